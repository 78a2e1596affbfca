package dev.shelfcheck.read.outline;

import dev.shelfcheck.model.Directive;
import dev.shelfcheck.model.Span;
import dev.shelfcheck.thread.ThreadConfined;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a reader of the rendered page does not see, turned into blanks: comments, code blocks, front
 * matter. Line ends stay, so that every offset keeps its meaning.
 */
@ThreadConfined
final class Masking {
  // Around a comment (HTML, 13.1.6).
  private static final String OPENER = "<!--";
  private static final String CLOSER = "-->";

  /** Characters of a line that tell what it is, which bounds what is looked through; chosen. */
  private static final int LOOKED_AT = 400;

  /** Lines of front matter at most; chosen. */
  private static final int FRONT_MATTER = 200;

  private static final Pattern FENCE =
      Pattern.compile("[ \\t>]*(?:(?:[-*+]|\\d{1,3}[.)])[ \\t]+)?(`{3,}(?=[^`]*$)|~{3,}).*");

  private static final Pattern ITEM =
      Pattern.compile("[ \\t]*(?:[-*+]|\\d{1,3}[.)])[ \\t]+(?=`{3}|~{3})");

  /** An item's mark or a heading's behind its indentation. */
  private static final Pattern ENDS_ITEM =
      Pattern.compile("([ \\t]*+)(?:(?:[-*+]|\\d{1,3}[.)])[ \\t]|#{1,6} )");

  /** Directives of MyST that hold Markdown, not code. */
  private static final Pattern DIRECTIVE =
      Pattern.compile(
          "[ \\t>]*(`{3,}|~{3,})\\{(?:dropdown|admonition|note|tip|hint|important|warning|attention|seealso|topic|margin|sidebar|details|card|card-carousel|grid|grid-item|grid-item-card|tab-set|tab-item|div)\\}.*");

  /** What a page runs or is painted with. */
  private static final Pattern RAW = Pattern.compile("[ \\t]{0,3}<(script|style)\\b.*");

  private static final Pattern QUARTO = Pattern.compile("\\s*:{3,}.*");

  private final String text;
  private final char[] out;
  private final BitSet skipped = new BitSet();
  private final Deque<String> containers = new ArrayDeque<>();
  private final List<Directive> directives = new ArrayList<>();
  private int lastCommentEnd;
  private boolean neverClosed;
  private boolean noMoreComments;

  Masking(String text) {
    this.text = text;
    this.out = text.toCharArray();
    mask();
  }

  String masked() {
    return new String(out);
  }

  /** The starts of lines that hold nothing but what is hidden; they do not part blocks. */
  BitSet skipped() {
    return skipped;
  }

  List<Directive> directives() {
    return directives;
  }

  private void mask() {
    int at = text.startsWith("\uFEFF") ? 1 : 0;
    if (at == 1) {
      out[0] = ' ';
    }
    at = frontMatter(at);
    String fence = "";
    int column = 0;
    while (at < text.length()) {
      int end = Lines.end(text, at);
      String line = text.substring(at, Math.min(end, at + LOOKED_AT));
      fence = endsItem(line, column) ? "" : fence;
      if (!fence.isEmpty()) {
        fence = closes(line, fence) ? "" : fence;
        hide(at, end, true);
      } else if (rawEnd(at, line) > at) {
        end = Lines.end(text, rawEnd(at, line));
        hide(at, end, false);
      } else if (at >= lastCommentEnd && contains(line)) {
        hide(at, end, false);
      } else if (at >= lastCommentEnd && opens(line) && !isClosedBehind(at + line.length(), end)) {
        fence = openingFence(line);
        column = itemColumn(line);
        hideFenceLine(at, end, line);
      } else if (at >= lastCommentEnd && QUARTO.matcher(line).matches()) {
        hide(at, end, false);
      } else {
        comments(at, end);
      }
      at = Lines.next(text, end);
    }
  }

  /** Whether backticks stand in the rest of a line that is too long to be looked at whole. */
  private boolean isClosedBehind(int from, int end) {
    int tick = from < end ? text.indexOf('`', from) : -1;
    return tick >= 0 && tick < end;
  }

  /** The column of an item's text, where a fence opens the item; 0 where it does not. */
  private static int itemColumn(String line) {
    Matcher m = ITEM.matcher(line);
    return m.lookingAt() ? m.end() : 0;
  }

