package dev.shelfcheck.source.files;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shelfcheck.ask.Answer;
import dev.shelfcheck.ask.Cause;
import dev.shelfcheck.ask.Evidence;
import dev.shelfcheck.ask.FileExists;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalFilesTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final Evidence SEEN = new Evidence("files", TODAY, Evidence.Provenance.LOCAL);

  @TempDir Path folder;

  @BeforeEach
  void layOut() throws IOException {
    Files.createDirectories(folder.resolve("lists/papers"));
    Files.writeString(folder.resolve("lists/README.md"), "");
    Files.writeString(folder.resolve("lists/papers/a b.md"), "");
  }

  private Answer<Boolean> ask(String from, String target) {
    FileExists question = new FileExists(from, target);
    return new LocalFiles(folder, TODAY).answer(List.of(question)).to(question);
  }

  @Test
  void aTargetIsLookedForBesideItsList() {
    assertEquals(Answer.Known.of(true, SEEN), ask("lists/README.md", "papers/a b.md"));
    assertEquals(Answer.Known.of(true, SEEN), ask("lists/README.md", "./papers"));
    assertEquals(Answer.Known.of(false, SEEN), ask("lists/README.md", "a b.md"));
  }

  @Test
  void aListThatIsNoFileSaysNothingOfItsNeighbours() {
    Answer<Boolean> silence = Answer.unknown(Cause.NOT_READ, "stdin.md is no file on this disk");
    assertEquals(silence, ask("stdin.md", "papers/a b.md"));
  }

  @Test
  void aLeadingSlashLeadsFromTheRootOfTheRepository() throws IOException {
    Files.createDirectory(folder.resolve(".git"));
    Files.createDirectories(folder.resolve("static/img"));
    Files.writeString(folder.resolve("static/img/stone.png"), "");
    assertEquals(Answer.Known.of(true, SEEN), ask("lists/README.md", "/lists/papers/a b.md"));
    assertEquals(Answer.Known.of(true, SEEN), ask("lists/README.md", "/img/stone.png"));
    assertEquals(Answer.Known.of(false, SEEN), ask("lists/README.md", "/papers/a b.md"));
  }

  @Test
  void aPageOfASiteIsNotLookedForAmongItsFiles() throws IOException {
    Files.createDirectory(folder.resolve(".git"));
    assertEquals(
        Answer.unknown(Cause.NOT_READ, "/tags/stones is no file, and may be a page of a site"),
        ask("lists/README.md", "/tags/stones"));
  }

  @Test
  void whereNoRepositoryIsAroundALeadingSlashLeadsNowhere() {
    assertEquals(
        Answer.unknown(
            Cause.NOT_READ, "/a.md leads from the root of a repository, and none is around"),
        ask("lists/README.md", "/a.md"));
  }
}
