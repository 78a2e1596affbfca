package dev.shelfcheck.rules;

import dev.shelfcheck.model.Document;
import dev.shelfcheck.rule.Check;
import dev.shelfcheck.rule.Finding;
import dev.shelfcheck.rule.Message;
import dev.shelfcheck.rule.Related;
import dev.shelfcheck.rule.Rule;
import dev.shelfcheck.rule.RuleId;
import dev.shelfcheck.rules.entry.BibtexEntry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A BibTeX entry lacks a field that its type asks for, and that most entries of its type in the
 * file have: what a file leaves out throughout is its habit, no hole.
 */
final class MissingField implements Rule.OfDocument {
  /** So many of one type that lack one field are one habit, said once. */
  private static final int HABIT = 4;

  /** What says in other words where or when a work appeared, or that it did not yet. */
  private static final List<String> ELSEWHERE =
      List.of("eprint", "archiveprefix", "howpublished", "note", "pubstate", "addendum");

  private static final Need AUTHOR =
      new Need("author", "author", "editor", "organization", "institution", "collaboration", "key");
  private static final Need TITLE =
      new Need("title", "title", "booktitle", "chapter", "maintitle", "issuetitle");
  private static final Need YEAR = new Need("year", "year", "date", "eventdate", "issued");
  private static final Need SCHOOL =
      new Need("school", "school", "institution", "publisher", "organization", "university");

  /** What each type asks for, as <a href="https://ctan.org/pkg/bibtex">BibTeX's manual</a> says. */
  private static final Map<String, List<Need>> NEEDS =
      Map.ofEntries(
          Map.entry(
              "article", List.of(TITLE, new Need("journal", "journal", "journaltitle"), YEAR)),
          Map.entry("book", List.of(AUTHOR, TITLE, YEAR)),
          Map.entry("inproceedings", List.of(AUTHOR, TITLE, new Need("booktitle"), YEAR)),
          Map.entry("conference", List.of(AUTHOR, TITLE, new Need("booktitle"), YEAR)),
          Map.entry("incollection", List.of(AUTHOR, TITLE, new Need("booktitle"), YEAR)),
          Map.entry("phdthesis", List.of(AUTHOR, TITLE, SCHOOL, YEAR)),
          Map.entry("mastersthesis", List.of(AUTHOR, TITLE, SCHOOL, YEAR)),
          Map.entry("thesis", List.of(AUTHOR, TITLE, SCHOOL, YEAR)),
          Map.entry("techreport", List.of(TITLE, YEAR)),
          Map.entry("report", List.of(TITLE, YEAR)),
          Map.entry("proceedings", List.of(TITLE, YEAR)));

  /**
   * A field that is asked for.
   *
   * @param name as messages name it
   * @param any it, and what does in its place
   */
  private record Need(String name, List<String> any) {
    Need(String name, String... any) {
      this(name, any.length == 0 ? List.of(name) : List.of(any));
    }

    boolean isMet(BibtexEntry bibtexEntry) {
      return bibtexEntry.has(any)
          || ((name.equals("journal") || name.equals("booktitle") || name.equals("year"))
              && bibtexEntry.has(ELSEWHERE));
    }
  }

  private record Lack(String type, String fields) {}

  /** The entries of one type, and what is asked of them because most have it. */
  private record Kind(List<BibtexEntry> all, List<Need> asked) {
    static Kind of(String type, List<BibtexEntry> all) {
      return new Kind(
          all,
          NEEDS.getOrDefault(type, List.of()).stream()
              .filter(n -> 2 * all.stream().filter(n::isMet).count() > all.size())
              .toList());
    }

    /** {@code journal and no year}; empty where nothing is lacking. */
    String lacking(BibtexEntry bibtexEntry) {
      return asked.stream()
          .filter(n -> !n.isMet(bibtexEntry))
          .map(Need::name)
          .collect(Collectors.joining(" and no "));
    }
  }

  @Override
  public RuleId id() {
    return new RuleId("missing-field");
  }

  @Override
  public Stream<Check> check(Document document) {
    return kinds(document).entrySet().stream().flatMap(k -> check(k.getKey(), k.getValue()));
  }

  private static Stream<Check> check(String type, Kind kind) {
    Map<String, List<BibtexEntry>> byLack =
        kind.all().stream()
            .collect(Collectors.groupingBy(kind::lacking, LinkedHashMap::new, Collectors.toList()));
    return byLack.entrySet().stream()
        .flatMap(
            l ->
                l.getKey().isEmpty()
                    ? l.getValue().stream().map(c -> Check.holds(c.atKey()))
                    : said(new Lack(type, l.getKey()), l.getValue()));
  }

  private static Map<String, Kind> kinds(Document document) {
    Map<String, List<BibtexEntry>> byType =
        BibtexEntry.of(document)
            .filter(c -> NEEDS.containsKey(c.type()))
            .collect(
                Collectors.groupingBy(BibtexEntry::type, LinkedHashMap::new, Collectors.toList()));
    Map<String, Kind> kinds = new LinkedHashMap<>();
    byType.forEach((type, all) -> kinds.put(type, Kind.of(type, all)));
    return kinds;
  }

  private static Stream<Check> said(Lack lack, List<BibtexEntry> all) {
    return all.size() > HABIT
        ? Stream.of(
            Check.broken(
                finding(
                        all.get(0),
                        lack,
                        all.size() + " entries of type @" + lack.type() + " have no ")
                    .related(
                        all.stream().skip(1).map(c -> new Related(c.atKey(), c.shown())).toList())))
        : all.stream().map(c -> Check.broken(finding(c, lack, c.shown() + " has no ")));
  }

  private static Finding finding(BibtexEntry bibtexEntry, Lack lack, String lacking) {
    return Finding.of(
            bibtexEntry.atKey(),
            new Message(
                lacking + lack.fields(),
                "BibTeX warns of it and prints the reference with a hole",
                "add it, or give the entry the type of what it is"))
        .key(lack.fields());
  }
}
