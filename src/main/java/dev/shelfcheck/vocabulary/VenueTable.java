package dev.shelfcheck.vocabulary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The data file of venues, by the first words of their names. */
final class VenueTable {
  private static final String FILE = "venues.tsv";
  private static final int CELLS = 5;
  private static final String NONE = "-";

  /** Words that say of a name that it is a venue's. */
  final List<Series> series = new ArrayList<>();

  final Map<String, List<VenueName>> byFirstWord = new HashMap<>();

  VenueTable() {
    for (String[] row : Table.rows(FILE, CELLS)) {
      read(row);
    }
    byFirstWord
        .values()
        .forEach(
            names ->
                names.sort(Comparator.comparingInt((VenueName n) -> n.text().length()).reversed()));
  }

  /** Kind, name, short names, full names, the series whose joint proceedings it is. */
  private void read(String[] row) {
    VenueKind kind = VenueKind.valueOf(row[0].toUpperCase(Locale.ROOT));
    Series one = new Series(row[1], kind, cells(row[4]));
    series.add(one);
    cells(row[2]).forEach(name -> add(shortName(name, one)));
    for (String name : cells(row[3])) {
      add(fullName(name, one));
      if (one.journal()) {
        abbreviation(name, one);
      }
    }
  }

  private void abbreviation(String name, Series one) {
    String inShort = JournalWords.abbreviated(name);
    if (inShort.indexOf(' ') > 0 && !inShort.equals(words(name))) {
      add(new VenueName(inShort, one, VenueName.Form.FULL));
    }
  }

  private static List<String> cells(String cell) {
    return cell.equals(NONE) ? List.of() : List.of(cell.split("\\|"));
  }

  private static VenueName shortName(String name, Series series) {
    return switch (name.charAt(0)) {
      case '~' -> new VenueName(name.substring(1), series, VenueName.Form.FREE);
      case '?' -> new VenueName(name.substring(1), series, VenueName.Form.WARY);
      default -> new VenueName(name, series, VenueName.Form.ACRONYM);
    };
  }

  private static VenueName fullName(String name, Series series) {
    String words = words(name);
    if (Character.isLowerCase(name.charAt(0))) {
      return new VenueName(words, series, VenueName.Form.SUBJECT);
    }
    boolean tells = false;
    for (String word : words.split(" ")) {
      tells |= VenueWords.TELLING.contains(word);
    }
    return new VenueName(words, series, tells ? VenueName.Form.FULL : VenueName.Form.PLAIN);
  }

  /** Folded words with one blank between. */
  private static String words(String name) {
    StringBuilder out = new StringBuilder(name.length());
    String folded = Folding.folded(name);
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      if (c == '&') {
        out.append("and");
      } else if (Character.isLetterOrDigit(c)) {
        out.append(c);
      } else if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
        out.append(' ');
      }
    }
    return out.toString().strip();
  }

  private void add(VenueName name) {
    List<VenueName> names =
        byFirstWord.computeIfAbsent(name.firstWord(), word -> new ArrayList<>(2));
    boolean known = false;
    for (VenueName other : names) {
      known |= other.text().equals(name.text()) && other.form().acronym() == name.form().acronym();
    }
    if (!known) {
      names.add(name);
    }
  }
}
