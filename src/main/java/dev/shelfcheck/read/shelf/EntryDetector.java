package dev.shelfcheck.read.shelf;

import dev.shelfcheck.model.Section;
import dev.shelfcheck.read.claims.Nature;
import java.util.List;

/** Tells entries from the headings, remarks and empty phrases around them. */
final class EntryDetector {
  /** Fewer are hardly a title. */
  static final int FEWEST_WORDS = 3;

  /**
   * What items that stand side by side have in common.
   *
   * @param listed most lead out, or they are a meeting's: then the rest were meant to
   * @param set several begin with a title in bold letters and lead out
   * @param titled several are titles whose links stand below them
   * @param credited several are titles with their makers and have no link, or one of two
   */
  record SiblingTraits(boolean listed, boolean set, boolean titled, boolean credited) {
    static SiblingTraits of(List<BlockNode> siblings, Section section) {
      return new SiblingTraits(
          isListing(siblings) || areAtHome(siblings, section),
          areSet(siblings),
          siblings.stream().filter(EntryDetector::isTitled).count() >= 2,
          areCredited(siblings));
    }
  }

  private EntryDetector() {}

  private static boolean isListing(List<BlockNode> siblings) {
    long items = siblings.stream().filter(BlockNode::isItem).count();
    long linked = siblings.stream().filter(t -> t.isItem() && leadsOut(t)).count();
    return (linked >= 2 && Majority.has(linked, items)) || (linked == 1 && items == 2);
  }

  /** Whether several items stand under the name of a meeting and its year: its papers. */
  private static boolean areAtHome(List<BlockNode> siblings, Section section) {
    return siblings.stream().filter(BlockNode::isItem).limit(2).count() == 2
        && Nature.isVenueOfYear(section.title());
  }

  private static boolean areSet(List<BlockNode> siblings) {
    return siblings.stream()
            .filter(t -> t.isItem() && t.nature().leadsOut() && t.nature().isSet())
            .count()
        >= 2;
  }

  private static boolean areCredited(List<BlockNode> siblings) {
    long items = siblings.stream().filter(BlockNode::isItem).count();
    long credited =
        siblings.stream()
            .filter(t -> t.isItem() && !leadsOut(t) && t.nature().mayBeCredited())
            .count();
    return credited >= 2 && Majority.has(credited, items);
  }

  private static boolean leadsOut(BlockNode blockNode) {
    return blockNode.nature().leadsOut()
        || blockNode.children().stream().anyMatch(c -> c.nature().leadsOut());
  }

  /** Whether a block inside an item is a work of its own, not a part of the item's. */
  static boolean isOwnWork(BlockNode blockNode) {
    Nature nature = blockNode.nature();
    if (nature.isWork() && !nature.isTalk()) {
      return true;
    }
    return !nature.leadsOut() && blockNode.children().stream().anyMatch(EntryDetector::isOwnWork);
  }

  /** Whether several items below one that leads nowhere are titles with their links below. */
  static boolean areTitled(BlockNode blockNode, List<BlockNode> below) {
    return !blockNode.nature().leadsOut()
        && below.stream().filter(EntryDetector::isTitled).count() >= 2;
  }

  /** Whether an item is a title whose links stand below it. */
  static boolean isTitled(BlockNode blockNode) {
    Nature nature = blockNode.nature();
    return blockNode.isItem()
        && nature.isTitle()
        && nature.words() >= FEWEST_WORDS
        && !nature.leadsOut()
        && !nature.isDetail()
        && !nature.isTalk()
        && blockNode.children().stream()
            .anyMatch(c -> c.nature().isDetail() && c.nature().leadsOut());
  }

  /** Whether an item is a bold title and one of the lines below it the link of its paper. */
  static boolean isTitleOfPaper(BlockNode blockNode, List<BlockNode> below) {
    return blockNode.nature().isBold()
        && blockNode.nature().isTitle()
        && !blockNode.nature().leadsOut()
        && below.stream().anyMatch(b -> b.nature().isDetail() && b.nature().paperLinks() > 0);
  }

  /**
   * Whether a paragraph in an item that is a bold title begins with the label of its link, or says
   * where the work comes from and labels its links.
   */
  static boolean isBelowTitle(BlockNode title, BlockNode paragraph) {
    return title.nature().isBold()
        && title.nature().isTitle()
        && !title.nature().leadsOut()
        && paragraph.isParagraph()
        && (paragraph.nature().beginsWithLabel()
            || (title.nature().words() > FEWEST_WORDS
                && paragraph.nature().isImprint()
                && title.children().stream().filter(c -> c.nature().leadsOut()).count() == 1));
  }

  /** Whether an item is an entry, given its own parts and the works listed below it. */
  static boolean isEntry(
      BlockNode blockNode, List<BlockNode> own, List<BlockNode> works, SiblingTraits beside) {
    Nature nature = blockNode.nature();
    if (nature.leadsOut()) {
      return !(nature.isDetail() && !works.isEmpty()) && !introduces(blockNode, works);
    }
    if (Subsection.isButton(blockNode)) {
      return false;
    }
    boolean parts = own.stream().anyMatch(o -> anyLink(o));
    if (parts && works.isEmpty()) {
      boolean title = beside.titled() ? nature.mayBeTitle() : nature.isTitle();
      return (title || isName(blockNode, own)) && papers(own) <= Adoption.PAPERS_OF_ONE;
    }
    boolean bare = works.isEmpty() && own.stream().noneMatch(EntryDetector::anyLink);
    return bare
        && !blockNode.isSummary()
        && ((beside.set() && nature.isSet())
            || nature.isDated()
            || (beside.credited() && nature.mayBeCredited())
            || nature.isCredited()
            || (beside.listed()
                && ((nature.isBlank() && own.isEmpty())
                    || (nature.isTitle() && nature.words() >= FEWEST_WORDS && !nature.isTalk()))));
  }

  /** Whether an item is a short name, a line below it the address of what it names. */
  private static boolean isName(BlockNode blockNode, List<BlockNode> own) {
    return !blockNode.nature().isBlank()
        && blockNode.nature().isName()
        && own.stream().anyMatch(o -> o.nature().isLabelledAddress());
  }

  /** Whether an item with links only introduces the works below it. */
  private static boolean introduces(BlockNode blockNode, List<BlockNode> works) {
    String text = blockNode.prose().text().strip();
    return works.size() >= 2 && (text.endsWith(":") || text.endsWith("："));
  }

  private static boolean anyLink(BlockNode blockNode) {
    return blockNode.nature().leadsOut()
        || blockNode.children().stream().anyMatch(EntryDetector::anyLink);
  }

  /** How many papers a work's lines of links lead to at most. */
  private static long papers(List<BlockNode> own) {
    return own.stream().mapToLong(o -> o.nature().paperLinks()).max().orElse(0);
  }

  /** Whether a paragraph is an entry, alone or with the lines that it adopted. */
  static boolean isParagraphEntry(
      BlockNode blockNode, List<BlockNode> own, Section section, boolean bare, boolean alike) {
    Nature nature = blockNode.nature();
    boolean talk = !alike && nature.isTalk();
    if (!own.isEmpty() && own.stream().anyMatch(EntryDetector::anyLink) && nature.isTitle()) {
      return !talk;
    }
    if (talk) {
      return false;
    }
    boolean preamble = section.level() == 0 || section.path().isEmpty();
    return nature.isWork() && (bare || !preamble);
  }
}
