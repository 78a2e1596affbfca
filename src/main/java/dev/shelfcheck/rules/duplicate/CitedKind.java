package dev.shelfcheck.rules.duplicate;

import dev.shelfcheck.rules.entry.BibtexEntry;
import dev.shelfcheck.rules.entry.EntryPlace;
import java.util.Set;

/** What a reference is of, as far as the types of BibTeX and biblatex tell. */
enum CitedKind {
  BOOK(Set.of("book", "mvbook", "collection", "mvcollection", "proceedings")),
  THESIS(Set.of("phdthesis", "mastersthesis", "thesis")),
  ARTICLE(Set.of("article", "inproceedings", "conference", "incollection")),
  OTHER(Set.of());

  private final Set<String> types;

  CitedKind(Set<String> types) {
    this.types = types;
  }

  /** That of a reference. */
  static CitedKind of(EntryPlace place) {
    String type = new BibtexEntry(place.document(), place.entry()).type();
    for (CitedKind kind : values()) {
      if (kind.types.contains(type)) {
        return kind;
      }
    }
    return OTHER;
  }
}
