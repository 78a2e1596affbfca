package dev.shelfcheck.read.shelf;

import dev.shelfcheck.model.EntryForm;
import dev.shelfcheck.model.Section;
import dev.shelfcheck.model.Span;
import dev.shelfcheck.read.claims.Draft;
import dev.shelfcheck.read.claims.Nature;
import dev.shelfcheck.read.claims.Part;
import dev.shelfcheck.read.prose.Prose;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Goes through a document chapter by chapter; a chapter may be one work, its heading the title. */
final class Chapters {
  /** What a list says of itself. */
  private static final Pattern OWN =
      Pattern.compile(
          "(?iu)\\W*(?:star ?(?:history|gazers)|stargazers(?: over time)?|contributors)\\W*");

  private static final int FEWEST_FIELDS = 2;

  private final Shelf shelf;
  private final Map<BlockNode, TableText> tables;

  private final WholeList list;

  /**
   * The chapters of a document.
   *
   * @param list what all of it says
   */
  Chapters(Shelf shelf, Map<BlockNode, TableText> tables, WholeList list) {
    this.shelf = shelf;
    this.tables = tables;
    this.list = list;
  }

  void add(Chapter chapter) {
    if (chapter.heading().isPresent() && isWork(chapter)) {
      work(chapter, chapter.heading().get());
      return;
    }
    chapter.heading().ifPresent(shelf::loose);
    new Assembler(shelf, chapter.section(), tables, list).add(chapter.blockNodes());
  }

  /**
   * Whether the heading is a title: it links the work, or only the work's links or fields stand
   * below; or it is a reference, as others of the list are.
   */
  private boolean isWork(Chapter chapter) {
    Nature heading = new Nature(chapter.heading().orElseThrow());
    boolean small = chapter.section().level() >= 2 && chapter.last();
    if (!small
        || heading.isBlank()
        || heading.isContents()
        || OWN.matcher(chapter.section().title().strip()).matches()) {
      return false;
    }
    boolean works =
        chapter.blockNodes().stream()
            .anyMatch(
                t ->
                    t.isTable()
                        || EntryDetector.isOwnWork(t)
                        || t.nature().isCredited()
                        || (t.isItem()
                            && t.children().stream().anyMatch(EntryDetector::isOwnWork)));
    boolean linked =
        heading.leadsOut() && heading.isWork() && heading.words() >= EntryDetector.FEWEST_WORDS;
    boolean parts =
        areFields(chapter.blockNodes())
            || areDetails(chapter.blockNodes())
            || (list.told() && areTold(chapter.blockNodes()));
    long papers =
        chapter.blockNodes().stream()
            .mapToLong(t -> t.nature().isDetail() ? t.nature().paperLinks() : 0)
            .sum();
    boolean cited = list.headed() && heading.isReference();
    return !works
        && (linked
            || cited
            || (parts
                && papers <= Adoption.PAPERS_OF_ONE
                && heading.isTitle()
                && heading.words() >= 2));
  }

  /** Whether what a work's own lines would say stands below, and none of it names works. */
  private static boolean areDetails(List<BlockNode> blocks) {
    return !blocks.isEmpty()
        && blocks.get(0).nature().isDetail()
        && blocks.stream().anyMatch(t -> t.nature().isDetail() && t.nature().paperLinks() > 0)
        && !areNamed(blocks);
  }

  /** Whether nothing but a work's fields stands below, and one of them is its link. */
  private static boolean areFields(List<BlockNode> blocks) {
    return areLabelled(blocks)
        && blocks.stream().anyMatch(b -> b.nature().leadsOut() && b.nature().isDetail());
  }

  /** Whether nothing but items stands below, each of which says first what it holds. */
  private static boolean areLabelled(List<BlockNode> blocks) {
    return blocks.size() >= FEWEST_FIELDS
        && blocks.stream().allMatch(b -> b.isItem() && b.nature().isLabelled())
        && blocks.stream().map(b -> b.nature().label()).distinct().count() == blocks.size();
  }

  /** Whether nothing but fields stands there: one says who made a work, another when or where. */
  static boolean areTold(List<BlockNode> blocks) {
    return areLabelled(blocks)
        && blocks.stream().anyMatch(b -> b.nature().isPeopleField())
        && blocks.stream().anyMatch(b -> b.nature().isHomeField());
  }

  /** Whether most of what stands below is called something: the heading only sums it up. */
  static boolean areNamed(List<BlockNode> blocks) {
    long items = blocks.stream().filter(BlockNode::isItem).count();
    long named = blocks.stream().filter(t -> t.isItem() && isNamed(t.nature())).count();
    long plain = blocks.stream().filter(t -> t.nature().isPlainlyNamed()).count();
    return (named > 0 && named * 2 >= items) || plain * 2 > blocks.size();
  }

  private static boolean isNamed(Nature nature) {
    return nature.leadsOut() && nature.isNamed();
  }

  private void work(Chapter chapter, Prose heading) {
    List<Part> parts = new ArrayList<>();
    parts.add(new Part(Part.Kind.LEAD, "", heading));
    Span span = chapter.section().heading();
    for (BlockNode blockNode : chapter.blockNodes()) {
      parts.addAll(parts(blockNode));
      span = span.union(blockNode.span());
    }
    Section home = chapter.section().parent().orElse(chapter.section());
    shelf.add(new Draft(EntryForm.HEADING, home, span, parts));
  }

  private static List<Part> parts(BlockNode blockNode) {
    List<Part> parts = new ArrayList<>();
    parts.add(
        new Part(
            blockNode.nature().isDetail() ? Part.Kind.DETAIL : Part.Kind.NOTE,
            "",
            blockNode.prose()));
    blockNode.children().forEach(c -> parts.addAll(parts(c)));
    return parts;
  }
}
