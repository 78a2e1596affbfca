package dev.shelfcheck.read.claims;

import dev.shelfcheck.model.EntryForm;
import dev.shelfcheck.model.Section;
import dev.shelfcheck.model.Span;
import java.util.List;

/**
 * The pieces of a text that are about one listed work, before anybody has asked what they say.
 *
 * @param columns of the table that it is a row of
 */
public record Draft(EntryForm form, Section section, Span span, List<Part> parts, Columns columns) {
  public Draft {
    parts = List.copyOf(parts);
  }

  /** The pieces of a text that is no row. */
  public Draft(EntryForm form, Section section, Span span, List<Part> parts) {
    this(form, section, span, parts, Columns.NONE);
  }
}
