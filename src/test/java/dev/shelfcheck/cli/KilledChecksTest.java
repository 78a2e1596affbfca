package dev.shelfcheck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import dev.shelfcheck.source.registry.Paper;
import dev.shelfcheck.source.registry.RegistryEndpoint;
import dev.shelfcheck.source.registry.World;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whole runs of {@code check --online} that are killed, interrupted, or meet on one store. */
@Tag("slow")
@Timeout(900)
class KilledChecksTest {
  private static final int KILLS = Integer.getInteger("kills", 20);
  private static final int SEED = Integer.getInteger("kills.seed", 4);
  static final String NO_LINKS =
      """
      rules:
        archived-repository: off
        dead-link: off
        moved-link: off
        insecure-link: off
        renamed-repository: off
        rotten-link: off
      """;

  @TempDir private Path folder;
  private final World world = new World();
  private final List<Paper> papers = new ArrayList<>();

  @BeforeEach
  void stock() throws IOException {
    for (int i = 1; i <= 100; i++) {
      stock(RegistryEndpoint.ARXIV, "arxiv:2301." + (10000 + i), i);
      stock(RegistryEndpoint.CROSSREF, "doi:10.1145/2301." + i, i);
      stock(RegistryEndpoint.OPENREVIEW, "openreview:abcd2301_" + (1000 + i), i);
    }
    for (int i = 1; i <= 20; i++) {
      stock(RegistryEndpoint.ACL, "acl:P18-" + (1000 + i), i);
    }
    Files.writeString(folder.resolve(".shelfcheck.yml"), NO_LINKS);
    Files.writeString(folder.resolve("list.md"), list(papers));
  }

  @AfterEach
  void close() {
    world.close();
  }

  private void stock(RegistryEndpoint desk, String id, int number) {
    Paper paper = Paper.of(id, "A study of subject " + number + " at " + desk);
    papers.add(paper);
    world.holds(desk, paper);
  }

  private static String list(List<Paper> some) {
    StringBuilder text = new StringBuilder("# List\n\n## Papers\n\n");
    for (Paper paper : some) {
      String value = paper.id().substring(paper.id().indexOf(':') + 1);
      String page =
          switch (paper.id().substring(0, paper.id().indexOf(':'))) {
            case "arxiv" -> "https://arxiv.org/abs/";
            case "doi" -> "https://doi.org/";
            case "openreview" -> "https://openreview.net/forum?id=";
            default -> "https://aclanthology.org/";
          };
      text.append("- [")
          .append(paper.title())
          .append("](")
          .append(page)
          .append(value)
          .append(")\n");
    }
    return text.toString();
  }

  private SeparateRun check(String list, String... options) throws IOException {
    Map<String, String> environment = new HashMap<>();
    for (RegistryEndpoint desk : RegistryEndpoint.values()) {
      environment.put("SHELFCHECK_" + desk.name() + "_URL", world.address(desk));
    }
    List<String> arguments = new ArrayList<>(List.of("check", "--format", "json"));
    arguments.addAll(List.of(options));
    arguments.addAll(
        List.of(
            "--config",
            folder.resolve(".shelfcheck.yml").toString(),
            folder.resolve(list).toString()));
    return SeparateRun.start(
        folder.resolve("cache"), environment, arguments.toArray(new String[0]));
  }

  /** The requests of all registries, in the order they came in. */
  private List<LoggedRequest> requests() {
    return Stream.of(RegistryEndpoint.values())
        .flatMap(desk -> world.requests(desk).stream())
        .sorted(Comparator.comparing(LoggedRequest::getLoggedDate))
        .toList();
  }

  /** The works that requests ask their own registry for, a second opinion aside. */
  private List<String> asked(List<LoggedRequest> requests) {
    List<String> texts =
        requests.stream()
            .map(LoggedRequest::getUrl)
            .filter(url -> !url.contains("/graph/"))
            .map(url -> URLDecoder.decode(url, StandardCharsets.UTF_8) + ",")
            .toList();
    List<String> ids = new ArrayList<>();
    for (Paper paper : papers) {
      String id = paper.id().substring(paper.id().indexOf(':') + 1);
      if (texts.stream().anyMatch(t -> t.matches(".*[=,:/]" + id + "([,&.].*)?"))) {
        ids.add(id);
      }
    }
    return ids;
  }

