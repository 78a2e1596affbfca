package dev.shelfcheck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import dev.shelfcheck.source.registry.Paper;
import dev.shelfcheck.source.registry.RegistryEndpoint;
import dev.shelfcheck.source.registry.World;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A thousand entries of a real list, checked online by a process of its own against stand-ins for
 * all registries, at their real paces. The stand-ins answer from the corpus' true metadata; what
 * that lacks they answer with the listed title. {@code DRY_RUN_CORPUS} names the corpus and {@code
 * DRY_RUN_LISTS} the files of it, joined in that order.
 */
class RealListTest {
  private static final int ENTRIES = 1000;
  private static final Map<String, RegistryEndpoint> DESKS =
      Map.of(
          "arxiv", RegistryEndpoint.ARXIV,
          "doi", RegistryEndpoint.CROSSREF,
          "openreview", RegistryEndpoint.OPENREVIEW,
          "acl", RegistryEndpoint.ACL);

  @TempDir private Path folder;
  private final World world = new World();
  private final Map<String, String> listed = new LinkedHashMap<>();
  private final List<String> untraceable = new ArrayList<>();
  private int entries;

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void aThousandEntriesOfARealListAreCheckedPolitelyOnceAndForAll() throws Exception {
    String corpus = System.getenv().getOrDefault("DRY_RUN_CORPUS", "");
    assumeTrue(
        Files.isDirectory(Path.of(corpus, "dev/corpus")),
        "skipped: DRY_RUN_CORPUS names no corpus of real lists");
    String lists = System.getenv().getOrDefault("DRY_RUN_LISTS", "");
    assumeTrue(!lists.isEmpty(), "skipped: DRY_RUN_LISTS names no list of the corpus");
    for (String name : lists.split(",")) {
      cut(Path.of(corpus, "dev/corpus", name));
    }
    stock(Truth.of(Path.of(corpus), lowered(listed.keySet())));
    Files.writeString(folder.resolve(".shelfcheck.yml"), KilledChecksTest.NO_LINKS);

    String recording = folder.resolve("recording").toString();
    Instant start = Instant.now();
    String report = said("--online", "--record", recording);
    Duration took = Duration.between(start, Instant.now());
    tell(took, report);
    long arxiv =
        world.requests(RegistryEndpoint.ARXIV).stream()
            .filter(r -> r.getUrl().contains("id_list"))
            .count();
    System.out.printf("  of those to arXiv, for identifiers: %d%n", arxiv);
    assertTrue(arxiv <= 20, arxiv + " requests to arXiv for identifiers");

    int before = world.requests();
    assertEquals(told(report), told(said("--online")), "what was learned is remembered");
    assertEquals(0, world.requests() - before, "requests of a second run");
    assertEquals(report, said("--replay", recording), "a replay");
    assertEquals(0, world.requests() - before, "requests of a replay");
    System.out.println(
        "second run: 0 requests, the same report; replay: the same report to the byte");
  }

  /** A report but for whether its evidence is fresh. */
  private static String told(String report) {
    return report.replaceAll("\"provenance\" : \"\\w+\"", "");
  }

  /** Copies a list up to the entry that makes the thousand full. */
  private void cut(Path list) throws IOException {
    int end = 0;
    for (String line : CommandRun.of("entries", "--no-config", list.toString()).out().split("\n")) {
      JsonNode entry = new ObjectMapper().readTree(line);
      if (entries == ENTRIES) {
        break;
      }
      end = entry.path("endLine").asInt();
      boolean any = false;
      for (JsonNode id : entry.path("identifiers")) {
        String name = id.asText();
        boolean known = DESKS.containsKey(scheme(name));
        any |= known;
        if (known) {
          listed.putIfAbsent(name, entry.path("title").asText());
        }
      }
      entries += any ? 1 : 0;
      if (!any) {
        untraceable.add(entry.path("title").asText());
      }
    }
    List<String> lines = Files.readAllLines(list);
    Files.write(folder.resolve(list.getFileName()), lines.subList(0, end));
  }

  private static String scheme(String id) {
    return id.substring(0, id.indexOf(':'));
  }

  private static Set<String> lowered(Set<String> ids) {
    Set<String> all = new HashSet<>();
    ids.forEach(id -> all.add(id.toLowerCase(Locale.ROOT)));
    return all;
  }

  private void stock(Truth truth) {
    int true_ = 0;
    for (Map.Entry<String, String> entry : listed.entrySet()) {
      Optional<Paper> known = truth.paper(entry.getKey());
      true_ += known.isPresent() ? 1 : 0;
      Paper paper = known.orElse(new Paper(entry.getKey(), entry.getValue(), List.of(), 2022));
      RegistryEndpoint desk = DESKS.getOrDefault(scheme(entry.getKey()), RegistryEndpoint.ARXIV);
      world.holds(desk, paper);
      if (desk != RegistryEndpoint.OPENREVIEW) {
        world.holds(RegistryEndpoint.SEMANTIC_SCHOLAR, paper);
      }
    }
    for (String title : untraceable) {
      world.holds(
          RegistryEndpoint.CROSSREF,
          new Paper("doi:10.1145/" + title.hashCode(), title, List.of(), 2022));
    }
    System.out.printf(
        "%d entries with an identifier (and %d without): %s identifiers, %d of them answered from"
            + " true metadata%n",
        entries, untraceable.size(), counts(), true_);
  }

  private String counts() {
    List<String> counts = new ArrayList<>();
    for (String scheme : List.of("arxiv", "doi", "openreview", "acl")) {
      long count = listed.keySet().stream().filter(id -> scheme(id).equals(scheme)).count();
      counts.add(count + " " + scheme);
    }
    return String.join(", ", counts);
  }

  private String said(String... options) throws IOException, InterruptedException {
    Map<String, String> environment = new HashMap<>();
    for (RegistryEndpoint desk : RegistryEndpoint.values()) {
      environment.put("SHELFCHECK_" + desk.name() + "_URL", world.address(desk));
    }
    List<String> arguments = new ArrayList<>(List.of("check", "--format", "json"));
    arguments.addAll(List.of(options));
    arguments.addAll(List.of("--config", folder + "/.shelfcheck.yml", folder.toString()));
    SeparateRun run =
        SeparateRun.start(folder.resolve("cache"), environment, arguments.toArray(new String[0]));
    assertTrue(run.code() <= 1, run.complained());
    return run.said();
  }

  private void tell(Duration took, String report) throws IOException {
    JsonNode counts = new ObjectMapper().readTree(report).path("summary");
    System.out.printf(
        Locale.ROOT,
        "checked in %.1f s, %d requests: %s%n",
        took.toMillis() / 1000.0,
        world.requests(),
        counts);
    for (RegistryEndpoint desk : RegistryEndpoint.values()) {
      List<Long> times =
          world.requests(desk).stream()
              .map(LoggedRequest::getLoggedDate)
              .map(Date::getTime)
              .sorted()
              .toList();
      long least = Long.MAX_VALUE;
      for (int i = 1; i < times.size(); i++) {
        least = Math.min(least, times.get(i) - times.get(i - 1));
      }
      if (!times.isEmpty()) {
        System.out.printf(
            Locale.ROOT,
            "  %-18s %3d requests%s%n",
            desk.title(),
            times.size(),
            times.size() < 2
                ? ""
                : String.format(
                    Locale.ROOT,
                    ", %.2f s between two at least (promised %.2f)",
                    least / 1000.0,
                    desk.interval().toMillis() / 1000.0));
      }
    }
  }
}
