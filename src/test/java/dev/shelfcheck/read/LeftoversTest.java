package dev.shelfcheck.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shelfcheck.model.ClaimPart;
import dev.shelfcheck.model.Entry;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What nobody read of an entry makes doubtful what was read instead, and nothing else. */
class LeftoversTest {
  private static final List<String> TITLES =
      List.of(
          "Weighing Pebbles with a Spring",
          "How Lakes Forget their Shores",
          "A River Remembers its Rain",
          "Paper Kites as Weak Supervision",
          "Lanterns for Long Walks at Night",
          "Sorting Gravel by the Sound it Makes",
          "Moss on the Northern Side of Towers",
          "Tide Tables for Toddlers and their Aunts");

  /** What is in doubt of the last entry of a list whose others are written after a form. */
  private static Set<ClaimPart> doubted(String head, String form, String last) {
    String text =
        IntStream.range(0, TITLES.size())
                .mapToObj(i -> form.formatted(TITLES.get(i), i))
                .collect(Collectors.joining("\n", "## Papers\n\n" + head, "\n"))
            + last
            + "\n";
    List<Entry> entries = new MarkdownReader().read("list.md", text).entries();
    assertEquals(TITLES.size() + 1, entries.size());
    return entries.get(TITLES.size()).claim().understanding().doubtful();
  }

  private static final String TABLE = "| Title | Stones | Kites |\n|---|---|---|\n";

  private static String row(String stones, String kites) {
    return "| [Walking Backwards over Wet Stones](https://papers.example.org/last.pdf) | "
        + stones
        + " | "
        + kites
        + " |";
  }

  private static Set<ClaimPart> row(String stones) {
    return doubted(
        TABLE, "| [%s](https://papers.example.org/%d.pdf) | few | none |", row(stones, "none"));
  }

  @Test
  void aYearInACellThatNobodyUnderstandsIsNoYearForSure() {
    assertEquals(Set.of(ClaimPart.YEAR), row("Gravel 2015"));
    assertEquals(Set.of(ClaimPart.YEAR), row("2035"));
    assertEquals(Set.of(ClaimPart.YEAR), row("1960"));
  }

  @Test
  void sizesAndNumbersAmongManyWordsAreNoYears() {
    for (String size :
        List.of(
            "2036",
            "1959",
            "20150",
            "2015x1024",
            "2,015",
            "1.2015",
            "stones that 2015 people weighed")) {
      assertEquals(Set.of(), row(size), size);
    }
  }

  @Test
  void anotherYearThatStandsAloneMakesTheYearDoubtful() {
    String form = "| [%s](https://papers.example.org/%d.pdf) | ICML 2019 | 2019 |";
    assertEquals(Set.of(ClaimPart.YEAR), doubted(TABLE, form, row("ICML 2019", "2017")));
    assertEquals(Set.of(), doubted(TABLE, form, row("ICML 2019", "2019")));
    assertEquals(Set.of(), doubted(TABLE, form, row("ICML 2019", "2017 stones")));
  }

  private static Set<ClaimPart> bylined(String people) {
    return doubted(
        "",
        "- **%s**. Ida Noor, Kei Shin. ICML 2019. [[pdf](https://papers.example.org/%d.pdf)]",
        "- **Walking Backwards over Wet Stones**. "
            + people
            + ". ICML 2019. [[pdf](https://papers.example.org/last.pdf)]");
  }

  @Test
  void wordsBesidePeopleMakeThemDoubtful() {
    assertEquals(Set.of(), bylined("Ida Noor, Kei Shin, Otto Birk"));
    assertEquals(Set.of(), bylined("Ida Noor, Kei Shin, et al"));
    assertEquals(Set.of(), bylined("Ida Noor, Kei Shin and others"));
    assertEquals(Set.of(ClaimPart.AUTHORS), bylined("Ida Noor, Kei Shin walking slowly"));
  }

  @Test
  void aVenueThatNobodyKnowsAndThatEndsOddlyIsDoubtful() {
    String form = "| [%s](https://papers.example.org/%d.pdf) | ICML | none |";
    String head = "| Title | Venue | Kites |\n|---|---|---|\n";
    assertEquals(Set.of(), doubted(head, form, row("KITECONF", "none")));
    assertEquals(Set.of(ClaimPart.VENUE), doubted(head, form, row("KITECONF '", "none")));
    assertEquals(Set.of(ClaimPart.VENUE), doubted(head, form, row("Stones available at", "none")));
  }
}
