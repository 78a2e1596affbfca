package dev.shelfcheck.read.outline;

import dev.shelfcheck.model.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Takes the lines as the scanner recognises them and makes blocks of them. */
final class BlockSink {
  /** What lines of text are gathered for. */
  private enum Gathering {
    NOTHING,
    PARAGRAPH,
    ITEM,
    FOOTNOTE
  }

  private final List<Block> blocks = new ArrayList<>();
  private final Levels levels = new Levels();
  private final Deque<Boolean> details = new ArrayDeque<>();
  private final List<Span> lines = new ArrayList<>();
  private Gathering gathering = Gathering.NOTHING;
  private boolean blank = true;
  private int depth;
  private char kind;
  private int number;
  private String label = "";
  private int start;
  private int end;

  List<Block> blocks() {
    return blocks;
  }

  void blank() {
    blank = true;
  }

  /** Whether a link definition may stand here: not inside running text. */
  boolean mayDefine() {
    return blank || gathering != Gathering.PARAGRAPH;
  }

  /** Whether a marker opens an item here; in running text only a bullet or a one does. */
  boolean mayOpen(Marker marker, int indent) {
    boolean running = gathering == Gathering.PARAGRAPH && !blank;
    return !(running && marker.numbered() && marker.number() != 1 && !levels.inItem())
        && !(marker.number() > 999 && indent == 0 && running);
  }

  void item(int indent, int content, Marker marker, Span line) {
    begin(Gathering.ITEM, line);
    depth = levels.open(indent, content, marker.kind());
    kind = marker.kind();
    number = marker.number();
  }

  void summary(int indent, Span tag) {
    int outer = blank ? levels.paragraph(indent) : levels.depth();
    begin(Gathering.ITEM, tag);
    depth = outer;
    kind = 's';
    number = -1;
  }

  /** Adds a line of text to what is gathered, or begins a paragraph with it. */
  void text(Span line, int indent) {
    if (blank || gathering == Gathering.NOTHING) {
      if (indent >= 4
          && !levels.inItem()
          && gathering != Gathering.FOOTNOTE
          && levels.depth() == 0) {
        closeText();
        return;
      }
      int outer = levels.paragraph(indent);
      begin(Gathering.PARAGRAPH, line);
      depth = outer;
    }
    lines.add(line);
    end = Math.max(end, line.end());
    blank = false;
  }

  /** Text on the marker's own line. */
  void itemText(Span line) {
    lines.add(line);
    end = Math.max(end, line.end());
  }

  void footnote(String name, Span content, Span line) {
    begin(Gathering.FOOTNOTE, line);
    depth = 0;
    label = name;
    lines.add(content);
  }

  void heading(int level, Span content, Span line, boolean anchored) {
    closeText();
    levels.clear();
    details.clear();
    blocks.add(new Block.Heading(level, 0, content, line, anchored));
    blank = true;
  }

  /** A heading inside an item: it names the item and opens no section. */
  void innerHeading(int level, Span content) {
    blocks.add(new Block.Heading(level, depth + 1, content, content, true));
    itemText(content);
  }

  /** Makes the open paragraph a heading, if it can be meant as one. */
  boolean underline(int level, int lineEnd, String text) {
    boolean running = gathering == Gathering.PARAGRAPH && !blank && depth == 0;
    if (!running || lines.size() > 2) {
      return false;
    }
    Span content = lines.get(0).union(lines.get(lines.size() - 1));
    if (level == 2 && text.substring(content.start(), content.end()).contains("](")) {
      return false;
    }
    gathering = Gathering.NOTHING;
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

  private void begin(Gathering what, Span line) {
    closeText();
    gathering = what;
    start = line.start();
    end = line.end();
    blank = false;
  }

  /** Ends the text that is being gathered. */
  void closeText() {
    Span span = new Span(start, Math.max(start, end));
    switch (gathering) {
      case PARAGRAPH -> blocks.add(new Block.Paragraph(depth, lines, span));
      case ITEM -> blocks.add(new Block.Item(depth, kind, number, lines, span));
      case FOOTNOTE -> blocks.add(new Block.Footnote(depth, label, lines, span));
      case NOTHING -> {}
    }
    gathering = Gathering.NOTHING;
    lines.clear();
  }
}
