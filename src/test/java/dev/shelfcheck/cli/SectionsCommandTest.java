package dev.shelfcheck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The map of a list, and the lists of which nothing is said. */
class SectionsCommandTest {
  private static final List<String> TITLES =
      List.of(
          "4-bit post-training quantization of transformers",
          "Unstructured pruning in one shot",
          "Knowledge distillation from closed teachers",
          "KV cache eviction with heavy hitters",
          "Speculative decoding with draft heads",
          "Mixture of experts with expert choice routing",
          "Low-rank adapters for fine-tuning");

  @Test
  void theMapShowsTopicsEntriesAndDoubts() {
    CommandRun run = CommandRun.of("sections", "fixtures/reading-lists/efficient-inference.md");
    assertEquals(0, run.code(), run.err());
    assertTrue(run.out().contains("Quantization"), run.out());
    assertTrue(run.out().matches("(?s).*section +topic +entries +fit +doubtful.*"), run.out());
    assertTrue(
        run.out().contains("20  FlashAttention: Fast and memory-efficient exact attention"),
        run.out());
    assertTrue(run.out().contains("-> Memory Management"), run.out());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2019,2020,2021,2022,2023",
        "NeurIPS,ICML 2023,CVPR,ACL,KDD",
        "A,B,C,D,E",
        "January,February,March,April,May",
        "Others,Surveys,Must read,Blogs,Misc"
      })
  void whereSectionsAreNoTopicsNothingIsSaid(String names) {
    String list =
        List.of(names.split(",")).stream()
            .map(n -> "## " + n + "\n\n" + entries())
            .collect(Collectors.joining("\n"));
    CommandRun run = CommandRun.fed(list, "check", "-", "--stdin-filename", "l.md", "--advice");
    assertFalse(run.out().contains("misplaced-entry"), run.out());
    CommandRun map = CommandRun.fed(list, "sections", "-", "--stdin-filename", "l.md");
    assertFalse(map.out().contains("->"), map.out());
  }

  private static String entries() {
    return TITLES.stream()
        .map(t -> "- [" + t + "](https://example.org/" + t.hashCode() + ")\n")
        .collect(Collectors.joining());
  }
}
