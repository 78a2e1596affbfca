package dev.shelfcheck.read.shelf;

import dev.shelfcheck.read.claims.Nature;
import dev.shelfcheck.read.prose.Prose;
import java.util.List;

/**
 * What all blocks of a document together say of each.
 *
 * @param alike whether its works are paragraphs that may begin as prose does
 * @param cited whether it holds so many references that one alone in its section is a work, too
 * @param headed whether several of its headings are references
 * @param barred whether its works are titles, each with a bar and links in a line of its own
 * @param told whether below several of its headings nothing stands but what a work's fields say
 */
record WholeList(boolean alike, boolean cited, boolean headed, boolean barred, boolean told) {
  /** A shorter heading is no reference: people, a title and a year; in characters, chosen. */
  private static final int SHORTEST_REFERENCE = 30;

  /** So many lines written alike show what all of them are; chosen. */
  private static final int FEWEST_BARRED = 5;

  /** So many headings written alike are works; chosen. */
  private static final int FEWEST_HEADED = 3;

  /**
   * What a document says.
   *
   * @param chapters what stands below each of its headings
   */
  static WholeList of(List<List<BlockNode>> chapters, List<Prose> headings) {
    List<BlockNode> blocks = chapters.stream().flatMap(List::stream).toList();
    return new WholeList(
        Reference.areLikeWorks(blocks),
        Reference.areAll(blocks),
        areHeaded(headings),
        areBarred(blocks),
        chapters.stream().filter(Chapters::areTold).limit(FEWEST_HEADED).count() == FEWEST_HEADED);
  }

  private static boolean areBarred(List<BlockNode> blocks) {
    return blocks.stream()
            .filter(b -> b.isParagraph() && b.nature().isBarred() && b.nature().isWork())
            .limit(FEWEST_BARRED)
            .count()
        == FEWEST_BARRED;
  }

  private static boolean areHeaded(List<Prose> headings) {
    return headings.stream()
            .filter(h -> h.text().length() >= SHORTEST_REFERENCE && h.text().contains(". "))
            .filter(h -> new Nature(h).isReference())
            .limit(FEWEST_HEADED)
            .count()
        == FEWEST_HEADED;
  }
}
