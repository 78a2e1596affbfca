package dev.shelfcheck.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shelfcheck.model.ClaimPart;
import dev.shelfcheck.model.Entry;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which titles are doubted: those that show that they were cut wrongly, and no others. */
class DoubtTest {
  private static final List<String> TITLES =
      List.of(
          "Weighing Pebbles with a Spring",
          "How Lakes Forget their Shores",
          "A River Remembers its Rain",
          "Paper Kites as Weak Supervision",
          "Lanterns for Long Walks at Night",
          "Sorting Gravel by the Sound it Makes",
          "Moss on the Northern Side of Towers",
          "Tide Tables for Toddlers and their Aunts",
          "Learning to Fold Boats from Wet Paper",
          "Concrete Dropout");

  private static String title(int number) {
    String title = TITLES.get(number % TITLES.size());
    return number < TITLES.size() ? title : title + " Once More";
  }

  private static List<String> doubted(String text) {
    return new MarkdownReader()
        .read("list.md", text).entries().stream()
            .filter(e -> e.claim().understanding().doubtful().contains(ClaimPart.TITLE))
            .map(Entry::title)
            .map(t -> t.orElse("-"))
            .toList();
  }

  /** Twenty entries of one form and then one more. */
  private static String list(String form, String last) {
    return IntStream.range(0, 2 * TITLES.size())
            .mapToObj(i -> form.formatted(title(i), i))
            .collect(Collectors.joining("\n", "## Papers\n\n", "\n"))
        + last
        + "\n";
  }

  @Test
  void noTitleOfAPlainListIsDoubted() {
    for (String form :
        List.of(
            "- %s. [pdf](https://papers.example.org/%d.pdf)",
            "- [%s](https://papers.example.org/%d.pdf)",
            "- **%s** [[pdf](https://papers.example.org/%d.pdf)]",
            "- \"%s\", 2019 [[pdf](https://papers.example.org/%d.pdf)]")) {
      assertEquals(List.of(), doubted(list(form, "")), form);
    }
  }

  @Test
  void aQuotationThatIsThePartOfATitleIsDoubted() {
    assertEquals(
        List.of("Sand or Salt"),
        doubted(
            "- \"Sand or Salt\"? What Rivers Carry in Winter"
                + " [[pdf](https://papers.example.org/q.pdf)]\n"));
  }

  @Test
  void aTornTitleIsDoubted() {
    assertEquals(
        List.of("Stones (and their"),
        doubted("- [Stones (and their](https://papers.example.org/t.pdf) - moss) in rivers\n"));
  }

  @Test
  void aSentenceInPlainTextIsDoubted() {
    assertEquals(
        List.of("Mossy is a tool which helps you to find moss in the gutters of a town"),
        doubted(
            "- Mossy is a tool which helps you to find moss in the gutters of a town."
                + " [Source](https://c.example.org/m)\n"));
  }

  @Test
  void aTitleOfPeopleAmongTitlesIsDoubted() {
    String form = "- **%s** [[pdf](https://papers.example.org/%d.pdf)]";
    assertEquals(
        List.of("Ida Noor, Otto Birk, Jon Petrov"),
        doubted(
            list(
                form,
                "- **Ida Noor, Otto Birk, Jon Petrov**"
                    + " [[pdf](https://papers.example.org/p.pdf)]")));
  }

  @Test
  void whatATableOfPeopleOrJournalsListsIsDoubted() {
    String form = "| Name | Place |\n|---|---|\n%s";
    String people =
        List.of("Ida Noor", "Li Wei", "Otto Birk").stream()
            .map(n -> "| [%s](https://people.example.org/) | Sand College |\n".formatted(n))
            .collect(Collectors.joining());
    assertEquals(List.of("Ida Noor", "Li Wei", "Otto Birk"), doubted(form.formatted(people)));
    String journals =
        people.replace("Ida Noor", "Journal of Moss").replace("Li Wei", "Fern Letters");
    assertEquals(3, doubted(form.formatted(journals)).size());
    String tools = people.replace("Ida Noor", "MossNet").replace("Li Wei", "FernSet");
    assertEquals(List.of(), doubted(form.formatted(tools)));
  }

  @Test
  void titlesOfATableWithoutAConvincingColumnAreDoubted() {
    String table =
        """
        | Kind | Use | Link |
        |---|---|---|
        | grey stones of the north | roofs of small houses | [data](https://d.example.org/1) |
        | grey stones of the south | walls of small gardens | [data](https://d.example.org/2) |
        | red stones of the west | paths of small towns | [data](https://d.example.org/3) |
        """;
    assertEquals(3, doubted(table).size());
    assertEquals(List.of(), doubted(table.replace("| Kind |", "| Data set |")));
  }

