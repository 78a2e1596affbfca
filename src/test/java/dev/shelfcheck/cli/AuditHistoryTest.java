package dev.shelfcheck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two audits a change apart: history and comparison tell exactly the change. */
class AuditHistoryTest {
  private static final String OLD =
      """
      ## Papers

      - [PyramidKV: Dynamic KV Cache Compression](https://arxiv.org/abs/2406.02069)
      - [Fluctuation-based Adaptive Structured Pruning](https://arxiv.org/abs/2406.02069)
      - [Quest: Query-Aware Sparsity](http://arxiv.org/abs/2406.10774)
      - [SparseGPT: Pruned in One-Shot](https://arxiv.org/abs/2301.00774?utm_source=mail)
      """;

  /** One link mended, one conflict mended, one broken identifier new, one exception written. */
  private static final String NEW =
      """
      ## Papers

      A line that moves everything below it.

      - [PyramidKV: Dynamic KV Cache Compression](https://arxiv.org/abs/2406.02069)
      - [Quest: Query-Aware Sparsity](https://arxiv.org/abs/2406.10774)
      <!-- shelfcheck-ignore[tracking-parameters]: they asked for it -->
      - [SparseGPT: Pruned in One-Shot](https://arxiv.org/abs/2301.00774?utm_source=mail)
      - [A Survey of Speculative Decoding](https://arxiv.org/abs/2413.00001)
      """;

  @TempDir private Path folder;
  private CommandLineHarness here;

  @BeforeEach
  void start() throws IOException {
    here = new CommandLineHarness(folder);
    here.write("list.md", OLD);
  }

  private CommandLineHarness.Ran audit(String options) {
    return here.run("audit @list.md --offline --report @out " + options);
  }

  private static String change(CommandLineHarness.Ran ran) {
    assertEquals("", ran.err());
    return ran.out().substring(0, ran.out().indexOf("\nhealth ") + 1);
  }

  @Test
  void aHistoryTellsTheChange() throws IOException {
    CommandLineHarness.Ran first = audit("--history @audits.jsonl --today 2026-10-22");
    assertTrue(first.out().startsWith("health "), "nothing to compare with: " + first);
    here.write("list.md", NEW);
    assertEquals(
        """
        since the audit of 2026-10-22: 1 new, 2 fixed, 0 still there, 1 put up with; \
        health 38 then, 75 now
          rule                           then    now    new  fixed
          conflicting-identifier            1      0      0      1
          impossible-identifier             0      1      1      0
          insecure-link                     1      0      0      1
          tracking-parameters               1      0      0      0
          new: @list.md:9 there is no arxiv:2413.00001: month 13 does not exist (impossible-identifier)
          fixed: PyramidKV: Dynamic KV Cache Compression (conflicting-identifier)
          fixed: Quest: Query-Aware Sparsity (insecure-link)
          put up with: SparseGPT: Pruned in One-Shot (tracking-parameters)
        """,
        change(audit("--history @audits.jsonl --today 2026-11-22")));
    assertEquals(2, here.read("audits.jsonl").lines().count());
  }

  @Test
  void aThirdAuditOfTheSameTellsThatNothingChanged() throws IOException {
    audit("--history @audits.jsonl --today 2026-10-22");
    here.write("list.md", NEW);
    audit("--history @audits.jsonl --today 2026-11-01");
    assertEquals(
        "since the audit of 2026-11-01: 0 new, 0 fixed, 1 still there; health 75 then, 75 now\n",
        change(audit("--history @audits.jsonl --today 2026-11-22")));
    List<String> lines = here.read("audits.jsonl").lines().toList();
    assertTrue(lines.get(2).contains("\"fresh\":[],\"gone\":[]"), lines.get(2));
  }

  @Test
  void anOldReportTellsTheSameChange() throws IOException {
    audit("--history @audits.jsonl --output json=@old.json --today 2026-10-22");
    here.write("list.md", NEW);
    String byHistory = change(audit("--history @audits.jsonl --today 2026-11-22"));
    String byReport = change(audit("--compare @old.json --today 2026-11-22"));
    assertEquals(byHistory.replace("the audit of 2026-10-22", "old.json"), byReport);
  }