  @Test
  void killedAtRandomMomentsNothingIsLostAndOnlyWhatWasInFlightIsAskedAgain() throws Exception {
    Random random = new Random(SEED);
    List<String> learned = new ArrayList<>();
    int moments = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      world.calm();
      SeparateRun run = check("list.md", "--online");
      while (requests().isEmpty() && run.runs()) {
        TimeUnit.MILLISECONDS.sleep(5);
      }
      TimeUnit.MILLISECONDS.sleep(random.nextInt(900));
      moments += run.runs() ? 1 : 0;
      run.kill();
      List<LoggedRequest> requests = requests();
      List<String> again = asked(requests);
      again.retainAll(learned);
      assertEquals(List.of(), again, "asked again after kill " + kill);
      learned.addAll(asked(requests.subList(0, Math.max(0, requests.size() - 1))));
    }
    world.calm();
    String report = check("list.md", "--online").said();
    List<String> again = asked(requests());
    again.retainAll(learned);
    assertEquals(List.of(), again, "asked again in the end");
    world.calm();
    assertEquals(report, check("list.md", "--online").said());
    assertEquals(List.of(), requests(), "a run after the last asks nobody");
    System.out.printf(
        "killed %d runs at random moments (seed %d): %d works learned before, %d asked for in the"
            + " end, 0 twice%n",
        moments, SEED, learned.size(), papers.size() - learned.size());
  }

  @Test
  void interruptedRunReportsAndKeepsWhatItLearned() throws Exception {
    SeparateRun run = check("list.md", "--online");
    while (world.requests(RegistryEndpoint.ACL).size() < 3) {
      TimeUnit.MILLISECONDS.sleep(5);
    }
    String report = run.interrupt();
    assertEquals(143, run.code(), "ended by a termination");
    assertTrue(run.complained().contains("interrupted; what was learned is kept"));
    assertTrue(report.contains("the run was interrupted"), report);
    List<LoggedRequest> requests = requests();
    List<String> learned = asked(requests.subList(0, requests.size() - 1));
    world.calm();
    check("list.md", "--online").said();
    List<String> again = asked(requests());
    again.retainAll(learned);
    assertEquals(List.of(), again);
    assertTrue(learned.size() > 300, learned.size() + " works");
  }

  @Test
  void ctrlCEndsARunWith130() throws Exception {
    assumeTrue(heedsCtrlC(), "whoever started the tests had Ctrl-C ignored, and so would the run");
    SeparateRun run = check("list.md", "--online");
    while (world.requests(RegistryEndpoint.ACL).isEmpty()) {
      TimeUnit.MILLISECONDS.sleep(5);
    }
    new ProcessBuilder("kill", "-INT", String.valueOf(run.pid())).start().waitFor();
    assertTrue(run.said().contains("the run was interrupted"));
    assertEquals(130, run.code());
  }

  /** Bit 2 of the ignored signals is SIGINT. */
  private static boolean heedsCtrlC() throws IOException {
    Path status = Path.of("/proc/self/status");
    return Files.exists(status)
        && Files.readAllLines(status).stream()
            .filter(line -> line.startsWith("SigIgn:"))
            .noneMatch(line -> Long.parseUnsignedLong(line.substring(7).strip(), 16) % 4 >= 2);
  }

  @Test
  void twoRunsAtOnceLoseNothing() throws Exception {
    Files.writeString(folder.resolve("one.md"), list(papers.subList(0, 200)));
    Files.writeString(folder.resolve("two.md"), list(papers.subList(120, papers.size())));
    SeparateRun one = check("one.md", "--online");
    SeparateRun two = check("two.md", "--online");
    assertEquals(0, one.code(), one.complained());
    assertEquals(0, two.code(), two.complained());
    world.calm();
    String report = check("list.md", "--online").said();
    assertEquals(List.of(), requests(), "both runs' answers are remembered");
    assertEquals(report, check("list.md").said(), "offline says the same");
  }
}
