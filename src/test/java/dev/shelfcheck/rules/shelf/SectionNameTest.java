package dev.shelfcheck.rules.shelf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names that are no topics are told from those that may be. */
class SectionNameTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "2023",
        "📅 2023",
        "NeurIPS",
        "ICML 2024",
        "CVPR2021",
        "A",
        "Others",
        "Survey Papers",
        "Must-read papers",
        "Spring 2021",
        "PyTorch",
        "其他",
        "Table of Content",
        "Top ML Papers of the Week (January 1 - January 7)",
      })
  void noTopic(String title) {
    assertFalse(SectionName.maybeTopic(title));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Quantization", "3.2 KV Cache", "目标检测", "Tool learning", "C++", "🔥 MoE (2024)"})
  void maybeTopic(String title) {
    assertTrue(SectionName.maybeTopic(title));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2023", "Papers of 2023", "ICML 2023", "📅 2023"})
  void oneYear(String title) {
    assertTrue(SectionName.isYear(title));
    assertEquals(List.of(2023), SectionName.years(title));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Before 2023", "2022-2023", "Pruning 2023", "Quantization"})
  void noYear(String title) {
    assertFalse(SectionName.isYear(title));
  }
}
