package dev.shelfcheck.source.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.shelfcheck.ask.FileExists;
import dev.shelfcheck.ask.FileFragment;
import dev.shelfcheck.ask.Holding;
import dev.shelfcheck.ask.Landing;
import dev.shelfcheck.ask.LinkHistory;
import dev.shelfcheck.ask.LinkReport;
import dev.shelfcheck.ask.LinkStatus;
import dev.shelfcheck.ask.PageFragment;
import dev.shelfcheck.ask.Question;
import dev.shelfcheck.ask.RepositoryReport;
import dev.shelfcheck.ask.RepositoryStatus;
import dev.shelfcheck.ask.Stock;
import dev.shelfcheck.ask.Stocktaking;
import dev.shelfcheck.ask.WorkById;
import dev.shelfcheck.ask.WorksAtHand;
import dev.shelfcheck.ask.WorksByTitle;
import dev.shelfcheck.model.ArxivId;
import dev.shelfcheck.model.Standing;
import dev.shelfcheck.model.Work;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of question has a form, and every answer comes back as it went in. */
class QuestionFormsTest {
  private static final ArxivId ID = ArxivId.parse("2301.00774").orElseThrow();
  private static final Work WORK =
      new Work(
          List.of(ID),
          List.of("A study of pruning"),
          List.of("Ada Byron"),
          true,
          OptionalInt.of(2023),
          List.of(2023),
          List.of("ICML"),
          List.of(),
          Optional.empty(),
          List.of(),
          Standing.STANDS,
          Optional.empty(),
          false);

  /** A question, a value that answers it, and its name in a file. */
  record Kept(Question<?> question, Object value, String key) {}

  static List<Kept> samples() {
    WorksByTitle title = new WorksByTitle("A | study", List.of("Ada Byron"));
    LinkReport gone =
        new LinkReport(
            LinkReport.Verdict.DEAD,
            404,
            "not found",
            Optional.empty(),
            Optional.empty(),
            new LinkHistory(2, Optional.of(LocalDate.of(2026, 5, 1)), Optional.empty()),
            true,
            Optional.of("https://web.example/a"));
    PageFragment place = new PageFragment("https://a.example/b", "part");
    return List.of(
        new Kept(new WorkById(ID), new Holding.Held(WORK), "work arxiv:2301.00774"),
        new Kept(new WorkById(ID), new Holding.NoSuch(), "work arxiv:2301.00774"),
        new Kept(title, List.of(WORK), "title A \\| study | Ada Byron"),
        new Kept(title, List.of(), "title A \\| study | Ada Byron"),
        new Kept(new WorksAtHand(title), List.of(WORK), "at hand A \\| study | Ada Byron"),
        new Kept(new LinkStatus("https://a.example/b"), gone, "link https://a.example/b"),
        new Kept(place, Landing.MISSING, "place https://a.example/b#part"),
        new Kept(
            new RepositoryStatus("a/b"),
            new RepositoryReport(true, true, Optional.of("a/c")),
            "repository a/b"),
        new Kept(new Stocktaking(), new Stock(List.of("arxiv"), Set.of("arxiv")), "stock"),
        new Kept(new Stocktaking(), new Stock(List.of("doi"), Set.of("doi"), false), "stock"),
        new Kept(
            new FileFragment("a.md", "b/c.md", "d"), Landing.MISSING, "within a.md | b/c.md | d"),
        new Kept(new FileExists("a.md", "b/c.md"), true, "file a.md | b/c.md"));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void comesBackAsItWentIn(Kept kept) {
    QuestionForm<?, ?> form = QuestionForms.of(kept.question());
    assertEquals(kept.key(), QuestionForms.key(kept.question()));
    assertEquals(kept.value(), form.read().apply(form.written(kept.value())));
    assertNotNull(form.kept(kept.value()));
    assertThrows(
        RuntimeException.class,
        () -> form.read().apply(JsonNodeFactory.instance.numberNode(7)),
        "what is no answer is refused");
  }

  @Test
  void noKindIsLeftOut() {
    Set<Class<?>> kinds =
        new HashSet<>(
            Arrays.asList(Objects.requireNonNull(Question.class.getPermittedSubclasses())));
    assertEquals(
        kinds, samples().stream().map(s -> s.question().getClass()).collect(Collectors.toSet()));
    Stream<String> words = samples().stream().map(s -> s.key().split(" ", 2)[0]).distinct();
    assertEquals(kinds.size(), words.count(), "each kind begins its names with a word of its own");
  }
}
