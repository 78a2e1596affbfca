package dev.shelfcheck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shelfcheck.api.Inputs;
import dev.shelfcheck.api.Project;
import dev.shelfcheck.api.RulesInForce;
import dev.shelfcheck.api.Shelfcheck;
import dev.shelfcheck.api.Sources;
import dev.shelfcheck.ask.Answer;
import dev.shelfcheck.ask.Answers;
import dev.shelfcheck.ask.Evidence;
import dev.shelfcheck.ask.LinkHistory;
import dev.shelfcheck.ask.LinkReport;
import dev.shelfcheck.ask.LinkStatus;
import dev.shelfcheck.ask.Question;
import dev.shelfcheck.ask.Source;
import dev.shelfcheck.audit.ReportedFinding;
import dev.shelfcheck.model.Library;
import dev.shelfcheck.read.ReadOptions;
import dev.shelfcheck.rule.Edit;
import dev.shelfcheck.rule.Fix;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A dead link whose page was kept can be led to the copy, where somebody asks for it. */
class ArchivedCopyTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final String COPY = "https://web.archive.org/web/2020/https://example.org/a";

  @TempDir private Path folder;

  /** A world in which every page is gone. */
  private record Gone(Optional<String> copy) implements Source {
    @Override
    public String name() {
      return "links";
    }

    @Override
    public boolean answers(Question<?> question) {
      return question instanceof LinkStatus;
    }

    @Override
    public Answers answer(Collection<? extends Question<?>> batch) {
      LinkReport report =
          new LinkReport(
              LinkReport.Verdict.DEAD,
              404,
              "404 Not Found",
              Optional.empty(),
              Optional.empty(),
              LinkHistory.FAILED,
              true,
              copy);
      Evidence evidence = new Evidence(name(), TODAY, Evidence.Provenance.LIVE);
      Map<Question<?>, Answer<?>> answers = new LinkedHashMap<>();
      batch.forEach(q -> answers.put(q, Answer.Known.of(report, evidence)));
      return Answers.of(answers);
    }
  }

  private List<Optional<Fix>> fixes(Optional<String> copy) throws IOException {
    Files.writeString(folder.resolve("a.md"), "# A list\n\n- [A page](https://example.org/a)\n");
    Library library = Inputs.files(List.of("a.md"), ReadOptions.in(folder), Project.plain());
    return new Shelfcheck(new RulesInForce(TODAY), Sources.of(List.of(new Gone(copy))))
        .audit(library).audit().broken().stream()
            .filter(b -> b.rule().value().equals("dead-link"))
            .map((ReportedFinding b) -> b.finding().fix())
            .toList();
  }

  @Test
  void theCopyIsLinkedWhereAskedFor() throws IOException {
    Fix fix = fixes(Optional.of(COPY)).get(0).orElseThrow();
    assertEquals(Fix.Applicability.UNSAFE, fix.applicability());
    assertEquals(List.of(COPY), fix.edits().stream().map(Edit::replacement).toList());
    assertEquals("https://example.org/a".length(), fix.edits().get(0).span().length());
  }

  @Test
  void withoutACopyThereIsNothingToLink() throws IOException {
    assertEquals(List.of(Optional.empty()), fixes(Optional.empty()));
  }
}
