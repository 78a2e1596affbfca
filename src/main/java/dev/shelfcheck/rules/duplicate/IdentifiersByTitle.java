package dev.shelfcheck.rules.duplicate;

import dev.shelfcheck.model.Identifier;
import dev.shelfcheck.rules.entry.EntryPlace;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Under which identifiers the titles of a list stand. */
public final class IdentifiersByTitle {
  /** What stands under more of one kind is a label: a data set, a task, a name that recurs. */
  private static final int MOST = 2;

  private final Map<String, Set<Identifier>> byTitle = new HashMap<>();

  private IdentifiersByTitle() {}

  /** Those of entries by the identifiers that they claim. */
  public static IdentifiersByTitle of(Map<Identifier, List<EntryPlace>> bearers) {
    IdentifiersByTitle identifiersByTitle = new IdentifiersByTitle();
    bearers.forEach(
        (id, places) ->
            places.forEach(
                p ->
                    identifiersByTitle
                        .byTitle
                        .computeIfAbsent(p.words().key(), t -> new HashSet<>())
                        .add(id)));
    return identifiersByTitle;
  }

  /** Whether a title stands under another identifier of the same kind, too. */
  public boolean another(EntryPlace place, Identifier identifier) {
    return byTitle.getOrDefault(place.words().key(), Set.of()).stream()
        .anyMatch(i -> !i.equals(identifier) && i.scheme().equals(identifier.scheme()));
  }

  /** Whether what stands under so many identifiers of one kind is no work's title. */
  public boolean label(EntryPlace place) {
    Map<String, Integer> counts = new HashMap<>();
    byTitle
        .getOrDefault(place.words().key(), Set.of())
        .forEach(i -> counts.merge(i.scheme(), 1, Integer::sum));
    return counts.values().stream().anyMatch(c -> c > MOST);
  }
}
