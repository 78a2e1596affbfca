package dev.shelfcheck.read.git;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The files below a folder that git ignores; none where there is no repository or no git. */
public final class Ignored {
  private final Set<Path> paths;

  private final Optional<String> trouble;

  private Ignored(Set<Path> paths, Optional<String> trouble) {
    this.paths = paths;
    this.trouble = trouble;
  }

  /** Nothing is ignored, and nobody was asked. */
  public static Ignored none() {
    return new Ignored(Set.of(), Optional.empty());
  }

  /** Why git, which is there, could not be heard. */
  public Optional<String> trouble() {
    return trouble;
  }

  /**
   * Asks git, once, for all below a folder. Where git is there and fails, nothing is ignored and
   * {@link #trouble} says why.
   */
  public static Ignored below(Path folder) {
    Path root = folder.toAbsolutePath().normalize();
    try {
      Git.Reply reply =
          new Git(root)
              .run("ls-files", "-z", "--others", "--ignored", "--exclude-standard", "--directory");
      return reply.isNowhere()
          ? none()
          : new Ignored(
              Arrays.stream(Git.told(reply).split("\0"))
                  .filter(p -> !p.isEmpty())
                  .map(p -> root.resolve(p).normalize())
                  .collect(Collectors.toCollection(HashSet::new)),
              Optional.empty());
    } catch (GitException e) {
      return new Ignored(
          Set.of(), Optional.of(String.valueOf(e.getMessage())).filter(m -> GitProgram.isThere()));
    }
  }

  /** Whether git ignores a file, or a folder that it is in. */
  public boolean has(Path file) {
    for (Path p = file.toAbsolutePath().normalize(); p != null; p = p.getParent()) {
      if (paths.contains(p)) {
        return true;
      }
    }
    return false;
  }
}
