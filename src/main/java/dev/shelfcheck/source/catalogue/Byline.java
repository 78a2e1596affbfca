package dev.shelfcheck.source.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A line of authors as dumps print it: {@code A. Balázs (Univ. of X), C. Berger and D. Lee}. */
final class Byline {
  private static final Pattern AFFILIATION = Pattern.compile("\\([^()]*\\)");
  private static final Pattern BETWEEN =
      Pattern.compile("\\s*;\\s*|\\s*,\\s*(?:and\\s+)?|\\s+and\\s+");
  private static final Pattern SEMICOLON = Pattern.compile("\\s*;\\s*");

  private Byline() {}

  static List<String> split(String line) {
    String bare = line.indexOf('(') < 0 ? line : AFFILIATION.matcher(line).replaceAll("");
    Pattern between = bare.indexOf(';') >= 0 ? SEMICOLON : BETWEEN;
    List<String> names = new ArrayList<>();
    Stream.of(between.split(bare)).map(String::strip).filter(n -> !n.isEmpty()).forEach(names::add);
    return names;
  }

  /** Whether this stands for authors left out: {@code et al.}, {@code others}, {@code ...}. */
  static boolean isEtAl(String name) {
    String word = name.toLowerCase(Locale.ROOT).replaceAll("[\\s.]+", "");
    return word.isEmpty() || word.equals("etal") || word.equals("others") || word.equals("\u2026");
  }
}
