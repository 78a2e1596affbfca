package dev.shelfcheck.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

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

  @Provide
  Arbitrary<String> titles() {
    return Arbitraries.of(WORDS).list().ofMinSize(1).ofMaxSize(9).map(w -> String.join(" ", w));
  }

  @Property(tries = 3000, seed = "42")
  void everyTitleIsTheSameAsItself(@ForAll("titles") String title) {
    assertEquals(TitleRelation.SAME, TitleComparison.of(title, title).relation());
  }

  @Property(tries = 3000, seed = "42")
  void sidesMayBeExchanged(@ForAll("titles") String left, @ForAll("titles") String right) {
    TitleComparison there = TitleComparison.of(left, right);
    TitleComparison back = TitleComparison.of(right, left);
    assertEquals(there.relation(), back.relation());
    assertEquals(there.onlyLeft(), back.onlyRight());
    assertEquals(there.likeness(), back.likeness());
  }

  @Property(tries = 2000, seed = "42")
  void caseIsNoDifference(@ForAll("titles") String left, @ForAll("titles") String right) {
    assertEquals(
        TitleRelation.SAME, TitleComparison.of(left, left.toLowerCase(Locale.ROOT)).relation());
    assertEquals(
        TitleComparison.of(left, right).relation().same(),
        TitleComparison.of(left.toUpperCase(Locale.ROOT), right).relation().same());
  }

  @Property(tries = 2000, seed = "42")
  void markupIsNoDifference(@ForAll("titles") String left, @ForAll("titles") String right) {
    TitleRelation plain = TitleComparison.of(left, right).relation();
    assertEquals(plain, TitleComparison.of("<b>" + left + "</b>", right).relation());
    assertEquals(plain, TitleComparison.of("\\textbf{" + left + "}", right).relation());
    assertEquals(plain, TitleComparison.of("**" + left + "**.", right).relation());
  }

  @Property(seed = "42")
  void anyTextCanBeCompared(@ForAll String left, @ForAll String right) {
    assertEquals(
        TitleComparison.of(left, right).relation(), TitleComparison.of(right, left).relation());
  }
}
