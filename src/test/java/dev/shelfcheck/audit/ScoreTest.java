package dev.shelfcheck.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shelfcheck.ask.Answers;
import dev.shelfcheck.ask.Cause;
import dev.shelfcheck.model.Library;
import dev.shelfcheck.rule.RuleId;
import dev.shelfcheck.rule.Subject;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a health is told. */
class ScoreTest {
  @ParameterizedTest
  @CsvSource({
    "NO_NETWORK,false",
    "NETWORK,false",
    "TIMEOUT,false",
    "OFFLINE,true",
    "NOT_HELD,true",
    "UNDECIDED,true"
  })
  void whereNobodyAnsweredThereIsNoHealth(Cause cause, boolean told) {
    UncheckedSubject silence =
        new UncheckedSubject(new RuleId("dead-link"), Subject.ofFile("a.md"), cause, cause.words());
    Audit audit =
        new Audit(
            new Library(List.of(), List.of(), Set.of()),
            List.of(),
            List.of(silence),
            List.of(),
            Answers.of(java.util.Map.of()),
            List.of());
    assertEquals(told, Score.isTold(audit));
  }
}
