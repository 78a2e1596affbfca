package dev.shelfcheck.write;

import dev.shelfcheck.model.ArxivId;
import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Entry;
import dev.shelfcheck.model.Identifier;
import dev.shelfcheck.model.Stated;
import dev.shelfcheck.vocabulary.Folding;
import dev.shelfcheck.vocabulary.Years;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;

/** By what a section's entries are sorted, if they are. */
final class Order {
  /** A sorted list has an exception here and there. */
  private static final double MOST_EXCEPTIONS = 0.1;

  /** Three titles stand in order once in six lists by chance, five hardly ever. */
  private static final int FEWEST_TITLES = 5;

  private static final String YEAR = "year";

  /** Fewer years than this tell no order; chosen. */
  private static final int FEWEST_YEARS = 3;

  /** Keys of entries, and one of the new work, by which it is placed among them. */
  private record Key(
      String name, List<Optional<String>> keys, Optional<String> own, int sign, int fewest) {
    /** The share of neighbours in the wrong order, more than can be where nothing tells. */
    boolean sorts() {
      List<String> known = keys.stream().flatMap(Optional::stream).toList();
      if (own.isEmpty()
          || known.size() < fewest
          || known.size() < keys.size() * (1 - MOST_EXCEPTIONS)) {
        return false;
      }
      int wrong = 0;
      int told = 0;
      for (int i = 1; i < known.size(); i++) {
        int compared = sign * known.get(i - 1).compareTo(known.get(i));
        wrong += compared > 0 ? 1 : 0;
        told += compared != 0 ? 1 : 0;
      }
      return told > 0 && wrong <= MOST_EXCEPTIONS * told;
    }

    /** Between which entries the fewest stand on the wrong side of the new one. */
    int place() {
      int best = 0;
      int least = Integer.MAX_VALUE;
      for (int at = 0; at <= keys.size(); at++) {
        int wrong = wrong(at);
        if (wrong < least || (wrong == least && sign > 0)) {
          least = wrong;
          best = at;
        }
      }
      return best;
    }

    private int wrong(int at) {
      int wrong = 0;
      for (int i = 0; i < keys.size(); i++) {
        if (keys.get(i).isPresent()) {
          int compared = sign * keys.get(i).get().compareTo(own.orElseThrow());
          wrong += (i < at ? compared > 0 : compared < 0) ? 1 : 0;
        }
      }
      return wrong;
    }
  }

  private final Document document;
  private final List<Entry> entries;
  private final Particulars work;

  private final CellGroups cellGroups;

  /**
   * Looks at the entries that a work is to stand among.
   *
   * @param cells what a maintainer says of the work's cells, by their columns' names
   */
  Order(Document document, List<Entry> entries, Particulars work, Map<String, String> cells) {
    this.document = document;
    this.entries = List.copyOf(entries);
    this.work = work;
    this.cellGroups = new CellGroups(this.entries, cells);
  }

  /**
   * Where the work belongs.
   *
   * @param at before the entry of this place; as many as there are for the end
   * @param by what the entries are sorted by, in a word
   */
  record Place(int at, Optional<String> by) {}

  Place place() {
    Place place = byWork();
    return cellGroups.group().map(g -> within(g, place)).orElseGet(() -> scored(place));
  }

  /** The place by what is known of the work, in its group: where it is not sorted, its end. */
  private Place within(CellGroups.Group group, Place place) {
    boolean in = place.by().isPresent() && place.at() > group.from() && place.at() <= group.to();
    return in ? place : new Place(group.to(), Optional.of(group.name()));
  }

  /** Among those of the same year, the place by a figure that rises or falls there. */
  private Place scored(Place place) {
    if (!place.by().equals(Optional.of(YEAR))) {
      return place;
    }
    List<Optional<String>> years = entries.stream().map(Order::year).toList();
    return cellGroups
        .among(years, work.year().map(String::valueOf))
        .map(at -> new Place(at, place.by()))
        .orElse(place);
  }

  private Place byWork() {
    List<Key> keys = new ArrayList<>();
    for (int sign : new int[] {-1, 1}) {
      keys.add(
          key("date", this::written, work.posted().map(YearMonth::toString), sign, FEWEST_YEARS));
    }
    for (int sign : new int[] {-1, 1}) {
      keys.add(key("date", this::month, newest(work.identifiers()), sign, FEWEST_YEARS));
    }
    for (int sign : new int[] {-1, 1}) {
      keys.add(key(YEAR, Order::year, work.year().map(String::valueOf), sign, FEWEST_YEARS));
    }
    keys.add(
        key(
            "title",
            e -> e.title().map(Order::folded),
            Optional.of(folded(work.title())),
            1,
            FEWEST_TITLES));
    keys.add(key("author", Order::family, family(work.authors()), 1, FEWEST_TITLES));
    return keys.stream()
        .filter(Key::sorts)
        .findFirst()
        .map(k -> new Place(k.place(), Optional.of(k.name())))
        .orElseGet(() -> new Place(last(), Optional.empty()));
  }

  /** The end, or before what is there to be filled in: {@code [**Title**]() [[paper]]()}. */
  private int last() {
    int at = entries.size();
    while (at > 1 && isBlank(entries.get(at - 1))) {
      at--;
    }
    return at;
  }

  private static boolean isBlank(Entry entry) {
    return !entry.links().isEmpty() && entry.links().stream().allMatch(l -> l.target().isBlank());
  }

  private Key key(
      String name,
      Function<Entry, Optional<String>> of,
      Optional<String> own,
      int sign,
      int fewest) {
    return new Key(name, entries.stream().map(of).toList(), own, sign, fewest);
  }

  /** The month that an entry says its work appeared in. */
  private Optional<String> written(Entry entry) {
    String text = document.slice(Blocks.of(document, entry));
    return DateText.in(text)
        .results()
        .map(d -> new DateText(d.group()))
        .filter(DateText::isSure)
        .findFirst()
        .flatMap(DateText::month)
        .map(YearMonth::toString);
  }

  /** The year that an entry says, be it in its venue's name: {@code 2019 BMVC}. */
  private static Optional<String> year(Entry entry) {
    return entry
        .claim()
        .year()
        .map(y -> String.valueOf(y.value()))
        .or(
            () ->
                entry.claim().venue().stream()
                    .flatMap(v -> Years.IN_TEXT.matcher(v.value()).results())
                    .map(MatchResult::group)
                    .findFirst());
  }

  /** When a preprint appeared, as its number tells. */
  private Optional<String> month(Entry entry) {
    return newest(entry.ownIdentifiers());
  }

  private static Optional<String> newest(List<Identifier> identifiers) {
    return identifiers.stream()
        .filter(i -> i instanceof ArxivId)
        .map(i -> ((ArxivId) i).posted() + " " + i.value())
        .findFirst();
  }

  private static Optional<String> family(Entry entry) {
    return family(
        entry.claim().authors().stream()
            .flatMap(a -> a.names().stream())
            .map(Stated::value)
            .toList());
  }

  private static Optional<String> family(List<String> authors) {
    return authors.stream().findFirst().map(a -> folded(NameForm.Parts.of(a).family()));
  }

  private static String folded(String text) {
    return Folding.folded(text).replaceAll("[^\\p{L}\\p{N} ]", "").strip();
  }
}
