package dev.shelfcheck.read.claims;

import dev.shelfcheck.model.LinkRole;
import dev.shelfcheck.model.Tail;
import dev.shelfcheck.vocabulary.LinkLabels;
import dev.shelfcheck.vocabulary.Recent;
import dev.shelfcheck.vocabulary.Years;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The words by which lists label links ("paper", "code", "official PyTorch"), and what they say of
 * the target. A text made of such words alone is a label, never a title.
 */
final class Labels {
  /** Characters of a citation by people and year: three names with room to spare; chosen. */
  private static final int LONGEST_CITATION = 90;

  /** Words of a label that says something; a sentence has more; chosen. */
  private static final int MOST_WORDS = 8;

  /** What a link may lead to, the most telling first; all others tell less. */
  private static final List<LinkRole> TELLING =
      List.of(
          LinkRole.DATASET,
          LinkRole.CODE,
          LinkRole.VIDEO,
          LinkRole.OTHER,
          LinkRole.PROJECT,
          LinkRole.PDF);

  private static final Map<String, LinkRole> ROLES = new HashMap<>();
  private static final Set<String> SILENT = new HashSet<>();

  static {
    LinkLabels.words().forEach(Labels::put);
  }

  private static final Pattern ADDRESS =
      Pattern.compile("(?i)(?:https?://|www\\.|doi:|arxiv:|10\\.\\d{4,9}/)\\S*");
  private static final Pattern NUMBERED_ID =
      Pattern.compile(
          "(?i)(?:arxiv\\s*(?:preprint)?\\s*(?:arxiv)?[:\\s]*)?\\d{4}\\.\\d{4,5}(?:v\\d+)?|10\\.\\d{4,9}/\\S+");

  /** People, however they are written, and a year: {@code noor et al. 2021}, {@code Birk, 2019}. */
  private static final Pattern CITATION =
      Pattern.compile(
          "(?:[\\p{L}\\p{M}.'’-]+[,…]? (?:[&…],? |\\.{3},? )?){1,8}" + Years.RECENT + "[a-z]?");

  /** Family names in capitals, parted as people are or left out, and a year. */
  private static final Pattern SEVERAL_CITED =
      Pattern.compile(
          "(?:\\p{Ll}{1,3} ){0,2}\\p{Lu}[\\p{L}\\p{M}'’-]*[\\p{Ll}\\p{M}][\\p{L}\\p{M}'’-]*(?:(?:,"
              + " (?:and |& )?| and | & )(?:\\p{Ll}{1,3}"
              + " ){0,2}\\p{Lu}[\\p{L}\\p{M}'’-]*[\\p{Ll}\\p{M}][\\p{L}\\p{M}'’-]*){1,5}[.,]? "
              + Years.RECENT
              + "[a-z]?|\\p{Lu}[\\p{L}\\p{M}'’-]*+(?: \\p{Lu}[\\p{L}\\p{M}'’-]*+)?,? et al[.,]{0,2}"
              + " "
              + Years.RECENT
              + "[a-z]?");

  /**
   * What a click does: {@code Read the full paper from the publisher}, {@code link to this paper}.
   */
  private static final Pattern CALL =
      Pattern.compile(
          "(?iu)(?:read|see|view|watch|visit|explore|download|browse|open|get|find|check out|links?"
              + " (?:to|of))"
              + "\\s(?:the|this|its|our|my|it|more|full|original|on|at|in|here)\\b(?:\\s\\S+){0,7}");

  /** Among so many words of a call it stands what is called for. */
  private static final int CALLED = 4;

  private static final Pattern HANGING = Pattern.compile(LinkLabels.hanging());

  /** Characters of a figure with its unit, as {@code 1080p}; chosen. */
  private static final int LONGEST_FIGURE = 5;

  /** A remark in brackets behind a label; what has more words is a title's. */
  private static final int LONGEST_REMARK = 6;

  private static final Recent<Boolean> LABELS = new Recent<>(Labels::labels);

  private Labels() {}

  /** Whether a text cites a work by its people and year. */
  static boolean isCitation(String text) {
    return text.length() <= LONGEST_CITATION
        && endsWithYear(text)
        && CITATION.matcher(text).matches()
        && !Venues.isVenue(text);
  }

  /** Whether a text is family names, several or with others left out, and a year. */
  static boolean citesSeveral(String text) {
    return text.length() <= LONGEST_CITATION
        && endsWithYear(text)
        && SEVERAL_CITED.matcher(text).matches();
  }

