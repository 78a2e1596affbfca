package dev.shelfcheck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What no source confirms is said to those who ask for it, with what was asked. */
class UnconfirmedClaimTest {
  @TempDir private Path folder;

  @BeforeEach
  void write() throws IOException {
    Files.writeString(
        folder.resolve("refs.bib"),
        """
        @inproceedings{acar2021,
          title = {Federated Learning Based on Dynamic Regularization},
          author = {Durmus Alp Emre Acar},
          booktitle = {ICLR},
          doi = {10.9999/invented.77},
          year = {2021}
        }
        """);
    catalogue("doi:10.1000/other");
    Files.writeString(folder.resolve(".shelfcheck.yml"), "rules: {unconfirmed-claim: advice}\n");
  }

  private void catalogue(String otherId) throws IOException {
    Files.writeString(
        folder.resolve("works.jsonl"),
        """
        {"id": "arxiv:2111.04263", "title": "Federated Learning Based on Dynamic Regularization",
         "authors": ["Durmus Alp Emre Acar"], "year": 2021, "as_of": "2026-11-01"}
        {"id": "%s", "title": "Something Else Entirely in Federated Learning"}
        """
            .formatted(otherId)
            .replace(",\n ", ", "));
  }

  private String check(String... more) {
    return CommandRun.of(
            Stream.concat(
                    Stream.of(
                        "check",
                        folder.resolve("refs.bib").toString(),
                        "--advice",
                        "--catalogue",
                        folder.resolve("works.jsonl").toString()),
                    Stream.of(more))
                .toArray(String[]::new))
        .out();
  }

  @Test
  void bothClaimsAreNamedWithWhatIsKnownAndWhoWasAsked() {
    String report = check();
    String known =
        " for \"Federated Learning Based on Dynamic Regularization\" (Durmus Alp Emre Acar, 2021),"
            + " which is known as ";
    assertTrue(
        report.contains("confirms doi:10.9999/invented.77" + known + "arxiv:2111.04263"), report);
    assertTrue(report.contains("confirms the venue ICLR" + known + "a preprint alone"), report);
    assertTrue(report.contains("asked was what the catalogue holds of works.jsonl"), report);
  }

  @Test
  void aCatalogueOfPreprintsAloneAccusesNobody() throws IOException {
    catalogue("arxiv:2101.00001");
    assertFalse(check().contains("no source asked confirms"));
  }

  @Test
  void offItSaysNothing() throws IOException {
    Files.writeString(folder.resolve(".shelfcheck.yml"), "");
    assertFalse(check().contains("unconfirmed-claim"));
  }

  @Test
  void aRecordedRunIsRepeated() {
    String recording = folder.resolve("run").toString();
    String first = check("--record", recording);
    assertTrue(first.contains("no source asked confirms"), first);
    String again =
        CommandRun.of(
                "check", folder.resolve("refs.bib").toString(), "--advice", "--replay", recording)
            .out();
    assertEquals(first, again);
  }
}
