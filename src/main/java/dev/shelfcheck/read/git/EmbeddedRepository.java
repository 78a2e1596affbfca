package dev.shelfcheck.read.git;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/**
 * A folder among a repository's files that git would take for a repository of its own, settings and
 * all: it holds {@code HEAD}, and {@code objects} and {@code refs} or a {@code commondir} that says
 * where these are (gitrepository-layout(5)); of what kind they are, git hardly looks. Git from 2.38
 * on can be told to pass it by; older ones cannot.
 */
final class EmbeddedRepository {
  private EmbeddedRepository() {}

  /**
   * Refuses a folder whose repository would be an embedded one.
   *
   * @throws GitException that names it
   */
  static void refuse(Path folder) {
    for (Path p = folder.normalize(); p != null; p = p.getParent()) {
      if (isStore(p.resolve(".git"))) {
        return;
      }
      if (isBare(p)) {
        throw new GitException(
            p + " looks like a bare repository within other files, which is not trusted");
      }
    }
  }

  /** Whether git would stop here: a file that leads to a repository, or the repository's folder. */
  private static boolean isStore(Path git) {
    return Files.isRegularFile(git) || isBare(git);
  }

  private static boolean isBare(Path folder) {
    return isThere(folder, "HEAD")
        && (isThere(folder, "commondir")
            || (isThere(folder, "objects") && isThere(folder, "refs")));
  }

  /** A link that leads nowhere is there as well: git may read a {@code HEAD} of that kind. */
  private static boolean isThere(Path folder, String name) {
    return Files.exists(folder.resolve(name), LinkOption.NOFOLLOW_LINKS);
  }
}
