package dev.shelfcheck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What is shipped beside the code is what the code produces. */
class ShippedFilesTest {
  @Test
  void theSchemaOfAConfig() throws IOException {
    CommandRun run = CommandRun.of("config", "--schema");
    assertEquals(0, run.code());
    Golden.holds("src/main/resources/dev/shelfcheck/config/config.schema.json", run.out());
  }

  @Test
  void completionsNameEveryCommandAndStayOutOfTheHelp() {
    CommandRun run = CommandRun.of("generate-completion");
    assertEquals(0, run.code());
    for (String command :
        new String[] {"audit", "baseline", "check", "config", "explain", "fix", "init", "rule"}) {
      assertTrue(run.out().contains("_picocli_shelfcheck_" + command + "()"), command);
    }
    assertFalse(CommandRun.of("--help").out().contains("generate-completion"));
  }
}