  /** Whether a figure ends a text, perhaps a small letter behind it. */
  private static boolean endsWithYear(String text) {
    int last = text.length() - 1;
    char c = Scan.at(text, last);
    return Scan.isDigit(c >= 'a' && c <= 'z' ? Scan.at(text, last - 1) : c);
  }

  private static void put(String word, String says) {
    if (says.equals(LinkLabels.SILENT)) {
      SILENT.add(word);
    } else {
      ROLES.put(word, LinkRole.valueOf(says.toUpperCase(Locale.ROOT)));
    }
  }

  /**
   * Whether a text only labels a link: made of such words, numbers, an address or an identifier.
   */
  static boolean isLabel(String text) {
    return LABELS.of(text.strip());
  }

  private static boolean labels(String plain) {
    if (plain.isEmpty()
        || (Scan.isOneOf(plain.charAt(0), "hHwWdDaA1") && ADDRESS.matcher(plain).matches())
        || (isDigitOrA(plain.charAt(0)) && NUMBERED_ID.matcher(plain).matches())) {
      return true;
    }
    if (isRemarked(plain)) {
      return true;
    }
    List<String> words = words(plain);
    if (CALL.matcher(plain).matches()
        && words.stream().limit(CALLED).anyMatch(ROLES::containsKey)) {
      return true;
    }
    boolean spoken = false;
    for (String word : words) {
      if (!isLabelWord(word)) {
        return false;
      }
      spoken |= !word.isEmpty();
    }
    return words.size() <= MOST_WORDS || !spoken;
  }

  private static boolean isDigitOrA(char c) {
    return Scan.isDigit(c) || c == 'a' || c == 'A';
  }

  /** Whether a remark in brackets, which begins small, follows a label: {@code code (soon)}. */
  private static boolean isRemarked(String plain) {
    String bare = Tail.cut(plain, "] ");
    int open = bare.indexOf('(');
    return open > 0
        && bare.indexOf(')') == bare.length() - 1
        && Character.isLowerCase(bare.charAt(open + 1))
        && Shape.words(bare.substring(open)) <= LONGEST_REMARK
        && opensWithRole(bare)
        && isLabel(bare.substring(0, open));
  }

  private static boolean isLabelWord(String word) {
    return word.isEmpty()
        || ROLES.containsKey(word)
        || SILENT.contains(word)
        || isFigure(word)
        || word.length() == 1
        || isNumbered(word);
  }

  /** Whether a number tells a label from others like it: {@code code2}. */
  private static boolean isNumbered(String word) {
    int letters = word.length();
    while (letters > 0 && Scan.isDigit(word.charAt(letters - 1))) {
      letters--;
    }
    String bare = word.substring(0, letters);
    return letters < word.length()
        && letters > 1
        && word.length() - letters <= 2
        && HANGING.matcher(bare).matches();
  }

  /** Whether it is a number with a letter or two behind it at most: {@code 2nd}, {@code 720p}. */
  private static boolean isFigure(String word) {
    int letters = word.length();
    while (letters > 0 && !Scan.isDigit(word.charAt(letters - 1))) {
      letters--;
    }
    return word.length() <= LONGEST_FIGURE
        && letters >= word.length() - 2
        && Scan.isDigit(word.charAt(0));
  }

  /** Whether the first word says what the link leads to. */
  static boolean opensWithRole(String text) {
    return words(text).stream()
        .filter(w -> !w.isEmpty())
        .findFirst()
        .filter(ROLES::containsKey)
        .isPresent();
  }

  /** What a label says of its link; empty for a neutral one such as "link". */
  static Optional<LinkRole> role(String label) {
    Optional<LinkRole> found = Optional.empty();
    for (String word : words(label)) {
      LinkRole role = ROLES.get(word);
      if (role != null && (found.isEmpty() || rank(role) < rank(found.get()))) {
        found = Optional.of(role);
      }
    }
    return found;
  }

  /** Of several words in one label the more telling counts: "project page code" is code. */
  private static int rank(LinkRole role) {
    int rank = TELLING.indexOf(role);
    return rank < 0 ? TELLING.size() : rank;
  }

  private static List<String> words(String text) {
    return Runs.of(
        text.toLowerCase(Locale.ROOT), c -> Runs.isLetterOrNumber(c) || c == '+' || c == '#');
  }
}
