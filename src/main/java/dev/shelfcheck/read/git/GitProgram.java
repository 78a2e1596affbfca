package dev.shelfcheck.read.git;

import dev.shelfcheck.disk.CallerEnvironment;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * The program called git. The PATH's whole folders alone are searched: a relative one, or the
 * folder of the run, could hold a stranger's file of that name.
 */
final class GitProgram {
  private static final String NAME = File.separatorChar == '\\' ? "git.exe" : "git";

  private GitProgram() {}

  static boolean isThere() {
    return search().isPresent();
  }

  static Path find() {
    return search()
        .orElseThrow(
            () -> new GitException("there is no git to run: install it, or put it on the PATH"));
  }

  private static Optional<Path> search() {
    String path = CallerEnvironment.variables().getOrDefault("PATH", "");
    return Arrays.stream(path.split(File.pathSeparator))
        .map(GitProgram::in)
        .filter(p -> p.isAbsolute() && Files.isRegularFile(p) && Files.isExecutable(p))
        .findFirst();
  }

  private static Path in(String folder) {
    try {
      return Path.of(folder).resolve(NAME);
    } catch (InvalidPathException e) {
      return Path.of(NAME);
    }
  }
}
