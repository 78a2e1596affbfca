package dev.shelfcheck.rules;

import dev.shelfcheck.model.Stated;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What tells two references of one bibliography apart that no identifier joins: a book is not its
 * author's article, and what appeared elsewhere years later is another work of its name.
 */
final class CitationContrast {
  private static final Set<String> BOOKS =
      Set.of("book", "mvbook", "collection", "mvcollection", "proceedings");
  private static final Set<String> THESES = Set.of("phdthesis", "mastersthesis", "thesis");
  private static final Set<String> ARTICLES =
      Set.of("article", "inproceedings", "conference", "incollection");

  /** A preprint, a talk and the article are of one work within so many years. */
  private static final int APART = 3;

  /** Fields in which one says what an edition is. */
  private static final Set<String> REMARKS = Set.of("note", "addendum", "annote", "titleaddon");

  private static final Pattern REPRINT =
      Pattern.compile(
          "(?i)\\b(?:reprint|reissue|republi|corrected|corrigend|errat|translat|revised|expanded"
              + "|extended version|second version|facsimile|nachdruck|neudruck|übersetz|réimpress"
              + "|ristampa|reimpres)");

  private CitationContrast() {}

  static boolean between(EntryPlace one, EntryPlace other) {
    if (!Citation.isCited(one.entry()) || !Citation.isCited(other.entry())) {
      return false;
    }
    if (isReprint(one) != isReprint(other)) {
      return true;
    }
    int years = years(one, other);
    boolean others = !one.words().key().equals(other.words().key());
    return kinds(one, other)
        || (others && (years > 0 || elsewhere(one, other)))
        || (years > APART && elsewhere(one, other));
  }

  /** Whether it says to be another's new printing, translation or correction. */
  private static boolean isReprint(EntryPlace place) {
    return place.entry().fields().stream()
        .filter(f -> REMARKS.contains(Citation.name(f)))
        .anyMatch(f -> REPRINT.matcher(f.text()).find());
  }

  private static boolean kinds(EntryPlace one, EntryPlace other) {
    int mine = kind(one);
    int theirs = kind(other);
    return mine != 0 && theirs != 0 && mine != theirs;
  }

  private static int kind(EntryPlace place) {
    String type = new Citation(place.document(), place.entry()).type();
    return BOOKS.contains(type) ? 1 : THESES.contains(type) ? 2 : ARTICLES.contains(type) ? 3 : 0;
  }

  private static int years(EntryPlace one, EntryPlace other) {
    Optional<Integer> mine = one.entry().claim().year().map(Stated::value);
    Optional<Integer> theirs = other.entry().claim().year().map(Stated::value);
    return mine.isPresent() && theirs.isPresent() ? Math.abs(mine.get() - theirs.get()) : 0;
  }

  private static boolean elsewhere(EntryPlace one, EntryPlace other) {
    Optional<String> mine = one.entry().claim().venue().map(CitationContrast::letters);
    Optional<String> theirs = other.entry().claim().venue().map(CitationContrast::letters);
    return mine.isPresent() && theirs.isPresent() && !mine.equals(theirs);
  }

  private static String letters(Stated<String> venue) {
    return venue.value().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]", "");
  }
}
