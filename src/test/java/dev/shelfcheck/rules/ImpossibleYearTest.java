package dev.shelfcheck.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shelfcheck.config.RulePages;
import dev.shelfcheck.read.MarkdownReader;
import dev.shelfcheck.rule.Check;
import dev.shelfcheck.rule.Outcome;
import dev.shelfcheck.rule.RunFacts;
import dev.shelfcheck.rule.Severity;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImpossibleYearTest {
  @ParameterizedTest
  @CsvSource({"1401.3839, 2008, true", "1803.03635, 2015, false"})
  void aYearBeforePapersWerePostedAsTheyWereWrittenIsAdvice(String id, int year, boolean advice) {
    String list =
        "| Title | Year | Link |\n| --- | --- | --- |\n"
            + "| Planning with Belief States in Small Worlds | %d | [Link](https://arxiv.org/abs/%s) |\n"
                .formatted(year, id);
    RunFacts facts =
        new RunFacts(LocalDate.of(2026, 11, 22), RulePages.builtIn(), Map.of(), List.of());
    List<Optional<Severity>> said =
        new ImpossibleYear(facts)
            .check(new MarkdownReader().read("list.md", list))
            .map(c -> ((Check.Settled) c).outcome())
            .map(o -> ((Outcome.Broken) o).finding().severity())
            .toList();
    assertEquals(List.of(advice ? Optional.of(Severity.ADVICE) : Optional.empty()), said);
  }
}