  @Test
  void aPartThatTheOthersHaveIsDoubtedWhereWordsStandInItsPlace() {
    String form = "- [%s](https://papers.example.org/%d) - Ida Noor, Otto Birk (ICRA 2020)";
    assertEquals(
        List.of("AUTHORS"),
        doubtedParts(
            form,
            "- [Sand for Every Season](https://papers.example.org/x) - 48,000 stones (ICRA 2020)"));
    assertEquals(
        List.of("VENUE"),
        doubtedParts(
            form,
            "- [Sand for Every Season](https://papers.example.org/x) - Li Wei, Jon Petrov (née"
                + " 2x)"));
    assertEquals(
        List.of(),
        doubtedParts(
            form, "- [Sand for Every Season](https://papers.example.org/x) - Li Wei, Jon Petrov"));
  }

  @Test
  void whatHardlyAnyOtherStatesIsDoubted() {
    String form = "- [%s](https://papers.example.org/%d)";
    assertEquals(
        List.of("AUTHORS"),
        doubtedParts(
            form, "- [Sand for Every Season](https://papers.example.org/x), Open Source Shovel"));
  }

  @Test
  void whatSaysWhatItIsAndWasNotReadIsDoubted() {
    String plain = "- %s. [pdf](https://papers.example.org/%d.pdf)";
    assertEquals(
        List.of("AUTHORS"),
        doubtedParts(
            "- [%s](https://papers.example.org/%d.pdf) by Ida Noor",
            "- [Weighing a Pond](https://papers.example.org/p.pdf) by M0ss"));
    assertEquals(
        List.of("VENUE"),
        doubtedParts(
            "- [%s](https://papers.example.org/%d.pdf) (2019)",
            "- [Weighing a Pond](https://papers.example.org/p.pdf) (Ponds2016)"));
    assertEquals(
        List.of("YEAR"),
        doubtedParts(
            plain,
            "- Weighing a Pond. [pdf](https://papers.example.org/p.pdf)\n"
                + "  - Published in spring 2016"));
  }

  @Test
  void whatIsNoNameOfAPersonIsDoubted() {
    String form = "- [%s](https://papers.example.org/%d.pdf) - Ida Noor, Otto Birk";
    assertEquals(
        List.of(),
        doubtedParts(
            form, "- [Weighing a Pond](https://papers.example.org/p.pdf) - Ida Noor, Li Wei"));
    assertEquals(
        List.of("AUTHORS"),
        doubtedParts(
            form,
            "- [Weighing a Pond](https://papers.example.org/p.pdf) - Ida Noor, Li Wei, Pond"
                + " matters"));
  }

  @Test
  void aVenueWithItsYearAtTheEndOfATitleIsDoubted() {
    assertEquals(
        List.of("Weighing a Pond by Hand. Quiet Ponds 2016"),
        doubted(
            list(
                "- [%s](https://papers.example.org/%d.pdf)",
                "- [Weighing a Pond by Hand. Quiet Ponds"
                    + " 2016](https://papers.example.org/p.pdf)")));
  }

  /** What is in doubt of an entry behind twenty of one form. */
  private static List<String> doubtedParts(String form, String last) {
    List<Entry> entries = new MarkdownReader().read("list.md", list(form, last)).entries();
    assertEquals(
        0,
        entries.stream()
            .limit(entries.size() - 1L)
            .filter(e -> !e.claim().understanding().doubtful().isEmpty())
            .count());
    return entries.get(entries.size() - 1).claim().understanding().doubtful().stream()
        .map(ClaimPart::name)
        .sorted()
        .toList();
  }

  /** How many of twenty entries have people and a venue in doubt. */
  private static long sidesDoubted(IntFunction<String> tag) {
    String text =
        IntStream.range(0, 2 * TITLES.size())
            .mapToObj(
                i ->
                    "- **%s** (%s) [[pdf](https://papers.example.org/%d.pdf)]"
                        .formatted(title(i), tag.apply(i), i))
            .collect(Collectors.joining("\n", "## Papers\n\n", "\n"));
    return new MarkdownReader()
        .read("list.md", text).entries().stream()
            .map(e -> e.claim().understanding().doubtful())
            .filter(d -> d.containsAll(List.of(ClaimPart.AUTHORS, ClaimPart.VENUE)))
            .count();
  }

  @Test
  void whatNearlyAllSayAndNobodyReadsIsDoubted() {
    List<String> words = List.of("Water", "Moss", "Stone", "Gravel", "Rain", "Tide", "Frost");
    assertEquals(20, sidesDoubted(i -> "Wardens of " + words.get(i % 7) + " " + words.get(i / 7)));
    assertEquals(0, sidesDoubted(i -> "Wardens of " + words.get(i % 3)), "tags repeat");
    assertEquals(0, sidesDoubted(i -> "with " + words.get(i % 7) + " of " + title(i)), "remarks");
    assertEquals(0, sidesDoubted(i -> "ICRA " + (2001 + i)), "that is read");
  }
}