  /**
   * Whether a line begins an item or is a heading, and stands left of the text of the item that a
   * fence opened: that item ends, and its fence with it (CommonMark 0.31, 4.5 and 5.2).
   */
  private static boolean endsItem(String line, int column) {
    Matcher m = column > 0 ? ENDS_ITEM.matcher(line) : null;
    return m != null && m.lookingAt() && m.end(1) < column;
  }

  /** Front matter between two lines of three dashes (or pluses) at the very start. */
  private int frontMatter(int start) {
    int end = Lines.end(text, start);
    String first = text.substring(start, end).strip();
    if (!first.equals("---") && !first.equals("+++")) {
      return start;
    }
    int at = Lines.next(text, end);
    for (int lines = 0; at < text.length() && lines < FRONT_MATTER; lines++) {
      int stop = Lines.end(text, at);
      if (text.substring(at, stop).strip().equals(first)) {
        hide(start, stop, false);
        return Lines.next(text, stop);
      }
      at = Lines.next(text, stop);
    }
    return start;
  }

  /** Whether a line is the fence of a directive, whose contents are Markdown. */
  private boolean contains(String line) {
    Matcher m = DIRECTIVE.matcher(line);
    if (m.matches()) {
      containers.push(m.group(1));
      return true;
    }
    if (!containers.isEmpty() && closes(line, containers.peek())) {
      containers.pop();
      return true;
    }
    return false;
  }

  /** Where what a page runs ends, if a line begins with it; -1 where it does not, or never ends. */
  private int rawEnd(int at, String line) {
    Matcher m = RAW.matcher(line);
    if (neverClosed || !m.matches()) {
      return -1;
    }
    int close = text.indexOf("</" + m.group(1), at);
    neverClosed = close < 0;
    return close;
  }

  private static boolean opens(String line) {
    return FENCE.matcher(line).matches();
  }

  private static String openingFence(String line) {
    Matcher m = FENCE.matcher(line);
    return m.matches() ? m.group(1) : "";
  }

  private static boolean closes(String line, String fence) {
    String s = line.replace('>', ' ').strip();
    return s.length() >= fence.length() && s.chars().allMatch(c -> c == fence.charAt(0));
  }

  /** Hides a fence, but not the marker of the item it opens in. */
  private void hideFenceLine(int at, int end, String line) {
    Matcher m = FENCE.matcher(line);
    int from = m.matches() ? at + m.start(1) : at;
    hide(from, end, from == at || line.substring(0, from - at).isBlank());
  }

  private void comments(int start, int end) {
    int at = Math.max(start, lastCommentEnd);
    boolean hid = lastCommentEnd > start;
    while (at < end && !noMoreComments) {
      int open = text.indexOf(OPENER, at);
      if (open < 0 || open >= end) {
        noMoreComments = open < 0;
        break;
      }
      if (inCode(start, open)) {
        at = open + OPENER.length();
        continue;
      }
      int close = text.indexOf(CLOSER, open + OPENER.length());
      if (close < 0) {
        noMoreComments = true;
        break;
      }
      directive(open, close + CLOSER.length());
      hide(open, close + CLOSER.length(), false);
      lastCommentEnd = close + CLOSER.length();
      at = close + CLOSER.length();
      hid = true;
    }
    if (hid && new String(out, start, end - start).isBlank()) {
      skipped.set(start);
    }
  }

  private boolean inCode(int lineStart, int offset) {
    int ticks = 0;
    for (int i = Math.max(lineStart, offset - LOOKED_AT); i < offset; i++) {
      ticks += text.charAt(i) == '`' ? 1 : 0;
    }
    return ticks % 2 == 1;
  }

  private void directive(int open, int end) {
    String inner = text.substring(open + OPENER.length(), end - CLOSER.length()).strip();
    if (inner.startsWith("shelfcheck-")) {
      directives.add(new Directive(inner, new Span(open, end)));
    }
  }

  private void hide(int from, int to, boolean skip) {
    for (int i = from; i < to; i++) {
      if (out[i] != '\n' && out[i] != '\r') {
        out[i] = ' ';
      }
    }
    if (skip) {
      skipped.set(from);
    }
  }
}
