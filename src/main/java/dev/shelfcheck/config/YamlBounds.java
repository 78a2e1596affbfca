package dev.shelfcheck.config;

import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;

/** How deep YAML may nest, told before it is put together: each level is a step into the depth. */
final class YamlBounds {
  /** Ten times what the deepest setting needs. */
  private static final int DEEPEST = 50;

  private YamlBounds() {}

  /**
   * Refuses what nests too deep.
   *
   * @throws PageException with the line
   * @throws org.snakeyaml.engine.v2.exceptions.YamlEngineException where the text is no YAML
   */
  static void check(String file, String text) {
    int depth = 0;
    for (Event event : new Parse(LoadSettings.builder().setLabel(file).build()).parseString(text)) {
      depth += event instanceof CollectionStartEvent ? 1 : 0;
      depth -= event instanceof CollectionEndEvent ? 1 : 0;
      if (depth > DEEPEST) {
        int line = event.getStartMark().map(Mark::getLine).orElse(0) + 1;
        throw new PageException(file, line, "this is nested deeper than can be read");
      }
    }
  }
}
