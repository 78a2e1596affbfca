package dev.shelfcheck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shelfcheck.source.store.Corruptions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole runs over a memory in which one line came to harm. */
@Tag("slow")
class DamagedEvidenceTest {
  private static final String START =
      "\"at\":\"2026-11-22T03:00:00Z\","
          + "\"from\":[{\"source\":\"arXiv\",\"when\":\"2026-11-22\"}],\"answer\":";

  private static final List<String> LINES =
      List.of(
          "{\"key\":\"link https://example.org/a\","
              + START
              + "{\"verdict\":\"dead\",\"status\":404,\"reason\":\"404\",\"hostAnswers\":true},"
              + "\"link\":{\"failed\":[\"2026-11-22T03:00:00Z\"]}}",
          "{\"key\":\"link https://example.org/b\","
              + START
              + "{\"verdict\":\"alive\",\"status\":200,\"reason\":\"200\",\"hostAnswers\":true},"
              + "\"link\":{\"alive\":\"2026-11-22T03:00:00Z\"}}",
          "{\"key\":\"work arxiv:2106.09685\","
              + START
              + "{\"ids\":[\"arxiv:2106.09685\"],\"titles\":[\"Other Plants Entirely\"],"
              + "\"authors\":[\"Ann Author\"],\"posted\":2021,\"years\":[2021],"
              + "\"venues\":[\"NeurIPS\"],\"standing\":\"WITHDRAWN\"}}");

  /** Every so manieth harm: no multiple of how many others stand in a field's place. */
  private static final int STRIDE = 5;

  @TempDir private Path folder;
  private CommandLineHarness here;

  @BeforeEach
  void start() throws IOException {
    here = new CommandLineHarness(folder);
    here.write(
        "list.md",
        """
        - [Growing Trees of Glass](https://arxiv.org/abs/2106.09685), 2021
        - [A page of words](https://example.org/a)
        - [Another page of words](https://example.org/b)
        """);
  }

  private CommandLineHarness.Ran ran(String command, byte[] evidence) throws IOException {
    Files.write(here.path("e.jsonl"), evidence);
    CommandLineHarness.Ran ran = here.run(command + " --evidence @e.jsonl @list.md");
    assertTrue(
        ran.code() == 0 || ran.code() == 1,
        () -> new String(evidence, StandardCharsets.UTF_8) + "\n" + ran);
    assertFalse(ran.err().contains("bug of ours"), ran::err);
    return ran;
  }

  private static byte[] file(int harmed, byte[] instead) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    for (int i = 0; i < LINES.size(); i++) {
      file.writeBytes(i == harmed ? instead : LINES.get(i).getBytes(StandardCharsets.UTF_8));
      file.write('\n');
    }
    return file.toByteArray();
  }

  @Test
  void wholeLinesAreHeard() throws IOException {
    byte[] whole = file(-1, new byte[0]);
    assertEquals(1, ran("check", whole).code(), "a withdrawn work is an error");
    String links = ran("links", whole).out();
    assertTrue(links.contains("dead\thttps://example.org/a"), links);
    assertTrue(links.contains("alive\thttps://example.org/b"), links);
  }

  @Test
  void damageCostsItsOwnLineInWholeRuns() throws IOException {
    int tried = 0;
    for (int harmed = 0; harmed < LINES.size(); harmed++) {
      List<byte[]> harms = new ArrayList<>(Corruptions.of(LINES.get(harmed)));
      harms.addAll(Corruptions.huge(LINES.get(harmed)));
      for (int i = 0; i < harms.size(); i += STRIDE) {
        byte[] evidence = file(harmed, harms.get(i));
        tried++;
        if (harmed != 2) {
          assertEquals(1, ran("check", evidence).code(), "the withdrawn work is still known");
        } else {
          ran("check", evidence);
        }
        String links = ran("links", evidence).out();
        assertTrue(harmed == 0 || links.contains("dead\thttps://example.org/a"), links);
        assertTrue(harmed == 1 || links.contains("alive\thttps://example.org/b"), links);
      }
    }
    assertTrue(tried > 100, tried + " tried");
  }
}
