package dev.shelfcheck.rules.duplicate;

import dev.shelfcheck.compare.TitleComparison;
import dev.shelfcheck.compare.Venue;
import dev.shelfcheck.model.EntryForm;
import dev.shelfcheck.model.Field;
import dev.shelfcheck.model.Stated;
import dev.shelfcheck.rules.entry.EntryPlace;
import dev.shelfcheck.rules.entry.Makers;
import dev.shelfcheck.rules.entry.Nesting;
import dev.shelfcheck.rules.entry.Occasions;
import dev.shelfcheck.rules.entry.Portions;
import dev.shelfcheck.rules.entry.Printings;
import dev.shelfcheck.rules.entry.Scores;
import dev.shelfcheck.rules.entry.TitleLinks;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What tells two entries of one title apart: they are volumes, editions, other people's works. */
public final class Distinction {
  /** Fields of which one work has one value. */
  private static final Set<String> TELLING =
      Set.of("volume", "edition", "part", "chapter", "number", "type", "subtitle", "series");

  /** {@code MMLU (Law): ...}. */
  private static final Pattern QUALIFIED = Pattern.compile("[^:()]{1,60}\\(([^()]{1,60})\\)\\s*:");

  private Distinction() {}

  /** An identifier that both have outweighs nearly all else that is said. */
  public static boolean between(EntryPlace one, EntryPlace other) {
    boolean identified =
        !Collections.disjoint(one.entry().ownIdentifiers(), other.entry().ownIdentifiers());
    if (overview(one, other)
        || results(one, other)
        || variants(one, other)
        || Portions.apart(one, other)
        || !Scores.of(one).equals(Scores.of(other))) {
      return true;
    }
    if (Nesting.citedApart(one, other) || Printings.apart(one, other, identified)) {
      return true;
    }
    return identified
        ? othersWork(one, other) || Editions.are(one, other)
        : fields(one, other)
            || programs(one, other)
            || editions(one, other)
            || Occasions.apart(one, other)
            || CitationContrast.between(one, other)
            || SoleIdentifiers.divided(one, other)
            || Makers.of(one.entry()).strangers(Makers.of(other.entry()))
            || result(one, other)
            || result(other, one);
  }

  /**
   * Whether each is one name and they differ: {@code Storm-S} and {@code Storm-L} of one paper; or
   * what stands in brackets behind the name before their colons does: {@code Storm (Track 1): ...}.
   */
  private static boolean variants(EntryPlace one, EntryPlace other) {
    Matcher mine = QUALIFIED.matcher(one.title());
    Matcher theirs = QUALIFIED.matcher(other.title());
    if (mine.lookingAt() && theirs.lookingAt()) {
      return !plain(mine.group(1)).equals(plain(theirs.group(1)));
    }
    return differ(name(one), name(other));
  }

  private static boolean differ(String mine, String theirs) {
    return !mine.isEmpty() && !theirs.isEmpty() && !mine.equals(theirs);
  }

  /** The letters and digits of a title without a blank; empty for one with. */
  private static String name(EntryPlace place) {
    String title = place.title().strip();
    return title.indexOf(' ') < 0 ? plain(title) : "";
  }

  /** Whether they are a meeting of two years, which has one page for all. */
  private static boolean editions(EntryPlace one, EntryPlace other) {
    Optional<Integer> mine = one.entry().claim().year().map(Stated::value);
    Optional<Integer> theirs = other.entry().claim().year().map(Stated::value);
    return mine.isPresent()
        && theirs.isPresent()
        && !mine.equals(theirs)
        && front(one)
        && front(other);
  }

  /** Whether all of an entry's links lead to the first page of a site. */
  private static boolean front(EntryPlace place) {
    return !place.entry().links().isEmpty()
        && place.entry().links().stream()
            .allMatch(l -> l.web().filter(w -> w.path().length() <= 1).isPresent());
  }

  /** Whether the titles lead to two programs, or to one that stands there for two papers. */
  private static boolean programs(EntryPlace one, EntryPlace other) {
    return TitleLinks.isSoftware(one.entry())
        && TitleLinks.isSoftware(other.entry())
        && (Collections.disjoint(Makers.of(one.entry()).code(), Makers.of(other.entry()).code())
            || Nesting.citesApart(one, other));
  }

  /** Whether a title is not just another's, and has other people. */
  static boolean othersWork(EntryPlace one, EntryPlace other) {
    return !TitleComparison.of(one.words(), other.words()).relation().same()
        && Makers.of(one.entry()).strangers(Makers.of(other.entry()));
  }

  private static boolean fields(EntryPlace one, EntryPlace other) {
    Map<String, String> mine = told(one);
    return told(other).entrySet().stream()
        .anyMatch(f -> mine.containsKey(f.getKey()) && !mine.get(f.getKey()).equals(f.getValue()));
  }

  private static Map<String, String> told(EntryPlace place) {
    return place.entry().fields().stream()
        .filter(f -> TELLING.contains(f.label().toLowerCase(Locale.ROOT)))
        .collect(
            Collectors.toMap(
                f -> f.label().toLowerCase(Locale.ROOT), Distinction::value, (a, b) -> a));
  }

  private static String value(Field field) {
    return plain(field.text());
  }

  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }

  /**
   * Whether they are two results of one paper: rows of a table whose first cells differ and are
   * neither numbers nor venues.
   */
  static boolean results(EntryPlace one, EntryPlace other) {
    String mine = head(one);
    String theirs = head(other);
    return one.besides(other)
        && !mine.isEmpty()
        && !theirs.isEmpty()
        && !mine.equals(theirs)
        && !Venue.names(mine)
        && !Venue.names(theirs);
  }

  /** Whether one is a row of a table that says in short what the other tells beside it. */
  public static boolean overview(EntryPlace one, EntryPlace other) {
    return (one.entry().form() == EntryForm.ROW) != (other.entry().form() == EntryForm.ROW)
        && one.besides(other);
  }

  /**
   * The first cell of a row that is no number, if the title stands elsewhere; empty for other
   * entries.
   */
  public static String head(EntryPlace place) {
    boolean row = place.entry().form() == EntryForm.ROW;
    return (row ? place.entry().fields() : List.<Field>of())
        .stream()
            .map(Field::text)
            .filter(t -> t.chars().anyMatch(Character::isLetter))
            .findFirst()
            .filter(t -> !t.contains(place.title()))
            .orElse("");
  }

  /** A row without a link tells a result of what is listed elsewhere with one. */
  private static boolean result(EntryPlace row, EntryPlace listed) {
    return row.entry().form() == EntryForm.ROW
        && row.entry().links().isEmpty()
        && !listed.entry().links().isEmpty()
        && !row.besides(listed);
  }
}
