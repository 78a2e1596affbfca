package dev.shelfcheck.read.outline;

import dev.shelfcheck.model.Defect;
import dev.shelfcheck.model.Directive;
import dev.shelfcheck.model.Span;
import java.util.List;
import java.util.Map;

/**
 * A text's blocks.
 *
 * @param text as given, with comments and code blocks turned into blanks, of the same length
 * @param definitions the places of reference targets, by label in lower case with single spaces
 */
public record Outline(
    String text,
    List<Block> blocks,
    Map<String, Span> definitions,
    List<Directive> directives,
    List<Defect> defects) {
  public Outline {
    blocks = List.copyOf(blocks);
    definitions = Map.copyOf(definitions);
    directives = List.copyOf(directives);
    defects = List.copyOf(defects);
  }

  /** Reads the blocks of a text in one pass over its lines; the time is linear in its length. */
  public static Outline of(String text) {
    Masking masking = new Masking(text);
    String masked = masking.masked();
    BlockScanner scanner = new BlockScanner(masked, masking.skipped());
    scanner.scan();
    return new Outline(
        masked, scanner.blocks(), scanner.definitions(), masking.directives(), List.of());
  }
}
