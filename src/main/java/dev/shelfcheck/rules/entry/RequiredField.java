package dev.shelfcheck.rules.entry;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A field that a type of BibTeX's asks for.
 *
 * @param name as messages name it
 * @param any it, and what does in its place
 */
public record RequiredField(String name, List<String> any) {
  /** What says in other words where or when a work appeared, or that it did not yet. */
  private static final List<String> ELSEWHERE =
      List.of("eprint", "archiveprefix", "howpublished", "note", "pubstate", "addendum");

  /** The fields for which these do. */
  private static final Set<String> WHERE_OR_WHEN = Set.of("journal", "booktitle", "year");

  private static final RequiredField AUTHOR =
      named("author", "editor", "organization", "institution", "collaboration", "key");
  private static final RequiredField TITLE =
      named("title", "booktitle", "chapter", "maintitle", "issuetitle");
  private static final RequiredField YEAR = named("year", "date", "eventdate", "issued");
  private static final RequiredField SCHOOL =
      named("school", "institution", "publisher", "organization", "university");
  private static final RequiredField JOURNAL = named("journal", "journaltitle");
  private static final RequiredField BOOK = named("booktitle");

  /** What each type asks for, as <a href="https://ctan.org/pkg/bibtex">BibTeX's manual</a> says. */
  private static final Map<String, List<RequiredField>> OF =
      Map.ofEntries(
          Map.entry("article", List.of(TITLE, JOURNAL, YEAR)),
          Map.entry("book", List.of(AUTHOR, TITLE, YEAR)),
          Map.entry("inproceedings", List.of(AUTHOR, TITLE, BOOK, YEAR)),
          Map.entry("conference", List.of(AUTHOR, TITLE, BOOK, YEAR)),
          Map.entry("incollection", List.of(AUTHOR, TITLE, BOOK, YEAR)),
          Map.entry("phdthesis", List.of(AUTHOR, TITLE, SCHOOL, YEAR)),
          Map.entry("mastersthesis", List.of(AUTHOR, TITLE, SCHOOL, YEAR)),
          Map.entry("thesis", List.of(AUTHOR, TITLE, SCHOOL, YEAR)),
          Map.entry("techreport", List.of(TITLE, YEAR)),
          Map.entry("report", List.of(TITLE, YEAR)),
          Map.entry("proceedings", List.of(TITLE, YEAR)));

  private static RequiredField named(String name, String... others) {
    return new RequiredField(
        name, Stream.concat(Stream.of(name), List.of(others).stream()).toList());
  }

  /** Those of a type, in lower case; empty for one that asks for none. */
  public static List<RequiredField> of(String type) {
    return OF.getOrDefault(type, List.of());
  }

  /** Whether an entry has it, or what does in its place. */
  public boolean isMet(BibtexEntry entry) {
    return entry.has(any) || (WHERE_OR_WHEN.contains(name) && entry.has(ELSEWHERE));
  }
}
