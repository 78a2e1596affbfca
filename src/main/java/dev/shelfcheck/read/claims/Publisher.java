package dev.shelfcheck.read.claims;

import dev.shelfcheck.read.prose.Prose;
import dev.shelfcheck.read.prose.Style;
import dev.shelfcheck.vocabulary.Years;
import java.util.regex.Pattern;

/** Who printed a book, as a reference names them where others have their venue. */
final class Publisher {
  private static final String WORDS = "(?:Press|Publish(?:ers|ing)|Verlag)";

  /** A year and an ISBN, as they stand behind a publisher. */
  private static final String NUMBERED = Years.RECENT + "[,.]\\s(?:ISBN[\\s:-]{0,3})?97[89][-\\d]";

  private static final Pattern NAME = Pattern.compile("(?:.*\\s)?" + WORDS);
  private static final Pattern BEHIND = Pattern.compile("[^\\n]{0,12}?" + NUMBERED);
  private static final Pattern WITHIN = Pattern.compile("\\b" + WORDS + "\\b|" + NUMBERED);

  private static final Pattern NEXT =
      Pattern.compile("[.,]?\\s*+\\([^()\\n]{2,80}?[,:]\\s" + Years.WRITTEN + "\\.?\\)");

  /** An edition, a publisher and the year, and no more: {@code , 2nd edition. Moss, 2008.} */
  private static final Pattern LAST =
      Pattern.compile(
          "(?:,\\s[^,.\\n]{1,30}\\s(?:edition|ed\\.?))?\\.?\\s\\p{Lu}[^\\n\\d]{1,60}?,?\\s"
              + Years.RECENT
              + "\\.?\\s*+");

  private Publisher() {}

  /** Whether it stands so behind a slanted title. */
  static boolean isBehind(Prose prose, Range title) {
    return !title.isEmpty() && isNext(prose.text(), title.to()) && isSlanted(prose, title);
  }

  /** Whether a title stands in slanted letters, as a book's does. */
  static boolean isSlanted(Prose prose, Range title) {
    return prose.marks().stream()
        .anyMatch(m -> m.style() == Style.ITALIC && m.from() == title.from());
  }

  /** Whether a bracket follows with who printed a book and when: {@code (Kite Press, 2005)}. */
  static boolean isNext(String text, int from) {
    return NEXT.matcher(text).region(from, text.length()).lookingAt();
  }

  /** Whether an edition, perhaps, a publisher and a year are all that follows. */
  static boolean isLast(String text, int from) {
    return LAST.matcher(text).region(from, text.length()).matches();
  }

  /**
   * Whether a name is a publisher's: it is called so, or an ISBN stands behind its year.
   *
   * @param from from where on it stands in the text
   */
  static boolean is(String name, String text, int from) {
    int at = text.indexOf(name, from);
    return (NAME.matcher(name).matches() && !Venues.isVenue(name))
        || (at >= 0 && BEHIND.matcher(text).region(at + name.length(), text.length()).lookingAt());
  }

  /** Whether a text tells who printed a book, or its number. */
  static boolean isIn(String text) {
    return WITHIN.matcher(text).find();
  }
}
