package dev.shelfcheck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shelfcheck.cli.run.GitForge;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An audit names the repository of what it looked at, wherever it was started. */
class GitForgeTest {
  private static final String LIST =
      "# A list\n\n- [Sorting pebbles by weight](https://arxiv.org/abs/2299.14136)\n";

  @TempDir private Path folder;
  private CommandLineHarness here;

  @BeforeEach
  void lists() throws IOException, InterruptedException {
    here = new CommandLineHarness(folder);
    here.write("docs/list.md", LIST);
    here.git("init", "--quiet");
    here.git("remote", "add", "origin", "git@forge.example:keeper/shelves.git");
    here.git("add", "docs");
    here.git("commit", "--quiet", "--message", "A list");
  }

  @Test
  void fromAnotherFolder() throws IOException {
    String page = audited("@docs/list.md");
    assertTrue(page.contains("forge.example/keeper/shelves at "), page);
    assertTrue(page.matches("(?s).*/blob/[0-9a-f]{40}/docs/list[.]md[?]plain=1#L3.*"), page);
  }

  @Test
  void ofSeveralRepositoriesThereIsNoOne() throws Exception {
    Path other = Files.createDirectories(folder.resolve("other"));
    new CommandLineHarness(other).git("init", "--quiet");
    Files.writeString(other.resolve("list.md"), LIST);
    assertFalse(audited("@docs/list.md @other/list.md").contains("keeper/shelves"));
  }

  @ParameterizedTest
  @CsvSource({
    "https://forge.example/keeper/shelves.git, https://forge.example/keeper/shelves",
    "https://me@forge.example/keeper/shelves, https://forge.example/keeper/shelves",
    "ssh://git@forge.example/keeper/shelves.git, https://forge.example/keeper/shelves",
    "git@forge.example:group/part/shelves.git, https://forge.example/group/part/shelves",
    "../shelves, ",
  })
  void theWebAddressOfARemote(String remote, String web) {
    assertEquals(web == null ? "" : web, GitForge.web(remote).orElse(""));
  }

  private String audited(String lists) throws IOException {
    here.run("audit --offline --no-config --report @report " + lists);
    return Files.readString(folder.resolve("report/index.html"));
  }
}
