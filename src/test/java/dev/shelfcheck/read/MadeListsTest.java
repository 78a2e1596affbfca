package dev.shelfcheck.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shelfcheck.model.Entry;
import dev.shelfcheck.model.Stated;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Lists made of every template with every title, byline, venue and year, so that what is meant is
 * known: alone, and between two neighbours of the same template. What is read otherwise stands in a
 * file, line by line, so that nothing new comes to it unseen; {@code -Dgoldens.write=true} writes
 * it anew.
 */
class MadeListsTest {
  private static final Path OTHERWISE = Path.of("src/test/resources/forms/made-otherwise.txt");
  private static final Path MADE = Path.of("src/test/resources/forms/made.txt");

  private static final String HEAD = "## Papers\n\n";

  /** What stands before it in a template stands once above all entries. */
  private static final char ONCE = '‖';

  private static final int NEIGHBOURS = 2;

  /** What a template's slots are filled with. */
  private record Filling(String title, String authors, String venue, String year) {
    Filling with(String part, String text) {
      return switch (part) {
        case "title" -> new Filling(text, authors, venue, year);
        case "authors" -> new Filling(title, text, venue, year);
        case "venue" -> new Filling(title, authors, text, year);
        default -> new Filling(title, authors, venue, text);
      };
    }

    String in(String template, int number) {
      return template
          .replace("{T}", title)
          .replace("{A}", authors)
          .replace("{V}", venue)
          .replace("{Y}", year)
          .replace("{y}", year.substring(2))
          .replace("..", ".")
          .replace("?.", "?")
          .replace("{U}", "https://papers.example.org/" + number + ".pdf")
          .replace("⏎", "\n");
    }
  }

  private static final Filling MIDDLE =
      new Filling(
          "How Lakes Forget their Shores", "Ida Noor, Otto Birk, Jon Petrov", "ICML", "2021");
  private static final Filling ABOVE =
      new Filling("Weighing Pebbles with a Spring", "Li Wei, Gia Sorrel", "NeurIPS", "2019");
  private static final Filling BELOW =
      new Filling("Moss on the Northern Side of Towers", "Omer Tal, Tara Koval", "CVPR", "2022");

  private static Map<String, List<String>> parts() throws IOException {
    return Files.readAllLines(MADE).stream()
        .filter(l -> !l.startsWith("#"))
        .map(l -> l.split("\t", 2))
        .collect(
            Collectors.groupingBy(l -> l[0], Collectors.mapping(l -> l[1], Collectors.toList())));
  }

  @Test
  void madeListsAreReadAsTheyAreMeantButForThoseThatAreKnown() throws IOException {
    Map<String, List<String>> parts = parts();
    List<String> otherwise = new ArrayList<>();
    for (String template : parts.getOrDefault("template", List.of())) {
      for (String part : List.of("title", "authors", "venue", "year")) {
        for (String text : parts.getOrDefault(part, List.of())) {
          if (template.matches("(?i).*\\{" + part.charAt(0) + "}.*")) {
            otherwise.addAll(otherwise(template, MIDDLE.with(part, text), text));
          }
        }
      }
    }
    if (Boolean.getBoolean("goldens.write")) {
      Files.write(OTHERWISE, otherwise);
    }
    assertEquals(String.join("\n", Files.readAllLines(OTHERWISE)), String.join("\n", otherwise));
  }

  /** What is read otherwise, alone and between two neighbours. */
  private static List<String> otherwise(String template, Filling meant, String text) {
    int once = template.indexOf(ONCE);
    String head = HEAD + template.substring(0, Math.max(once, 0)) + "\n";
    String line = template.substring(once + 1);
    String alone = meant.in(line, 1) + "\n";
    String amid = ABOVE.in(line, 0) + "\n" + alone + BELOW.in(line, 2) + "\n";
    String place = " | " + template + " | " + text + " | ";
    List<String> lines = new ArrayList<>();
    compare("alone" + place, template, read(head + alone), 1, meant, lines);
    compare("amid" + place, template, read(head + amid), NEIGHBOURS + 1, meant, lines);
    return lines;
  }

  private static List<Entry> read(String list) {
    return new MarkdownReader().read("list.md", list.replace("⏎", "\n")).entries();
  }

  private static void compare(
      String place,
      String template,
      List<Entry> entries,
      int wanted,
      Filling meant,
      List<String> lines) {
    if (entries.size() != wanted) {
      lines.add(place + entries.size() + " entries");
      return;
    }
    Entry entry = entries.get(wanted / 2);
    String year = template.contains("{Y}") ? "{Y}" : "{y}";
    Map<String, Map.Entry<String, String>> slots = new LinkedHashMap<>();
    slots.put("{T}", Map.entry(meant.title(), entry.title().orElse("")));
    slots.put("{A}", Map.entry(meant.authors(), names(entry)));
    slots.put("{V}", Map.entry(meant.venue(), entry.claim().venue().map(Stated::value).orElse("")));
    slots.put(
        year, Map.entry(meant.year(), entry.claim().year().map(y -> y.value() + "").orElse("")));
    slots.forEach(
        (slot, sides) -> {
          String wish = template.contains(slot) ? sides.getKey() : "";
          String said = sides.getValue();
          if (!plain(wish).equals(plain(said))) {
            lines.add(place + slot + " " + (said.isEmpty() ? "-" : said));
          }
        });
  }

  private static String names(Entry entry) {
    return entry
        .claim()
        .authors()
        .map(
            a ->
                Stream.concat(
                        a.names().stream().map(Stated::value),
                        a.complete() ? Stream.of() : Stream.of("et al"))
                    .collect(Collectors.joining(", ")))
        .orElse("");
  }

  /** Letters and digits: how names are joined and where a stop belongs is another's matter. */
  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("&amp;|\\band\\b|[^\\p{L}\\p{N}]", "");
  }
}
