package dev.shelfcheck.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A repository is set up in one command, and what is there is kept. */
class InitCommandTest {
  @TempDir private Path folder;

  @Test
  void whatIsWrittenIsShownAndWorks() throws IOException {
    CommandLineHarness here = new CommandLineHarness(folder);
    git("init", "-q");
    here.write("README.md", "- [A](https://example.org)\n");
    assertEquals(
        "wrote .shelfcheck.yml, wrote .git/hooks/pre-commit, left out the workflow: this build does"
            + " not know where its action is published; src/docs/ci.md has steps for every CI",
        here.run("init @")
            .out()
            .lines()
            .filter(
                l -> !l.startsWith("  | ") && !l.startsWith("next: ") && !l.startsWith("faster: "))
            .collect(Collectors.joining(", ")));
    assertTrue(Files.isExecutable(folder.resolve(".git/hooks/pre-commit")));
    assertEquals(0, here.run("check @").code());
    here.write(".shelfcheck.yml", "fail-on: warning\n");
    assertEquals(
        "kept  .shelfcheck.yml (it is there already)\n", here.run("init --config-only @").out());
    assertEquals("fail-on: warning\n", here.read(".shelfcheck.yml"));
    assertEquals(2, here.run("init @nowhere").code());
  }

  @Test
  void theHookGoesWhereGitLooksForIt() throws IOException {
    CommandLineHarness here = new CommandLineHarness(folder);
    git("init", "-q");
    git("config", "core.hooksPath", "hooks of ours");
    String said = here.run("init @").out();
    assertTrue(said.contains("wrote hooks of ours/pre-commit\n"), said);
    assertTrue(Files.isExecutable(folder.resolve("hooks of ours/pre-commit")));
    assertTrue(said.endsWith("so that only new findings fail\n"), said);
    assertTrue(said.contains("\nfaster: with 'server: auto' in ~/.config/"), said);
  }

  @Test
  void aCommitGoesThroughWhereTheToolIsNotFound() throws IOException {
    CommandLineHarness here = new CommandLineHarness(folder);
    git("init", "-q");
    here.write("README.md", "- [A](https://example.org)\n");
    here.run("init @");
    git("add", "README.md");
    git("-c", "user.name=t", "-c", "user.email=t@example.org", "commit", "-qm", "one");
    String hook = here.read(".git/hooks/pre-commit");
    assertTrue(hook.contains("check --profile hook --staged\n"), hook);
    try {
      Process process =
          new ProcessBuilder("/bin/sh", ".git/hooks/pre-commit")
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .start();
      String said = new String(process.getInputStream().readAllBytes(), UTF_8);
      assertEquals(0, process.waitFor(), said);
      assertTrue(said.startsWith("shelfcheck is not on the PATH"), said);
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  @Test
  void whereAFrameworkRunsTheHooksItsLinesAreShown() throws IOException {
    CommandLineHarness here = new CommandLineHarness(folder);
    git("init", "-q");
    here.write(".pre-commit-config.yaml", "repos: []\n");
    String said = here.run("init @").out();
    assertTrue(said.contains("left out the git hook: .pre-commit-config.yaml runs"), said);
    assertTrue(said.contains("  |       entry: shelfcheck check --profile hook --staged"), said);
    assertFalse(Files.exists(folder.resolve(".git/hooks/pre-commit")));
    assertFalse(Files.exists(folder.resolve(".github")));
    assertFalse(said.contains("OWNER"), said);
  }

  @Test
  void withoutARepositoryThereIsNoHook() throws IOException {
    String said = new CommandLineHarness(folder).run("init @").out();
    assertTrue(said.contains("left out the git hook: fatal: not a git repository"), said);
  }

  private void git(String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    try {
      assertEquals(
          0, new ProcessBuilder(command).directory(folder.toFile()).inheritIO().start().waitFor());
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }
}
