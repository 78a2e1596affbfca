package dev.shelfcheck.read.translate;

import dev.shelfcheck.model.Span;
import dev.shelfcheck.read.tree.Transcript;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The items of LaTeX's bibliographies ({@code \bibitem}), written over into Markdown's. */
final class TexItems {
  private static final Pattern MARK =
      Pattern.compile(
          "\\\\bibitem(?![A-Za-z@])|\\\\end\\s*\\{thebibliography\\*?\\}|(?<!\\\\)%[^\\r\\n]*"
              + "|\\\\begin\\s*\\{(comment|verbatim|lstlisting)\\}|\\\\(?:sub)*section\\*?\\s*\\{"
              + "|\\\\(?:newpage|clearpage|appendix|end\\s*\\{document\\})(?![A-Za-z])|\\\\%");

  private final String text;
  private final Transcript out = new Transcript();

  TexItems(String text) {
    this.text = text;
    Matcher m = MARK.matcher(text);
    int open = -1;
    for (int at = 0; at < text.length() && m.find(at); ) {
      String mark = m.group();
      at = m.end();
      if (mark.startsWith("%")) {
        directive(m.start(), m.end());
      } else if (mark.startsWith("\\begin")) {
        int end = text.indexOf("\\end{" + m.group(1) + "}", at);
        at = end < 0 ? text.length() : end;
      } else if (!mark.equals("\\%")) {
        item(open, m.start());
        open = mark.equals("\\bibitem") ? at : -1;
      }
    }
    item(open, text.length());
  }

  Transcript written() {
    return out;
  }

  private void directive(int from, int to) {
    int start = from;
    while (start < to && (text.charAt(start) == '%' || text.charAt(start) == ' ')) {
      start++;
    }
    if (text.startsWith("shelfcheck-", start)) {
      out.say("\n<!-- ", start).copy(text, start, to).say(" -->\n\n", to);
    }
  }

  /** What stands behind {@code \bibitem}, up to the next one. */
  private void item(int from, int to) {
    if (from < 0) {
      return;
    }
    int at = TexBraces.argument(text, TexText.blanks(text, from, to), to, '[', ']');
    at = TexBraces.argument(text, TexText.blanks(text, at, to), to, '{', '}');
    int end = to;
    while (end > at && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    Transcript said = TexText.written(text, new Span(at, end));
    if (said.length() > 0) {
      out.say("- ", said.place(Span.at(0)).start());
      out.copy(said, 0, said.length()).say("\n", end);
    }
  }
}
