package dev.shelfcheck.read.translate;

import dev.shelfcheck.read.tree.Transcript;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lists of AsciiDoc: a marker that is new among the open ones opens a list within the item
 * above.
 */
final class AdocLists {
  private static final Pattern ITEM =
      Pattern.compile(
          "(?:(?<bullet>\\*{1,5}|-|\\u2022)|(?<dots>\\.{1,5})|(?<number>\\d{1,9})\\."
              + "|(?<letter>[A-Za-z])\\.|(?<roman>[ivxIVX]{1,6})\\)|<(?<callout>\\d{1,3}|\\.)>)\\s+(?=\\S)");
  private static final Pattern TERM = Pattern.compile("(\\S.*?)(:{2,4}|;;)(?:\\s+(.*))?");
  private static final Pattern BOX = Pattern.compile("\\[[ xX*]\\]\\s+");

  private record AdocLevel(String marker, int left, int column) {}

  private final String text;
  private final MarkdownPen pen;
  private final Deque<AdocLevel> levels = new ArrayDeque<>();

  AdocLists(String text, MarkdownPen pen) {
    this.text = text;
    this.pen = pen;
  }

  static boolean isItem(String said) {
    return ITEM.matcher(said).lookingAt() || TERM.matcher(said).matches();
  }

  void end() {
    levels.clear();
  }

  /** The column of what the innermost item says. */
  int column() {
    return levels.isEmpty() ? 0 : levels.element().column();
  }

  /** Begins an item, if a line has a marker. */
  boolean item(SourceLines.Line line, String said) {
    Matcher m = ITEM.matcher(said);
    if (m.lookingAt()) {
      marked(line, m);
      return true;
    }
    Matcher term = TERM.matcher(said);
    if (term.matches()) {
      described(line, term);
      return true;
    }
    return false;
  }

  private void marked(SourceLines.Line line, Matcher m) {
    String number = m.group("number");
    String marker =
        number != null
            ? "1."
            : m.group("letter") != null
                ? "a."
                : m.group("roman") != null ? "i)" : m.group().strip();
    boolean numbered = m.group("bullet") == null && m.group("callout") == null;
    open(marker, numbered ? (number == null ? "1." : number + ".") : "-", line.start());
    int from = line.start() + m.end();
    Matcher box = BOX.matcher(text).region(from, line.end());
    pen.line(box.lookingAt() ? box.end() : from, line.end());
  }

  private void described(SourceLines.Line line, Matcher term) {
    open(term.group(2), "-", line.start());
    Transcript said = new Transcript().copy(text, line.start(), line.start() + term.end(1));
    if (term.group(3) != null) {
      said.say(" - ", line.start() + term.start(3));
      said.copy(text, line.start() + term.start(3), line.end());
    }
    pen.line(said, line.start());
  }

  /** Closes what a marker ends, and begins an item. */
  private void open(String marker, String written, int at) {
    boolean known = levels.stream().anyMatch(l -> l.marker().equals(marker));
    while (known && !levels.element().marker().equals(marker)) {
      levels.pop();
    }
    int left = known ? levels.pop().left() : column();
    levels.push(new AdocLevel(marker, left, pen.item(left, written, at)));
  }
}
