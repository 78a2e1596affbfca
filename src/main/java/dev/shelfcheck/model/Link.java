package dev.shelfcheck.model;

import java.util.List;
import java.util.Optional;

/**
 * A link as written and as read.
 *
 * @param target as written, entities and escapes resolved; may be relative, empty or malformed
 * @param text the link's text freed of markup (of a linked image: its alternative text)
 * @param span the whole construct
 * @param targetSpan the target alone (of a reference link: in its definition)
 * @param web the target as a web address, absent for relative and other targets
 * @param identifiers what the target identifies, in the order of its authority
 * @param impossible what looks like an identifier in the target and cannot be one
 */
public record Link(
    String target,
    String text,
    LinkForm form,
    LinkRole role,
    Span span,
    Span targetSpan,
    Optional<WebAddress> web,
    List<Identifier> identifiers,
    List<InvalidIdentifier> impossible) {
  public Link {
    identifiers = List.copyOf(identifiers);
    impossible = List.copyOf(impossible);
  }

  /** Reads the target: its web address and its identifiers. */
  public static Link of(
      String target, String text, LinkForm form, LinkRole role, Span span, Span targetSpan) {
    Recognition seen = Identifiers.inUrl(target);
    return new Link(
        target,
        text,
        form,
        role,
        span,
        targetSpan,
        WebAddress.parse(target),
        seen.identifiers(),
        seen.impossible());
  }
}
