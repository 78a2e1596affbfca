package dev.shelfcheck.read.shelf;

import dev.shelfcheck.model.Section;
import dev.shelfcheck.model.Span;
import dev.shelfcheck.read.claims.Nature;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What parts a section without being a heading: a bold line above a list, the summary of details, a
 * bullet that only names what stands below it.
 */
final class Subsection {
  /** A longer line is a sentence. */
  private static final int LONGEST_NAME = 10;

  /** HTML's last heading is h6. */
  private static final int DEEPEST_LEVEL = 6;

  /** Summaries that say what a click does, not what stands below. */
  private static final Pattern BUTTON =
      Pattern.compile(
          "(?iu)\\W*(?:show|click|expand|see|view|toggle|open|more|hide|unfold|details|abstract|full|点击|展开|查看|詳細|더"
              + " 보기)(?:\\W.*|)");

  private Subsection() {}

  /** Whether a paragraph among its siblings is the bold name of what follows it. */
  static boolean isBoldName(List<BlockNode> siblings, int at) {
    BlockNode blockNode = siblings.get(at);
    return at + 1 < siblings.size()
        && blockNode.isParagraph()
        && blockNode.children().isEmpty()
        && blockNode.nature().isBold()
        && names(blockNode)
        && lists(siblings.get(at + 1));
  }

  private static boolean lists(BlockNode blockNode) {
    return blockNode.isTable()
        || (blockNode.isItem()
            && (EntryDetector.isOwnWork(blockNode)
                || blockNode.children().stream().anyMatch(EntryDetector::isOwnWork)));
  }

  /** Whether an item that is no entry names what stands in it. */
  static boolean isName(BlockNode item) {
    boolean works =
        item.children().stream()
            .anyMatch(c -> c.isTable() || c.isItem() || EntryDetector.isOwnWork(c));
    return works && !isButton(item) && names(item);
  }

  /** Whether it is a summary that only says what a click on it does. */
  static boolean isButton(BlockNode blockNode) {
    return blockNode.isSummary() && BUTTON.matcher(title(blockNode)).matches();
  }

  private static boolean names(BlockNode blockNode) {
    Nature nature = blockNode.nature();
    String text = title(blockNode);
    return !nature.leadsOut()
        && !text.isEmpty()
        && nature.words() >= 1
        && nature.words() <= LONGEST_NAME
        && ".!".indexOf(text.charAt(text.length() - 1)) < 0;
  }

  private static String title(BlockNode blockNode) {
    return blockNode.prose().text().replace('\n', ' ').strip().replaceFirst("\\s*[:：]$", "");
  }

  /**
   * The part of a section that a block opens.
   *
   * @param end where it ends
   */
  static Section of(Section section, BlockNode blockNode, int end) {
    if (section.title().equalsIgnoreCase(title(blockNode))) {
      return section;
    }
    Span heading = blockNode.block().span();
    List<String> path = new ArrayList<>(section.path());
    path.add(title(blockNode));
    return new Section(
        title(blockNode),
        Math.min(DEEPEST_LEVEL, section.level() + 1),
        heading,
        new Span(heading.start(), Math.max(heading.end(), end)),
        path,
        section.level() > 0 ? Optional.of(section) : Optional.empty());
  }
}
