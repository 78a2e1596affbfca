package dev.shelfcheck.source.work;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The authors that one record names.
 *
 * @param complete false where some are left out
 */
public record RecordAuthors(List<String> names, boolean complete) {
  private static final Pattern AFFILIATION = Pattern.compile("\\([^()]*\\)");
  private static final Pattern BETWEEN =
      Pattern.compile("\\s*;\\s*|\\s*,\\s*(?:and\\s+)?|\\s+and\\s+");
  private static final Pattern SEMICOLON = Pattern.compile("\\s*;\\s*");
  private static final Pattern BLANKS = Pattern.compile("[\\s.]+");
  private static final Pattern UNCLEAN = Pattern.compile("[\\s\\p{Cntrl}\u00a0]+");

  public RecordAuthors {
    names = List.copyOf(names);
  }

  /** Blank names are dropped; one that stands for others left out makes it incomplete. */
  static RecordAuthors of(Collection<String> names, boolean complete) {
    List<String> present = new ArrayList<>();
    boolean all = complete;
    for (String name : names) {
      String clean = clean(name);
      if (isEtAl(clean)) {
        all &= clean.isEmpty();
      } else {
        present.add(clean);
      }
    }
    return new RecordAuthors(present, all);
  }

  /** A complete one before others, then the longest; the empty one where there is none. */
  static RecordAuthors best(Collection<RecordAuthors> bylines) {
    RecordAuthors best = new RecordAuthors(List.of(), false);
    for (RecordAuthors byline : bylines) {
      int order = Boolean.compare(byline.complete(), best.complete());
      if (order > 0 || (order == 0 && byline.names().size() > best.names().size())) {
        best = byline;
      }
    }
    return best;
  }

  /** A line of authors as dumps print it: {@code A. Balázs (Univ. of X), C. Berger and D. Lee}. */
  public static List<String> split(String line) {
    String bare = line.indexOf('(') < 0 ? line : AFFILIATION.matcher(line).replaceAll("");
    Pattern between = bare.indexOf(';') >= 0 ? SEMICOLON : BETWEEN;
    List<String> names = new ArrayList<>();
    Stream.of(between.split(bare)).map(String::strip).filter(n -> !n.isEmpty()).forEach(names::add);
    return names;
  }

  /**
   * Whether this stands for authors left out: {@code et al.}, {@code others}, {@code ...}, {@code
   * Anonymous}.
   */
  private static boolean isEtAl(String name) {
    if (!mayBeEtAl(name)) {
      return false;
    }
    String word = BLANKS.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("");
    return word.isEmpty()
        || word.equals("etal")
        || word.equals("others")
        || word.equals("anonymous")
        || word.equals("anonymousauthors")
        || word.equals("\u2026");
  }

  /** By its first letter: most names begin with another. */
  private static boolean mayBeEtAl(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c != '.' && c > ' ') {
        return "eoaEOA\u2026".indexOf(c) >= 0;
      }
    }
    return true;
  }

  /** A text with single blanks and no control characters. */
  static String clean(String text) {
    char before = ' ';
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c == ' ' && before == ' ') || c < ' ' || c == '\u00a0') {
        return UNCLEAN.matcher(text).replaceAll(" ").strip();
      }
      before = c;
    }
    return text.strip();
  }
}
