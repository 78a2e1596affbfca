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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.stream.Collectors;

/** By what a section's entries are sorted, if they are. */
final class Order {
  /** Three titles stand in order once in six lists by chance, five hardly ever. */
  private static final int FEWEST_TITLES = 5;

  private static final String YEAR = "year";

  /** Fewer years than this tell no order; chosen. */
  private static final int FEWEST_YEARS = 3;

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
  record InsertionPoint(int at, Optional<String> by) {}

  InsertionPoint place() {
    InsertionPoint place = byWork();
    return cellGroups.group().map(g -> within(g, place)).orElseGet(() -> scored(place));
  }

  /** The place by what is known of the work, in its group: where it is not sorted, its end. */
  private InsertionPoint within(CellGroups.CellGroup group, InsertionPoint place) {
    boolean in = place.by().isPresent() && place.at() > group.from() && place.at() <= group.to();
    return in ? place : new InsertionPoint(group.to(), Optional.of(group.name()));
  }

  /** Among those of the same year, the place by what rises or falls there: figures, or names. */
  private InsertionPoint scored(InsertionPoint place) {
    if (!place.by().equals(Optional.of(YEAR))) {
      return place;
    }
    List<Optional<String>> years = entries.stream().map(Order::year).toList();
    Optional<String> own = work.year().map(String::valueOf);
    return cellGroups
        .among(years, own)
        .or(() -> own.flatMap(y -> named(years, y)))
        .map(at -> new InsertionPoint(at, place.by()))
        .orElse(place);
  }

  private Optional<Integer> named(List<Optional<String>> years, String own) {
    return names().stream().flatMap(k -> k.placeWithin(entries, years, own).stream()).findFirst();
  }

  /** By what is sorted from A to Z. */
  private List<SortKey> names() {
    return List.of(
        new SortKey(
            "title",
            e -> e.title().map(Order::folded),
            Optional.of(folded(work.title())),
            1,
            FEWEST_TITLES),
        new SortKey("author", Order::family, family(work.authors()), 1, FEWEST_TITLES));
  }

  private InsertionPoint byWork() {
    List<SortKey> dates = new ArrayList<>();
    Optional<String> posted = work.posted().map(YearMonth::toString);
    both(dates, "date", this::written, posted);
    if (cutDates()) {
      both(dates, "date", e -> cut(e).map(YearMonth::toString), posted);
    }
    both(dates, "date", this::month, newest(work.identifiers()));
    both(dates, YEAR, Order::year, work.year().map(String::valueOf));
    List<SortKey> keys = new ArrayList<>(dates);
    keys.addAll(names());
    return keys.stream()
        .filter(k -> k.sorts(entries))
        .findFirst()
        .map(k -> new InsertionPoint(k.place(entries), Optional.of(k.name())))
        .or(() -> asElsewhere(dates))
        .orElseGet(() -> new InsertionPoint(last(), Optional.empty()));
  }

  /** The place where the list's other sections are sorted, which is not said of this one. */
  private Optional<InsertionPoint> asElsewhere(List<SortKey> dates) {
    List<List<Entry>> sections = sections();
    return dates.stream()
        .filter(k -> k.sortsAll(entries, sections))
        .findFirst()
        .map(k -> new InsertionPoint(k.place(entries), Optional.empty()));
  }

  /** A key that falls, and one that rises. */
  private static void both(
      List<SortKey> keys, String name, Function<Entry, Optional<String>> of, Optional<String> own) {
    keys.add(new SortKey(name, of, own, -1, FEWEST_YEARS));
    keys.add(new SortKey(name, of, own, 1, FEWEST_YEARS));
  }

  /** The entries of each section. */
  private List<List<Entry>> sections() {
    return List.copyOf(
        document.entries().stream()
            .collect(
                Collectors.groupingBy(
                    e -> e.section().span(), LinkedHashMap::new, Collectors.toList()))
            .values());
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

  /** Whether two digits and two more are when works appeared, as most preprints' numbers tell. */
  private boolean cutDates() {
    List<Entry> preprints = entries.stream().filter(e -> DateText.posted(e).isPresent()).toList();
    long alike = preprints.stream().filter(e -> cut(e).equals(DateText.posted(e))).count();
    return alike >= FEWEST_YEARS && 2 * alike > preprints.size();
  }

  /** A date with a year of two digits: {@code 26.05}. */
  private Optional<YearMonth> cut(Entry entry) {
    return DateText.in(document.slice(Blocks.of(document, entry)))
        .results()
        .map(d -> new DateText(d.group()))
        .filter(DateText::isCut)
        .findFirst()
        .flatMap(DateText::month);
  }

  /** The year that an entry says, be it in its venue's name: {@code 2019 BMVC}. */
  static Optional<String> year(Entry entry) {
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
    return authors.stream().findFirst().map(a -> folded(NameForm.NameParts.of(a).family()));
  }

  private static String folded(String text) {
    return Folding.folded(text).replaceAll("[^\\p{L}\\p{N} ]", "").strip();
  }
}