  @Test
  void markdownTellsTheChangeFirst() throws IOException {
    audit("--output json=@old.json");
    here.write("list.md", NEW);
    CommandLineHarness.Ran ran = audit("--compare @old.json --format markdown");
    assertTrue(
        ran.out()
            .contains(
                """
                ### Since old.json

                1 new, 2 fixed, 0 still there, 1 put up with; health 38 then, 75 now

                | rule | then | now | new | fixed |
                | --- | ---: | ---: | ---: | ---: |
                | conflicting-identifier | 1 | 0 | 0 | 1 |
                | impossible-identifier | 0 | 1 | 1 | 0 |
                | insecure-link | 1 | 0 | 0 | 1 |
                | tracking-parameters | 1 | 0 | 0 | 0 |

                - new: @list.md:9 there is no arxiv:2413.00001: month 13 does not exist \
                (impossible-identifier)
                - fixed: PyramidKV: Dynamic KV Cache Compression (conflicting-identifier)
                - fixed: Quest: Query-Aware Sparsity (insecure-link)
                - put up with: SparseGPT: Pruned in One-Shot (tracking-parameters)
                """),
        ran::out);
    assertTrue(ran.out().indexOf("### Since") < ran.out().indexOf("- [ ]"), ran::out);
  }

  @Test
  void aGroupThatLosesAMemberIsStillThere() throws IOException {
    here.write("list.md", OLD + "- [A third work of its own](https://arxiv.org/abs/2406.02069)\n");
    audit("--history @audits.jsonl --today 2026-10-22");
    here.write("list.md", OLD);
    assertEquals(
        "since the audit of 2026-10-22: 0 new, 0 fixed, 3 still there; health 31 then, 38 now\n",
        change(audit("--history @audits.jsonl --today 2026-11-22")));
    here.write("list.md", NEW);
    assertTrue(
        change(audit("--history @audits.jsonl --today 2026-11-23"))
            .contains("fixed: PyramidKV: Dynamic KV Cache Compression (conflicting-identifier)"));
  }

  @Test
  void aReportWithoutAdviceIsHeldAgainstNoAdvice() throws IOException {
    here.write("list.md", OLD + "\n## Nothing here\n\n## Last\n\n- [Alone](https://a.example/x)\n");
    here.run("check @list.md --output json=@old.json");
    assertTrue(here.read("old.json").contains("\"hiddenAdvice\" : 2"), here.read("old.json"));
    String change = change(audit("--compare @old.json"));
    assertTrue(change.startsWith("since old.json: 0 new, 0 fixed, 2 still there"), change);
    assertTrue(change.contains("advice left out, as in old.json"), change);
  }

  @Test
  void thePageShowsTheChange() throws IOException {
    audit("--history @audits.jsonl --today 2026-10-22");
    assertFalse(here.read("out/index.html").contains("id=\"trend\""));
    here.write("list.md", NEW);
    audit("--history @audits.jsonl --today 2026-11-22");
    String page = here.read("out/index.html");
    assertTrue(page.contains("Since the audit of 2026-10-22</h2>"), page);
    assertTrue(page.contains("1 new, 2 fixed, 0 still there, 1 put up with; health 38 then"), page);
  }

  @Test
  void whatCannotBeReadIsNamedBeforeAnythingIsLookedAt() throws IOException {
    here.write("bad.jsonl", "{\"date\":\"2026-01-01\"}\nno json\n");
    CommandLineHarness.Ran ran = audit("--history @bad.jsonl");
    assertEquals(2, ran.code(), ran::toString);
    assertTrue(ran.err().contains("@bad.jsonl:1: is no line of a history"), ran.err());
    here.write("bad.json", "{\n\"tool\": oops}\n");
    assertTrue(audit("--compare @bad.json").err().contains("@bad.json:2: is no JSON"));
    here.write("other.json", "{\"tool\":{\"name\":\"other\"}}\n");
    assertTrue(audit("--compare @other.json").err().contains("is no JSON report of shelfcheck"));
    assertEquals(2, audit("--compare @none.json").code());
  }
}
