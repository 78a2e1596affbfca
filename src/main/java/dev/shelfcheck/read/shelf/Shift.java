package dev.shelfcheck.read.shelf;

import dev.shelfcheck.model.Alternative;
import dev.shelfcheck.model.AuthorList;
import dev.shelfcheck.model.Claim;
import dev.shelfcheck.model.ContentsItem;
import dev.shelfcheck.model.Defect;
import dev.shelfcheck.model.Entry;
import dev.shelfcheck.model.Field;
import dev.shelfcheck.model.IdentifierMention;
import dev.shelfcheck.model.Link;
import dev.shelfcheck.model.Section;
import dev.shelfcheck.model.Span;
import dev.shelfcheck.model.Stated;
import dev.shelfcheck.model.Understanding;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;

/** Turns what was read of an earlier text into what it is in the present one. */
public final class Shift {
  private final int by;
  private final Map<Span, Span> targets;
  private final IdentityHashMap<Section, Section> sections = new IdentityHashMap<>();

  /**
   * A shift.
   *
   * @param by how many characters more stand before it
   * @param earlier the places of reference targets, by label, in the text that was read
   * @param present the same in the present one
   */
  Shift(int by, Map<String, Span> earlier, Map<String, Span> present) {
    this.by = by;
    this.targets = new HashMap<>();
    earlier.forEach((label, span) -> targets.put(span, present.getOrDefault(label, span)));
  }

  /** Has a section of the earlier text, and those it stands in, stand for those of the present. */
  void put(Section earlier, Section present) {
    sections.put(earlier, present);
    if (earlier.parent().isPresent() && present.parent().isPresent()) {
      put(earlier.parent().get(), present.parent().get());
    }
  }

  /** Where a place is. */
  public Span of(Span span) {
    Span target = targets.isEmpty() ? null : targets.get(span);
    return target == null ? span.shift(by) : target;
  }

  /** A section; one that a bold line or an item opens within another moves with it. */
  private Section of(Section section) {
    Section known = sections.get(section);
    if (known == null) {
      known =
          new Section(
              section.title(),
              section.level(),
              section.heading().shift(by),
              section.span().shift(by),
              section.path(),
              section.parent().map(this::of));
      sections.put(section, known);
    }
    return known;
  }

  private boolean isStill() {
    return by == 0 && targets.isEmpty();
  }

  /** An entry. */
  public Entry of(Entry entry) {
    Section section = of(entry.section());
    return isStill()
        ? new Entry(
            entry.index(),
            entry.form(),
            section,
            entry.span(),
            entry.claim(),
            entry.fields(),
            entry.links(),
            entry.textIdentifiers())
        : new Entry(
            entry.index(),
            entry.form(),
            section,
            of(entry.span()),
            of(entry.claim()),
            entry.fields().stream().map(f -> new Field(f.label(), f.text(), of(f.span()))).toList(),
            entry.links().stream().map(this::of).toList(),
            entry.textIdentifiers().stream()
                .map(m -> new IdentifierMention(m.identifier(), of(m.span()), m.own()))
                .toList());
  }

  private Claim of(Claim claim) {
    return new Claim(
        claim.title().map(this::of),
        claim.authors().map(this::of),
        claim.year().map(this::of),
        claim.venue().map(this::of),
        of(claim.understanding()));
  }

  private AuthorList of(AuthorList authors) {
    return new AuthorList(authors.names().stream().map(this::of).toList(), authors.complete());
  }

  private <T> Stated<T> of(Stated<T> stated) {
    return new Stated<>(stated.value(), of(stated.span()));
  }

  private Understanding of(Understanding understanding) {
    return understanding.alternatives().isEmpty()
        ? understanding
        : new Understanding(
            understanding.doubtful(),
            understanding.alternatives().stream()
                .map(a -> new Alternative(a.slot(), of(a.title())))
                .toList(),
            understanding.layout());
  }

  /** A link. */
  public Link of(Link link) {
    return isStill()
        ? link
        : new Link(
            link.target(),
            link.text(),
            link.form(),
            link.role(),
            of(link.span()),
            of(link.targetSpan()),
            link.web(),
            link.identifiers(),
            link.impossible());
  }

  /** A line of contents. */
  public ContentsItem of(ContentsItem item) {
    return new ContentsItem(item.text(), item.fragment(), of(item.span()));
  }

  /** What could not be read as meant. */
  public Defect of(Defect defect) {
    return new Defect(defect.kind(), of(defect.span()), defect.detail());
  }

  /** Whether sections are the same but for their places. */
  static boolean alike(Section one, Section other) {
    return one.level() == other.level()
        && one.title().equals(other.title())
        && one.path().equals(other.path())
        && alike(one.parent(), other.parent());
  }

  private static boolean alike(Optional<Section> one, Optional<Section> other) {
    return one.isPresent() == other.isPresent()
        && (one.isEmpty() || alike(one.get(), other.orElseThrow()));
  }
}
