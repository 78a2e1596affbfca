package dev.shelfcheck.compare;

import dev.shelfcheck.vocabulary.JournalWords;
import dev.shelfcheck.vocabulary.Series;
import dev.shelfcheck.vocabulary.StopWords;
import dev.shelfcheck.vocabulary.VenueName;
import dev.shelfcheck.vocabulary.VenueNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Whether two names of journals, of which the table of series need know neither, can be one
 * journal's: as they stand, abbreviated word by word or to an acronym. Where the languages differ
 * one may be the other's translation.
 *
 * @param names the words of all names the journal is known to go by, small and folded
 * @param known whether they are all there are
 * @param acronym whether its own is a few capitals
 */
record JournalNames(List<List<String>> names, boolean known, boolean acronym) {
  /** A word in short keeps so many letters at least: {@code Med}. */
  private static final int SHORTEST = 3;

  /** So many letters at most has a contraction: {@code Natl}, {@code Engl}. */
  private static final int CONTRACTED = 5;

  /** Letters of a journal's acronym in an abbreviated name, as the pattern has them. */
  private static final int LONGEST_ACRONYM = 6;

  private static final Pattern ACRONYM = Pattern.compile("\\p{Lu}{1,6}");

  static JournalNames of(Venue venue) {
    Optional<Series> series = venue.series();
    Stream<String> more =
        series.map(VenueNames::of).orElse(List.of()).stream().map(VenueName::text);
    return new JournalNames(
        Stream.concat(Stream.of(venue.text()), more).map(Words::written).toList(),
        series.isPresent(),
        ACRONYM.matcher(venue.text()).matches());
  }

  /** Whether nothing of one can be anything of the other, and both can be told. */
  boolean differs(JournalNames other) {
    boolean told = known || other.known || (speaks() == other.speaks() && speaks());
    return told
        && tells()
        && other.tells()
        && names.stream().noneMatch(mine -> other.names.stream().anyMatch(o -> akin(mine, o)));
  }

  /** Whether its own name is English or Latin enough: a single word is, for what it is worth. */
  private boolean speaks() {
    List<String> own = names.get(0);
    return own.size() == 1
        || own.stream().anyMatch(w -> StopWords.ENGLISH.contains(w) || JournalWords.knows(w));
  }

  /** Whether a name has words of its own, and is no acronym that nobody knows. */
  private boolean tells() {
    return known || (!acronym && !content(names.get(0)).isEmpty());
  }

  private static boolean akin(List<String> a, List<String> b) {
    return content(a).stream().anyMatch(x -> content(b).stream().anyMatch(y -> related(x, y)))
        || stands(a, b)
        || stands(b, a);
  }

  private static List<String> content(List<String> words) {
    return words.stream()
        .filter(w -> w.length() >= SHORTEST)
        .filter(w -> !StopWords.VENUE.contains(w) && !StopWords.SERIES.contains(w))
        .toList();
  }

  /** Whether one word is the other, its beginning, or a few of its letters. */
  private static boolean related(String a, String b) {
    String brief = a.length() < b.length() ? a : b;
    String whole = a.length() < b.length() ? b : a;
    return whole.startsWith(brief)
        || (brief.length() <= CONTRACTED
            && brief.charAt(0) == whole.charAt(0)
            && within(brief, whole));
  }

  private static boolean within(String letters, String word) {
    int at = 0;
    for (int i = 0; i < word.length() && at < letters.length(); i++) {
      at += word.charAt(i) == letters.charAt(at) ? 1 : 0;
    }
    return at == letters.length();
  }

  /** Whether a single word is made of the beginnings of the other's words: {@code ApJ}. */
  private static boolean stands(List<String> acronym, List<String> words) {
    return acronym.size() == 1
        && acronym.get(0).length() <= LONGEST_ACRONYM
        && spells(acronym.get(0), words, 0);
  }

  private static boolean spells(String letters, List<String> words, int from) {
    if (letters.isEmpty()) {
      return true;
    }
    for (int i = from; i < words.size(); i++) {
      String word = words.get(i);
      for (int n = 1; n <= Math.min(letters.length(), word.length()); n++) {
        if (letters.startsWith(word.substring(0, n))
            && spells(letters.substring(n), words, i + 1)) {
          return true;
        }
      }
    }
    return false;
  }

  /** The names of a work's journals, acronyms left out where a longer one stands beside them. */
  static List<JournalNames> of(List<Venue> venues) {
    List<JournalNames> all = new ArrayList<>(venues.stream().map(JournalNames::of).toList());
    List<JournalNames> telling = all.stream().filter(JournalNames::tells).toList();
    return telling.isEmpty()
        ? all
        : telling.stream().filter(n -> telling.stream().noneMatch(n::goesOn)).toList();
  }

  /** Whether it is another name and more, a place: {@code AIDS London England}. */
  private boolean goesOn(JournalNames shorter) {
    List<String> own = names.get(0);
    List<String> other = shorter.names.get(0);
    return own.size() > other.size() && own.subList(0, other.size()).equals(other);
  }
}
