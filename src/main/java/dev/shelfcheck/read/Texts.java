package dev.shelfcheck.read;

import dev.shelfcheck.model.Defect;
import dev.shelfcheck.model.Heading;
import dev.shelfcheck.read.outline.Block;
import dev.shelfcheck.read.outline.Outline;
import dev.shelfcheck.read.prose.Prose;
import dev.shelfcheck.read.shelf.ShelfReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Markdown as its first two steps leave it: its blocks and the running text of each.
 *
 * @param opening the headings that open a section
 * @param anchors every fragment that leads to a place in it
 */
record Texts(
    Outline outline,
    ShelfReader reader,
    List<Heading> headings,
    List<Heading> opening,
    Set<String> anchors) {
  static Texts of(String text) {
    return of(text, Optional.empty());
  }

  /**
   * A text that is to be read.
   *
   * @param before its reader as it was
   */
  static Texts of(String text, Optional<ShelfReader> before) {
    Outline outline = Outline.of(text);
    ShelfReader reader = new ShelfReader(outline, before);
    Iterator<Prose> proses = reader.headings().iterator();
    GitHubAnchors gitHubAnchors = new GitHubAnchors();
    List<Heading> headings = new ArrayList<>();
    List<Heading> opening = new ArrayList<>();
    for (Block block : outline.blocks()) {
      if (block instanceof Block.HeadingBlock heading) {
        Heading read = heading(heading, proses.next(), gitHubAnchors);
        headings.add(read);
        if (heading.depth() == 0) {
          opening.add(read);
        }
      }
    }
    gitHubAnchors.html(outline.text());
    return new Texts(outline, reader, headings, opening, gitHubAnchors.all());
  }

  private static Heading heading(
      Block.HeadingBlock block, Prose prose, GitHubAnchors gitHubAnchors) {
    String title = prose.text().replace('\n', ' ').strip();
    String anchor = block.anchored() ? gitHubAnchors.heading(prose.text()) : "";
    return new Heading(title, block.level(), block.span(), anchor);
  }

  List<Defect> defects() {
    return Stream.concat(outline.defects().stream(), reader.defects())
        .sorted(Comparator.comparing(Defect::span))
        .toList();
  }
}
