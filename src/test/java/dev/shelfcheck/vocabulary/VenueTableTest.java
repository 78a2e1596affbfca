package dev.shelfcheck.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class VenueTableTest {
  private final VenueTable table = new VenueTable();

  /** The same table with nothing left for later. */
  private Map<String, Set<String>> eager() {
    Map<String, Set<String>> names = new HashMap<>();
    for (VenueRow row : table.rows()) {
      for (VenueName name : row.names()) {
        names.computeIfAbsent(name.firstWord(), word -> new HashSet<>()).add(told(name));
      }
    }
    return names;
  }

  private static String told(VenueName name) {
    return name.text() + " " + name.form().acronym();
  }

  @Test
  void everyNameIsFoundByItsFirstWord() {
    Map<String, Set<String>> eager = eager();
    assertTrue(eager.size() > 900);
    eager.forEach(
        (word, names) -> {
          List<String> found = table.names(word).stream().map(VenueTableTest::told).toList();
          assertEquals(names, new HashSet<>(found), word);
          assertEquals(names.size(), found.size(), word + " has a name twice");
        });
  }

  @Test
  void noWordBeginsAVenueWhereNoNameDoes() {
    Set<String> eager = eager().keySet();
    List<String> words = new ArrayList<>(List.of("tomato", "the", "on", "and", ""));
    for (VenueRow row : table.rows()) {
      row.firstWords(words::add);
    }
    for (String word : words) {
      assertEquals(eager.contains(word), !table.names(word).isEmpty(), word);
    }
  }

  @Test
  void longerNamesStandFirst() {
    List<VenueName> names = table.names("journal");
    assertTrue(names.size() >= 10);
    for (int i = 1; i < names.size(); i++) {
      assertTrue(names.get(i - 1).text().length() >= names.get(i).text().length());
    }
  }

  @Test
  void aJournalIsKnownInShortToo() {
    VenueRow one = new VenueRow("journal", "One", "-", "Journal of Gardens", "-");
    assertEquals(
        List.of("journal of gardens", "j gardens"),
        one.names().stream().map(VenueName::text).toList());
    List<String> first = new ArrayList<>();
    one.firstWords(first::add);
    assertEquals(List.of("journal", "j"), first);
  }
}
