package dev.shelfcheck.read.prose;

import dev.shelfcheck.model.Defect;
import dev.shelfcheck.model.Span;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Running text freed of markup. A line feed stands for every line end and line break; images leave
 * no character.
 */
public final class Prose {
  /** No text at all. */
  public static final Prose EMPTY =
      new Prose(Span.at(0), new PlainText(0), List.of(), List.of(), List.of());

  private final String text;
  private final int[] starts;
  private final int[] ends;
  private final Span place;
  private final List<Mark> marks;
  private final List<Anchor> anchors;
  private final List<Defect> defects;
  private final AtomicReference<@Nullable Object> view = new AtomicReference<>();

  Prose(Span place, PlainText plain, List<Mark> marks, List<Anchor> anchors, List<Defect> defects) {
    this.text = plain.text();
    this.starts = plain.starts();
    this.ends = plain.ends();
    this.place = place;
    int length = text.length();
    this.marks = marks.stream().map(m -> m.within(length)).toList();
    this.anchors = anchors.stream().map(a -> a.within(length)).toList();
    this.defects = List.copyOf(defects);
  }

  /** The text as it is read, without markup. */
  public String text() {
    return text;
  }

  /** The place of the whole in the source. */
  public Span place() {
    return place;
  }

  /** The runs of the text that are set apart: bold, slanted, code. */
  public List<Mark> marks() {
    return marks;
  }

  /** Its links in reading order, images among them. */
  public List<Anchor> anchors() {
    return anchors;
  }

  /** What of its markup could not be read as meant. */
  public List<Defect> defects() {
    return defects;
  }

  /** Where a range of the text stands in the source. */
  public Span span(int from, int to) {
    if (from >= to) {
      return Span.at(from < starts.length ? starts[from] : place.end());
    }
    return new Span(starts[from], Math.max(starts[from], ends[to - 1]));
  }

  /** A part of it, as a prose of its own. */
  public Prose part(int from, int to) {
    PlainText plain = new PlainText(Math.max(0, to - from));
    for (int i = from; i < to; i++) {
      plain.append(text.charAt(i), starts[i], ends[i]);
    }
    List<Mark> inner =
        marks.stream()
            .filter(m -> m.from() < to && from < m.to())
            .map(
                m ->
                    new Mark(
                        m.style(), Math.max(from, m.from()) - from, Math.min(to, m.to()) - from))
            .toList();
    List<Anchor> held =
        anchors.stream()
            .filter(
                a ->
                    from <= a.from()
                        && a.to() <= to
                        && (a.from() < to || a.from() == text.length()))
            .map(a -> a.shift(-from))
            .toList();
    Span where = held.stream().map(Anchor::span).reduce(span(from, to), Span::union);
    return new Prose(where, plain, inner, held, List.of());
  }

  /**
   * What a reader makes of this text, made once and kept with it: all who ask for one kind of view
   * get the same.
   *
   * @param kind the class of the view; one kind is kept at a time
   * @param make makes it of this text alone, always the same
   */
  public <T> T view(Class<T> kind, Function<Prose, T> make) {
    Object kept = view.get();
    if (!kind.isInstance(kept)) {
      kept = make.apply(this);
      view.set(kept);
    }
    return kind.cast(kept);
  }

  /** What a link shows: its text, or else what its images stand for. */
  public String shown(Anchor anchor) {
    String own = text.substring(anchor.from(), anchor.to()).replace('\n', ' ').strip();
    return own.isEmpty() ? String.join(" ", anchor.pictures()).strip() : own;
  }
}
