package dev.shelfcheck.read.git;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A folder among a repository's files that git would take for a repository of its own, settings and
 * all: it holds {@code HEAD}, {@code objects} and {@code refs}. Git from 2.38 on can be told to
 * pass it by; older ones cannot.
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
      if (Files.exists(p.resolve(".git"))) {
        return;
      }
      if (isBare(p)) {
        throw new GitException(
            p + " looks like a bare repository within other files, which is not trusted");
      }
    }
  }

  private static boolean isBare(Path folder) {
    return Files.exists(folder.resolve("HEAD"))
        && Files.isDirectory(folder.resolve("objects"))
        && Files.isDirectory(folder.resolve("refs"));
  }
}
