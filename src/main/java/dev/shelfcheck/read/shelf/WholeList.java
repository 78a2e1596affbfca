package dev.shelfcheck.read.shelf;

import java.util.List;

/**
 * What all blocks of a document together say of each.
 *
 * @param alike whether its works are paragraphs that may begin as prose does
 * @param cited whether it holds so many references that one alone in its section is a work, too
 */
record WholeList(boolean alike, boolean cited) {
  static WholeList of(List<BlockNode> blockNodes) {
    return new WholeList(Reference.areLikeWorks(blockNodes), Reference.areAll(blockNodes));
  }
}
