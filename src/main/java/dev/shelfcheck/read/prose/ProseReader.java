package dev.shelfcheck.read.prose;

import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.MutableDataSet;
import dev.shelfcheck.model.Defect;
import dev.shelfcheck.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reads stretches of inline Markdown with flexmark. Blocks are none of its business: all block
 * parsers are off, so that each stretch is one paragraph whatever it begins with. Many stretches go
 * through one parse, parted by blank lines.
 */
public final class ProseReader {
  /** flexmark copies the text of a paragraph at every match, so a long one costs its square. */
  private static final int LONGEST = 24_000;

  /** Characters that are parsed at once; chosen. */
  private static final int BATCH = 30_000;

  private static final Parser PARSER = parser();

  private final String text;
  private final Definitions definitions;

  /**
   * A reader over one text.
   *
   * @param text the source, with hidden parts blanked
   * @param definitions the places of reference targets, by label
   */
  public ProseReader(String text, Map<String, Span> definitions) {
    this.text = text;
    this.definitions = new Definitions(definitions);
  }

  private static Parser parser() {
    MutableDataSet options = new MutableDataSet();
    options.set(Parser.EXTENSIONS, List.of(StrikethroughExtension.create()));
    options.set(Parser.BLOCK_QUOTE_PARSER, false);
    options.set(Parser.FENCED_CODE_BLOCK_PARSER, false);
    options.set(Parser.HEADING_PARSER, false);
    options.set(Parser.HTML_BLOCK_PARSER, false);
    options.set(Parser.INDENTED_CODE_BLOCK_PARSER, false);
    options.set(Parser.LIST_BLOCK_PARSER, false);
    options.set(Parser.THEMATIC_BREAK_PARSER, false);
    options.set(Parser.REFERENCE_PARAGRAPH_PRE_PROCESSOR, false);
    options.set(Parser.SPACE_IN_LINK_URLS, false);
    return Parser.builder(options).customInlineParserFactory(LeanInlineParser::new).build();
  }

  /**
   * The width that the text is wrapped at, 0 where it is not.
   *
   * @param stretches all that the text has; a stretch is the lines it is made of
   */
  public int width(List<List<Span>> stretches) {
    return Wrapping.width(text, stretches);
  }

  /**
   * Reads stretches.
   *
   * @param width that the text is wrapped at
   */
  public List<Prose> read(List<List<Span>> stretches, int width) {
    List<Batch> batches = new ArrayList<>();
    Wrapping wrapping = new Wrapping(text, width);
    Batch batch = new Batch(text, wrapping);
    for (List<Span> lines : stretches) {
      boolean alone = Crossing.isIn(laid(lines));
      if (alone && batch.length() > 0) {
        batches.add(batch);
        batch = new Batch(text, wrapping);
      }
      batch.add(lines, LONGEST);
      if (alone || batch.length() > BATCH) {
        batches.add(batch);
        batch = new Batch(text, wrapping);
      }
    }
    batches.add(batch);
    return batches.parallelStream().flatMap(b -> parsed(b).stream()).toList();
  }

  private String laid(List<Span> lines) {
    return lines.isEmpty()
        ? ""
        : text.substring(lines.get(0).start(), lines.get(lines.size() - 1).end());
  }

  /** What overflows the stack for all that is counted before is read as plain text, and says so. */
  private List<Prose> parsed(Batch batch) {
    try {
      return read(batch);
    } catch (StackOverflowError e) {
      batch.disarm(ProseReader::overflows);
      return read(batch);
    }
  }

  private static boolean overflows(String stretch) {
    try {
      PARSER.parse(stretch);
      return false;
    } catch (StackOverflowError e) {
      return true;
    }
  }

  private List<Prose> read(Batch batch) {
    if (batch.length() == 0) {
      return batch.stretches().stream().map(this::blank).toList();
    }
    List<Prose> prose = new ArrayList<>();
    Node paragraph = PARSER.parse(batch.source()).getFirstChild();
    for (Batch.BatchPart stretch : batch.stretches()) {
      if (stretch.isBlank()) {
        prose.add(blank(stretch));
        continue;
      }
      while (paragraph != null && paragraph.getEndOffset() <= stretch.at()) {
        paragraph = paragraph.getNext();
      }
      prose.add(paragraph == null ? blank(stretch) : prose(batch, stretch, paragraph));
    }
    return prose;
  }

  private Prose blank(Batch.BatchPart stretch) {
    return new Prose(stretch.place(), new PlainText(0), List.of(), List.of(), stretch.defects());
  }

  private Prose prose(Batch batch, Batch.BatchPart stretch, Node paragraph) {
    Pen pen = new Pen(text, batch, stretch.length());
    InlineWalk walk = new InlineWalk(pen, definitions);
    walk.children(paragraph);
    List<Anchor> all = new BareLinks(walk).all();
    List<Anchor> anchors = all.stream().filter(a -> !a.isTooLong()).toList();
    List<Defect> defects = new ArrayList<>(stretch.defects());
    all.stream()
        .filter(Anchor::isTooLong)
        .map(a -> Batch.notReadWhole(a.span()))
        .forEach(defects::add);
    defects.addAll(walk.undefined());
    if (stretch.defects().isEmpty()) { // what was cut off may close what is open
      defects.addAll(LinkFaults.in(pen.plain(), pen.code(), anchors));
    }
    return new Prose(stretch.place(), pen.plain(), pen.marks(), anchors, defects);
  }
}
