package dev.shelfcheck.write;

import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Entry;
import dev.shelfcheck.model.SourceText;
import dev.shelfcheck.model.Span;
import java.util.Optional;
import java.util.regex.Pattern;

/** The lines that are one entry's alone. */
final class Blocks {
  /** What stands below an entry and belongs to what follows it. */
  private static final Pattern NOT_ITS_OWN =
      Pattern.compile(
          "\\s*(?:<a\\s+(?:name|id)=[^>]*>\\s*</a>|<!--.*-->|<p[^>]*>\\(?<a\\s+href=\"#[^>]*>[^<]*</a>\\)?</p>|[-*_]{3,}|</?\\w+>)?\\s*");

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
    return new Span(source.lineSpan(first).start(), source.lineSpan(last).end());
  }

  /** The same, where no other entry stands in these lines. */
  static Optional<Span> alone(Document document, Entry entry) {
    Span block = of(document, entry);
    boolean shared =
        document.entries().stream()
            .anyMatch(e -> e.index() != entry.index() && e.span().overlaps(block));
    return shared ? Optional.empty() : Optional.of(block);
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
