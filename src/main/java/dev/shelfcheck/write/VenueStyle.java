package dev.shelfcheck.write;

import dev.shelfcheck.compare.Venue;
import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Entry;
import dev.shelfcheck.model.Span;
import dev.shelfcheck.vocabulary.Series;
import dev.shelfcheck.vocabulary.Years;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a list names venues: as its other entries name the same one, else in their manner. */
final class VenueStyle {
  private static final Pattern SHORT = Pattern.compile("[\\p{L}&+-]{2,12}");

  /** Of other servers, and of what is under review, nothing is known. */
  private static final Pattern ARXIV = Pattern.compile("(?i)arxiv|\\bCoRR\\b|preprint");

  /** What stands before a number, and is no part of a name: {@code CoRR abs/1802.00001}. */
  private static final Pattern ABSTRACTS = Pattern.compile("[\\s,]+abs/?$");

  private static final Pattern PREPRINT = Pattern.compile("(?i)[ \\t]+preprint\\b");

  /** The year behind a venue's name, which has a place of its own. */
  private static final Pattern DATED = Pattern.compile("(?<=\\p{L})[\\s,]+" + Years.RECENT + "$");

  /** A date behind a server's name. */
  private static final Pattern UNDATED =
      Pattern.compile(
          "([\\s,]+['\u2019]?)(" + Years.RECENT + "|\\d{2}|\\d{2,4}([-/.]\\d{1,2}){1,2})$");

  /** A year before a server's name. */
  private static final Pattern DATED_BEFORE = Pattern.compile("^(" + Years.RECENT + ")([\\s,]+)");

  private final Map<Series, Map<String, Integer>> bySeries = new HashMap<>();
  private final Map<String, Integer> preprints = new HashMap<>();

  /** Those beside the new entry. */
  private final Map<String, Integer> nearPreprints = new HashMap<>();

  /**
   * Looks at how entries name venues.
   *
   * @param near those of them beside which a name is to stand
   */
  VenueStyle(Document document, List<Entry> entries, List<Entry> near) {
    near.forEach(e -> venue(document, e).ifPresent(v -> server(v, nearPreprints)));
    entries.forEach(e -> venue(document, e).ifPresent(this::count));
  }

  private static Optional<String> venue(Document document, Entry entry) {
    return entry
        .claim()
        .venue()
        .map(v -> document.slice(whole(document, v.span())))
        .filter(v -> !v.contains("\n"));
  }

  /** A server's name with the word behind it that says what it serves: {@code arXiv preprint}. */
  static Span whole(Document document, Span venue) {
    String text = document.source().text();
    Matcher preprint = PREPRINT.matcher(text).region(venue.end(), text.length());
    return preprint.lookingAt() && isArxiv(document.slice(venue))
        ? new Span(venue.start(), preprint.end())
        : venue;
  }

  /** Whether a venue's text names the one preprint server that arXiv ids are of. */
  static boolean isArxiv(String written) {
    return ARXIV.matcher(written).find();
  }

  private void count(String written) {
    Venue venue = Venue.of(written);
    if (venue.kind() == Venue.VenueType.PREPRINT) {
      server(written, preprints);
    } else if (written.chars().noneMatch(Character::isDigit)) {
      venue
          .series()
          .ifPresent(
              s ->
                  bySeries
                      .computeIfAbsent(s, k -> new HashMap<>())
                      .merge(written, 1, Integer::sum));
    }
  }

  private static void server(String written, Map<String, Integer> counts) {
    if (isArxiv(written) && Venue.of(written).kind() == Venue.VenueType.PREPRINT) {
      String name =
          DATED_BEFORE.matcher(UNDATED.matcher(written).replaceFirst("")).replaceFirst("");
      counts.merge(ABSTRACTS.matcher(name).replaceFirst(""), 1, Integer::sum);
    }
  }

  /**
   * A work's venue as it is written in the place of another one; empty where it has none and the
   * list does not name preprint servers.
   *
   * @param model what stands in that place
   */
  Optional<String> of(Particulars work, String model, Escape escape) {
    if (work.venue().isEmpty()) {
      return work.of("arxiv")
          .flatMap(a -> most(nearPreprints).or(() -> most(preprints)))
          .map(p -> dateBefore(work, model) + p + date(work, model));
    }
    String venue = work.venue().get();
    boolean dated = model.chars().anyMatch(Character::isDigit);
    String printed = dated ? venue : DATED.matcher(venue).replaceFirst("");
    Optional<Series> series = Venue.of(printed).series();
    Optional<String> known =
        series.map(s -> bySeries.getOrDefault(s, Map.of())).flatMap(VenueStyle::most);
    boolean brief = SHORT.matcher(model.strip()).matches();
    return known
        .or(() -> series.map(Series::name).filter(n -> brief && SHORT.matcher(n).matches()))
        .or(() -> Optional.of(escape.of(printed)));
  }

  /** What stands before a venue's name in its own place: {@code 2024 arXiv}. */
  private static String dateBefore(Particulars work, String model) {
    Matcher date = DATED_BEFORE.matcher(model);
    return date.find()
        ? DateStyle.of(work)
            .flatMap(d -> d.like(date.group(1), Optional.empty()))
            .map(d -> d + date.group(2))
            .orElse("")
        : "";
  }

  /** What stands behind a venue's name in its own place: {@code arXiv 24.10}. */
  private static String date(Particulars work, String model) {
    Matcher date = UNDATED.matcher(model);
    return date.find()
        ? DateStyle.of(work)
            .flatMap(d -> d.like(date.group(2), Optional.empty()))
            .map(d -> date.group(1) + d)
            .orElse("")
        : "";
  }

  private static Optional<String> most(Map<String, Integer> counts) {
    return counts.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey);
  }
}
