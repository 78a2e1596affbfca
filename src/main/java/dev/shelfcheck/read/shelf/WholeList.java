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
 * @param told whether below several of its headings nothing stands but what a work's fields say
 */
record WholeList(boolean alike, boolean cited, boolean headed, boolean told) {
  /** A shorter heading is no reference: people, a title and a year; in characters, chosen. */
  private static final int SHORTEST_REFERENCE = 30;

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
        chapters.stream().filter(Chapters::areTold).limit(FEWEST_HEADED).count() == FEWEST_HEADED);
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
