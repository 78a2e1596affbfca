package dev.shelfcheck.read.git;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Of a hook's variables git hears what is meant for it. */
class GitEnvironmentTest {
  @TempDir private Path folder;

  private Map<String, String> clean(Map<String, String> all) {
    return GitEnvironment.of(all, folder).variables();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GIT_DIR",
        "GIT_WORK_TREE",
        "GIT_INDEX_FILE",
        "GIT_EXTERNAL_DIFF",
        "GIT_DIFF_OPTS",
        "GIT_OBJECT_DIRECTORY",
        "GIT_TRACE",
        "GIT_LITERAL_PATHSPECS",
        "GIT_PREFIX"
      })
  void variablesThatSteerAreDropped(String name) {
    assertFalse(clean(Map.of(name, "/elsewhere")).containsKey(name));
  }

  @Test
  void settingsOfWhoeverStartedTheRunAreKept() {
    Map<String, String> own =
        Map.of(
            "GIT_CONFIG_COUNT", "1",
            "GIT_CONFIG_KEY_0", "safe.directory",
            "GIT_CONFIG_VALUE_0", "*",
            "HOME", "/home/a");
    assertTrue(clean(own).entrySet().containsAll(own.entrySet()));
    Map<String, String> more =
        GitEnvironment.of(own, folder).with(Map.of("filter.a=b.clean", "")).variables();
    assertEquals("2", more.get("GIT_CONFIG_COUNT"));
    assertEquals("filter.a=b.clean", more.get("GIT_CONFIG_KEY_1"));
  }

  @Test
  void nothingIsFetchedOrAsked() {
    Map<String, String> said = clean(Map.of("GIT_ALLOW_PROTOCOL", "ext", "GIT_PAGER", "evil"));
    assertEquals("none", said.get("GIT_ALLOW_PROTOCOL"));
    assertEquals("1", said.get("GIT_NO_LAZY_FETCH"));
    assertEquals("0", said.get("GIT_TERMINAL_PROMPT"));
    assertEquals("cat", said.get("GIT_PAGER"));
  }

  @Test
  void aRepositoryKeptApartFromItsFilesIsFound() {
    Map<String, String> apart = Map.of("GIT_DIR", "/store", "GIT_WORK_TREE", folder.toString());
    assertTrue(clean(apart).entrySet().containsAll(apart.entrySet()));
  }

  @Test
  void indexOfAHookIsHeardInItsOwnRepositoryAlone() throws IOException {
    Git git = new Git(folder);
    git.ask("init", "-q");
    Path top = folder.toRealPath();
    assertEquals(
        Map.of("GIT_INDEX_FILE", top + "/.git/next-index-1.lock"),
        HookIndex.of(Map.of("GIT_INDEX_FILE", ".git/next-index-1.lock"), top));
    assertEquals(Map.of(), HookIndex.of(Map.of("GIT_INDEX_FILE", "/elsewhere/index"), top));
    Path other = Files.createDirectory(top.resolve("other"));
    new Git(other).ask("init", "-q");
    assertEquals(Map.of(), HookIndex.of(Map.of("GIT_INDEX_FILE", top + "/.git/index"), other));
  }
}
