package dev.shelfcheck.ask;

import dev.shelfcheck.model.Identifier;
import java.util.List;
import java.util.Set;

/**
 * What a catalogue was made of.
 *
 * @param dumps as people call them: {@code arXiv}, {@code DBLP}, {@code doi}
 * @param schemes of the identifiers whose works those dumps set out to hold; not of those that they
 *     mention in passing
 */
public record Stock(List<String> dumps, Set<String> schemes) {
  public Stock {
    dumps = List.copyOf(dumps);
    schemes = Set.copyOf(schemes);
  }

  /** Whether works of an identifier's kind are held for their own sake. */
  public boolean covers(Identifier identifier) {
    return schemes.contains(identifier.scheme());
  }

  /** Whether published versions are held, hence venues, not preprints alone. */
  public boolean coversPublications() {
    return schemes.contains("doi");
  }
}
