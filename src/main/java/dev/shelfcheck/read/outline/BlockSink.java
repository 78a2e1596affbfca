package dev.shelfcheck.read.outline;

import dev.shelfcheck.model.Span;
import dev.shelfcheck.thread.ThreadConfined;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Takes the lines as the scanner recognises them and makes blocks of them. */
@ThreadConfined
final class BlockSink {
  /** No list numbers its items so far: a larger number is a year; chosen. */
  private static final int LARGEST = 999;

  /** What lines of text are gathered for. */
  private enum OpenBlockKind {
    NOTHING,
    PARAGRAPH,
    ITEM,
    FOOTNOTE
  }

  /** The block whose lines are being gathered. */
  private record OpenBlock(
      OpenBlockKind what, int depth, char kind, int number, String label, int start, int end) {
    OpenBlock to(int further) {
      return new OpenBlock(what, depth, kind, number, label, start, Math.max(end, further));
    }
  }

  private final List<Block> blocks = new ArrayList<>();
  private final Levels levels;
  private final Deque<Boolean> details = new ArrayDeque<>();
  private final List<Span> lines = new ArrayList<>();
  private final Deque<OpenBlock> frame =
      new ArrayDeque<>(List.of(new OpenBlock(OpenBlockKind.NOTHING, 0, ' ', -1, "", 0, 0)));
  private boolean blank = true;

  /**
   * No block yet.
   *
   * @param lax whether details are left open in this document
   */
  BlockSink(boolean lax) {
    this.levels = new Levels(lax);
  }

  List<Block> blocks() {
    return blocks;
  }

  void blank() {
    blank = true;
  }

  /** A bold line right after an item or a line of links: its blank line was lost. */
  void lostBlank(String text) {
    boolean linked =
        lines.stream().anyMatch(l -> text.substring(l.start(), l.end()).contains("http"));
    if (linked || frame.getLast().what() == OpenBlockKind.ITEM) {
      blank = true;
    }
  }

  /** A line of running text that does not go on with the one above. */
  void apart() {
    blank |= frame.getLast().what() == OpenBlockKind.PARAGRAPH;
  }

  /** Whether a link definition may stand here: not inside running text. */
  boolean mayDefine() {
    return blank || frame.getLast().what() != OpenBlockKind.PARAGRAPH;
  }

  /** Whether a marker opens an item here; in running text only a bullet or a one does. */
  boolean mayOpen(Marker marker) {
    boolean running = frame.getLast().what() == OpenBlockKind.PARAGRAPH && !blank;
    return !(running && marker.numbered() && marker.number() != 1 && !levels.inItem())
        && !(marker.number() > LARGEST && isYear());
  }

  /** Whether a large number that begins a line goes on with its text, as a wrapped year does. */
  private boolean isYear() {
    OpenBlock open = frame.getLast();
    return !blank && open.what() != OpenBlockKind.NOTHING && open.number() < LARGEST;
  }

  void item(int indent, int content, Marker marker, Span line) {
    closeText();
    int depth = levels.open(indent, content, marker.kind());
    begin(OpenBlockKind.ITEM, depth, marker.kind(), marker.number(), "", line);
  }

  void summary(int indent, Span tag) {
    int outer = blank ? levels.paragraph(indent) : levels.depth();
    begin(OpenBlockKind.ITEM, outer, 's', -1, "", tag);
  }

  /** Adds a line of text to what is gathered, or begins a paragraph with it. */
  void text(Span line, int indent) {
    if (blank || frame.getLast().what() == OpenBlockKind.NOTHING) {
      if (levels.isCode(indent) && frame.getLast().what() != OpenBlockKind.FOOTNOTE) {
        closeText();
        return;
      }
      int outer = levels.paragraph(indent);
      begin(OpenBlockKind.PARAGRAPH, outer, ' ', -1, "", line);
    }
    lines.add(line);
    become(frame.getLast().to(line.end()));
    blank = false;
  }

  /** Text on the marker's own line. */
  void itemText(Span line) {
    lines.add(line);
    become(frame.getLast().to(line.end()));
  }

  void footnote(String name, Span content, Span line) {
    begin(OpenBlockKind.FOOTNOTE, 0, ' ', -1, name, line);
    lines.add(content);
  }

  void heading(int level, Span content, Span line, boolean anchored) {
    closeText();
    levels.clear();
    details.clear();
    blocks.add(new Block.HeadingBlock(level, 0, content, line, anchored));
    blank = true;
  }

  /** A heading inside an item: it names the item and opens no section. */
  void innerHeading(int level, Span content) {
    blocks.add(new Block.HeadingBlock(level, frame.getLast().depth() + 1, content, content, true));
    itemText(content);
  }

  /** Makes the open paragraph a heading, if it can be meant as one. */
  boolean underline(int level, int lineEnd, String text) {
    boolean running =
        frame.getLast().what() == OpenBlockKind.PARAGRAPH && !blank && frame.getLast().depth() == 0;
    if (!running || lines.size() > 2) {
      return false;
    }
    Span content = lines.get(0).union(lines.get(lines.size() - 1));
    if (level == 2 && text.substring(content.start(), content.end()).contains("](")) {
      return false;
    }
    become(new OpenBlock(OpenBlockKind.NOTHING, 0, ' ', -1, "", 0, 0));
    lines.clear();
    heading(level, content, new Span(content.start(), lineEnd), true);
    return true;
  }

  void rule(int indent) {
    closeText();
    if (indent == 0) {
      levels.paragraph(0);
    }
    blank = true;
  }

  void table(Optional<Block.Row> header, List<Block.Row> rows, Span span, int indent) {
    closeText();
    blocks.add(new Block.Table(levels.paragraph(indent), header, rows, span));
    blank = true;
  }

  void htmlTable(Block.Table table) {
    closeText();
    blocks.add(new Block.Table(levels.depth(), table.header(), table.rows(), table.span()));
  }

  int depth() {
    return levels.depth();
  }

  void openDetails() {
    closeText();
    details.addLast(false);
  }

  void closeSummary() {
    closeText();
    if (!details.isEmpty() && !details.removeLast()) {
      details.addLast(true);
      levels.enter();
    }
  }

  void closeDetails() {
    closeText();
    if (!details.isEmpty() && details.removeLast()) {
      levels.leave();
    }
  }

  private void begin(
      OpenBlockKind what, int depth, char kind, int number, String label, Span line) {
    closeText();
    become(new OpenBlock(what, depth, kind, number, label, line.start(), line.end()));
    blank = false;
  }

  private void become(OpenBlock next) {
    frame.clear();
    frame.addLast(next);
  }

  /** Ends the text that is being gathered. */
  void closeText() {
    OpenBlock open = frame.getLast();
    Span span = new Span(open.start(), Math.max(open.start(), open.end()));
    switch (open.what()) {
      case PARAGRAPH -> blocks.add(new Block.Paragraph(open.depth(), lines, span));
      case ITEM ->
          blocks.add(new Block.ItemBlock(open.depth(), open.kind(), open.number(), lines, span));
      case FOOTNOTE -> blocks.add(new Block.Footnote(open.depth(), open.label(), lines, span));
      case NOTHING -> {}
    }
    become(new OpenBlock(OpenBlockKind.NOTHING, 0, ' ', -1, "", 0, 0));
    lines.clear();
  }
}
