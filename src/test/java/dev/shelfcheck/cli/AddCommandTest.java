package dev.shelfcheck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A new entry stands as its neighbours do, is read as meant, and changes nothing else. */
class AddCommandTest {
  private static final String WORKS =
      """
      {"id":"arxiv:2403.01234","title":"Gravel: Sorting Stones [by Sound] in Two Passes","authors":["Ida Noor","Otto van der Birk","Jon K. Petrov"],"year":2024,"venue":"ICML 2024","as_of":"2026-11-22"}
      {"id":"arxiv:2403.05555","title":"Sand | Silt","authors":["Li Wei"],"year":2024,"as_of":"2026-11-22"}
      {"id":"arxiv:2404.00033","title":"Ferns in Deep Ditches","authors":["Tara Koval","Jon K. Petrov 等 5 位作者"],"year":2024,"as_of":"2026-11-22"}
      {"id":"arxiv:2405.00077","title":"Whispering Reeds","authors":["Li Wei"],"year":2024,"as_of":"2026-11-22"}
      {"id":"arxiv:2406.00033","title":"Ditches \\\\& Dikes","authors":["Li Wei","Jon Orr"],"year":2024,"as_of":"2026-11-22"}
      {"id":"doi:10.1234/reeds.5","title":"Reeds beside Slow Rivers","authors":["Gia Sorrel","Tom Ash"],"year":2023,"venue":"Scientific Reports","as_of":"2026-11-22"}
      """;

  @TempDir private Path folder;

  @BeforeEach
  void catalogue() throws IOException {
    here().write("works.jsonl", WORKS);
  }

  private CommandLineHarness here() {
    return new CommandLineHarness(folder);
  }

  /**
   * A list, the line that is new in it and where.
   *
   * @param work its identifier, and behind semicolons what a maintainer says of its cells
   * @param behind the beginning of the line before the new one
   */
  private record Case(String name, String work, String list, String behind, String entry) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Case> cases() throws IOException {
    try (var in = AddCommandTest.class.getResourceAsStream("additions.txt")) {
      String text = new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
      return Arrays.stream(text.split("(?m)^=== ")).skip(1).map(AddCommandTest::read);
    }
  }

