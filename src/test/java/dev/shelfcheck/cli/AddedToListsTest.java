package dev.shelfcheck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.shelfcheck.cli.AddedEntry.State;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A work added to any list is read back as meant, begins as its neighbours do, brings no finding,
 * and leaves all other bytes alone; or it is refused, the list left as it was and the reason said.
 */
class AddedToListsTest {
  /** Other lists than our own, folders and files, and what became of each: for measuring. */
  private static final String OTHERS = System.getProperty("added.lists", "");

  /** Works to add to them, one a line as in a catalogue; ours where none are given. */
  private static final String OTHER_WORKS = System.getProperty("added.works", "");

  /** Where it is told what became of each. */
  private static final Path TOLD = Path.of(System.getProperty("added.told", "target/added.txt"));

  private static final List<String> WORKS =
      List.of(
          "{\"id\":\"arxiv:2403.09123\",\"title\":\"Gravel: Sorting Stones by Sound in Two"
              + " Passes\",\"authors\":[\"Ida Noor\",\"Otto van der Birk\",\"Jon K."
              + " Petrov\"],\"year\":2024,\"venue\":\"ICML 2024\",\"as_of\":\"2026-11-22\"}",
          "{\"id\":\"arxiv:2405.07119\",\"title\":\"Whispering Reeds in Slow Water\","
              + "\"authors\":[\"Wei Li\",\"Gia Sorrel\"],\"year\":2024,\"as_of\":\"2026-11-22\"}");

  @TempDir private Path folder;

  /** What became of one work in one list. */
  private record Became(String verdict, String words) {}

  private static List<Path> files(Path place) throws IOException {
    try (Stream<Path> files = Files.walk(place)) {
      return files.filter(f -> f.toString().endsWith(".md")).sorted().toList();
    }
  }

  /** The lists of the fixtures, and those that additions are tried on word by word. */
  private static Map<String, String> lists() throws IOException {
    Map<String, String> lists = new TreeMap<>();
    for (String place : OTHERS.isEmpty() ? List.of("fixtures") : List.of(OTHERS.split(","))) {
      for (Path file : files(Path.of(place))) {
        lists.put(file.toString(), new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
      }
    }
    if (OTHERS.isEmpty()) {
      try (var in = AddCommandTest.class.getResourceAsStream("additions.txt")) {
        String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        Arrays.stream(text.split("(?m)^=== "))
            .skip(1)
            .map(t -> t.split("(?m)^--- ?", 2)[0].split("\n", 2))
            .forEach(t -> lists.put("additions.txt: " + t[0], t[1]));
      }
    }
    return lists;
  }

  @Test
  void anEntryIsAsMeantOrRefused() throws IOException {
    CommandLineHarness here = new CommandLineHarness(folder);
    List<String> works = OTHER_WORKS.isEmpty() ? WORKS : Files.readAllLines(Path.of(OTHER_WORKS));
    here.write("works.jsonl", String.join("\n", works) + "\n");
    List<String> told = new ArrayList<>();
    Map<String, Integer> counts = new TreeMap<>();
    for (Map.Entry<String, String> list : lists().entrySet()) {
      for (String work : works) {
        for (Became became : added(here, list.getValue(), new ObjectMapper().readTree(work))) {
          counts.merge(became.verdict(), 1, Integer::sum);
          told.add(became.verdict() + " " + list.getKey() + ": " + became.words());
        }
      }
    }
    String sum =
        counts.entrySet().stream()
            .map(c -> c.getKey() + " " + c.getValue())
            .collect(Collectors.joining(", "));
    told.add(lists().size() + " lists: " + sum);
    Files.createDirectories(TOLD.toAbsolutePath().getParent());
    Files.write(TOLD, told);
    assertEquals(List.of(), told.stream().filter(t -> t.startsWith("wrong ")).toList(), () -> sum);
    assertTrue(counts.getOrDefault("written", 0) > 0, sum);
  }

  /** Where the tool itself puts it, and among the entries in the list's middle. */
  private static List<Became> added(CommandLineHarness here, String list, JsonNode work)
      throws IOException {
    here.write("list.md", list);
    State before = State.of(here, "list.md", "@works.jsonl");
    if (before.entries().isEmpty()) {
      return List.of();
    }
    int line = before.entries().get(before.entries().size() / 2).path("line").asInt();
    return Stream.of("", " --section :" + line)
        .map(
            section -> {
              try {
                here.write("list.md", list);
                return one(here, before, work, section);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            })
        .toList();
  }

  private static Became one(CommandLineHarness here, State before, JsonNode work, String section)
      throws IOException {
    CommandLineHarness.Ran ran =
        here.run(
            "add --no-config --catalogue @works.jsonl "
                + work.path("id").asText()
                + section
                + " @list.md");
    if (ran.code() != 0) {
      boolean clear = ran.code() <= 2 && !ran.err().isBlank();
      boolean alone = here.read("list.md").equals(before.text());
      String kind = ran.err().contains("say it by --section") ? "asked" : "refused";
      return new Became(clear && alone ? kind : "wrong", (section + " " + ran).strip());
    }
    AddedEntry entry = new AddedEntry(work, before, State.of(here, "list.md", "@works.jsonl"));
    List<String> faults = new ArrayList<>(entry.faults());
    boolean said = entry.findings().stream().allMatch(f -> ran.err().contains("[" + f + "]"));
    if (!said) {
      faults.add("unsaid findings: " + entry.findings());
    }
    String words = section + "\n  " + String.join("\n  ", entry.lines());
    return faults.isEmpty()
        ? entry.findings().isEmpty()
            ? new Became("written", words.strip())
            : new Became("advised", entry.findings() + " " + words.strip())
        : new Became("wrong", faults + " " + words);
  }
}
