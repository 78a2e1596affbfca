package dev.shelfcheck.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * A row of the venues' file: a series and its names, which are made when one of their first words
 * has been met.
 */
final class VenueRow {
  /** Of a row of the file. */
  static final int CELLS = 5;

  private static final String NONE = "-";
  private static final char BETWEEN = '|';
  private static final char FREE = '~';
  private static final char WARY = '?';

  private final String[] cells;
  private final Series series;

  /** Kind, name, short names, full names, the series whose joint proceedings it is. */
  VenueRow(String... cells) {
    this.cells = cells.clone();
    VenueKind kind = VenueKind.valueOf(cells[0].toUpperCase(Locale.ROOT));
    this.series = new Series(cells[1], kind, parts(cells[4]));
  }

  Series series() {
    return series;
  }

  /**
   * Tells the words that its names begin with, and maybe one that none does. It is done for every
   * row at every start, so only the words are looked at that may come first.
   */
  void firstWords(Consumer<String> told) {
    String few = cells[2];
    for (int at = few.equals(NONE) ? few.length() : 0; at < few.length(); at = next(few, at)) {
      boolean marked = few.charAt(at) == FREE || few.charAt(at) == WARY;
      told.accept(lower(few, marked ? at + 1 : at));
    }
    String full = cells[3];
    for (int at = full.equals(NONE) ? full.length() : 0; at < full.length(); at = next(full, at)) {
      String word = folded(full, at);
      told.accept(word);
      if (series.journal()) {
        told.accept(kept(full, at, word));
      }
    }
  }

  /** Where the next of the names in a cell begins. */
  private static int next(String cell, int at) {
    int end = cell.indexOf(BETWEEN, at);
    return end < 0 ? cell.length() : end + 1;
  }

  /** The letters and digits at an offset, in small letters. */
  private static String lower(String cell, int at) {
    int end = at;
    while (end < cell.length() && Character.isLetterOrDigit(cell.charAt(end))) {
      end++;
    }
    return cell.substring(at, end).toLowerCase(Locale.ROOT);
  }

  /** The first word of the name at an offset, folded. */
  private static String folded(String cell, int at) {
    String word = lower(cell, at);
    int end = at + word.length();
    boolean whole = end == cell.length() || cell.charAt(end) == ' ' || cell.charAt(end) == BETWEEN;
    if (whole && isPlain(word)) {
      return word;
    }
    String words = words(cell.substring(at, next(cell, at)).replace(BETWEEN, ' '));
    int blank = words.indexOf(' ');
    return blank < 0 ? words : words.substring(0, blank);
  }

  private static boolean isPlain(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) > 'z') {
        return false;
      }
    }
    return !word.isEmpty();
  }

  /** The word that the name at an offset begins with in short. */
  private static String kept(String cell, int at, String first) {
    String kept = JournalWords.abbreviated(first);
    if (!kept.isEmpty() && isPlain(kept) && kept.indexOf(' ') < 0) {
      return kept;
    }
    String words =
        JournalWords.abbreviated(cell.substring(at, next(cell, at)).replace(BETWEEN, ' '));
    int blank = words.indexOf(' ');
    return blank < 0 ? words : words.substring(0, blank);
  }

  /** All its names, in the order of the file. */
  List<VenueName> names() {
    List<VenueName> names = new ArrayList<>();
    parts(cells[2]).forEach(name -> names.add(shortName(name)));
    for (String name : parts(cells[3])) {
      names.add(fullName(name));
      if (series.journal()) {
        abbreviation(name, names);
      }
    }
    return names;
  }

  private void abbreviation(String name, List<VenueName> made) {
    String inShort = JournalWords.abbreviated(name);
    if (inShort.indexOf(' ') > 0 && !inShort.equals(words(name))) {
      made.add(new VenueName(inShort, series, VenueName.VenueNameForm.FULL));
    }
  }

  private static List<String> parts(String cell) {
    return cell.equals(NONE) ? List.of() : List.of(cell.split("\\|"));
  }

  private VenueName shortName(String name) {
    return switch (name.charAt(0)) {
      case FREE -> new VenueName(name.substring(1), series, VenueName.VenueNameForm.FREE);
      case WARY -> new VenueName(name.substring(1), series, VenueName.VenueNameForm.WARY);
      default -> new VenueName(name, series, VenueName.VenueNameForm.ACRONYM);
    };
  }

  private VenueName fullName(String name) {
    String words = words(name);
    if (Character.isLowerCase(name.charAt(0))) {
      return new VenueName(words, series, VenueName.VenueNameForm.SUBJECT);
    }
    boolean tells = false;
    for (String word : words.split(" ")) {
      tells |= VenueWords.TELLING.contains(word);
    }
    return new VenueName(
        words, series, tells ? VenueName.VenueNameForm.FULL : VenueName.VenueNameForm.PLAIN);
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
}
