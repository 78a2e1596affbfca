package dev.shelfcheck.read.shelf;

import dev.shelfcheck.model.Section;
import dev.shelfcheck.read.prose.Prose;
import java.util.List;
import java.util.Optional;

/**
 * A heading and the blocks right below it.
 *
 * @param heading its text; empty for what stands before the first heading
 * @param last whether no subsection follows
 */
record Chapter(Section section, Optional<Prose> heading, List<BlockNode> blockNodes, boolean last) {
  Chapter {
    blockNodes = List.copyOf(blockNodes);
  }
}
