package dev.shelfcheck.read.claims;

import dev.shelfcheck.vocabulary.StopWords;
import dev.shelfcheck.vocabulary.Years;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A journal, whole or cut short, its volume and its pages behind a title: {@code Title: Gravel
 * Letters, 43, 1099-1110}, {@code Title, J. Gravel Res., 105, 21}.
 *
 * @param from where the sign stands that parts it from the title
 */
record Issue(int from, Range name) {
  private static final String WORD = "(?:\\p{Lu}[\\p{L}&'’-]*+|of|the|on|for|in|and|&|de|der)\\.?";

  private static final Pattern FORM =
      Pattern.compile(
          "[:,.]\\s++(?<name>\\p{Lu}[\\p{L}&'’-]*+\\.?(?:,?\\s++"
              + WORD
              + "){0,8}?)(?:\\s\\(in"
              + " \\p{Lu}\\p{L}+\\))?+,?\\s++(?:[Vv]ol\\.\\s*+)?\\d{1,4}(?:(?:\\s?\\(\\d{1,4}\\))?[,:]\\s*+|\\s?\\("
              + Years.RECENT
              + "\\)\\s)\\p{Lu}{0,3}\\d");

  /** A journal, its volume, its pages or an article's number, and nothing else. */
  private static final Pattern WHOLE =
      Pattern.compile(
          "\\p{Lu}[\\p{L}&'’-]*+\\.?(?:,?\\s[\\p{L}&'’-]++\\.?){0,8}+,?\\s(?:\\d{1,4}(?:\\s?\\(\\d{1,4}\\))?[,:.]?\\s*\\p{L}{0,3}\\d[\\d–-]*|\\d{1,4}[–-]\\d{1,4})[.\\s]*");

  /** A stop behind a word that is no journal's word cut short. */
  private static final Pattern SENTENCE = Pattern.compile("(?:\\p{L}{9}|\\b[\\p{Ll}-]+)\\.");

  /** Characters in which a journal, its volume and pages stand, names before them too; chosen. */
  private static final int LONGEST = 600;

  /** A house's series, a report's number perhaps, the year and pages. */
  private static final Pattern REPORT =
      Pattern.compile(
          ",\\s(?<name>\\p{Lu}[^,\\n]{2,80})(?:,\\s(?:Rep|Tech|[Vv]ol|[Nn]o)[^,\\n]{0,30}?)?,?\\s"
              + Years.RECENT
              + ",\\spp?\\.\\s?\\d");

  /** The proceedings in which a title stands, their year and pages. */
  private static final Pattern IN =
      Pattern.compile(
          "[,.]\\s[Ii]n:\\s(?:[^()\\n"
              + "]{2,120}\\s\\([Ee]ds?\\.?\\)[,:]?\\s)?+(?:[Pp]roc(?:\\.|eedings)(?: of(?:"
              + " the)?)?\\s)?(?<name>[\\p{Lu}\\d][^\\n"
              + "]{3,200}?),?\\s"
              + Years.RECENT
              + "(?:,\\spp?\\.\\s?\\d|\\.(?=\\s|$))");

  /** The journal with its volume behind a title's beginning. */
  static Optional<Issue> behind(String text, int from, int stop) {
    return numbered(text, from, stop).or(() -> report(text, from, stop));
  }

  private static Optional<Issue> report(String text, int from, int stop) {
    Matcher in = IN.matcher(text).region(from, Math.min(stop, from + LONGEST));
    if (in.find()) {
      return Optional.of(new Issue(in.start(), new Range(in.start("name"), in.end("name"))));
    }
    Matcher m = REPORT.matcher(text).region(from, Math.min(stop, from + LONGEST));
    return m.find() && !TextKind.isDate(m.group("name"))
        ? Optional.of(new Issue(m.start(), new Range(m.start("name"), m.end("name"))))
        : Optional.empty();
  }

  private static Optional<Issue> numbered(String text, int from, int stop) {
    int limit = Math.min(stop, from + LONGEST);
    Matcher m = FORM.matcher(text);
    m.useTransparentBounds(true);
    int at = from;
    while (Scan.find(m, text, at, limit, (t, i) -> Scan.isOneOf(t.charAt(i), ":,."))) {
      String name = m.group("name");
      boolean whole = text.charAt(m.start()) == ':' && name.contains(".");
      boolean sentence = SENTENCE.matcher(name).find();
      boolean dated = TextKind.isDate(name) || TextKind.isDate(last(name));
      if (!whole && !sentence && !dated && !StopWords.TORN.contains(last(name))) {
        int head = text.charAt(m.start()) == ':' ? series(text, from, m.start()) : -1;
        return Optional.of(
            head < 0
                ? new Issue(m.start(), new Range(m.start("name"), m.end("name")))
                : new Issue(head, new Range(head, m.end("name"))));
      }
      at = m.start() + 1;
    }
    return Optional.empty();
  }

  /** In characters; chosen. */
  private static final int LONGEST_SERIES = 60;

  private static final Pattern SERIES =
      Pattern.compile(
          "[.,”\"]\\s(?<name>\\p{Lu}[\\p{L}& ]{2,50}\\b(?:Journal|Transactions|Letters|Review))$");

  /** Where a journal's name begins that has a colon: {@code Moss Journal: Applied Moss}; or -1. */
  private static int series(String text, int from, int colon) {
    Matcher m = SERIES.matcher(text).region(Math.max(from, colon - LONGEST_SERIES), colon);
    return m.find() ? m.start("name") : -1;
  }

  /** Whether a text says where a work appeared, and nothing else: {@code Moss, 13(9), 45-58}. */
  static boolean is(String text) {
    return text.length() <= LONGEST && WHOLE.matcher(text).matches();
  }

  private static String last(String name) {
    return name.substring(name.lastIndexOf(' ') + 1);
  }
}
