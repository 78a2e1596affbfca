package dev.shelfcheck.write;

import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Entry;
import dev.shelfcheck.model.SourceText;
import dev.shelfcheck.model.Span;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The lines that are one entry's alone. */
final class Blocks {
  /** What stands below an entry and belongs to what follows it. */
  private static final Pattern NOT_ITS_OWN =
      Pattern.compile(
          "\\s*(?:<a\\s+(?:name|id)=[^>]*>\\s*</a>|<!--.*-->|<p[^>]*>\\(?<a\\s+href=\"#[^>]*>[^<]*</a>\\)?</p>|[-*_]{3,}|</?\\w+>)?\\s*");

  /** Elements that hold lines, and are wrong where they are not closed. */
  private static final Pattern CONTAINER =
      Pattern.compile("(?i)<(/?)(?:details|summary|div|table|tr|ul|ol|blockquote|center)\\b[^>]*>");

  private static final Pattern HEADING = Pattern.compile("\\s*(?:#{1,6}\\s|<).*");

  private static final String BODY_OPENS = "<tbody>";
  private static final String BODY_CLOSES = "</tbody>";

  /** What is not closed in so many lines holds more than an entry. */
  private static final int MOST_LINES = 80;

  private Blocks() {}

  /** From the beginning of its first line to the end of its last one, that line's end left out. */
  static Span of(Document document, Entry entry) {
    SourceText source = document.source();
    int first = source.line(entry.span().start());
    int last = source.line(Math.max(entry.span().start(), entry.span().end() - 1));
    boolean html = source.lineText(first).stripLeading().startsWith("<");
    while (last > first && !html && NOT_ITS_OWN.matcher(source.lineText(last)).matches()) {
      last--;
    }
    int end = closed(document, entry, first, last);
    boolean alone = html && isBodyOfItsOwn(source, first, end);
    return new Span(
        source.lineSpan(alone ? first - 1 : first).start(),
        source.lineSpan(alone ? end + 1 : end).end());
  }

  /** Whether a row is all that a part of a table holds, and another such part is beside it. */
  private static boolean isBodyOfItsOwn(SourceText source, int first, int last) {
    return isLine(source, first - 1, BODY_OPENS)
        && isLine(source, last + 1, BODY_CLOSES)
        && (isLine(source, first - 2, BODY_CLOSES) || isLine(source, last + 2, BODY_OPENS));
  }

  private static boolean isLine(SourceText source, int line, String text) {
    return line >= 1
        && line <= source.lineCount()
        && source.lineText(line).strip().equalsIgnoreCase(text);
  }

  /** The line in which all elements are closed that were opened in some; the last one, if none. */
  private static int closed(Document document, Entry entry, int first, int last) {
    SourceText source = document.source();
    int next = next(document, entry);
    int open = 0;
    for (int line = first; line <= source.lineCount() && line < first + MOST_LINES; line++) {
      if (line > last && source.lineSpan(line).start() >= next) {
        return last;
      }
      open += opened(source.lineText(line));
      if (line >= last && open <= 0) {
        return line;
      }
    }
    return last;
  }

  private static int next(Document document, Entry entry) {
    int at = entry.index() + 1;
    return at < document.entries().size()
        ? document.entries().get(at).span().start()
        : document.source().text().length() + 1;
  }

  private static int opened(String line) {
    if (line.indexOf('<') < 0) {
      return 0;
    }
    int open = 0;
    Matcher tags = CONTAINER.matcher(line);
    while (tags.find()) {
      open += tags.group(1).isEmpty() ? 1 : -1;
    }
    return open;
  }

  /** Whether all elements that a block opens are closed in it. */
  static boolean closes(String block) {
    return block.lines().mapToInt(Blocks::opened).sum() == 0;
  }

  /** The same, where no other entry stands in these lines. */
  static Optional<Span> alone(Document document, Entry entry) {
    Span block = of(document, entry);
    boolean shared =
        document.entries().stream()
            .anyMatch(e -> e.index() != entry.index() && e.span().overlaps(block));
    return shared ? Optional.empty() : Optional.of(block);
  }

  /** The line that an item stands below, further in; none where that is a heading. */
  static OptionalInt parent(Document document, Span block) {
    SourceText source = document.source();
    int own = indent(document, block);
    for (int line = source.line(block.start()) - 1; line >= 1 && own > 0; line--) {
      String text = source.lineText(line);
      if (!text.isBlank() && indent(document, source.lineSpan(line)) < own) {
        return HEADING.matcher(text).matches() ? OptionalInt.empty() : OptionalInt.of(line);
      }
    }
    return OptionalInt.empty();
  }

  /** How far the first line is indented. */
  static int indent(Document document, Span block) {
    String text = document.source().text();
    int at = block.start();
    while (at < block.end() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at++;
    }
    return at - block.start();
  }
}
