package dev.shelfcheck.read.claims;

import dev.shelfcheck.vocabulary.LinkLabels;
import dev.shelfcheck.vocabulary.Recent;
import dev.shelfcheck.vocabulary.StopWords;
import dev.shelfcheck.vocabulary.Years;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What shows of a text by itself that it was cut wrongly out of what stands around it. */
final class Doubt {
  private static final String ARXIV = "arxiv";

  private static final String OPEN = "([{（【「《";
  private static final String CLOSED = ")]}）】」》";

  /** Which of them opens and which closes, each country tells otherwise: they stand in pairs. */
  private static final String QUOTES = "\"“”„«»";

  /** No title ends with a word that joins, or with people. */
  private static final Pattern UNFINISHED =
      Pattern.compile(
          "(?s).*(?:\\s(?:" + StopWords.TORN.pattern() + "|&)|[,:(\\[]|\\bet\\.? al\\.?)\\W*");

  /**
   * A tag that nobody took off, an identifier, a label, pages, a year in brackets before a stop, a
   * link whose address has blanks: what no title is made of.
   */
  private static final Pattern MIXED =
      Pattern.compile(
          "^\\p{Lu}\\.\\s|^\\[[^\\]]{1,60}\\]\\s+\\S+\\s+\\S|(?i:arxiv)[:"
              + " ]*+\\d|\\b\\d{4}\\.\\d{4,5}\\b|\\[(?i:"
              + LinkLabels.hanging()
              + ")\\]|\\((?:"
              + Years.RECENT
              + ")[a-z]?\\)[.:]\\s|\\b[Ii]n:?\\s++Proc|\\bpp?\\.\\s?\\d|https?:|\\bet"
              + " [Aa]l\\b|\\]\\(");

  /** A venue with its year that nobody took off: {@code Title， KITE21}. */
  private static final Pattern DATED_END =
      Pattern.compile(
          "(?:[,，.;；]\\s*|\\()[\\p{L}&-]{2,12}(?:\\s[\\p{L}&-]{2,12}){0,2}\\s?['’]?(?:"
              + Years.RECENT
              + "|\\d\\d)\\)?$|\\s\\p{Lu}{3,8}['’]\\s?(?:"
              + Years.RECENT
              + "|\\d\\d)$");

  /** Two family names, each with its initials and a comma: what references begin with. */
  private static final Pattern CITED =
      Pattern.compile(
          "(?:(?:\\p{Lu} )?\\p{Lu}[\\p{L}\\p{M}'’`´-]++ \\p{Lu}(?:[ -]?\\p{Lu}|"
              + " \\p{Ll}){0,2},\\s++){2}");

  /** What parts people from a title. */
  private static final Pattern PARTS = Pattern.compile("[.;!?]\\s+");

  private static final Pattern DASH = Pattern.compile("\\s+[-–—]{1,2}\\s+");

  /** So much of a title's end is looked at, however long somebody made it. */
  private static final int END = 40;

  private static final Recent<Boolean> TORN = new Recent<>(Doubt::torn);
  private static final Recent<Boolean> MIXES = new Recent<>(Doubt::mixed);

  private Doubt() {}

  /** Whether a title was torn: a bracket opens or closes nowhere, or its end is missing. */
  static boolean isTorn(String title) {
    return TORN.of(title);
  }

  private static boolean torn(String title) {
    int[] open = new int[OPEN.length()];
    int quotes = 0;
    for (int i = 0; i < title.length(); i++) {
      char c = title.charAt(i);
      if (!isAsciiWord(c)) {
        int opens = OPEN.indexOf(c);
        int closes = CLOSED.indexOf(c);
        open[Math.max(opens, 0)] += opens < 0 ? 0 : 1;
        open[Math.max(closes, 0)] -= closes < 0 ? 0 : 1;
        quotes += Scan.isOneOf(c, QUOTES) ? 1 : 0;
      }
    }
    return Arrays.stream(open).anyMatch(n -> n != 0) || quotes % 2 != 0 || isUnfinished(title);
  }

  private static boolean isAsciiWord(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == ' ';
  }

  /** Whether a title holds what is none: identifiers, labels, pages, a list of people. */
  static boolean isMixed(String title) {
    return MIXES.of(title);
  }

  private static boolean mixed(String title) {
    Matcher mixed = MIXED.matcher(title).useAnchoringBounds(false).useTransparentBounds(true);
    return Scan.find(mixed, title, 0, title.length(), Doubt::mayMix)
        || beginsWithVenue(title)
        || beginsWithPeople(title)
        || DATED_END.matcher(title.substring(Math.max(0, title.length() - END))).find()
        || PARTS
            .splitAsStream(title)
            .skip(1)
            .anyMatch(p -> p.indexOf(',') > 0 && TextKind.of(p) == TextKind.NAMES);
  }

  private static boolean mayMix(String title, int at) {
    char c = title.charAt(at);
    return c == '['
        || c == '('
        || (c == ']' && title.startsWith("(", at + 1))
        || at == 0
        || (Scan.isDigit(c) && !Scan.isInWord(title, at))
        || (Scan.isOneOf(c, "aA") && title.regionMatches(true, at, ARXIV, 0, ARXIV.length()))
        || (Scan.isOneOf(c, "Ii") && title.startsWith("n", at + 1))
        || (c == 'p' && (title.startsWith(".", at + 1) || title.startsWith("p.", at + 1)))
        || (c == 'h' && title.startsWith("http", at))
        || (c == 'e' && title.startsWith("t ", at + 1));
  }

  /** Whether a venue and its year stand first: {@code ICRA 2020 Demonstrations}. */
  private static boolean beginsWithVenue(String title) {
    return new VenueFinder(title)
        .beginningAt(0, Math.min(title.length(), END))
        .filter(FoundVenue::hasYear)
        .isPresent();
  }

  /** Whether several people stand before a dash, or two before the first comma. */
  private static boolean beginsWithPeople(String title) {
    int comma = title.indexOf(',');
    String first = title.substring(0, Math.max(0, comma));
    Matcher dash = DASH.matcher(title);
    return (comma > 0 && CITED.matcher(title).lookingAt())
        || (first.contains(" and ") && first.length() <= 2 * END && Names.read(first).isPresent())
        || (hasDash(title)
            && dash.find()
            && dash.start() <= 2 * END
            && LooseNames.read(title.substring(0, dash.start()))
                .filter(Names.Found::areSeveral)
                .isPresent());
  }

  private static boolean hasDash(String title) {
    return title.indexOf('-') >= 0 || title.indexOf('–') >= 0 || title.indexOf('—') >= 0;
  }

  private static boolean isUnfinished(String title) {
    return UNFINISHED.matcher(title.substring(Math.max(0, title.length() - END))).matches();
  }
}
