package dev.shelfcheck.rules.edit;

import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Entry;
import dev.shelfcheck.model.Span;
import dev.shelfcheck.rule.Edit;
import dev.shelfcheck.rule.Fix;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** An entry's move behind the last entry of another section. */
public final class Relocation {
  private Relocation() {}

  /**
   * The move, where both stand alone on their lines and are written alike; whether the entry
   * belongs there is for people to say, so it is never safe.
   *
   * @param others the entries that stand directly in the other section
   */
  public static Optional<Fix> of(Document document, Entry entry, List<Entry> others) {
    Optional<OwnLines> from = OwnLines.of(document, entry);
    Optional<OwnLines> behind =
        others.stream()
            .max(Comparator.comparing(e -> e.span().end()))
            .flatMap(last -> OwnLines.of(document, last));
    if (from.isEmpty() || behind.isEmpty() || !alike(document, from.get(), behind.get())) {
      return Optional.empty();
    }
    return Optional.of(
        new Fix(
            "Move the entry there",
            Fix.Applicability.UNSAFE,
            List.of(
                new Edit(document.path(), from.get().span(), ""),
                new Edit(
                    document.path(),
                    Span.at(behind.get().span().end()),
                    document.slice(from.get().span())))));
  }

  /** Numbers would have to be counted anew; rows need as many cells. */
  private static boolean alike(Document document, OwnLines one, OwnLines other) {
    boolean counted = one.lead().matches(".*\\d.*");
    boolean row = one.lead().contains("|");
    return !counted
        && one.lead().equals(other.lead())
        && (!row || borders(document, one) == borders(document, other));
  }

  private static long borders(Document document, OwnLines lines) {
    return document.slice(lines.span()).chars().filter(c -> c == '|').count();
  }
}
