package dev.shelfcheck.vocabulary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The data file of venues, by the first words of their names. A list meets few of them, so a name
 * is worked out when its first word is asked for: to make all costs more than to check a list.
 */
final class VenueTable {
  private static final String FILE = "venues.tsv";
  private static final Comparator<VenueName> LONGEST_FIRST =
      (one, other) -> Integer.compare(other.text().length(), one.text().length());

  private final List<VenueRow> rows = new ArrayList<>();
  private final Map<String, List<VenueRow>> byFirstWord = new HashMap<>();
  private final Map<String, List<VenueName>> asked = new ConcurrentHashMap<>();
  private final Map<VenueRow, List<VenueName>> made = new ConcurrentHashMap<>();

  VenueTable() {
    for (String[] cells : TsvTable.rows(FILE, VenueRow.CELLS)) {
      VenueRow row = new VenueRow(cells);
      rows.add(row);
      row.firstWords(word -> add(word, row));
    }
  }

  private void add(String firstWord, VenueRow row) {
    List<VenueRow> rows = byFirstWord.computeIfAbsent(firstWord, w -> new ArrayList<>(1));
    if (rows.isEmpty() || !rows.get(rows.size() - 1).equals(row)) {
      rows.add(row);
    }
  }

  /** Every row, in the order of the file. */
  List<VenueRow> rows() {
    return rows;
  }

  /** Every name of a row, in the order of the file. */
  List<VenueName> names(VenueRow row) {
    return made.computeIfAbsent(row, VenueRow::names);
  }

  /** Whether any name begins with a word in small letters. */
  boolean knows(String firstWord) {
    return byFirstWord.containsKey(firstWord) && !names(firstWord).isEmpty();
  }

  /** The names that begin with a word in small letters, the longest first. */
  List<VenueName> names(String firstWord) {
    List<VenueRow> theirs = byFirstWord.get(firstWord);
    return theirs == null
        ? List.of()
        : asked.computeIfAbsent(firstWord, word -> names(word, theirs));
  }

  private List<VenueName> names(String firstWord, List<VenueRow> rows) {
    List<VenueName> names = new ArrayList<>(rows.size());
    for (VenueRow row : rows) {
      for (VenueName name : names(row)) {
        if (name.firstWord().equals(firstWord) && isNew(name, names)) {
          names.add(name);
        }
      }
    }
    names.sort(LONGEST_FIRST);
    return List.copyOf(names);
  }

  /** A name that two rows have is the first one's. */
  private static boolean isNew(VenueName name, List<VenueName> known) {
    for (VenueName other : known) {
      if (other.text().equals(name.text()) && other.form().acronym() == name.form().acronym()) {
        return false;
      }
    }
    return true;
  }
}
