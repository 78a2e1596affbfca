package dev.shelfcheck.read.shelf;

import dev.shelfcheck.read.claims.Nature;
import dev.shelfcheck.read.outline.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Gives blocks that stand beside a work, and are about it, to the work: notes that an author forgot
 * to indent, lines of links below a title.
 */
final class Adoption {
  /** Items below a bold title among which its links must be; chosen. */
  private static final int HERALDS = 5;

  /** A work's paper, its supplement and a version of it; more are works of their own; chosen. */
  static final int PAPERS_OF_ONE = 3;

  /** Items enough for a list of their own. */
  private static final int SEVERAL = 3;

  private Adoption() {}

  /** The same blocks, some of them moved into the one before. */
  static List<BlockNode> adopt(List<BlockNode> siblings) {
    List<BlockNode> kept = new ArrayList<>();
    for (int i = 0; i < siblings.size(); i++) {
      BlockNode blockNode = siblings.get(i);
      Optional<BlockNode> parent =
          kept.isEmpty() ? Optional.empty() : Optional.of(kept.get(kept.size() - 1));
      boolean note = parent.isPresent() && interrupts(siblings, i, parent.get());
      boolean links =
          parent.isPresent()
              && belowTitle(parent.get(), blockNode)
              && !introducesNames(parent.get(), siblings, i);
      boolean herald = parent.isPresent() && heralds(parent.get(), siblings, i);
      boolean people =
          parent.isPresent()
              && (isByline(parent.get(), blockNode, siblings)
                  || isBelowTitle(parent.get(), siblings, i));
      boolean field = parent.isPresent() && isField(parent.get(), blockNode);
      boolean fields = parent.isPresent() && areFields(parent.get(), siblings, i);
      boolean said = parent.isPresent() && saysOf(parent.get(), blockNode);
      boolean remark = parent.isPresent() && isRemark(parent.get(), blockNode);
      if (note || links || herald || people || field || fields || said || remark) {
        parent.get().children().add(blockNode);
      } else {
        kept.add(blockNode);
      }
    }
    return kept;
  }

  /** Whether a paragraph in plain letters stands before several items that are named by links. */
  private static boolean introducesNames(BlockNode parent, List<BlockNode> siblings, int at) {
    boolean plain =
        parent.isParagraph()
            && !parent.nature().isBold()
            && !parent.nature().leadsOut()
            && parent.children().isEmpty();
    List<BlockNode> items =
        siblings.subList(at, siblings.size()).stream().takeWhile(BlockNode::isItem).toList();
    return plain && items.size() >= SEVERAL && Chapters.areNamed(items);
  }

  /** An item that is no work, below a title and its people in a paragraph of bold letters. */
  private static boolean isRemark(BlockNode parent, BlockNode blockNode) {
    return parent.isParagraph()
        && parent.nature().isCreditedAlone()
        && blockNode.isItem()
        && !EntryDetector.isOwnWork(blockNode)
        && !Reference.is(blockNode);
  }

  /** A bullet or a paragraph between two numbers in a row: a note of the first. */
  private static boolean interrupts(List<BlockNode> siblings, int at, BlockNode parent) {
    Optional<Block.ItemBlock> numbered = parent.item().filter(Block.ItemBlock::numbered);
    boolean foreign =
        siblings.get(at).item().map(i -> !i.numbered()).orElse(siblings.get(at).isParagraph());
    if (numbered.isEmpty() || !foreign || parent.nature().isBlank()) {
      return false;
    }
    for (int i = at + 1; i < siblings.size(); i++) {
      Optional<Block.ItemBlock> next = siblings.get(i).item();
      if (next.filter(Block.ItemBlock::numbered).isPresent()) {
        return next.get().number() == numbered.get().number() + 1;
      }
      if (siblings.get(i).isTable()) {
        return false;
      }
    }
    return false;
  }

  /** People in a paragraph of their own below a work, where none stand above the first one. */
  private static boolean isByline(BlockNode parent, BlockNode blockNode, List<BlockNode> siblings) {
    return blockNode.isParagraph()
        && parent.isParagraph()
        && parent.children().isEmpty()
        && parent.nature().isWork()
        && blockNode.nature().isPeople()
        && !siblings.get(0).nature().isPeople();
  }

