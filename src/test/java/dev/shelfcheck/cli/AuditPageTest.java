package dev.shelfcheck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shelfcheck.RunningClasses;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What the page of an audit says is so; the browser's checks hold how it looks. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuditPageTest {
  private static final int MANY = 90;

  private String page = "";

  @BeforeAll
  void audit(@TempDir Path folder) throws IOException, InterruptedException {
    CommandLineHarness here = new CommandLineHarness(folder);
    StringBuilder list = new StringBuilder("# Shelves\n\n## Registers\n\n");
    for (int i = 0; i < MANY; i++) {
      list.append("- [A study of registers number " + i + "](https://shelves.example/p/" + i);
      list.append("?utm_source=mail)\n");
    }
    String drawers =
        "- [How drawers of cards are kept in order](https://arxiv.org/abs/2205.14135)\n";
    String readers = "- [How readers find what they sought](https://arxiv.org/abs/2205.14136)\n";
    list.append("\n## Cards\n\n").append(drawers).append(drawers).append(readers);
    list.append("\n## Readers\n\n").append(readers);
    list.append("- [How keepers count](https://arxiv.org/abs/2299.14136)\n");
    here.write("list.md", list.toString());
    here.git("init", "--quiet");
    here.git("remote", "add", "origin", "https://github.com/keeper/shelves.git");
    here.git("add", "list.md");
    here.git("commit", "--quiet", "--message", "A list");
    audit(folder, "--no-config", "--offline", "--today", "2026-11-22", "--report", "report");
    page = Files.readString(here.path("report/index.html"));
  }

  /** In the list's own folder, as its keeper runs it. */
  private static void audit(Path folder, String... options)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                RunningClasses.path(),
                Main.class.getName(),
                "audit"));
    command.addAll(List.of(options));
    command.add("list.md");
    Process run =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    String said = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(1, run.waitFor(), said);
  }

  private String section(String id) {
    Matcher section = Pattern.compile("(?s)<section id=\"" + id + "\".*?</section>").matcher(page);
    assertTrue(section.find(), id);
    return section.group();
  }

  @Test
  void aRuleStandsOnceForEachGravityOfItsFindings() {
    List<String> rows =
        Pattern.compile("<strong>(\\d+ × duplicate-work)</strong></a> <span class=\"badge (\\w+)")
            .matcher(section("first"))
            .results()
            .map(m -> m.group(1) + ", " + m.group(2))
            .toList();
    assertEquals(List.of("1 × duplicate-work, warning", "1 × duplicate-work, advice"), rows);
  }

  @Test
  void nothingIsSaidToHavePassedThatWasNotAsked() {
    String rules = section("rules");
    assertFalse(rules.contains("Passed"), rules);
    assertTrue(
        rules.matches("(?s).*<tr><td>dead-link<br>(?:(?!</tr>).)*not asked(?:(?!</tr>).)*</tr>.*"),
        rules);
    assertFalse(rules.contains("<tr><td>broken-markup"), "rows of what found nothing are folded");
  }

  @Test
  void repositoryCommitAndDateAreNamed() {
    assertTrue(
        Pattern.compile("<p>github\\.com/keeper/shelves at [0-9a-f]{7,} · 2026-11-22 · shelfcheck")
            .matcher(page)
            .find(),
        page.substring(page.indexOf("<h1>"), page.indexOf("<nav")));
  }

  @Test
  void findingsStandBeforeTheTablesAndTheFirstOfThemAlone() {
    assertTrue(page.indexOf("id=\"findings\"") < page.indexOf("id=\"sections\""));
    String drawn = page.replaceFirst("(?s)<script type=\"application/json\".*?</script>", "");
    assertEquals(50, drawn.split("<article ", -1).length - 1);
  }

  @Test
  void fixesAndSuppressionsAreThereToBeCopied() {
    String findings = section("findings");
    assertTrue(findings.contains("</pre><button type=\"button\" class=\"copy\">Copy</button>"));
    assertTrue(findings.contains("shelfcheck-ignore[tracking-parameters]"), "a suppression");
  }

  @Test
  void columnsKeepTheirHeadingsOnPaper() {
    Matcher paper = Pattern.compile("@media print\\{(.*)\\}\\n").matcher(page);
    assertTrue(paper.find());
    assertTrue(paper.group(1).contains("th button{display:inline"), paper.group(1));
  }
}
