package dev.shelfcheck.read.prose;

import dev.shelfcheck.model.LinkForm;
import dev.shelfcheck.model.Span;
import dev.shelfcheck.model.WebAddress;
import java.util.List;

/**
 * A link in a prose.
 *
 * @param target entities and escapes resolved
 * @param span the whole construct in the source
 * @param targetSpan the target in the source
 * @param from where its text begins in the prose
 * @param to where its text ends
 * @param pictures alternative texts of the images it shows
 */
public record Anchor(
    String target,
    LinkForm form,
    Span span,
    Span targetSpan,
    int from,
    int to,
    List<String> pictures) {
  public Anchor {
    // a line break inside a link takes the blanks before it away, and the link's start with them
    from = Math.min(from, to);
    pictures = List.copyOf(pictures);
  }

  /** Whether it is an image itself, not a link around one. */
  public boolean isPicture() {
    return form == LinkForm.IMAGE;
  }

  /** Whether no server would take its address, and no pattern should be tried at it. */
  boolean isTooLong() {
    return target.length() > WebAddress.LONGEST;
  }

  /** What of its text lies in a text of that length: a line break takes the blanks before it. */
  Anchor within(int length) {
    return to <= length
        ? this
        : new Anchor(target, form, span, targetSpan, Math.min(from, length), length, pictures);
  }

  Anchor shift(int by) {
    return new Anchor(target, form, span, targetSpan, from + by, to + by, pictures);
  }

  /** Written out, since what Java makes of a record costs a start milliseconds. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Anchor that
        && target.equals(that.target)
        && form == that.form
        && span.equals(that.span)
        && targetSpan.equals(that.targetSpan)
        && from == that.from
        && to == that.to
        && pictures.equals(that.pictures);
  }

  @Override
  public int hashCode() {
    return span.hashCode();
  }
}
