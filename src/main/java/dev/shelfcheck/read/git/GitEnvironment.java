package dev.shelfcheck.read.git;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The environment that git runs in: of the variables that steer git, those alone that say how it is
 * installed and set up; a hook's own repository and index only where they are meant.
 *
 * @param variables all of them
 */
record GitEnvironment(Map<String, String> variables) {
  /** How git is installed and set up, which is the word of whoever started the run. */
  private static final Set<String> KEPT =
      Set.of(
          "GIT_EXEC_PATH",
          "GIT_CONFIG_GLOBAL",
          "GIT_CONFIG_SYSTEM",
          "GIT_CONFIG_NOSYSTEM",
          "GIT_CONFIG_PARAMETERS",
          "GIT_CEILING_DIRECTORIES",
          "GIT_DISCOVERY_ACROSS_FILESYSTEM");

  private static final String COUNT = "GIT_CONFIG_COUNT";
  private static final String KEY = "GIT_CONFIG_KEY_";
  private static final String VALUE = "GIT_CONFIG_VALUE_";

  /**
   * Nothing is asked, fetched, locked or shown by another program; objects are what they are, not
   * what a repository would have stand for them; messages are English.
   */
  private static final Map<String, String> FIXED =
      Map.ofEntries(
          Map.entry("GIT_ALLOW_PROTOCOL", "none"),
          Map.entry("GIT_NO_LAZY_FETCH", "1"),
          Map.entry("GIT_NO_REPLACE_OBJECTS", "1"),
          Map.entry("GIT_GRAFT_FILE", "/dev/null"),
          Map.entry("GIT_OPTIONAL_LOCKS", "0"),
          Map.entry("GIT_TERMINAL_PROMPT", "0"),
          Map.entry("GIT_ASKPASS", "false"),
          Map.entry("SSH_ASKPASS", "false"),
          Map.entry("GIT_SSH_COMMAND", "false"),
          Map.entry("GIT_EDITOR", "false"),
          Map.entry("GIT_PAGER", "cat"),
          Map.entry("GIT_ATTR_NOSYSTEM", "1"),
          Map.entry("LC_ALL", "C"));

  GitEnvironment {
    variables = Map.copyOf(variables);
  }

  /**
   * Cleans an environment.
   *
   * @param folder where git is to run
   */
  static GitEnvironment of(Map<String, String> all, Path folder) {
    Map<String, String> kept = new HashMap<>();
    all.forEach(
        (name, value) -> {
          if (!name.startsWith("GIT_") || KEPT.contains(name) || setting(name)) {
            kept.put(name, value);
          }
        });
    kept.putAll(apart(all, folder));
    kept.putAll(FIXED);
    return new GitEnvironment(kept);
  }

  private static boolean setting(String name) {
    return name.equals(COUNT) || name.startsWith(KEY) || name.startsWith(VALUE);
  }

  /**
   * A repository kept apart from its files, which no search from the folder would find: git's two
   * variables together, and only where the folder is among those files.
   */
  private static Map<String, String> apart(Map<String, String> all, Path folder) {
    Optional<Path> files = path(all, "GIT_WORK_TREE");
    Optional<Path> store = path(all, "GIT_DIR");
    return files.isPresent() && store.isPresent() && folder.normalize().startsWith(files.get())
        ? Map.of("GIT_WORK_TREE", files.get().toString(), "GIT_DIR", store.get().toString())
        : Map.of();
  }

  private static Optional<Path> path(Map<String, String> all, String name) {
    try {
      return Optional.ofNullable(all.get(name))
          .filter(v -> !v.isEmpty())
          .map(v -> Path.of(v).toAbsolutePath().normalize());
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /** With more variables. */
  GitEnvironment and(Map<String, String> others) {
    Map<String, String> more = new HashMap<>(variables);
    more.putAll(others);
    return new GitEnvironment(more);
  }

  /** With settings that go before those of every file. */
  GitEnvironment with(Map<String, String> settings) {
    Map<String, String> more = new HashMap<>(variables);
    int count = count(more);
    for (Map.Entry<String, String> setting : settings.entrySet()) {
      more.put(KEY + count, setting.getKey());
      more.put(VALUE + count, setting.getValue());
      count++;
    }
    more.put(COUNT, String.valueOf(count));
    return new GitEnvironment(more);
  }

  private static int count(Map<String, String> variables) {
    try {
      return Integer.parseInt(variables.getOrDefault(COUNT, "0"));
    } catch (NumberFormatException e) {
      return 0;
    }
  }
}
