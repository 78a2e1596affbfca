package dev.shelfcheck.read.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The commit that a build is made of. */
public final class BuildMark {
  private static final String NAME = "build.txt";

  private BuildMark() {}

  /** Writes the mark of a project folder for its build: project folder, folder of classes. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[1], "dev", "shelfcheck", "read", "git");
    Files.createDirectories(folder);
    Files.writeString(folder.resolve(NAME), of(Path.of(arguments[0])).orElse(""));
  }

  /**
   * The commit a folder stands at, with {@code -dirty} where its files differ from it; absent where
   * the folder is not a repository's own: an unpacked archive may lie in somebody else's.
   */
  public static Optional<String> of(Path folder) {
    try {
      Git git = new Git(folder);
      Path top = Path.of(git.run("rev-parse", "--show-toplevel").line());
      return top.toRealPath().equals(folder.toRealPath())
          ? Optional.of(
              Git.told(
                      git.compare(
                          "", "describe", "--always", "--dirty", "--abbrev=12", "--exclude=*"))
                  .strip())
          : Optional.empty();
    } catch (GitException | IOException e) {
      return Optional.empty();
    }
  }

  /** The mark of this build. */
  public static Optional<String> ofThisBuild() {
    try (var in = BuildMark.class.getResourceAsStream(NAME)) {
      return in == null
          ? Optional.empty()
          : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8).strip())
              .filter(mark -> !mark.isEmpty());
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
