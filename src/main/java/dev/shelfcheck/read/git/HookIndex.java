package dev.shelfcheck.read.git;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * The index that a hook was told of. It is heard only where it is the repository's own: a hook may
 * look at another repository's files, to which its index says nothing.
 */
final class HookIndex {
  private static final String NAME = "GIT_INDEX_FILE";

  private HookIndex() {}

  /** The variable to pass on, if any. */
  static Map<String, String> of(Map<String, String> environment, Path top) {
    Optional<Path> index = index(environment, top);
    return index.isPresent() && index.get().startsWith(store(top))
        ? Map.of(NAME, index.get().toString())
        : Map.of();
  }

  /** Git names it from the top of the files. */
  private static Optional<Path> index(Map<String, String> environment, Path top) {
    try {
      return Optional.ofNullable(environment.get(NAME))
          .filter(name -> !name.isEmpty())
          .map(name -> top.resolve(name).normalize());
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private static Path store(Path top) {
    return Path.of(new Git(top).run("rev-parse", "--absolute-git-dir").line()).normalize();
  }
}
