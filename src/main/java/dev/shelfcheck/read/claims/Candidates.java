package dev.shelfcheck.read.claims;

import dev.shelfcheck.read.claims.Slot.SlotFrame;
import dev.shelfcheck.read.prose.Anchor;
import dev.shelfcheck.read.prose.Mark;
import dev.shelfcheck.read.prose.Style;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;

/** The stretches of an entry that are set apart, each of which may be its title. */
final class Candidates {
  /** How many of one frame in one piece are looked at. */
  static final int EACH = 2;

  /** Pieces further down are notes. */
  private static final int PIECES = 12;

  /** A venue with its year, a category: more words are no tag. */
  private static final int LONGEST_TAG = 6;

  /** What stands under these is no title. */
  private static final Set<Headers> NO_TITLES =
      EnumSet.of(Headers.REMARK, Headers.VENUE, Headers.YEAR, Headers.AUTHORS);

  /** A stretch that may be the title. */
  record Candidate(Slot slot, Range range, String text, TextKind kind) {
    /** Written out, since what Java makes of a record costs a start milliseconds. */
    @Override
    public boolean equals(Object other) {
      return other instanceof Candidate that
          && slot.equals(that.slot)
          && range.equals(that.range)
          && text.equals(that.text)
          && kind == that.kind;
    }

    @Override
    public int hashCode() {
      return Objects.hash(slot, range, text, kind);
    }
  }

  private final List<Candidate> found = new ArrayList<>();

  private Candidates() {}

  static List<Candidate> of(Draft draft) {
    Candidates candidates = new Candidates();
    for (int i = 0; i < Math.min(PIECES, draft.parts().size()); i++) {
      Part part = draft.parts().get(i);
      boolean remark =
          part.kind() == Part.Kind.CELL && NO_TITLES.contains(Headers.of(part.label()));
      if ((part.kind() != Part.Kind.NOTE || i == 1) && !remark) {
        candidates.look(i, Shape.of(part.prose()));
      }
    }
    candidates.found.sort(Comparator.comparing(c -> c.slot().part()));
    return List.copyOf(candidates.found);
  }

  private void look(int part, Shape shape) {
    int nth = 0;
    for (Anchor link : shape.links()) {
      boolean tag = link.to() <= shape.lead();
      if (nth < EACH && link.from() < link.to() && !tag && !shape.isLabel(link)) {
        nth += add(shape, new Slot(part, SlotFrame.LINKED, nth), new Range(link.from(), link.to()));
      }
    }
    Matcher quoted = QuotedTitle.QUOTED.matcher(shape.text());
    int at = 0;
    for (nth = 0;
        nth < EACH && QuotedTitle.next(quoted, shape.text(), at, shape.text().length()); ) {
      at = quoted.end();
      int group = QuotedTitle.group(quoted);
      nth +=
          add(
              shape,
              new Slot(part, SlotFrame.QUOTED, nth),
              new Range(quoted.start(group), quoted.end(group)));
    }
    if (!QuotedTitle.isCredited(shape)) {
      marked(part, shape, Style.BOLD, SlotFrame.BOLD);
    }
    marked(part, shape, Style.ITALIC, SlotFrame.ITALIC);
    int start = shape.lead();
    shape.cited().ifPresent(r -> add(shape, new Slot(part, SlotFrame.CITED, 0), r));
    if (start < shape.text().length() && found.stream().noneMatch(c -> at(c, part, start))) {
      opening(part, shape);
    }
  }

  /** What a piece begins with, and what comes behind it, where that is short: it may be a tag. */
  private void opening(int part, Shape shape) {
    int end = shape.text().length();
    Range first = shape.run();
    add(shape, new Slot(part, SlotFrame.OPENING, 0), first);
    int second = new Lead(shape, end).skip(first.to());
    if (shape.words(first.from(), first.to()) <= LONGEST_TAG
        && second < end
        && found.stream().noneMatch(c -> at(c, part, second))) {
      add(shape, new Slot(part, SlotFrame.OPENING, 1), PlainRun.read(shape, second, end));
    }
  }

  private static boolean at(Candidate candidate, int part, int start) {
    return candidate.slot().part() == part
        && candidate.range().from() <= start + 1
        && start < candidate.range().to();
  }

  private void marked(int part, Shape shape, Style style, SlotFrame frame) {
    int nth = 0;
    for (Mark mark : shape.prose().marks()) {
      boolean tag = mark.to() <= shape.lead();
      if (nth < EACH && mark.style() == style && mark.from() < mark.to() && !tag) {
        Range marked = new Range(mark.from(), mark.to());
        Range whole = shape.title().filter(t -> beginsAt(t, marked)).orElse(marked);
        nth += add(shape, new Slot(part, frame, nth), frame == SlotFrame.BOLD ? whole : marked);
      }
    }
  }

  /** Whether a title begins with the name that is set apart, and goes on behind it. */
  private static boolean beginsAt(Range title, Range name) {
    return title.from() >= name.from() && title.from() < name.to() && title.to() > name.to();
  }

  /** Adds a stretch unless it is one already, or nothing but a label; how many were added. */
  private int add(Shape shape, Slot slot, Range range) {
    Range title = shape.trimmed(range);
    if (title.isEmpty()
        || found.stream()
            .anyMatch(
                c ->
                    c.slot().part() == slot.part()
                        && c.range().from() < title.to()
                        && title.from() < c.range().to()
                        && c.range().to() - c.range().from() >= title.to() - title.from())) {
      return 0;
    }
    String text = EntryReader.squeeze(shape.text().substring(title.from(), title.to()));
    TextKind kind = TextKind.of(text);
    if (kind == TextKind.BLANK || kind == TextKind.LABEL) {
      return 0;
    }
    found.add(new Candidate(slot, title, text, kind));
    return 1;
  }

  /** The candidate in which a stretch begins. */
  static Optional<Candidate> holding(List<Candidate> candidates, int part, Range range) {
    return candidates.stream()
        .filter(
            c ->
                c.slot().part() == part
                    && c.range().from() < range.to()
                    && range.from() < c.range().to())
        .min(Comparator.comparing(c -> Math.abs(c.range().from() - range.from())));
  }
}
