package dev.shelfcheck.compare;

import dev.shelfcheck.vocabulary.Series;
import dev.shelfcheck.vocabulary.SeriesNamed;
import dev.shelfcheck.vocabulary.StopWords;
import dev.shelfcheck.vocabulary.VenueKind;
import dev.shelfcheck.vocabulary.VenueNames;
import dev.shelfcheck.vocabulary.VenueWords;
import dev.shelfcheck.vocabulary.Years;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A venue as printed.
 *
 * @param text freed of markup, years and volumes
 * @param series the series it is known as, absent where the table does not hold it
 * @param kind what sort of venue
 */
public record Venue(String text, Optional<Series> series, VenueType kind) {
  /** What sort of venue. */
  public enum VenueType {
    CONFERENCE,
    JOURNAL,
    WORKSHOP,
    PREPRINT,
    /** Says neither. */
    OTHER
  }

  private static final Pattern YEAR =
      Pattern.compile(
          "(?<![\\d])['’]?"
              + Years.RECENT
              + "(?!\\d)|['’]\\d\\d\\b|\\b\\d+(?:st|nd|rd|th)\\b|\\b\\d+\\b");
  private static final Pattern PREPRINT =
      Pattern.compile(
          "(?i)\\b(?:"
              + VenueNames.pattern(VenueKind.PREPRINT, VenueKind.SERVER)
              + "|technical report|under review|submitted|submission|withdrawn|rejected)\\b");
  private static final Pattern SERVER =
      Pattern.compile("(?i)\\b(?:" + VenueNames.pattern(VenueKind.SERVER) + ")\\b");
  private static final Pattern WORKSHOP = Pattern.compile("(?i)workshop|\\bws\\b|tutorial(?!s)|@");
  private static final Set<String> PROCEEDINGS = Set.of("proceedings", "proc", "annual");
  private static final Pattern IMPRINT =
      Pattern.compile("(?i)\\b(?:" + VenueNames.pattern(VenueKind.IMPRINT) + ")\\b");
  private static final Pattern JOURNAL =
      Pattern.compile("(?i)\\b(?:" + VenueWords.JOURNAL.pattern() + ")\\b");
  private static final Pattern CONFERENCE =
      Pattern.compile("(?i)\\b(?:" + VenueWords.CONFERENCE.pattern() + ")\\b");

  /** The venues of a list are few, and those of the works that it holds not many more. */
  private static final Memo<String, Venue> LATEST = Memo.lasting(1 << 13, Venue::read);

  /** What a venue's printed name says. */
  public static Venue of(String raw) {
    return LATEST.of(raw);
  }

  private static Venue read(String raw) {
    String text =
        YEAR.matcher(Markup.stripped(raw)).replaceAll(" ").replaceAll("[\\s,;:()]+", " ").strip();
    Optional<Series> series = SeriesNamed.in(text.replace(".", " "));
    return new Venue(text, series, kind(text, series));
  }

  /** Whether a text names a series of conferences or a journal that is known. */
  public static boolean names(String venue) {
    Venue read = of(venue);
    return read.series().isPresent() && read.kind() != VenueType.PREPRINT;
  }

  /** Whether any of several is more than a preprint server. */
  public static boolean published(Collection<String> venues) {
    return venues.stream().map(Venue::of).anyMatch(v -> v.kind() != VenueType.PREPRINT);
  }

  /** The preprint server it names, of those that give each work one DOI of their own. */
  Optional<String> server() {
    Matcher m = SERVER.matcher(text);
    return m.find() ? Optional.of(m.group().toLowerCase(Locale.ROOT)) : Optional.empty();
  }

  /** Whether it is a publisher's series alone, which prints the papers of many venues. */
  boolean imprint() {
    return series.isEmpty() && IMPRINT.matcher(text).find();
  }

  private static VenueType kind(String text, Optional<Series> series) {
    if (PREPRINT.matcher(text).find()) {
      return VenueType.PREPRINT;
    }
    boolean named = series.filter(s -> s.kind() == VenueKind.WORKSHOP).isPresent();
    if (named || WORKSHOP.matcher(text).find()) {
      return VenueType.WORKSHOP;
    }
    if (series.isPresent()) {
      return series.get().journal() ? VenueType.JOURNAL : VenueType.CONFERENCE;
    }
    if (JOURNAL.matcher(text).find()) {
      return VenueType.JOURNAL;
    }
    return CONFERENCE.matcher(text).find() ? VenueType.CONFERENCE : VenueType.OTHER;
  }

  /** Whether one is the other's name in short: {@code J. Mach. Learn. Res.}, word by word. */
  boolean abbreviates(Venue other) {
    List<String> a = words(text);
    List<String> b = words(other.text);
    if (a.isEmpty() || b.isEmpty()) {
      return false;
    }
    return a.size() == b.size()
        ? eachBegins(a, b)
        : String.join("", a).equals(initials(b))
            || String.join("", b).equals(initials(a))
            || named(text).equals(initials(spoken(other.text)))
            || named(other.text).equals(initials(spoken(text)));
  }

  /** A name of one word in small letters; empty for others. */
  private static String named(String text) {
    List<String> words = Words.written(text);
    return words.size() == 1 ? words.get(0) : "";
  }

  /** The words of a meeting's name, "Conference" among them, small ones and its proceedings not. */
  private static List<String> spoken(String text) {
    return Words.written(text).stream()
        .filter(w -> !PROCEEDINGS.contains(w) && Words.content(w))
        .toList();
  }

  private static boolean eachBegins(List<String> a, List<String> b) {
    for (int i = 0; i < a.size(); i++) {
      if (!a.get(i).startsWith(b.get(i)) && !b.get(i).startsWith(a.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static String initials(List<String> words) {
    StringBuilder out = new StringBuilder();
    words.forEach(w -> out.append(w.charAt(0)));
    return out.toString();
  }

  /** Whether the two share a word that is not every venue's. */
  boolean sharesWords(Venue other) {
    List<String> mine = new ArrayList<>(words(text));
    mine.retainAll(words(other.text));
    mine.removeIf(StopWords.SERIES::contains);
    return !mine.isEmpty();
  }

  private static List<String> words(String text) {
    return Words.written(text).stream().filter(w -> !StopWords.VENUE.contains(w)).toList();
  }
}
