package dev.shelfcheck.rules.duplicate;

import dev.shelfcheck.rules.entry.BibtexEntry;
import dev.shelfcheck.rules.entry.EntryPlace;
import java.util.Map;

/** What a reference is of, as far as the types of BibTeX and biblatex tell. */
enum CitedKind {
  BOOK,
  THESIS,
  ARTICLE,
  OTHER;

  private static final Map<String, CitedKind> BY_TYPE =
      Map.ofEntries(
          Map.entry("book", BOOK),
          Map.entry("mvbook", BOOK),
          Map.entry("collection", BOOK),
          Map.entry("mvcollection", BOOK),
          Map.entry("proceedings", BOOK),
          Map.entry("phdthesis", THESIS),
          Map.entry("mastersthesis", THESIS),
          Map.entry("thesis", THESIS),
          Map.entry("article", ARTICLE),
          Map.entry("inproceedings", ARTICLE),
          Map.entry("conference", ARTICLE),
          Map.entry("incollection", ARTICLE));

  /** That of a reference. */
  static CitedKind of(EntryPlace place) {
    String type = new BibtexEntry(place.document(), place.entry()).type();
    return BY_TYPE.getOrDefault(type, OTHER);
  }
}
