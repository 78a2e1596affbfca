package dev.shelfcheck.read.shelf;

import dev.shelfcheck.read.claims.Nature;
import java.util.List;

/**
 * A work told field by field, an item for each: {@code - **Title:** ...}, {@code - **Authors:**
 * ...}.
 */
final class FieldBlock {
  /** A title has so many words. */
  private static final int SHORTEST_TITLE = 3;

  /** So many fields of a work follow its title at least. */
  private static final int FEWEST = 2;

  private FieldBlock() {}

  /** Behind the last item of a work that begins at one; the same place where none does. */
  static int end(List<BlockNode> row, int at) {
    if (!isTitle(row.get(at))) {
      return at;
    }
    int end = at + 1;
    int fields = 0;
    while (end < row.size() && isNext(row.get(end))) {
      fields += row.get(end).nature().isField() ? 1 : 0;
      end++;
    }
    return fields >= FEWEST ? end : at;
  }

  /** Whether an item says that it holds a title, which leads nowhere. */
  private static boolean isTitle(BlockNode node) {
    Nature nature = node.nature();
    return node.isItem()
        && nature.isLabelled()
        && nature.isTitleField()
        && !nature.leadsOut()
        && nature.words() > SHORTEST_TITLE;
  }

  private static boolean isNext(BlockNode node) {
    return node.isItem() && node.nature().isLabelled() && !node.nature().isTitleField();
  }
}
