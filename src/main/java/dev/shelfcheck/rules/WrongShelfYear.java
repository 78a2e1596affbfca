package dev.shelfcheck.rules;

import dev.shelfcheck.model.ArxivId;
import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Entry;
import dev.shelfcheck.model.Stated;
import dev.shelfcheck.rule.Check;
import dev.shelfcheck.rule.Finding;
import dev.shelfcheck.rule.Message;
import dev.shelfcheck.rule.Rule;
import dev.shelfcheck.rule.RuleId;
import dev.shelfcheck.rule.Subject;
import dev.shelfcheck.rules.entry.Surroundings;
import dev.shelfcheck.rules.shelf.ShelfYear;
import dev.shelfcheck.vocabulary.Years;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** An entry stands under a year that is not its own. */
final class WrongShelfYear implements Rule.OfDocument {
  private static final int CLEAR = 2;

  /** All 7 findings at two years on 16 unseen lists read as late publications, not looked up. */
  private static final int LATE = 3;

  private static final int TOLERATED = 5;
  private static final Set<String> POSTING_OR_CODE =
      Set.of("arxiv.org", "www.arxiv.org", "github.com");

  private record Shelved(Entry entry, ShelfYear shelf) {}

  private record Reason(String words, int year, boolean stated) {}

  @Override
  public RuleId id() {
    return new RuleId("wrong-shelf-year");
  }

  @Override
  public Stream<Check> check(Document document) {
    Map<Integer, ShelfYear> years = ShelfYear.in(document);
    Map<ShelfYear, List<Shelved>> shelves = new LinkedHashMap<>();
    for (Entry entry : document.entries()) {
      Optional.ofNullable(years.get(entry.section().span().start()))
          .ifPresent(
              s -> shelves.computeIfAbsent(s, k -> new ArrayList<>()).add(new Shelved(entry, s)));
    }
    return shelves.entrySet().stream().flatMap(s -> check(document, s.getKey(), s.getValue()));
  }

  private static Stream<Check> check(Document document, ShelfYear shelf, List<Shelved> entries) {
    long wrong = entries.stream().filter(e -> reason(document, e).isPresent()).count();
    if (wrong > 1 && wrong * TOLERATED > entries.size()) {
      return Stream.of();
    }
    boolean saying = entries.stream().anyMatch(WrongShelfYear::sayingIt);
    return entries.stream()
        .map(
            e ->
                reason(document, e)
                    .filter(r -> saying || !r.stated())
                    .map(r -> Check.broken(finding(document, shelf, e.entry(), r)))
                    .orElse(Check.holds(Subject.of(document, e.entry()))));
  }

  /**
   * Whether an entry says its shelf's year: where none does, it may be when the works were read.
   */
  private static boolean sayingIt(Shelved shelved) {
    return shelved
        .entry()
        .claim()
        .year()
        .filter(y -> y.value() == shelved.shelf().year())
        .isPresent();
  }

  /** Of a work's dates, its posting's and its publication's, any one may have shelved it. */
  private static Optional<Reason> reason(Document document, Shelved shelved) {
    Entry entry = shelved.entry();
    ShelfYear shelf = shelved.shelf();
    List<Integer> posted = posted(entry);
    if (posted.contains(shelf.year()) || said(document, entry, shelf.year())) {
      return Optional.empty();
    }
    Optional<Integer> stated = entry.claim().year().map(Stated::value);
    if (stated.isPresent()) {
      return stated
          .filter(y -> y != shelf.year() && !(shelf.isVenue() && elsewhere(entry, shelf)))
          .map(y -> new Reason("says " + y, y, true));
    }
    return posted.stream()
        .findFirst()
        .filter(y -> clear(y - shelf.year(), shelf.isVenue() || publishedElsewhere(entry)))
        .map(y -> new Reason("was first posted in " + y, y, false));
  }

  private static List<Integer> posted(Entry entry) {
    return entry.ownIdentifiers().stream()
        .filter(ArxivId.class::isInstance)
        .map(id -> ((ArxivId) id).posted().getYear())
        .toList();
  }

  /** Whether the section's year stands in the entry, or in lines below it that were not read. */
  private static boolean said(Document document, Entry entry, int year) {
    return Years.in(Surroundings.after(document, entry)).contains(year);
  }

  /** Whether an entry names a venue that its shelf does not: it stands there for another reason. */
  private static boolean elsewhere(Entry entry, ShelfYear shelf) {
    return entry.claim().venue().filter(v -> !shelf.names(v.value())).isPresent();
  }

  /**
   * The year of a publication may follow the posting by years, by two even where none is named; it
   * cannot precede it by two.
   */
  private static boolean clear(int later, boolean published) {
    return later >= CLEAR || (!published && later <= -LATE);
  }

  /** Whether an entry leads to anything but its posting and its code: a publication, perhaps. */
  private static boolean publishedElsewhere(Entry entry) {
    return entry.ownIdentifiers().size() > 1
        || entry.claim().venue().isPresent()
        || entry.links().stream()
            .flatMap(l -> l.web().stream())
            .anyMatch(w -> !POSTING_OR_CODE.contains(w.host()));
  }

  private static Finding finding(Document document, ShelfYear shelf, Entry entry, Reason reason) {
    return Finding.of(
            Subject.of(document, entry),
            new Message(
                "stands under \"" + shelf.title() + "\", but " + reason.words(),
                "a reader who looks for the year does not find it",
                "move it to " + reason.year() + ", or correct the year"))
        .identifiers(entry.ownIdentifiers())
        .claims(Map.of("section", shelf.title(), "listedYear", String.valueOf(reason.year())));
  }
}
