package dev.shelfcheck.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shelfcheck.Trials;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What holds of any two titles. */
class TitleComparisonProperties {
  private static final List<String> WORDS =
      List.of(
          "Attention",
          "QuaRot:",
          "Efficient",
          "of",
          "the",
          "Large",
          "Language",
          "Models",
          "networks",
          "Network",
          "4-bit",
          "8-bit",
          "Qwen2",
          "Qwen3",
          "fine-tuning",
          "β-VAE",
          "Erdős",
          "for",
          "Learning",
          "LLMs",
          "—",
          "Survey",
          "S²FT",
          "II",
          "colour",
          "大语言模型");

  private static String title(Random random) {
    return String.join(" ", Trials.some(random, WORDS, 1, 9));
  }

  /** Two titles, as the words of a failure show them. */
  private record Pair(String left, String right) {}

  private static void hold(int times, Consumer<Pair> held) {
    Trials.of(times, random -> new Pair(title(random), title(random)), held);
  }

  @Test
  void everyTitleIsTheSameAsItself() {
    Trials.of(
        3000,
        TitleComparisonProperties::title,
        t -> assertEquals(TitleRelation.SAME, TitleComparison.of(t, t).relation()));
  }

  @Test
  void sidesMayBeExchanged() {
    hold(
        3000,
        p -> {
          TitleComparison there = TitleComparison.of(p.left(), p.right());
          TitleComparison back = TitleComparison.of(p.right(), p.left());
          assertEquals(there.relation(), back.relation());
          assertEquals(there.onlyLeft(), back.onlyRight());
          assertEquals(there.likeness(), back.likeness());
        });
  }

  @Test
  void caseIsNoDifference() {
    hold(
        2000,
        p -> {
          String lower = p.left().toLowerCase(Locale.ROOT);
          String upper = p.left().toUpperCase(Locale.ROOT);
          assertEquals(TitleRelation.SAME, TitleComparison.of(p.left(), lower).relation());
          assertEquals(
              TitleComparison.of(p.left(), p.right()).relation().same(),
              TitleComparison.of(upper, p.right()).relation().same());
        });
  }

  @Test
  void markupIsNoDifference() {
    hold(
        2000,
        p -> {
          TitleRelation plain = TitleComparison.of(p.left(), p.right()).relation();
          for (String form : List.of("<b>%s</b>", "\\textbf{%s}", "**%s**.")) {
            assertEquals(
                plain, TitleComparison.of(form.formatted(p.left()), p.right()).relation(), form);
          }
        });
  }

  @Test
  void anyTextCanBeCompared() {
    Trials.of(
        1000,
        random -> new Pair(Trials.text(random), Trials.text(random)),
        p ->
            assertEquals(
                TitleComparison.of(p.left(), p.right()).relation(),
                TitleComparison.of(p.right(), p.left()).relation()));
  }
}