  private static Case read(String text) {
    String[] head = text.split("\n", 2);
    String[] names = head[0].split(" ", 2);
    String[] parts = head[1].split("(?m)^--- ?", 2);
    String[] wanted = parts[1].split("\n", 2);
    return new Case(names[1], names[0], parts[0], wanted[0], wanted[1].stripTrailing());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void itStandsLikeItsNeighbours(Case layout) throws IOException {
    for (String end : List.of("\n", "\r\n")) {
      String list = layout.list().stripTrailing().replace("\n", end);
      here().write("list.md", list);
      CommandLineHarness.Ran ran =
          here()
              .run(
                  "add "
                      + layout.work().replace(";Section=", " --section ").replace(";", " --cell ")
                      + " --catalogue @works.jsonl @list.md");
      assertEquals(0, ran.code(), ran::toString);
      assertEquals(expected(layout).replace("\n", end), here().read("list.md"), ran::toString);
      assertEquals(
          "", here().run("check --advice --format concise -q @list.md").out(), layout.name());
    }
  }

  private static String expected(Case layout) {
    StringBuilder list = new StringBuilder();
    boolean put = false;
    for (String line : layout.list().stripTrailing().split("\n", -1)) {
      list.append(list.isEmpty() ? "" : "\n").append(line);
      if (!put && line.startsWith(layout.behind())) {
        list.append('\n').append(layout.entry());
        put = true;
      }
    }
    assertTrue(put, layout.behind());
    return list.toString();
  }

  private CommandLineHarness.Ran add(String arguments) {
    return here().run("add --catalogue @works.jsonl " + arguments);
  }

  @Test
  void numbersThatAreTrueStayTrue() throws IOException {
    here()
        .write(
            "list.md",
            """
            # Reeds

            1. Tall Grass, 2025. [[pdf]](https://arxiv.org/pdf/2501.00001)
            2. Rushes, 2024. [[pdf]](https://arxiv.org/pdf/2401.00002)
            3. Sedges, 2023. [[pdf]](https://arxiv.org/pdf/2301.00003)
            """);
    assertEquals(0, add("2405.00077 @list.md").code());
    assertEquals(
        """
        # Reeds

        1. Tall Grass, 2025. [[pdf]](https://arxiv.org/pdf/2501.00001)
        2. Whispering Reeds, 2024. [[pdf]](https://arxiv.org/pdf/2405.00077)
        3. Rushes, 2024. [[pdf]](https://arxiv.org/pdf/2401.00002)
        4. Sedges, 2023. [[pdf]](https://arxiv.org/pdf/2301.00003)
        """,
        here().read("list.md"));
  }

  @Test
  void theFirstOfASectionIsWrittenAsOthersElsewhere() throws IOException {
    String list =
        """
        # Lists

        ## Grass

        1. **Tall Grass**, 2025. [[pdf]](https://arxiv.org/pdf/2501.00001)
        2. **Rushes**, 2024. [[pdf]](https://arxiv.org/pdf/2401.00002)
        3. **Sedges**, 2023. [[pdf]](https://arxiv.org/pdf/2301.00003)

        ## Reeds
        """;
    here().write("list.md", list);
    CommandLineHarness.Ran ran =
        here().run("add --catalogue @works.jsonl 2405.00077 --section Reeds @list.md");
    assertEquals(0, ran.code(), ran::toString);
    assertEquals(
        list.stripTrailing()
            + "\n\n1. **Whispering Reeds**, 2024. [[pdf]](https://arxiv.org/pdf/2405.00077)\n",
        here().read("list.md"));
  }

  @Test
  void aSectionThatLinksCodeAloneTellsNotHowPapersAreLinked() throws IOException {
    here()
        .write(
            "list.md",
            """
            # Lists

            ## Grass

            1. **Tall Grass** (2025) [[paper](https://arxiv.org/abs/2501.00001)]
            2. **Rushes** (2024) [[paper](https://arxiv.org/abs/2401.00002)]

            ## Reeds

            1. **Swamps** (2025) [[code](https://github.com/noor/swamps)]
            2. **Pools** (2024) [[code](https://github.com/noor/pools)]
            3. **Ponds** (2023) [[code](https://github.com/noor/ponds)]
            """);
    CommandLineHarness.Ran ran =
        here().run("add --catalogue @works.jsonl 2405.00077 --section Reeds @list.md");
    assertEquals(0, ran.code(), ran::toString);
    List<String> lines = here().read("list.md").lines().toList();
    assertEquals(
        "2. **Whispering Reeds** (2024) [[paper](https://arxiv.org/abs/2405.00077)]",
        lines.get(lines.indexOf("## Reeds") + 3));
    assertTrue(lines.get(lines.size() - 1).startsWith("4. **Ponds**"), ran::toString);
  }

  private static final String TWO_SHELVES =
      """
      # Lists

      ## Stones

      - [Weighing Pebbles with a Spring](https://arxiv.org/abs/2301.00011)
      - [Pebbles, Gravel and other Stones](https://arxiv.org/abs/2301.00012)

      ## Reeds

      - [Rushes and Reeds](https://arxiv.org/abs/2301.00002)
      - [Reeds of the Upper Valley](https://arxiv.org/abs/2302.00003)
      """;

  @Test
  void itGoesWhereItsNeighboursAre() throws IOException {
    here().write("list.md", TWO_SHELVES);
    assertEquals(
        "@list.md:12: added to Reeds: Whispering Reeds\n", add("2405.00077 @list.md").out());
    assertEquals(
        "@list.md:7: added to Stones: Gravel: Sorting Stones [by Sound] in Two Passes\n",
        add("2403.01234 @list.md").out());
  }

  @Test
  void aSectionThatIsALineAboveItsEntriesIsOneToo() throws IOException {
    here()
        .write(
            "list.md",
            """
            # Papers

            ## Stones

            - #### 2024

              - Pebbles, Gravel and other Stones. [[PDF]](https://arxiv.org/pdf/2401.00012.pdf)

            - #### 2023

              - Weighing Pebbles with a Spring. [[PDF]](https://arxiv.org/pdf/2301.00011.pdf)
              - Stones by their Shadows. [[PDF]](https://arxiv.org/pdf/2302.00017.pdf)
            """);
    assertEquals(
        "@list.md:8: added to Stones > 2024: Whispering Reeds\n",
        add("2405.00077 --section 2024 @list.md").out());
  }

  @Test
  void whatIsThereToBeFilledInStaysLast() throws IOException {
    String rows =
        """
        ## Reeds

        | Paper | Code |
        | --- | --- |
        | [**Rushes and their Roots**](https://arxiv.org/abs/2301.00002) | - |
        | [**Sedges of the Upper Valley**](https://arxiv.org/abs/2302.00003) | - |
        | [**Tall Grass in the Wind**](https://arxiv.org/abs/2203.00001) | - |
        """;
    here().write("list.md", rows + "| [****]() | [Code]() |\n");
    assertEquals(0, add("2405.00077 @list.md").code());
    assertEquals(
        rows
            + "| [**Whispering Reeds**](https://arxiv.org/abs/2405.00077) | - |\n"
            + "| [****]() | [Code]() |\n",
        here().read("list.md"));
  }

  @Test
  void whatAllEntriesBringIsNothingNew() throws IOException {
    String list =
        """
        ## Reeds

        - **Rushes and their Roots**, Jon Orr, Ann Lee. In ICML, 2024. [[paper](https://arxiv.org/abs/2401.00002)] [[code]()]
        - **Sedges of the Upper Valley**, Ida Noor, Omer Tal. In ICLR, 2024. [[paper](https://arxiv.org/abs/2312.00003)] [[code]()]
        - **Tall Grass in the Wind**, Gia Sorrel, Tom Ash. In CVPR, 2024. [[paper](https://arxiv.org/abs/2403.00001)] [[code]()]
        - **A Flora of Ditches**, Jon Orr. In CVPR, 2024. [[paper](https://arxiv.org/abs/2402.00004)] [[code]()]
        """;
    here().write("list.md", list);
    CommandLineHarness.Ran ran = add("2405.00077 @list.md");
    assertEquals(0, ran.code(), ran::toString);
    assertEquals(
        list
            + "- **Whispering Reeds**, Li Wei. In arXiv, 2024."
            + " [[paper](https://arxiv.org/abs/2405.00077)] [[code]()]\n",
        here().read("list.md"));
  }

  @Test
  void notesInAListBelowAWorkStayWithIt() throws IOException {
    String notes =
        """
        ## Reeds

        [Rushes and their Roots](https://arxiv.org/abs/2301.00002), 2023.

        [A Flora of Ditches](https://arxiv.org/abs/2304.00004), 2023.

        [Sedges of the Upper Valley](https://arxiv.org/abs/2302.00003), 2023.

        * *How seeds are counted.*
          * use a bag (sec 2.1)
        """;
    here().write("list.md", notes);
    CommandLineHarness.Ran ran = add("2405.00077 @list.md");
    assertEquals(1, ran.code(), ran::toString);
    assertEquals(notes, here().read("list.md"));
  }

  @Test
  void aRegistryIsLinkedByHttpsInAListOfHttp() throws IOException {
    here().write("list.md", TWO_SHELVES.replace("https:", "http:"));
    CommandLineHarness.Ran ran = add("2405.00077 --section Reeds @list.md");
    assertEquals("", ran.err());
    assertTrue(
        here().read("list.md").contains("\n- [Whispering Reeds](https://arxiv.org/abs/2405.00077)"),
        ran::toString);
  }

  @Test
  void sectionsOfOneNameAreToldApartByALine() throws IOException {
    String twice = TWO_SHELVES.replace("## Reeds", "## Stones");
    here().write("list.md", twice);
    CommandLineHarness.Ran ran = add("2405.00077 --section stones @list.md");
    assertEquals(2, ran.code());
    assertTrue(
        ran.err()
            .contains(
                "several sections are called 'stones'; say which: \"Stones\" (:3), \"Stones\""
                    + " (:8)"),
        ran::toString);
    for (String line : List.of(":8", ":10", ":11")) {
      here().write("list.md", twice);
      assertEquals(
          "@list.md:12: added to Stones: Whispering Reeds\n",
          add("2405.00077 --section " + line + " @list.md").out());
    }
    assertEquals(
        "@list.md:7: added to Stones: Sand | Silt\n",
        add("2403.05555 --section :3 @list.md").out());
    assertEquals(2, add("2403.05555 --force --section :99 @list.md").code());
  }

  @Test
  void aLineSaysBelowWhichOthersAnItemStands() throws IOException {
    String list =
        """
        # Reeds

        - Those of wet soils and the water that stands in them
            - [Rushes and their Roots, 2023](https://arxiv.org/abs/2301.00002)
            - [Sedges of the Upper Valley, 2023](https://arxiv.org/abs/2302.00003)
            - [Cane and Bamboo, 2023](https://arxiv.org/abs/2303.00006)
        - Those of dry soils and of sand that is blown about
            - [Tall Grass in the Wind, 2022](https://arxiv.org/abs/2203.00001)
            - [A Flora of Ditches, 2022](https://arxiv.org/abs/2206.00004)
        """;
    here().write("list.md", list);
    assertEquals(1, add("2405.00077 @list.md").code());
    CommandLineHarness.Ran ran = add("2405.00077 --section :5 @list.md");
    assertEquals(0, ran.code(), ran::toString);
    assertEquals(
        list.replace(
            "- Those of dry",
            "    - [Whispering Reeds, 2024](https://arxiv.org/abs/2405.00077)\n- Those of dry"),
        here().read("list.md"));
  }

  @Test
  void whereItCannotBeToldTheSectionsAreNamed() throws IOException {
    here().write("list.md", TWO_SHELVES.replace("Reeds", "Herbs").replace("Gravel", "Sand"));
    CommandLineHarness.Ran ran = add("2405.00077 @list.md");
    assertEquals(2, ran.code());
    assertTrue(ran.err().contains("say it by --section, the likeliest first: \""), ran::toString);
    ran = add("2405.00077 --section reef @list.md");
    assertEquals(2, ran.code());
    assertTrue(
        ran.err().contains("there is no section 'reef'; there are: \"Stones\""), ran::toString);
    assertEquals(0, add("2405.00077 --section herbs @list.md").code());
  }

  @Test
  void whatIsListedAlreadyIsNamedAndNotAddedUnlessForced() throws IOException {
    here().write("list.md", TWO_SHELVES);
    assertEquals(0, add("2405.00077 @list.md").code());
    String once = here().read("list.md");
    CommandLineHarness.Ran again = add("https://arxiv.org/pdf/2405.00077v2.pdf @list.md");
    assertEquals(1, again.code());
    assertTrue(
        again.err().startsWith("@list.md:12: listed already, under the same identifier: Whisp"),
        again::toString);
    assertEquals(once, here().read("list.md"));
    CommandLineHarness.Ran forced = add("2405.00077 --force --dry-run @list.md");
    assertTrue(forced.code() == 0 || forced.err().contains("duplicate"), forced::toString);
  }

  @Test
  void aDryRunShowsTheDiffAndChangesNothing() throws IOException {
    here().write("list.md", TWO_SHELVES);
    CommandLineHarness.Ran ran = add("2405.00077 --dry-run @list.md");
    assertTrue(
        ran.out().contains("\n+- [Whispering Reeds](https://arxiv.org/abs/2405.00077)\n"),
        ran::toString);
    assertEquals(TWO_SHELVES, here().read("list.md"));
  }

  @Test
  void whatAllOthersLinkIsAskedFor() throws IOException {
    String list =
        Stream.of("Rushes 2301.00002", "Sedges 2302.00003", "Grass 2303.00001", "Iris 2306.00004")
            .map(w -> w.split(" "))
            .map(
                w ->
                    ("- **%s in the Upper Valley** (2023) [[pdf]](https://arxiv.org/abs/%s)"
                            + " [[Slides]](https://slides.example/%s)")
                        .formatted(w[0], w[1], w[1]))
            .collect(java.util.stream.Collectors.joining("\n", "## Reeds\n\n", "\n"));
    here().write("list.md", list);
    CommandLineHarness.Ran ran = add("2405.00077 @list.md");
    assertEquals(1, ran.code(), ran::toString);
    assertTrue(
        ran.err()
            .startsWith(
                "shelfcheck: nothing is written, for its neighbours say more than is known of it in"
                    + " \"Slides\"\n"),
        ran::toString);
    assertEquals(list, here().read("list.md"));
    // An empty text says that there are none.
    assertEquals(0, add("2405.00077 --cell Slides= @list.md").code());
    assertEquals(
        list + "- **Whispering Reeds** (2024) [[pdf]](https://arxiv.org/abs/2405.00077)\n",
        here().read("list.md"));
  }

  @Test
  void aDescriptionIsWhatAMaintainerSaysOfAWork() throws IOException {
    String list =
        """
        ## Reeds

        - [Rushes and their Roots](https://arxiv.org/abs/2301.00002) - How rushes hold the bank.
        - [Sedges of the Upper Valley](https://arxiv.org/abs/2302.00003) - Why sedges love wet feet.
        - [Tall Grass in the Wind](https://arxiv.org/abs/2303.00001) - What grass does in a storm.
        """;
    here().write("list.md", list);
    CommandLineHarness.Ran ran = add("2405.00077 @list.md");
    assertEquals(1, ran.code(), ran::toString);
    assertTrue(ran.err().contains("(--description says them)"), ran::toString);
    CommandLineHarness.Ran told = add("2405.00077 --description What_reeds_say_at_night. @list.md");
    assertEquals(0, told.code(), told::toString);
    assertEquals(
        list
            + "- [Whispering Reeds](https://arxiv.org/abs/2405.00077) - What_reeds_say_at_night.\n",
        here().read("list.md"));
  }

  @Test
  void whatIsNotKnownIsNotWritten() throws IOException {
    here().write("list.md", TWO_SHELVES);
    CommandLineHarness.Ran ran = add("2405.09999 @list.md");
    assertEquals(3, ran.code());
    assertTrue(ran.err().contains("arxiv:2405.09999 could not be looked up"), ran::toString);
    assertEquals(2, add("reeds @list.md").code());
    assertEquals(TWO_SHELVES, here().read("list.md"));
  }

  @Test
  void aTextFromOutsideIsOneHarmlessLine() throws IOException {
    here()
        .write(
            "works.jsonl",
            "{\"id\":\"arxiv:2405.00088\",\"title\":\"Reeds <img src=x> \\u202e and\\n# more"
                + " ](https://evil.example)\",\"year\":2024,\"as_of\":\"2026-11-22\"}\n");
    here().write("list.md", TWO_SHELVES);
    CommandLineHarness.Ran ran = add("2405.00088 --section Reeds --dry-run @list.md");
    String added =
        ran.out().lines().filter(l -> l.contains("2405.00088")).findFirst().orElse(ran.toString());
    assertTrue(added.contains("\\<img"), added);
    assertTrue(added.contains("\\](https://evil.example)"), added);
    assertTrue(added.indexOf('\u202e') < 0, added);
  }
}
