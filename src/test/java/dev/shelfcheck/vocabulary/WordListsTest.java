package dev.shelfcheck.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordListsTest {
  private static final Map<String, Integer> CELLS =
      Map.of(
          "stop-words.tsv", StopWords.values().length + 1,
          "venue-words.tsv", VenueWords.values().length + 1,
          "link-labels.tsv", 4);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "stop-words.tsv",
        "venue-words.tsv",
        "name-particles.tsv",
        "link-labels.tsv",
        "reserved-accounts.tsv"
      })
  void sayNothingTwice(String file) {
    int cells = CELLS.getOrDefault(file, 2);
    Set<String> met = new HashSet<>();
    for (String[] row : TsvTable.rows(file, cells)) {
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
  void aWordTellsAVenuesSortOrOnlyThatItIsOne() {
    assertTrue(VenueWords.JOURNAL.contains("annals") && !VenueWords.CONFERENCE.contains("annals"));
    assertTrue(VenueWords.NAMING.contains("research") && !VenueWords.TELLING.contains("research"));
    assertTrue("Workshop".matches(VenueWords.LEADING.capitals()));
    assertFalse("workshop".matches(VenueWords.LEADING.capitals()));
  }

  @Test
  void aLabelHangsOnATitleOrBeginsALineOfFacts() {
    assertTrue("slides".matches(LinkLabels.hanging()) && !"data".matches(LinkLabels.hanging()));
    assertTrue(LinkLabels.ofFacts().contains("data"));
    assertFalse(LinkLabels.ofFacts().contains("poster"));
  }

  @Test
  void texWritesLettersAndAccentsAsCommands() {
    assertEquals("Œ", TexLetters.letter("OE").orElse(""));
    assertEquals("ő", TexLetters.accented('H', 'o'));
    assertEquals("n", TexLetters.accented('x', 'n'));
  }

  @Test
  void aForgeKeepsItsOwnPaths() {
    assertTrue(ReservedAccounts.GITHUB.contains("New"));
    assertTrue(ReservedAccounts.HUGGINGFACE.contains("spaces"));
    assertFalse(ReservedAccounts.GITHUB.contains("spaces"));
    assertFalse(ReservedAccounts.GITHUB.contains("acme"));
  }
}
