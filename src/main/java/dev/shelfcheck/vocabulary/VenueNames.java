package dev.shelfcheck.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The conferences, journals and preprint servers of many fields, and every name they go by. */
public final class VenueNames {
  private static final VenueTable TABLE = new VenueTable();

  private VenueNames() {}

  /** A name where it stands in a text; {@code end} is the first offset behind it. */
  public record Hit(VenueName name, int start, int end) {}

  /** All series, in the order of the data file. */
  public static List<Series> all() {
    return TABLE.rows().stream().map(VenueRow::series).toList();
  }

  /** Every name of one series. */
  public static List<VenueName> of(Series series) {
    return of(row -> row.series().equals(series));
  }

  /** The names of some rows, but for those that an earlier row has. */
  private static List<VenueName> of(Predicate<VenueRow> rows) {
    return TABLE.rows().stream()
        .filter(rows)
        .flatMap(row -> TABLE.names(row).stream())
        .distinct()
        .filter(name -> TABLE.names(name.firstWord()).contains(name))
        .toList();
  }

  /** The names that begin at an offset, the longest first. */
  public static List<Hit> at(CharSequence text, int at, int to, boolean anyCase) {
    int end = at;
    while (end < to && Character.isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    String word = text.subSequence(at, end).toString().toLowerCase(Locale.ROOT);
    List<Hit> hits = new ArrayList<>(2);
    add(hits, word, text, at, to, anyCase);
    String bare = withoutYear(word);
    if (bare.length() < word.length()) {
      add(hits, bare, text, at, to, anyCase);
    }
    return hits;
  }

  private static void add(
      List<Hit> hits, String word, CharSequence text, int at, int to, boolean anyCase) {
    for (VenueName name : TABLE.names(word)) {
      int end = name.end(text, at, to, anyCase);
      if (end >= 0) {
        hits.add(new Hit(name, at, end));
      }
    }
  }

  private static String withoutYear(String word) {
    int end = word.length();
    while (end > 1 && Character.isDigit(word.charAt(end - 1))) {
      end--;
    }
    return word.substring(0, end);
  }

  /** Whether a word, in any case, with or without a year at its end, begins a venue's name. */
  public static boolean begins(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    String bare = withoutYear(lower);
    return TABLE.knows(lower) || (bare.length() < lower.length() && TABLE.knows(bare));
  }

  /** Whether a word is a venue's acronym: one that is a common word only as it is written. */
  public static boolean isAcronym(String word) {
    String bare = withoutYear(word);
    return TABLE.names(bare.toLowerCase(Locale.ROOT)).stream()
        .filter(n -> n.form().acronym())
        .anyMatch(
            n ->
                n.form() == VenueName.VenueNameForm.WARY
                    ? n.text().equals(bare)
                    : n.text().equalsIgnoreCase(bare));
  }

  /** Whether a word, with or without a year at its end, is an acronym in that very spelling. */
  public static boolean isAsWritten(String word) {
    String bare = withoutYear(word);
    return TABLE.names(bare.toLowerCase(Locale.ROOT)).stream()
        .anyMatch(n -> n.form().acronym() && n.text().equals(bare));
  }

  /** A regular expression of the names of some kinds, in small letters. */
  public static String pattern(VenueKind... kinds) {
    return of(row -> List.of(kinds).contains(row.series().kind())).stream()
        .map(n -> n.text().toLowerCase(Locale.ROOT).replace(" ", "[\\s-]+"))
        .sorted()
        .collect(Collectors.joining("|"));
  }
}
