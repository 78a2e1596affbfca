package dev.shelfcheck.rules.edit;

import dev.shelfcheck.rule.Edit;
import dev.shelfcheck.rule.Fix;
import dev.shelfcheck.rules.entry.EntryPlace;
import java.util.List;
import java.util.Optional;

/** Taking out an entry that repeats one of its own section. */
public final class Removal {
  private Removal() {}

  /**
   * Removes the later ones of listings that stand in one section, each alone on its lines; which of
   * them says more is for people to see, so it is never safe.
   */
  public static Optional<Fix> of(List<EntryPlace> members) {
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
    return linesOf(listing).map(lines -> new Edit(listing.document().path(), lines.span(), ""));
  }

  private static Optional<OwnLines> linesOf(EntryPlace listing) {
    return OwnLines.of(listing.document(), listing.entry());
  }
}
