package dev.shelfcheck.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shelfcheck.model.Entry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * From how many entries on a list teaches its own layout: lists of one to some entries of a form
 * among none to some of another. For each pair of forms a table tells, by letters that are spelled
 * out below it, what is read in the first entry of the form and in the first of the other; {@code
 * -Dgoldens.write=true} writes it anew.
 */
class LaddersTest {
  private static final Path FORMS = Path.of("src/test/resources/forms/ladders.txt");
  private static final Path GOLDEN = Path.of("src/test/resources/forms/ladders-read.txt");

  /** So many entries of the form at most: what a list teaches, a handful teach. */
  private static final int MOST = 5;

  /** Among so many others: below, at and above a half, a tenth, a twentieth. */
  private static final List<Integer> AMONG = List.of(0, 1, 2, 3, 5, 8, 9, 18, 19);

  private static final List<String> TITLES =
      List.of(
          "How Lakes Forget their Shores",
          "Weighing Pebbles with a Spring",
          "Moss on the Northern Side of Towers",
          "Paper Kites as Weak Supervision",
          "Lanterns for Long Walks at Night");
  private static final List<String> PEOPLE =
      List.of(
          "Ida Noor, Otto Birk",
          "Li Wei, Gia Sorrel",
          "Omer Tal, Tara Koval, Kei Shin",
          "Jon Petrov, Rosa Hidalgo",
          "Qun Prado, Lev Marlow");
  private static final List<String> NAMES =
      List.of("MossNet", "KiteKit", "PebbleST", "DuneBERT", "LakeGAN");

  @Test
  void listsTeachTheirLayoutFromTheSameNumberOfEntriesOn() throws IOException {
    String read =
        Files.readAllLines(FORMS).parallelStream()
            .filter(l -> !l.startsWith("#"))
            .map(LaddersTest::table)
            .collect(Collectors.joining("\n"));
    if (Boolean.getBoolean("goldens.write")) {
      Files.writeString(GOLDEN, read);
    }
    assertEquals(Files.readString(GOLDEN), read);
  }

  /** Rows by the number of entries of the form, columns by that of the others. */
  private static String table(String line) {
    String form = line.substring(0, line.indexOf('\t'));
    String other = line.substring(line.indexOf('\t') + 1);
    List<String> readings = new ArrayList<>();
    StringBuilder out = new StringBuilder(form + " among " + other + "\n");
    for (int entries = 1; entries <= MOST; entries++) {
      out.append(entries).append(':');
      for (int others : AMONG) {
        List<Entry> read = read(form, entries, other, others);
        out.append(' ').append(letter(read, 0, readings));
        out.append(others == 0 ? '-' : letter(read, entries, readings));
      }
      out.append('\n');
    }
    for (String reading : readings) {
      out.append(letter(readings.indexOf(reading))).append(' ').append(reading).append('\n');
    }
    return out.toString();
  }

  private static char letter(List<Entry> read, int number, List<String> readings) {
    String reading = number < read.size() ? ClaimLine.of(read.get(number)) : "no entry";
    if (!readings.contains(reading)) {
      readings.add(reading);
    }
    return letter(readings.indexOf(reading));
  }

  private static char letter(int number) {
    return (char) ('a' + number);
  }

  private static List<Entry> read(String form, int entries, String other, int others) {
    StringBuilder list = new StringBuilder("## Papers\n\n");
    for (int i = 0; i < entries + others; i++) {
      String template = i < entries ? form : other;
      int nth = i < entries ? i : i - entries;
      list.append(filled(template, i < entries ? nth : nth + MOST)).append('\n');
    }
    return new MarkdownReader().read("list.md", list.toString()).entries();
  }

  private static String filled(String template, int number) {
    int nth = number % MOST;
    String round = number < MOST ? "" : " Once More".repeat(number / MOST);
    return template
        .replace("{T}", TITLES.get(nth) + round)
        .replace("{A}", PEOPLE.get(nth))
        .replace("{F}", PEOPLE.get(nth).replaceAll("\\w+ (\\w+)", "$1"))
        .replace("{N}", NAMES.get(nth))
        .replace("{Y}", String.valueOf(2015 + nth))
        .replace("{U}", "https://papers.example.org/" + number + ".pdf")
        .replace('⏎', '\n');
  }
}