  /** People between a title that has no link and the links below it. */
  private static boolean isBelowTitle(BlockNode parent, List<BlockNode> siblings, int at) {
    boolean title =
        parent.isParagraph()
            && parent.children().isEmpty()
            && parent.nature().isTitle()
            && !parent.nature().leadsOut()
            && !parent.nature().isPeople();
    if (!title
        || at + 1 >= siblings.size()
        || !siblings.get(at).isParagraph()
        || !siblings.get(at).nature().isPeople()) {
      return false;
    }
    Nature next = siblings.get(at + 1).nature();
    return (next.isDetail() && next.leadsOut()) || areFields(parent, siblings, at + 1);
  }

  /** A paragraph below a work that says what it holds: its authors, its journal, its date. */
  private static boolean isField(BlockNode parent, BlockNode blockNode) {
    return blockNode.isParagraph()
        && parent.isParagraph()
        && parent.nature().isWork()
        && blockNode.nature().isField();
  }

  /**
   * Items below a title in a paragraph, each of which says first what it holds, and one holds an
   * address.
   */
  private static boolean areFields(BlockNode parent, List<BlockNode> siblings, int at) {
    if (!siblings.get(at).isItem() || !parent.isParagraph() || !mayHaveFields(parent)) {
      return false;
    }
    List<BlockNode> items =
        siblings.subList(at, siblings.size()).stream()
            .takeWhile(s -> s.isItem() && s.nature().isLabelled())
            .toList();
    boolean begun = parent.children().stream().anyMatch(c -> c.nature().isLabelled());
    return begun
        ? !items.isEmpty()
        : items.size() >= SEVERAL
            && items.stream().anyMatch(i -> i.nature().isLabelledAddress())
            && items.stream().map(i -> i.nature().label()).distinct().count() == items.size();
  }

  /**
   * An item behind a work's that begins with what it says of the work: {@code - **Year**: 2024}.
   */
  private static boolean saysOf(BlockNode parent, BlockNode blockNode) {
    return blockNode.isItem()
        && parent.isItem()
        && parent.nature().isWork()
        && blockNode.nature().isLabelled()
        && ((blockNode.nature().isField() && !blockNode.nature().leadsOut())
            || blockNode.nature().isLabelledAddress());
  }

  private static boolean mayHaveFields(BlockNode parent) {
    return parent.nature().isTitle()
        && !parent.nature().leadsOut()
        && !parent.nature().isLabelled();
  }

  /** A remark between a bold title and its labelled links: the affiliations, the venue. */
  private static boolean heralds(BlockNode parent, List<BlockNode> siblings, int at) {
    boolean title =
        parent.isParagraph()
            && parent.nature().isBold()
            && parent.nature().isTitle()
            && !parent.nature().leadsOut();
    for (int i = at; title && i < Math.min(siblings.size(), at + HERALDS); i++) {
      Nature nature = siblings.get(i).nature();
      if (!siblings.get(i).isItem() || nature.isWork()) {
        return false;
      }
      if (nature.leadsOut()) {
        return i > at && nature.isDetail();
      }
    }
    return false;
  }

  /** Labelled links below a title that has none. */
  private static boolean belowTitle(BlockNode parent, BlockNode blockNode) {
    if (parent.isTable()
        || parent.isSummary()
        || blockNode.isTable()
        || !parent.nature().isTitle()) {
      return false;
    }
    boolean sameList =
        parent.item().isPresent()
            && blockNode
                .item()
                .map(Block.ItemBlock::marker)
                .equals(parent.item().map(Block.ItemBlock::marker));
    boolean open = !parent.nature().leadsOut() || (parent.isParagraph() && blockNode.isItem());
    boolean few =
        parent.children().stream().mapToLong(c -> c.nature().paperLinks()).sum()
                + blockNode.nature().paperLinks()
            <= PAPERS_OF_ONE;
    boolean started = parent.children().stream().anyMatch(c -> c.nature().leadsOut());
    boolean listed = parent.children().stream().anyMatch(c -> c.isItem() && c.nature().leadsOut());
    boolean next =
        started
            && blockNode.isParagraph()
            && (blockNode.nature().isBold()
                || (listed && blockNode.nature().opening().withAddress()));
    boolean titled = blockNode.children().stream().anyMatch(c -> c.nature().isTitle());
    boolean detail =
        !next
            && !titled
            && blockNode.nature().isDetail()
            && (blockNode.nature().leadsOut() || started);
    boolean note =
        started
            && blockNode.isItem()
            && !titled
            && !blockNode.isSummary()
            && !blockNode.nature().isWork();
    return !sameList && open && few && (detail || note);
  }
}
