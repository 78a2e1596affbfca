package dev.shelfcheck.rules.duplicate;

import dev.shelfcheck.model.Identifier;
import dev.shelfcheck.model.ReadingList;
import dev.shelfcheck.model.Span;
import dev.shelfcheck.rules.entry.Announcement;
import dev.shelfcheck.rules.entry.EntryPlace;
import dev.shelfcheck.rules.entry.TitleLinks;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The titled entries of a list by the identifiers that they claim. */
public final class EntriesByIdentifier {
  private EntriesByIdentifier() {}

  /** An identifier at its place; several works of one line may share the link. */
  private record Sighted(String path, Span span, Identifier identifier) {
    /** Written out, since what Java makes of a record costs a start milliseconds. */
    @Override
    public boolean equals(Object other) {
      return other instanceof Sighted that
          && path.equals(that.path)
          && span.equals(that.span)
          && identifier.equals(that.identifier);
    }

    @Override
    public int hashCode() {
      return 31 * (31 * path.hashCode() + span.hashCode()) + identifier.hashCode();
    }
  }

  /**
   * All of a list, news left out; an identifier that several entries have at one place is the first
   * one's.
   *
   * @return in the order in which the identifiers are first read
   */
  public static Map<Identifier, List<EntryPlace>> of(ReadingList list) {
    Map<Identifier, List<EntryPlace>> groups = new LinkedHashMap<>();
    Set<Sighted> seen = new HashSet<>();
    EntryPlace.of(list)
        .filter(p -> p.entry().title().isPresent() && !Announcement.is(p))
        .forEach(
            p ->
                claimed(p, seen)
                    .forEach(id -> groups.computeIfAbsent(id, k -> new ArrayList<>()).add(p)));
    return groups;
  }

  private static List<Identifier> claimed(EntryPlace place, Set<Sighted> seen) {
    return TitleLinks.claimed(place)
        .filter(m -> seen.add(new Sighted(place.document().path(), m.span(), m.identifier())))
        .map(m -> m.identifier())
        .distinct()
        .toList();
  }
}
