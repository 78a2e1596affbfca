package dev.shelfcheck.read.claims;

import dev.shelfcheck.model.EntryForm;
import dev.shelfcheck.model.Section;
import dev.shelfcheck.model.Span;
import java.util.List;

/** The pieces of a text that are about one listed work, before anybody has asked what they say. */
public record Draft(EntryForm form, Section section, Span span, List<Part> parts) {
  public Draft {
    parts = List.copyOf(parts);
  }
}
