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
 * @param venues whether it holds where works were published; a pocket catalogue does not
 */
public record Stock(List<String> dumps, Set<String> schemes, boolean venues) {
  public Stock {
    dumps = List.copyOf(dumps);
    schemes = Set.copyOf(schemes);
  }

  /** A catalogue that holds all that its dumps tell. */
  public Stock(List<String> dumps, Set<String> schemes) {
    this(dumps, schemes, true);
  }

  /** What a catalogue of the same dumps holds that leaves venues out. */
  public Stock withoutVenues() {
    return new Stock(dumps, schemes, false);
  }

  /** Whether works of an identifier's kind are held for their own sake. */
  public boolean covers(Identifier identifier) {
    return schemes.contains(identifier.scheme());
  }

  /** Whether published versions are held, hence venues, not preprints alone. */
  public boolean coversPublications() {
    return venues && schemes.contains("doi");
  }
}
