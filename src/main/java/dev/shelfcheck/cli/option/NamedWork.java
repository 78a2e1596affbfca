package dev.shelfcheck.cli.option;

import dev.shelfcheck.cli.terminal.UsageException;
import dev.shelfcheck.compare.Venue;
import dev.shelfcheck.model.ArxivId;
import dev.shelfcheck.model.Doi;
import dev.shelfcheck.model.Identifier;
import dev.shelfcheck.model.Identifiers;
import dev.shelfcheck.model.Sighting;
import dev.shelfcheck.model.Work;
import dev.shelfcheck.report.Shown;
import dev.shelfcheck.write.Particulars;
import dev.shelfcheck.write.TexFree;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A work as somebody names it on the command line, and as it is written into a list. */
public final class NamedWork {
  /** The identifiers that works are linked by, the best known first. */
  private static final List<String> SCHEMES = List.of("arxiv", "doi", "openreview", "acl");

  /** Where works are said to have been published, the first before the others. */
  private static final List<Venue.VenueType> PLACES =
      List.of(
          Venue.VenueType.CONFERENCE,
          Venue.VenueType.JOURNAL,
          Venue.VenueType.OTHER,
          Venue.VenueType.WORKSHOP);

  /** What a registry's list of people ends with where it does not name all. */
  private static final Pattern OTHERS =
      Pattern.compile(
          "(?iU)[\\s,;\uFF0C\u3001]*(?:\u7B49(?:\\s*\\d*\\s*[\u4F4D\u4EBA\u540D]\\S*)?"
              + "|\\bet\\.? ?al\\b\\.?|(?:\\band|&) others|\\.{3}|\u2026)$");

  private static final Pattern WORD_BEGINS = Pattern.compile("(?<![\\p{L}\\p{M}'\u2019])\\p{Ll}");

  private NamedWork() {}

  /**
   * Which work is meant.
   *
   * @param named an identifier, with or without a label, or an address that holds one
   * @throws UsageException where it names none
   */
  public static Identifier identifier(String named) {
    String text = named.strip();
    return Stream.of(
            ArxivId.parse(text).map(Identifier.class::cast),
            Doi.identifier(text),
            Identifiers.parse(text),
            Identifiers.inUrl(text).identifiers().stream().findFirst(),
            Identifiers.inText(text).stream().findFirst().flatMap(NamedWork::seen))
        .flatMap(Optional::stream)
        .filter(Identifier::namesWork)
        .findFirst()
        .orElseThrow(
            () ->
                new UsageException(
                    "'"
                        + Shown.line(named)
                        + "' names no work: give an arXiv id, a DOI, or an address that has one in"
                        + " it"));
  }

  private static Optional<Identifier> seen(Sighting sighting) {
    return sighting.seen().identifiers().stream().findFirst();
  }

  /** What is to be said of a work, made harmless and brought into one line each. */
  public static Particulars particulars(Work work, Identifier named) {
    Set<Identifier> identifiers = new LinkedHashSet<>();
    identifiers.add(named);
    Stream.concat(work.identifiers().stream(), work.published().stream())
        .filter(Identifier::namesWork)
        .sorted(Comparator.comparingInt(NamedWork::rank))
        .forEach(identifiers::add);
    Optional<YearMonth> posted =
        identifiers.stream()
            .filter(i -> i instanceof ArxivId)
            .map(i -> ((ArxivId) i).posted())
            .findFirst();
    Optional<String> venue = venue(work);
    List<String> people = work.authors().stream().map(NamedWork::clean).toList();
    return new Particulars(
        TexFree.text(clean(work.title())).replaceFirst("(?<=[^.])\\.$", ""),
        people.stream()
            .map(a -> OTHERS.matcher(a).replaceFirst(""))
            .filter(a -> !a.isEmpty())
            .map(NamedWork::capitalised)
            .toList(),
        work.authorsComplete() && people.stream().noneMatch(a -> OTHERS.matcher(a).find()),
        year(work, venue.isPresent(), posted),
        posted,
        venue,
        List.copyOf(identifiers));
  }

  private static int rank(Identifier id) {
    int known = SCHEMES.indexOf(id.scheme());
    return known < 0 ? SCHEMES.size() : known;
  }

  private static String clean(String text) {
    return Shown.line(text).replaceAll("\\s+", " ").strip();
  }

  /** A name without a capital letter, as a form was filled in, with some. */
  private static String capitalised(String name) {
    return name.equals(name.toLowerCase(Locale.ROOT))
        ? WORD_BEGINS.matcher(name).replaceAll(m -> m.group().toUpperCase(Locale.ROOT))
        : name;
  }

  /** Where it was published: a conference or a journal before anything else. */
  private static Optional<String> venue(Work work) {
    return work.venues().stream()
        .filter(v -> Venue.of(v).kind() != Venue.VenueType.PREPRINT)
        .min(Comparator.comparingInt(v -> PLACES.indexOf(Venue.of(v).kind())))
        .map(NamedWork::clean)
        .filter(v -> !v.isEmpty());
  }

  /** The year of its publication, or of its posting where it has not been published. */
  private static Optional<Integer> year(Work work, boolean published, Optional<YearMonth> posted) {
    Optional<Integer> first =
        work.firstPosted().isPresent()
            ? Optional.of(work.firstPosted().getAsInt())
            : posted.map(YearMonth::getYear);
    if (!published) {
      return first.or(() -> work.years().stream().min(Comparator.naturalOrder()));
    }
    return work.years().stream()
        .filter(y -> first.isEmpty() || y > first.get())
        .min(Comparator.naturalOrder())
        // Posted when it had been published: the posting's year is the later one.
        .or(() -> work.years().stream().min(Comparator.naturalOrder()))
        .or(() -> first);
  }
}
