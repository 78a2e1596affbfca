package dev.shelfcheck.source.links;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shelfcheck.ask.Answer;
import dev.shelfcheck.ask.Cause;
import dev.shelfcheck.ask.Evidence;
import dev.shelfcheck.ask.Evidence.Provenance;
import dev.shelfcheck.ask.Holding;
import dev.shelfcheck.ask.LinkReport;
import dev.shelfcheck.ask.Question;
import dev.shelfcheck.ask.RepositoryReport;
import dev.shelfcheck.ask.RepositoryStatus;
import dev.shelfcheck.model.Standing;
import dev.shelfcheck.model.Work;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which pages others answer for, and what is made of their answers. */
class ProxyAnswersTest {
  private static final Question<RepositoryReport> REPOSITORY = new RepositoryStatus("Lab/tool");

  @ParameterizedTest
  @CsvSource({
    "https://arxiv.org/abs/2205.14135, which work is arxiv:2205.14135",
    "https://www.arxiv.org/pdf/2205.14135v2, which work is arxiv:2205.14135",
    "https://doi.org/10.1145/3292500.3330701, which work is doi:10.1145/3292500.3330701",
    "https://openreview.net/forum?id=H4DqfPSibmx, which work is openreview:H4DqfPSibmx",
    "https://github.com/Lab/tool, is there a repository Lab/tool",
    "https://github.com/Lab/tool/, is there a repository Lab/tool"
  })
  void pageHasAStandIn(String url, String question) {
    assertEquals(Optional.of(question), ProxyQuestion.question(url).map(Question::words));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.org/abs/2205.14135",
        "https://huggingface.co/papers/2205.14135",
        "https://arxiv.org/list/cs.CL/recent",
        "https://github.com/Lab/tool/blob/main/README.md",
        "https://github.com/Lab",
        "https://dl.acm.org/doi/10.1145/3292500.3330701"
      })
  void pageSpeaksForItself(String url) {
    assertEquals(Optional.empty(), ProxyQuestion.question(url));
  }

  @Test
  void workThatIsHeldIsALivingPage() {
    Holding held = new Holding.Held(work());
    assertEquals("ALIVE arXiv has it", says("https://arxiv.org/abs/2205.14135", held, "arXiv"));
  }

  @Test
  void workThatIsNotHeldIsAskedForItself() {
    Question<?> question = ProxyQuestion.question("https://arxiv.org/abs/2205.14135").orElseThrow();
    assertEquals(
        Optional.empty(), ProxyQuestion.observed(question, known(new Holding.NoSuch(), "arXiv")));
  }

  @ParameterizedTest
  @EnumSource(
      value = Cause.class,
      names = {"NOT_HELD", "NO_SOURCE", "UNDECIDED", "BUDGET"})
  void whoDoesNotKnowLeavesItToThePage(Cause cause) {
    assertTrue(ProxyQuestion.observed(REPOSITORY, Answer.unknown(cause, "")).isEmpty());
  }

  @ParameterizedTest
  @EnumSource(
      value = Cause.class,
      names = {"RATE_LIMITED", "TIMEOUT", "SERVER_ERROR", "NETWORK", "WALL", "GARBLED", "OFFLINE"})
  void silenceIsSilenceAndSparesThePages(Cause cause) {
    LinkObservation observed =
        ProxyQuestion.observed(REPOSITORY, Answer.unknown(cause, "no answer")).orElseThrow();
    assertEquals(Answer.unknown(cause, "no answer"), observed.answer());
  }

  @Test
  void repositoryIsAliveRenamedOrArchived() {
    assertEquals("ALIVE GitHub has it", repository(true, false, "lab/Tool"));
    assertEquals("ALIVE GitHub has it, archived by its owner", repository(true, true, "Lab/tool"));
    assertEquals(
        "MOVED renamed -> https://github.com/lab/other", repository(true, false, "lab/other"));
  }

  @Test
  void missingRepositoryIsAskedForItself() {
    RepositoryReport missing = new RepositoryReport(false, false, Optional.empty());
    assertTrue(ProxyQuestion.observed(REPOSITORY, known(missing, "GitHub")).isEmpty());
  }

  private static Work work() {
    return new Work(
        List.of(),
        List.of("A title"),
        List.of(),
        true,
        OptionalInt.empty(),
        List.of(),
        List.of(),
        List.of(),
        Optional.empty(),
        List.of(),
        Standing.STANDS,
        Optional.empty(),
        false);
  }

  private static String repository(boolean exists, boolean archived, String name) {
    return says(
        "https://github.com/Lab/tool",
        new RepositoryReport(exists, archived, Optional.of(name)),
        "GitHub");
  }

  private static String says(String url, Object value, String source) {
    Question<?> question = ProxyQuestion.question(url).orElseThrow();
    LinkReport report =
        ((Answer.Known<LinkReport>)
                ProxyQuestion.observed(question, known(value, source)).orElseThrow().answer())
            .value();
    return report.verdict()
        + " "
        + report.reason()
        + report.finalUrl().map(to -> " -> " + to).orElse("");
  }

  private static Answer<?> known(Object value, String source) {
    return new Answer.Known<>(
        value, List.of(new Evidence(source, LocalDate.of(2026, 11, 22), Provenance.LIVE)));
  }
}
