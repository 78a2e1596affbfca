package dev.shelfcheck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The names of a stranger's files are names, whatever they begin with. */
class ArgumentsTest {
  private static final String LIST = "- [A](https://example.org/a)\n";

  @TempDir private Path folder;

  private String run(String... arguments) throws IOException, InterruptedException {
    FolderRun run = FolderRun.in(folder, Map.of(), arguments);
    return run.code() + "\n" + run.said();
  }

  @Test
  void noArgumentFileIsExpanded() throws IOException, InterruptedException {
    Files.writeString(folder.resolve("args.md"), "--plugin\nlogo.png\n");
    Files.writeString(folder.resolve("@args.md"), LIST);
    Files.writeString(folder.resolve("logo.png"), "");
    assertTrue(run("check", "@args.md").startsWith("0\n"), "the list of that name is read");
    Files.delete(folder.resolve("@args.md"));
    String said = run("check", "@args.md", "args.md");
    assertFalse(said.contains("plugin logo.png"), said);
    assertTrue(said.contains("@args.md does not exist"), said);
    assertTrue(run("@args.md").startsWith("2\n"));
    assertTrue(run("rules", "@args.md").startsWith("2\n"));
  }

  @Test
  void aFileNamedLikeAnOptionIsNeither() throws IOException, InterruptedException {
    Files.writeString(folder.resolve("list.md"), LIST);
    for (String name : List.of("--plugin=logo.md", "--strict", "--output=json=list.md")) {
      Files.writeString(folder.resolve(name), LIST);
      String said = run("check", name, "list.md");
      assertTrue(said.startsWith("2\nshelfcheck: '" + name + "' may be an option or"), said);
    }
    assertTrue(run("check", "--", "--plugin=logo.md").startsWith("0\n"), "a name after --");
    assertEquals(LIST, Files.readString(folder.resolve("list.md")));
  }
}
