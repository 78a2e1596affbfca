package dev.shelfcheck.rules;

import dev.shelfcheck.model.SourceText;
import dev.shelfcheck.model.Span;
import dev.shelfcheck.rule.Edit;
import dev.shelfcheck.rule.Fix;
import java.util.List;
import java.util.Optional;

/** Taking out an entry that repeats one of its own section. */
final class Removal {
  private Removal() {}

  /**
   * Removes the later ones of listings that stand in one section, each alone on its lines; which of
   * them says more is for people to see, so it is never safe.
   */
  static Optional<Fix> of(List<EntryPlace> members) {
    EntryPlace first = members.get(0);
    boolean movable =
        members.stream().skip(1).allMatch(m -> m.besides(first) && linesOf(m).isPresent());
    return movable
        ? Optional.of(
            new Fix(
                "Remove the later entry",
                Fix.Applicability.UNSAFE,
                members.stream().skip(1).flatMap(m -> edit(m).stream()).toList()))
        : Optional.empty();
  }

  private static Optional<Edit> edit(EntryPlace listing) {
    return linesOf(listing).map(lines -> new Edit(listing.document().path(), lines, ""));
  }

  /** The entry's whole lines with their ends, where nothing else stands on them. */
  private static Optional<Span> linesOf(EntryPlace listing) {
    SourceText source = listing.document().source();
    Span span = listing.entry().span();
    Span head = source.lineSpan(source.line(span.start()));
    Span last = source.lineSpan(source.line(Math.max(span.start(), span.end() - 1)));
    String before = source.slice(new Span(head.start(), span.start()));
    String after = span.end() < last.end() ? source.slice(new Span(span.end(), last.end())) : "";
    boolean alone = before.matches("[\\s>|*+\\d.)-]*") && after.matches("[\\s|]*");
    int next = source.line(last.end()) + 1;
    return alone && next <= source.lineCount()
        ? Optional.of(new Span(head.start(), source.lineSpan(next).start()))
        : Optional.empty();
  }
}
