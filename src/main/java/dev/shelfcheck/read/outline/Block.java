package dev.shelfcheck.read.outline;

import dev.shelfcheck.model.Span;
import java.util.List;
import java.util.Optional;

/**
 * A block of a text. Depth counts the items a block stands in; a block belongs to the nearest block
 * above it that is less deep.
 */
public sealed interface Block {
  /** How many items it stands in. */
  int depth();

  /** The place of the whole block, markers included. */
  Span span();

  /** The same block where the text before it is that much longer. */
  Block shifted(int by);

  private static List<Span> shifted(List<Span> spans, int by) {
    return spans.stream().map(s -> s.shift(by)).toList();
  }

  /** A heading; {@code anchored} where GitHub renders it as one. */
  record HeadingBlock(int level, int depth, Span content, Span span, boolean anchored)
      implements Block {
    @Override
    public HeadingBlock shifted(int by) {
      return new HeadingBlock(level, depth, content.shift(by), span.shift(by), anchored);
    }

    /** Written out, since what Java makes of a record costs a start milliseconds. */
    @Override
    public boolean equals(Object other) {
      return other instanceof HeadingBlock that
          && level == that.level
          && depth == that.depth
          && content.equals(that.content)
          && span.equals(that.span)
          && anchored == that.anchored;
    }

    @Override
    public int hashCode() {
      return span.hashCode();
    }
  }

  /**
   * An item of a list, or a summary that opens details; its lines are its own text alone.
   *
   * @param marker the bullet, a full stop for numbered items, {@code s} for summaries
   * @param number of a numbered item, -1 otherwise
   */
  record ItemBlock(int depth, char marker, int number, List<Span> lines, Span span)
      implements Block {
    public ItemBlock {
      lines = List.copyOf(lines);
    }

    @Override
    public ItemBlock shifted(int by) {
      return new ItemBlock(depth, marker, number, Block.shifted(lines, by), span.shift(by));
    }

    /** Whether it is of a numbered list. */
    public boolean numbered() {
      return marker == '.';
    }

    /** Written out, since what Java makes of a record costs a start milliseconds. */
    @Override
    public boolean equals(Object other) {
      return other instanceof ItemBlock that
          && depth == that.depth
          && marker == that.marker
          && number == that.number
          && lines.equals(that.lines)
          && span.equals(that.span);
    }

    @Override
    public int hashCode() {
      return span.hashCode();
    }
  }

  /** Lines of text without a marker. */
  record Paragraph(int depth, List<Span> lines, Span span) implements Block {
    public Paragraph {
      lines = List.copyOf(lines);
    }

    @Override
    public Paragraph shifted(int by) {
      return new Paragraph(depth, Block.shifted(lines, by), span.shift(by));
    }

    /** Written out, since what Java makes of a record costs a start milliseconds. */
    @Override
    public boolean equals(Object other) {
      return other instanceof Paragraph that
          && depth == that.depth
          && lines.equals(that.lines)
          && span.equals(that.span);
    }

    @Override
    public int hashCode() {
      return span.hashCode();
    }
  }

  /** A table, of Markdown or HTML; the header is absent where all rows are alike. */
  record Table(int depth, Optional<Row> header, List<Row> rows, Span span) implements Block {
    public Table {
      rows = List.copyOf(rows);
    }

    @Override
    public Table shifted(int by) {
      return new Table(
          depth,
          header.map(h -> h.shifted(by)),
          rows.stream().map(r -> r.shifted(by)).toList(),
          span.shift(by));
    }
  }

  /** A footnote's text, under its label. */
  record Footnote(int depth, String label, List<Span> lines, Span span) implements Block {
    public Footnote {
      lines = List.copyOf(lines);
    }

    @Override
    public Footnote shifted(int by) {
      return new Footnote(depth, label, Block.shifted(lines, by), span.shift(by));
    }
  }

  /** A row of a table; the cells in order, some of them empty. */
  record Row(List<Span> cells, Span span) {
    public Row {
      cells = List.copyOf(cells);
    }

    Row shifted(int by) {
      return new Row(Block.shifted(cells, by), span.shift(by));
    }

    /** Written out, since what Java makes of a record costs a start milliseconds. */
    @Override
    public boolean equals(Object other) {
      return other instanceof Row that && cells.equals(that.cells) && span.equals(that.span);
    }

    @Override
    public int hashCode() {
      return 31 * cells.hashCode() + span.hashCode();
    }
  }
}
