package dev.shelfcheck.read.claims;

import dev.shelfcheck.read.prose.Prose;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a line begins with that says what stands in it: {@code Date: Feb 2016}.
 *
 * @param words the label, without its colon
 * @param end where what it labels begins
 */
record FieldLabel(String words, int end) {
  private static final Pattern LABEL =
      Pattern.compile(
          "\\W{0,3}((?i:TL;\\s?DR)|[\\p{L} ()/]{2,24})\\W{0,2}[:：](?!//)\\W{0,2}?\\s*+");

  /** What says in a line where a work appeared; a column called so says more. */
  private static final String CITATION = "Citation";

  /** What its pattern takes up to its colon, each character of two units. */
  private static final int LONGEST = 60;

  /** What says that the work's own content is told, or where its people work. */
  private static final Pattern CONTENT =
      Pattern.compile(
          "(?i)\\W*(?:TL;?\\s?DR|(?:short |brief"
              + " )?(?:description|introduction|summary)|abstract|(?:key"
              + " )?(?:ideas?|findings?|contributions?|takeaways?|insights?)|motivation|institutions?(?:"
              + " affiliations?)?|affiliations?|organi[sz]ations?|摘要|简介|单位|机构)\\W*");

  /** What says that topics follow, not people and no journal. */
  private static final Pattern TOPICS =
      Pattern.compile(
          "(?i)\\W*(?:key[\\s-]?words?|tags?|topics?|categor(?:y|ies)|tasks?|data\\s?sets?|关键词)\\W*");

  /** Whether words are a label of topics: {@code Keywords}. */
  static boolean namesTopics(String words) {
    return TOPICS.matcher(words).matches();
  }

  /** Whether what it labels tells what the work is about: {@code TL;DR}. */
  boolean tellsContent() {
    return CONTENT.matcher(words).matches();
  }

  /** The label of a line, whether or not anybody knows what it means. */
  static Optional<FieldLabel> of(Prose line) {
    if (!hasColon(line.text(), 0)) {
      return Optional.empty();
    }
    Matcher label = LABEL.matcher(line.text());
    return label.lookingAt()
        ? Optional.of(new FieldLabel(label.group(1), label.end()))
        : Optional.empty();
  }

  /** Whether a colon stands near enough behind an offset to end a label. */
  private static boolean hasColon(String text, int from) {
    int end = Math.min(text.length(), from + LONGEST);
    for (int i = from; i < end; i++) {
      if (text.charAt(i) == ':' || text.charAt(i) == '：') {
        return true;
      }
    }
    return false;
  }

  /** The first line from an offset on that tells what the work is about; -1 if none does. */
  static int content(String text, int from) {
    Matcher label = LABEL.matcher(text);
    for (int at = text.indexOf('\n', from); at >= 0; at = text.indexOf('\n', at + 1)) {
      if (hasColon(text, at + 1)
          && label.region(at + 1, text.length()).lookingAt()
          && CONTENT.matcher(label.group(1)).matches()) {
        return at;
      }
    }
    return -1;
  }

  /** The labels of a line: the first begins it, others stand behind semicolons. */
  static List<FieldLabel> all(Prose line) {
    List<FieldLabel> found = new ArrayList<>();
    String text = line.text();
    int end = text.contains("\n") ? text.indexOf('\n') : text.length();
    Matcher label = LABEL.matcher(text);
    for (int at = 0; at >= 0 && at < end; at = behind(text, found.get(found.size() - 1).end())) {
      if (!label.region(at, end).lookingAt()) {
        return found;
      }
      found.add(new FieldLabel(label.group(1).strip(), label.end()));
    }
    return found;
  }

  private static int behind(String text, int from) {
    int part = text.indexOf(';', from);
    return part < 0 ? -1 : part + 1;
  }

  /** What the label says of what stands behind it. */
  Headers says() {
    return Headers.of(column());
  }

  /** Whether it says how often a work is cited: {@code Citation: 85}. */
  boolean counts(String line) {
    return CITATION.equalsIgnoreCase(words.strip()) && Scan.isDigit(Scan.at(line, end));
  }

  /** What a column would be called that holds what it labels. */
  String column() {
    return CITATION.equalsIgnoreCase(words.strip()) ? "venue" : words;
  }
}
