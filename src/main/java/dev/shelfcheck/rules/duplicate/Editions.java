package dev.shelfcheck.rules.duplicate;

import dev.shelfcheck.rules.entry.BibtexEntry;
import dev.shelfcheck.rules.entry.EntryPlace;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** References of a bibliography that are kept side by side on purpose: editions, reprints. */
final class Editions {
  /** Fields in which one says what an edition is. */
  private static final Set<String> REMARKS = Set.of("note", "addendum", "annote", "titleaddon");

  private static final Pattern REPRINT =
      Pattern.compile(
          "(?i)\\b(?:reprint|reissue|republi|corrected|corrigend|errat|translat|revised|expanded"
              + "|extended version|second version|facsimile|nachdruck|neudruck|übersetz|réimpress"
              + "|ristampa|reimpres)");

  /** What biblatex has for the work that another is a reprint or a translation of. */
  private static final Set<String> ORIGINAL = Set.of("origdate", "origtitle", "relatedtype");

  /** {@code Quist2020} and {@code Quist2020short}: kept side by side on purpose. */
  private static final Pattern VERSION =
      Pattern.compile("(?i)[-_:.]?(?:short|long|full|abbr(?:ev)?|brief|tr|ext(?:ended)?)");

  private Editions() {}

  /** Whether two references are kept side by side whatever they have in common. */
  static boolean are(EntryPlace one, EntryPlace other) {
    return BibtexEntry.isCited(one.entry())
        && BibtexEntry.isCited(other.entry())
        && (cameOutAgain(one, other) || variants(one, other) || reprinted(one, other));
  }

  /**
   * Whether they are editions of one book: it came out again years later, or one of them says which
   * edition it is and is of another year.
   */
  private static boolean cameOutAgain(EntryPlace one, EntryPlace other) {
    int years = one.yearsApart(other);
    boolean books = CitedKind.of(one) == CitedKind.BOOK && CitedKind.of(other) == CitedKind.BOOK;
    return (books && years > 1) || (years > 0 && saysEdition(one) != saysEdition(other));
  }

  /**
   * Whether a conference's paper came out in a journal years later, though one DOI stands at both.
   */
  private static boolean reprinted(EntryPlace one, EntryPlace other) {
    String mine = new BibtexEntry(one.document(), one.entry()).type();
    String theirs = new BibtexEntry(other.document(), other.entry()).type();
    return one.yearsApart(other) > 1
        && Set.copyOf(List.of(mine, theirs)).equals(Set.of("article", "inproceedings"));
  }

  private static boolean saysEdition(EntryPlace place) {
    return new BibtexEntry(place.document(), place.entry()).has(List.of("edition"));
  }

  /** Whether one's key is the other's and a word for another version of the reference itself. */
  private static boolean variants(EntryPlace one, EntryPlace other) {
    String mine = key(one);
    String theirs = key(other);
    return mine.startsWith(theirs)
        ? VERSION.matcher(mine.substring(theirs.length())).matches()
        : theirs.startsWith(mine) && VERSION.matcher(theirs.substring(mine.length())).matches();
  }

  private static String key(EntryPlace place) {
    return new BibtexEntry(place.document(), place.entry()).key().text();
  }

  /** Whether it says to be another's new printing, translation or correction. */
  static boolean isReprint(EntryPlace place) {
    return place.entry().fields().stream()
        .anyMatch(
            f ->
                ORIGINAL.contains(BibtexEntry.name(f))
                    || (REMARKS.contains(BibtexEntry.name(f)) && REPRINT.matcher(f.text()).find()));
  }
}
