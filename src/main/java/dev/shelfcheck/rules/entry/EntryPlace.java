package dev.shelfcheck.rules.entry;

import dev.shelfcheck.compare.Title;
import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Entry;
import dev.shelfcheck.model.ReadingList;
import dev.shelfcheck.model.Span;
import dev.shelfcheck.model.Stated;
import dev.shelfcheck.rule.Related;
import dev.shelfcheck.rule.Subject;
import java.util.Optional;
import java.util.stream.Stream;

/** An entry where it stands. */
public record EntryPlace(Document document, Entry entry) {
  /** All entries of a list, in reading order. */
  public static Stream<EntryPlace> of(ReadingList list) {
    return list.documents().stream().flatMap(EntryPlace::of);
  }

  /** All entries of a document, in reading order. */
  public static Stream<EntryPlace> of(Document document) {
    return document.entries().stream().map(e -> new EntryPlace(document, e));
  }

  /** The entry, shown at its title. */
  public Subject subject() {
    return EntrySubjects.of(document, entry);
  }

  /** The entry, shown at one of its pieces. */
  public Subject at(Span span) {
    return Subject.of(document, entry, span);
  }

  /** The listed title, empty where there is none. */
  public String title() {
    return entry.title().orElse("");
  }

  /** The listed title taken apart. */
  public Title words() {
    return Title.of(title());
  }

  /** This place as the other side of a finding. */
  public Related related() {
    return new Related(subject(), entry.title().map(t -> "\"" + t + "\"").orElse("no title"));
  }

  /** Whether both have a link to one page. */
  public boolean sharesLink(EntryPlace other) {
    return entry.links().stream()
        .flatMap(l -> l.web().stream())
        .anyMatch(
            w ->
                other.entry.links().stream()
                    .flatMap(l -> l.web().stream())
                    .anyMatch(o -> o.page().equals(w.page())));
  }

  /** Whether both stand in one section of one file. */
  public boolean besides(EntryPlace other) {
    return document.path().equals(other.document.path())
        && entry.section().span().equals(other.entry.section().span());
  }

  /** How many years lie between those that both state; 0 where one states none. */
  public int yearsApart(EntryPlace other) {
    Optional<Integer> mine = entry.claim().year().map(Stated::value);
    Optional<Integer> theirs = other.entry.claim().year().map(Stated::value);
    return mine.isPresent() && theirs.isPresent() ? Math.abs(mine.get() - theirs.get()) : 0;
  }

  /** Two listings are one where they are the same entry of the same file. */
  @Override
  public boolean equals(Object other) {
    return other instanceof EntryPlace that
        && entry.index() == that.entry.index()
        && document.path().equals(that.document.path());
  }

  @Override
  public int hashCode() {
    return document.path().hashCode() * 31 + entry.index();
  }
}
