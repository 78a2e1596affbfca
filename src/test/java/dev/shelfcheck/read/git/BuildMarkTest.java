package dev.shelfcheck.read.git;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A build is marked with its own commit, and with none where it has none. */
class BuildMarkTest {
  @TempDir private Path folder;

  private String git(String... arguments) {
    return new Git(folder).ask(arguments).strip();
  }

  private String commit() throws IOException {
    Files.writeString(folder.resolve("a.txt"), "a");
    git("init", "-q");
    git("add", ".");
    git("-c", "user.name=t", "-c", "user.email=t@example.org", "commit", "-qm", "one");
    return git("rev-parse", "HEAD").substring(0, 12);
  }

  @Test
  void theCommitAndWhetherTheFilesAreIts() throws IOException {
    String commit = commit();
    assertEquals(Optional.of(commit), BuildMark.of(folder));
    Files.writeString(folder.resolve("a.txt"), "b");
    assertEquals(Optional.of(commit + "-dirty"), BuildMark.of(folder));
  }

  @Test
  void outsideGitThereIsNone() {
    assertEquals(Optional.empty(), BuildMark.of(folder));
  }

  @Test
  void anArchiveInSomebodyElsesRepositoryHasNone() throws IOException {
    commit();
    assertEquals(Optional.empty(), BuildMark.of(Files.createDirectory(folder.resolve("unpacked"))));
  }
}
