package dev.shelfcheck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shelfcheck.cli.option.OutputOptions;
import dev.shelfcheck.report.ci.Formats;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
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
  void theHelpNamesEveryFormat() {
    assertEquals(Formats.builtIn().keySet(), Set.of(OutputOptions.NAMES.split(", ")));
  }

  @Test
  void theLicenceIsNamedWhereverTheToolIsHanded() throws IOException {
    String licence = Files.readString(Path.of("LICENSE"));
    assertTrue(licence.contains("Version 2.0, January 2004"));
    assertTrue(licence.contains("END OF TERMS AND CONDITIONS"));
    for (String file : List.of("pom.xml", "Dockerfile", "README.md", "CONTRIBUTING.md")) {
      assertTrue(Files.readString(Path.of(file)).contains("Apache-2.0"), file);
    }
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
