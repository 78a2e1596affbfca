package dev.shelfcheck.fuzz;

import dev.shelfcheck.cli.FixFuzz;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One thing over and over, to the size that every reader is held to, under all rules. */
@Isolated("each text has a time")
class RepetitionTest {
  private static final int SIZE = 96_000;

  /** Characters of one entry that is long for an entry, of one that is absurd. */
  private static final int LONG = 1_100;

  private static final int ABSURD = 3_900;

  /** A number is put where the sign stands, so that each is another. */
  private static final String NUMBER = "%";

  /** Classes are loaded before a text's time runs. */
  @BeforeAll
  static void warm() {
    FixFuzz.fuzzerInitialize();
  }

  static Stream<String> lines() {
    return Stream.of(
        "- [Deep Learning of Trees and Other Plants](https://arxiv.org/abs/2106.09685), J. Smith,"
            + " 2021.",
        "- [Deep Learning of Trees and Other Plants](https://arxiv.org/abs/2106.0%)",
        "- [Deep Learning of Tree %](https://arxiv.org/abs/2106.09685)",
        "- [Deep Learning of Trees](https://arxiv.org/abs/2106.09685). A. Author%, B. Writer%."
            + " 2021",
        "- [A Tale](https://example.org/c) C. Scribe%",
        "- [Learning of Trees %](https://example.org/same)",
        "- a",
        "# H%",
        "## Papers",
        "## Part %\n\n- [Deep Learning of Trees](https://arxiv.org/abs/2106.09685)\n",
        "- [Title %][r%]\n\n[r%]: https://example.org/%\n",
        "[r]: https://example.org/%",
        "- [Title %](https://example.org/%)[^%]\n\n[^%]: note\n",
        "| T | Y |\n|--|--|\n| [Title % of Trees](https://example.org/%) | 2020 |\n",
        "# H\n[x](#h-%)",
        "<!-- shelfcheck-disable-next-line duplicate-work: why % -->\n"
            + "- [Trees](https://arxiv.org/abs/2106.09685)",
        "%. A. Author%. Deep Growing of Trees. NeurIPS 2020. [pdf](https://example.org/%)");
  }

  @ParameterizedTest
  @MethodSource("lines")
  void manyLinesOfOneKindTakeNoLong(String line) {
    StringBuilder text = new StringBuilder("# List\n\n");
    for (int i = 10_000; text.length() + line.length() + 32 < SIZE; i++) {
      text.append(line.replace(NUMBER, String.valueOf(i))).append('\n');
    }
    held(text);
  }

  static Stream<String> pieces() {
    return Stream.of(
        "A. ",
        "Smith, J., ",
        "Smith et al. ",
        ". ",
        "NeurIPS 2020 ",
        "`code` ",
        "[t](http://a.b) ",
        "**Bold** ",
        "a <![CDATA[ ",
        "<!--");
  }

  @Tag("slow")
  @ParameterizedTest
  @MethodSource("pieces")
  void entriesOfOnePieceTakeNoLong(String piece) {
    for (int length : new int[] {LONG, ABSURD}) {
      String middle = piece.repeat(length / piece.length());
      StringBuilder text = new StringBuilder("# List\n\n");
      for (int i = 10_000; text.length() + middle.length() + 80 < SIZE; i++) {
        text.append("- Word ").append(middle).append(" tail ");
        text.append("[paper](https://arxiv.org/abs/2106.").append(i).append(")\n");
      }
      held(text);
    }
  }

  /** Of one paragraph, which is read whole up to what the library can bear. */
  @ParameterizedTest
  @ValueSource(
      strings = {"[t](http://a.b) ", "`c` ", "[t] ", "[t](b) *c* ", "<http://a.b> ", "![t](b) "})
  void paragraphsOfOnePieceTakeNoLong(String piece) {
    for (int length : new int[] {4 * LONG, 6 * ABSURD, SIZE - 100}) {
      String paragraph = piece.repeat(length / piece.length());
      StringBuilder text = new StringBuilder("# List\n\n");
      while (text.length() + paragraph.length() + 2 < SIZE) {
        text.append(paragraph).append("\n\n");
      }
      held(text);
    }
  }

  /** Of one address, in each way to write a link. */
  @Tag("slow")
  @ParameterizedTest
  @ValueSource(strings = {"/", "(", "%20", "http://", ".,", "&a=b"})
  void addressesOfOnePieceTakeNoLong(String piece) {
    for (String host : List.of("https://example.org/", "https://openreview.net/forum?id=")) {
      for (int length : new int[] {LONG, ABSURD, SIZE - 200}) {
        String address = host + piece.repeat(length / piece.length()) + "!";
        for (String link : List.of("[T](<%s>)", "[T](%s)", "%s", "[T][r]\n\n[r]: %s\n")) {
          StringBuilder text = new StringBuilder("# List\n\n");
          for (int i = 0; text.length() + address.length() + 40 < SIZE; i++) {
            text.append("- Growing Trees ").append(i).append(", A. Author ");
            text.append(link.formatted(address)).append('\n');
          }
          held(text);
        }
      }
    }
  }

  private static void held(CharSequence text) {
    FixFuzz.fuzzerTestOneInput(text.toString().getBytes(StandardCharsets.UTF_8));
  }
}
