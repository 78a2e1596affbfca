package dev.shelfcheck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The network is asked because the command line or the environment says so, never a config. */
class ConsentTest {
  /** Where nobody listens: the registries are sent to ports of this machine. */
  private static final String NOWHERE = "http://127.0.0.1:9";

  @TempDir private Path folder;
  private CommandLineHarness here;

  @BeforeEach
  void lay() throws IOException {
    here = new CommandLineHarness(folder);
    here.write("list.md", "- [A title](https://127.0.0.1:9/a)\n");
  }

  private CommandLineHarness.Ran run(String command, String... environment) {
    Map<String, String> all = new HashMap<>();
    all.put("XDG_CACHE_HOME", folder.resolve("cache").toString());
    for (String registry : List.of("ARXIV", "CROSSREF", "DBLP", "OPENALEX")) {
      all.put("SHELFCHECK_" + registry + "_URL", NOWHERE);
    }
    for (String variable : environment) {
      all.put(variable, "1");
    }
    return here.run(command, "", all);
  }

  /** A run that may ask opens the memory of what was asked; one that may not makes no file. */
  private boolean asked(String command, String... environment) throws IOException {
    Path cache = folder.resolve("cache/shelfcheck");
    for (String file : List.of("evidence.jsonl", "evidence.journal", "evidence.lock")) {
      Files.deleteIfExists(cache.resolve(file));
    }
    run(command, environment);
    return Files.exists(cache.resolve("evidence.lock"));
  }

  @Test
  void noConfigTurnsAPlainCheckOnline() throws IOException {
    for (String config :
        List.of(
            "sources: {online: true}\n",
            "sources: {online: true, links: true, archive: true}\n",
            "profiles: {hook: {sources: {online: true}}, ci: {sources: {online: true}}}\n",
            "extends: more.yml\n")) {
      here.write(".shelfcheck.yml", config);
      here.write("more.yml", "sources: {online: true}\n");
      for (String command : List.of("check", "check --profile ci", "fix", "baseline")) {
        assertFalse(asked(command + " @list.md"), config);
        assertFalse(asked(command + " @list.md", "PRE_COMMIT"), config);
      }
    }
    CommandLineHarness.Ran ran = run("check @list.md");
    assertEquals(0, ran.code(), ran::toString);
    assertTrue(ran.err().contains("that takes --online, or SHELFCHECK_ONLINE=1"), ran::err);
    assertFalse(run("check --offline @list.md").err().contains("--online"));
  }

  @Test
  void theCommandLineAndTheEnvironmentDo() throws IOException {
    assertTrue(asked("check --online @list.md"));
    assertTrue(asked("check @list.md", "SHELFCHECK_ONLINE"));
    assertFalse(asked("check --offline @list.md", "SHELFCHECK_ONLINE"));
    assertFalse(asked("check @list.md", "SHELFCHECK_ONLINE", "SHELFCHECK_OFFLINE"));
    here.write(".shelfcheck.yml", "sources: {online: false}\n");
    assertFalse(asked("check @list.md", "SHELFCHECK_ONLINE"), "a config may ask for less");
    assertFalse(asked("audit --report @report @list.md"));
  }
}
