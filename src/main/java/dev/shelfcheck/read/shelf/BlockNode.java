package dev.shelfcheck.read.shelf;

import dev.shelfcheck.model.Span;
import dev.shelfcheck.read.claims.Nature;
import dev.shelfcheck.read.outline.Block;
import dev.shelfcheck.read.prose.Prose;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A block with its text and the blocks that stand in it. */
final class BlockNode {
  private final Block block;
  private final Prose prose;
  private final Nature nature;
  private final List<BlockNode> children = new ArrayList<>();

  BlockNode(Block block, Prose prose) {
    this.block = block;
    this.prose = prose;
    this.nature = new Nature(prose);
  }

  Block block() {
    return block;
  }

  Prose prose() {
    return prose;
  }

  Nature nature() {
    return nature;
  }

  List<BlockNode> children() {
    return children;
  }

  Optional<Block.ItemBlock> item() {
    return block instanceof Block.ItemBlock item ? Optional.of(item) : Optional.empty();
  }

  boolean isItem() {
    return block instanceof Block.ItemBlock;
  }

  /** Whether it is the summary of details; what stands in them stands in it. */
  boolean isSummary() {
    return item().filter(i -> i.marker() == 's').isPresent();
  }

  boolean isParagraph() {
    return block instanceof Block.Paragraph || block instanceof Block.Footnote;
  }

  boolean isTable() {
    return block instanceof Block.Table;
  }

  /** The place of the block and of all that stands in it. */
  Span span() {
    Span span = block.span();
    for (BlockNode child : children) {
      span = span.union(child.span());
    }
    return span;
  }
}
