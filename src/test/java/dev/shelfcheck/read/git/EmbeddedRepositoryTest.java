package dev.shelfcheck.read.git;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever git would take for a repository among other files is refused before git is asked. */
class EmbeddedRepositoryTest {
  @TempDir private Path folder;

  /** Makes files; an ending tells folders (/) and links that lead nowhere (@). */
  private void holds(String names) throws IOException {
    for (String name : names.split(" ")) {
      Path path = folder.resolve("docs").resolve(name.replaceFirst("[/@]$", ""));
      Files.createDirectories(path.resolve(".."));
      if (name.endsWith("/")) {
        Files.createDirectories(path);
      } else if (name.endsWith("@")) {
        Files.createSymbolicLink(path, Path.of("refs", "heads", "main"));
      } else {
        Files.writeString(path, "");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HEAD objects/ refs/",
        "HEAD@ objects/ refs/",
        "HEAD objects refs",
        "HEAD commondir",
        "HEAD commondir refs/",
        ".git/ HEAD objects/ refs/",
        ".git/config HEAD commondir"
      })
  void whatGitWouldTakeForARepositoryIsRefused(String names) throws IOException {
    holds(names);
    Files.createDirectories(folder.resolve("docs/deep"));
    for (String from : new String[] {"docs", "docs/deep"}) {
      GitException refused =
          assertThrows(
              GitException.class, () -> EmbeddedRepository.refuse(folder.resolve(from)), names);
      assertTrue(
          String.valueOf(refused.getMessage()).contains("docs looks like a bare repository"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HEAD",
        "HEAD objects/",
        "objects/ refs/",
        ".git/HEAD .git/objects/ .git/refs/ HEAD objects/ refs/",
        ".git HEAD objects/ refs/"
      })
  void repositoriesOfTheirOwnAndPlainFoldersAreNot(String names) throws IOException {
    holds(names);
    assertDoesNotThrow(() -> EmbeddedRepository.refuse(folder.resolve("docs")));
  }

  @Test
  void nothingAboveIsNoRepository() {
    assertDoesNotThrow(() -> EmbeddedRepository.refuse(Path.of("/")));
  }
}
