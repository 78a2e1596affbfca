package dev.shelfcheck.topics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shelfcheck.config.PageException;
import dev.shelfcheck.config.TopicFiles;
import dev.shelfcheck.rule.Topic;
import dev.shelfcheck.rules.shelf.TopicLexicon;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every example speaks of its topic, every name names it, and a wrong file is refused clearly. */
class TopicFilesTest {
  private static final List<Topic> TOPICS = TopicFiles.builtIn();
  private static final TopicLexicon LEXICON = new TopicLexicon(TOPICS);

  @TestFactory
  Stream<DynamicTest> examplesSpeakOfTheirTopic() {
    return TOPICS.stream()
        .flatMap(
            t ->
                t.examples().stream()
                    .map(e -> DynamicTest.dynamicTest(t.id() + ": " + e, () -> speaks(t, e))));
  }

  private static void speaks(Topic topic, String title) {
    Set<String> spoken = LEXICON.spokenOf(title).keySet();
    assertTrue(spoken.contains(topic.id()), () -> "speaks of " + spoken);
  }

  @TestFactory
  Stream<DynamicTest> namesNameTheirTopic() {
    return TOPICS.stream()
        .flatMap(
            t ->
                t.called().stream()
                    .map(c -> DynamicTest.dynamicTest(t.id() + ": " + c, () -> names(t, c))));
  }

  private static void names(Topic topic, String name) {
    Set<String> named = LEXICON.named("🔥 2.1 " + name);
    assertTrue(named.contains(topic.id()), () -> "names " + named);
  }

  @ParameterizedTest
  @CsvSource({
    "🚀 K-V Cache, kv-cache",
    "3.2 KV Cache Compression (NeurIPS), kv-cache",
    "目标检测/Object Detection, object-detection",
    "3D目标检测, object-detection-3d",
    "LLM 量化, quantization",
    "行人搜索/Person Search, person-reid",
  })
  void headingsAreMatchedInOtherWordsAndLanguages(String heading, String topic) {
    assertEquals(Set.of(topic), LEXICON.named(heading));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Miscellany of the week",
        "React Native Navigation",
        "CVPR2024-Papers-with-Code",
        "论文和代码",
        "Tools",
        "Frameworks",
        "工具",
      })
  void aNameThatIsNoTopicNamesNone(String heading) {
    assertEquals(Set.of(), LEXICON.named(heading));
  }

  @Test
  void anUnknownKeyIsRefusedWithItsFile(@TempDir Path folder) throws IOException {
    Files.writeString(
        folder.resolve("mine.yml"),
        """
        field: Mine
        topics:
          pruning:
            called: [pruning]
            words: [prun*]
            likes: [x]
            examples: [Pruning trees]
        """);
    PageException refused = assertThrows(PageException.class, () -> TopicFiles.in(folder));
    assertTrue(
        String.valueOf(refused.getMessage())
            .endsWith("mine.yml:1: the topic pruning has unknown keys [likes]"),
        refused.getMessage());
  }

  @Test
  void aTopicThatDoesNotExistIsRefused(@TempDir Path folder) throws IOException {
    Files.writeString(
        folder.resolve("mine.yml"),
        """
        field: Mine
        topics:
          pruning:
            called: [pruning]
            words: [prun*]
            near: [gardening]
            examples: [Pruning trees]
        """);
    PageException refused = assertThrows(PageException.class, () -> TopicFiles.in(folder));
    assertTrue(
        String.valueOf(refused.getMessage()).endsWith("names gardening, which is no topic"),
        refused.getMessage());
  }
}
