package dev.shelfcheck.read.git;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** The files below a folder that git ignores; none where there is no repository or no git. */
public final class Ignored {
  private final Set<Path> paths;

  private Ignored(Set<Path> paths) {
    this.paths = paths;
  }

  public static Ignored none() {
    return new Ignored(Set.of());
  }

  public static Ignored below(Path folder) {
    Path root = folder.toAbsolutePath().normalize();
    try {
      Git.Reply reply =
          new Git(root)
              .run("ls-files", "-z", "--others", "--ignored", "--exclude-standard", "--directory");
      return reply.code() != 0
          ? none()
          : new Ignored(
              Arrays.stream(reply.out().split("\0"))
                  .filter(p -> !p.isEmpty())
                  .map(p -> root.resolve(p).normalize())
                  .collect(Collectors.toCollection(HashSet::new)));
    } catch (GitException e) {
      return none();
    }
  }

  public boolean has(Path file) {
    for (Path p = file.toAbsolutePath().normalize(); p != null; p = p.getParent()) {
      if (paths.contains(p)) {
        return true;
      }
    }
    return false;
  }
}
