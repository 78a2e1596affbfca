package dev.shelfcheck.read.shelf;

import dev.shelfcheck.model.EntryForm;
import dev.shelfcheck.model.Section;
import dev.shelfcheck.model.Span;
import dev.shelfcheck.read.claims.Draft;
import dev.shelfcheck.read.claims.Nature;
import dev.shelfcheck.read.claims.Part;
import dev.shelfcheck.read.claims.WorkSplitter;
import dev.shelfcheck.read.prose.Prose;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Decides which blocks of a chapter are one work's. */
final class Assembler {
  private final Shelf shelf;
  private final Section section;
  private final Map<BlockNode, TableText> tables;

  private final WholeList list;

  /**
   * What decides in a section.
   *
   * @param list what the whole document says
   */
  Assembler(Shelf shelf, Section section, Map<BlockNode, TableText> tables, WholeList list) {
    this.shelf = shelf;
    this.section = section;
    this.tables = tables;
    this.list = list;
  }

  /** Adds all blocks that stand side by side, with all that stands in them. */
  void add(List<BlockNode> siblings) {
    List<BlockNode> row = Adoption.adopt(siblings);
    EntryDetector.SiblingTraits beside = EntryDetector.SiblingTraits.of(row, section);
    boolean cited = Reference.areMany(row, section, list.cited());
    boolean bare = cited || Reference.areWorks(row);
    Assembler here = this;
    for (int i = 0; i < row.size(); i++) {
      BlockNode blockNode = row.get(i);
      int fields = FieldBlock.end(row, i);
      if (fields > i) {
        here.entry(blockNode, row.subList(i + 1, fields));
        i = fields - 1;
      } else if (Subsection.isBoldName(row, i)) {
        here = below(blockNode, row.get(row.size() - 1).span().end());
        shelf.loose(blockNode.prose());
      } else if (blockNode.isTable()) {
        new RowShelf(shelf, here.section).add(tables.getOrDefault(blockNode, NO_TABLE));
      } else if (blockNode.isItem()) {
        here.item(blockNode, beside, cited);
      } else {
        here.paragraph(blockNode, cited, bare);
      }
    }
  }

  /** The same for what stands under a name that is no heading. */
  private Assembler below(BlockNode name, int end) {
    return new Assembler(shelf, Subsection.of(section, name, end), tables, list);
  }

  private static final TableText NO_TABLE =
      new TableText(
          new dev.shelfcheck.read.outline.Block.Table(
              0, java.util.Optional.empty(), List.of(), Span.at(0)),
          List.of(),
          List.of(),
          List.of());

  private void item(BlockNode blockNode, EntryDetector.SiblingTraits beside, boolean cited) {
    if (blockNode.nature().isContents()) {
      shelf.contents(blockNode.prose());
      add(blockNode.children());
      return;
    }
    if (Aside.is(blockNode.prose(), section)) {
      shelf.loose(blockNode.prose());
      add(blockNode.children());
      return;
    }
    List<BlockNode> works = new ArrayList<>();
    List<BlockNode> own = new ArrayList<>();
    List<BlockNode> below = Adoption.adopt(blockNode.children());
    boolean paper = EntryDetector.isTitleOfPaper(blockNode, below);
    boolean titled = EntryDetector.areTitled(blockNode, below);
    for (BlockNode child : below) {
      boolean work =
          (EntryDetector.isOwnWork(child)
                  && !(paper && child.nature().isNamedLabel())
                  && !EntryDetector.isBelowTitle(blockNode, child))
              || (titled && EntryDetector.isTitled(child));
      (work || child.isTable() ? works : own).add(child);
    }
    boolean reference =
        cited && works.isEmpty() && (Reference.is(blockNode) || blockNode.nature().isQuotedAlone());
    if (reference || EntryDetector.isEntry(blockNode, own, works, beside)) {
      entry(blockNode, own);
      works.forEach(w -> add(List.of(w)));
    } else {
      shelf.loose(blockNode.prose());
      boolean name = Subsection.isName(blockNode);
      (name ? below(blockNode, blockNode.span().end()) : this).add(blockNode.children());
    }
  }

  private void entry(BlockNode blockNode, List<BlockNode> own) {
    List<Prose> works = WorkSplitter.in(blockNode.prose());
    EntryForm form =
        blockNode.isParagraph()
            ? EntryForm.PARAGRAPH
            : blockNode.isSummary() ? EntryForm.HTML : EntryForm.ITEM;
    for (int i = 0; i < works.size(); i++) {
      Prose work = works.get(i);
      boolean last = i == works.size() - 1;
      List<Part> parts = new ArrayList<>();
      parts.add(new Part(Part.Kind.LEAD, "", work));
      Span span = i == 0 ? blockNode.block().span() : work.place();
      span =
          works.size() > 1
              ? new Span(
                  span.start(),
                  Math.max(
                      span.start(), last ? blockNode.block().span().end() : work.place().end()))
              : span;
      if (last) {
        own.forEach(o -> gather(o, parts));
        for (BlockNode o : own) {
          span = span.union(o.span());
        }
      }
      shelf.add(new Draft(form, section, span, parts));
    }
  }

  /** Whether a bold line without a link only sums up the named items below it. */
  private static boolean sumsUp(BlockNode blockNode) {
    return !blockNode.nature().hasLink()
        && blockNode.nature().isBold()
        && Chapters.areNamed(blockNode.children());
  }

  private static void gather(BlockNode blockNode, List<Part> parts) {
    Nature nature = blockNode.nature();
    boolean labelled =
        blockNode.isParagraph()
            && (nature.beginsWithLabel() || nature.isImprint())
            && !nature.isTalk();
    boolean detail = nature.isDetail() || labelled;
    if (!blockNode.prose().text().isEmpty() || !blockNode.prose().anchors().isEmpty()) {
      parts.add(new Part(detail ? Part.Kind.DETAIL : Part.Kind.NOTE, "", blockNode.prose()));
    }
    blockNode.children().forEach(c -> gather(c, parts));
  }

  /**
   * Adds a paragraph.
   *
   * @param cited whether a reference beside it is a work
   * @param bare whether it may be a work before any heading but the document's title
   */
  private void paragraph(BlockNode blockNode, boolean cited, boolean bare) {
    List<BlockNode> works = new ArrayList<>();
    List<BlockNode> own = new ArrayList<>();
    for (BlockNode child : blockNode.children()) {
      (EntryDetector.isOwnWork(child) || child.isTable() ? works : own).add(child);
    }
    boolean work =
        (works.isEmpty()
                && (blockNode.nature().isCreditedAlone()
                    || (list.barred() && blockNode.nature().isBarred())
                    || (cited && Reference.is(blockNode))))
            || (EntryDetector.isParagraphEntry(blockNode, own, section, bare, list.alike())
                && !sumsUp(blockNode));
    if (work && !Aside.is(blockNode.prose(), section)) {
      entry(blockNode, own);
      works.forEach(w -> add(List.of(w)));
    } else {
      if (blockNode.nature().isContents()) {
        shelf.contents(blockNode.prose());
      } else {
        shelf.loose(blockNode.prose());
      }
      add(blockNode.children());
    }
  }
}
