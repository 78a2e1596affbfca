package dev.shelfcheck.read.shelf;

import dev.shelfcheck.model.EntryForm;
import dev.shelfcheck.model.Section;
import dev.shelfcheck.model.Span;
import dev.shelfcheck.read.claims.Draft;
import dev.shelfcheck.read.claims.Nature;
import dev.shelfcheck.read.claims.Part;
import dev.shelfcheck.read.claims.Works;
import dev.shelfcheck.read.prose.Prose;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Decides which blocks of a chapter are one work's. */
final class Assembler {
  private final Shelf shelf;
  private final Section section;
  private final Map<Twig, TableText> tables;

  private final boolean alike;

  /**
   * What decides in a section.
   *
   * @param alike whether the document's works are paragraphs that may begin as prose does
   */
  Assembler(Shelf shelf, Section section, Map<Twig, TableText> tables, boolean alike) {
    this.shelf = shelf;
    this.section = section;
    this.tables = tables;
    this.alike = alike;
  }

  /** Adds all blocks that stand side by side, with all that stands in them. */
  void add(List<Twig> siblings) {
    List<Twig> row = Adoption.adopt(siblings);
    Listing.Beside beside = Listing.Beside.of(row);
    boolean cited = Reference.areMany(row, section);
    boolean bare = cited || Reference.areWorks(row);
    Assembler here = this;
    for (int i = 0; i < row.size(); i++) {
      Twig twig = row.get(i);
      if (Subsection.isBoldName(row, i)) {
        here = below(twig, row.get(row.size() - 1).span().end());
        shelf.loose(twig.prose());
      } else if (twig.isTable()) {
        new RowShelf(shelf, here.section).add(tables.getOrDefault(twig, NO_TABLE));
      } else if (twig.isItem()) {
        here.item(twig, beside, cited);
      } else {
        here.paragraph(twig, cited, bare);
      }
    }
  }

  /** The same for what stands under a name that is no heading. */
  private Assembler below(Twig name, int end) {
    return new Assembler(shelf, Subsection.of(section, name, end), tables, alike);
  }

  private static final TableText NO_TABLE =
      new TableText(
          new dev.shelfcheck.read.outline.Block.Table(
              0, java.util.Optional.empty(), List.of(), Span.at(0)),
          List.of(),
          List.of(),
          List.of());

  private void item(Twig twig, Listing.Beside beside, boolean cited) {
    if (twig.nature().isContents()) {
      shelf.contents(twig.prose());
      add(twig.children());
      return;
    }
    if (Aside.is(twig.prose(), section)) {
      shelf.loose(twig.prose());
      add(twig.children());
      return;
    }
    List<Twig> works = new ArrayList<>();
    List<Twig> own = new ArrayList<>();
    List<Twig> below = Adoption.adopt(twig.children());
    boolean paper = Listing.isTitleOfPaper(twig, below);
    boolean titled = Listing.areTitled(twig, below);
    for (Twig child : below) {
      boolean work =
          (Listing.isOwnWork(child)
                  && !(paper && child.nature().isNamedLabel())
                  && !Listing.isBelowTitle(twig, child))
              || (titled && Listing.isTitled(child));
      (work || child.isTable() ? works : own).add(child);
    }
    boolean reference = cited && works.isEmpty() && Reference.is(twig);
    if (reference || Listing.isEntry(twig, own, works, beside)) {
      entry(twig, own);
      works.forEach(w -> add(List.of(w)));
    } else {
      shelf.loose(twig.prose());
      boolean name = Subsection.isName(twig);
      (name ? below(twig, twig.span().end()) : this).add(twig.children());
    }
  }

  private void entry(Twig twig, List<Twig> own) {
    List<Prose> works = Works.in(twig.prose());
    EntryForm form =
        twig.isParagraph()
            ? EntryForm.PARAGRAPH
            : twig.isSummary() ? EntryForm.HTML : EntryForm.ITEM;
    for (int i = 0; i < works.size(); i++) {
      Prose work = works.get(i);
      boolean last = i == works.size() - 1;
      List<Part> parts = new ArrayList<>();
      parts.add(new Part(Part.Kind.LEAD, "", work));
      Span span = i == 0 ? twig.block().span() : work.place();
      span =
          works.size() > 1
              ? new Span(
                  span.start(),
                  Math.max(span.start(), last ? twig.block().span().end() : work.place().end()))
              : span;
      if (last) {
        own.forEach(o -> gather(o, parts));
        for (Twig o : own) {
          span = span.union(o.span());
        }
      }
      shelf.add(new Draft(form, section, span, parts));
    }
  }

  private static void gather(Twig twig, List<Part> parts) {
    Nature nature = twig.nature();
    boolean labelled = twig.isParagraph() && nature.beginsWithLabel() && !nature.isTalk();
    boolean detail = nature.isDetail() || labelled;
    if (!twig.prose().text().isEmpty() || !twig.prose().anchors().isEmpty()) {
      parts.add(new Part(detail ? Part.Kind.DETAIL : Part.Kind.NOTE, "", twig.prose()));
    }
    twig.children().forEach(c -> gather(c, parts));
  }

  /**
   * Adds a paragraph.
   *
   * @param cited whether a reference beside it is a work
   * @param bare whether it may be a work before any heading but the document's title
   */
  private void paragraph(Twig twig, boolean cited, boolean bare) {
    List<Twig> works = new ArrayList<>();
    List<Twig> own = new ArrayList<>();
    for (Twig child : twig.children()) {
      (Listing.isOwnWork(child) || child.isTable() ? works : own).add(child);
    }
    boolean work =
        (cited && works.isEmpty() && Reference.is(twig))
            || Listing.isParagraphEntry(twig, own, section, bare, alike);
    if (work && !Aside.is(twig.prose(), section)) {
      entry(twig, own);
      works.forEach(w -> add(List.of(w)));
    } else {
      if (twig.nature().isContents()) {
        shelf.contents(twig.prose());
      } else {
        shelf.loose(twig.prose());
      }
      add(twig.children());
    }
  }
}
