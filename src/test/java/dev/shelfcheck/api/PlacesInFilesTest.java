package dev.shelfcheck.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shelfcheck.ask.Answer;
import dev.shelfcheck.ask.Cause;
import dev.shelfcheck.ask.FileFragment;
import dev.shelfcheck.ask.Landing;
import dev.shelfcheck.audit.ReportedFinding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlacesInFilesTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  @TempDir private Path folder;

  @BeforeEach
  void layOut() throws IOException {
    Files.createDirectories(folder.resolve("repository/.git"));
    Files.createDirectories(folder.resolve("repository/notes"));
    Files.writeString(folder.resolve("repository/README.md"), "# Lamps\n");
    Files.writeString(
        folder.resolve("repository/notes/harbours.md"),
        "# Harbours\n\n## Old Lamps\n<a id=oil></a>");
    Files.writeString(folder.resolve("other.md"), "# Lamps\n");
  }

  private Answer<Landing> ask(String target, String fragment) {
    FileFragment question = new FileFragment("repository/README.md", target, fragment);
    return new PlacesInFiles(folder, TODAY).answer(List.of(question)).to(question);
  }

  private static Landing landing(Answer<Landing> answer) {
    return ((Answer.Known<Landing>) answer).value();
  }

  @Test
  void aFileOfTheRepositoryIsReadForItsPlaces() {
    assertEquals(Landing.THERE, landing(ask("notes/harbours.md", "old-lamps")));
    assertEquals(Landing.THERE, landing(ask("./notes/../notes/harbours.md", "Oil")));
    assertEquals(Landing.MISSING, landing(ask("notes/harbours.md", "old-lamp")));
    assertEquals(Landing.NO_PAGE, landing(ask("notes/lamps.md", "old-lamps")));
    assertEquals(Landing.NO_PAGE, landing(ask("notes", "old-lamps")));
  }

  @Test
  void whatIsNoUtf8IsLeftUndecided() throws IOException {
    Files.write(folder.resolve("repository/notes/l.md"), new byte[] {'#', ' ', (byte) 0xfc});
    assertEquals(Landing.UNREAD, landing(ask("notes/l.md", "l")));
  }

  @Test
  void nothingOutsideTheRepositoryIsRead() throws IOException {
    Answer<Landing> silence =
        Answer.unknown(Cause.NOT_READ, "../other.md is outside the repository");
    assertEquals(silence, ask("../other.md", "lamps"));
    Files.createSymbolicLink(
        folder.resolve("repository/notes/link.md"), folder.resolve("other.md"));
    assertEquals(
        Answer.unknown(Cause.NOT_READ, "notes/link.md is outside the repository"),
        ask("notes/link.md", "lamps"));
  }

  @Test
  void aListThatIsCheckedAloneHasItsNeighboursPlacesJudged() {
    String text =
        """
        # Lamps

        - [Oil](https://example.org/oil), [there](notes/harbours.md#old-lamps)
        - [Wax](https://example.org/wax), [where](notes/harbours.md#lamp)
        """;
    Shelfcheck shelfcheck =
        new Shelfcheck(new RulesInForce(TODAY), Sources.none().thenFilesIn(folder, TODAY));
    List<String> said =
        shelfcheck.audit(Map.of("repository/README.md", text)).audit().broken().stream()
            .filter(b -> b.rule().value().equals("missing-file-fragment"))
            .map(ReportedFinding::finding)
            .map(f -> f.message().what())
            .toList();
    assertEquals(
        List.of("#lamp leads to no heading and no anchor of repository/notes/harbours.md"), said);
  }
}
