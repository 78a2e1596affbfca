package dev.shelfcheck.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordListsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "stop-words.tsv",
        "name-particles.tsv",
        "link-labels.tsv",
        "reserved-accounts.tsv"
      })
  void sayNothingTwice(String file) {
    int cells = file.equals("stop-words.tsv") ? StopWords.values().length + 1 : 2;
    Set<String> met = new HashSet<>();
    for (String[] row : Table.rows(file, cells)) {
      String key = file.equals("reserved-accounts.tsv") ? row[0] + " " + row[1] : row[0];
      assertTrue(met.add(key), file + " has " + key + " twice");
    }
    assertTrue(met.size() > 20, file);
  }

  @Test
  void aStopWordIsOneForSomeUsesAndNotForOthers() {
    assertTrue(StopWords.TITLE.contains("toward"));
    assertFalse(StopWords.VENUE.contains("toward"));
    assertTrue(StopWords.SERIES.contains("symposium"));
    assertFalse(StopWords.ABSTRACT.contains("symposium"));
    assertFalse(StopWords.TITLE.contains("word"));
    assertEquals(
        List.of(StopWords.ARTICLE, StopWords.TITLE, StopWords.ABSTRACT, StopWords.VENUE),
        List.of(StopWords.values()).stream().filter(s -> s.contains("the")).limit(4).toList());
  }

  @Test
  void aParticleThatIsAnEnglishWordIsNoSignOfAName() {
    assertTrue(NameParticles.noName("do"));
    assertFalse(NameParticles.inLists("do"));
    assertTrue("von".matches(NameParticles.pattern()) && NameParticles.inLists("von"));
    assertTrue(NameParticles.noName("jr") && !NameParticles.inLists("jr"));
  }

  @Test
  void aForgeKeepsItsOwnPaths() {
    assertTrue(ReservedAccounts.GITHUB.contains("New"));
    assertTrue(ReservedAccounts.HUGGINGFACE.contains("spaces"));
    assertFalse(ReservedAccounts.GITHUB.contains("spaces"));
    assertFalse(ReservedAccounts.GITHUB.contains("acme"));
  }
}
