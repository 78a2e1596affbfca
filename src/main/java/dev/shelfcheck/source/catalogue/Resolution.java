package dev.shelfcheck.source.catalogue;

import dev.shelfcheck.model.Identifier;
import dev.shelfcheck.source.titles.TitleWords;
import dev.shelfcheck.source.work.WorkBuilder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Identifiers led to works: the records of one work, from whatever dumps, are put together along
 * the identifiers they share, two steps far.
 */
final class Resolution {
  private final Map<Identifier, List<CatalogueRecord>> own = new HashMap<>();
  private final Map<Identifier, List<CatalogueRecord>> linking = new HashMap<>();

  private Resolution() {}

  /** Looks up a batch, and what its records lead to, in a few sweeps of the holdings. */
  static Resolution of(Holdings holdings, Collection<Identifier> identifiers) {
    Resolution resolution = new Resolution();
    Set<Identifier> asked = new LinkedHashSet<>(identifiers);
    resolution.own.putAll(holdings.own(asked));
    resolution.linking.putAll(holdings.linking(asked));
    Set<Identifier> next = new LinkedHashSet<>();
    for (Identifier identifier : identifiers) {
      resolution.leading(identifier).forEach(r -> next.addAll(r.work().identifiers()));
    }
    next.removeAll(asked);
    if (!next.isEmpty()) {
      resolution.own.putAll(holdings.own(next));
    }
    return resolution;
  }

  /**
   * The work of an identifier; empty where none is held, or where several link it and none owns it.
   */
  Optional<CatalogueRecord> record(Identifier identifier) {
    List<CatalogueRecord> leading = leading(identifier);
    if (leading.isEmpty()) {
      return Optional.empty();
    }
    List<CatalogueRecord> all = new ArrayList<>(leading); // who says the same twice adds nothing
    for (CatalogueRecord record : leading) {
      for (Identifier other : record.work().identifiers()) {
        all.addAll(own.getOrDefault(other, List.of()));
      }
    }
    all.addAll(lone(identifier));
    WorkBuilder assembly = new WorkBuilder().identifier(identifier);
    all.forEach(r -> assembly.add(r.work()));
    return Optional.of(
        new CatalogueRecord(
            List.of(identifier), assembly.work().orElseThrow(), leading.get(0).told()));
  }

  /** The records that decide what an identifier is. */
  private List<CatalogueRecord> leading(Identifier identifier) {
    List<CatalogueRecord> owners = own.getOrDefault(identifier, List.of());
    return owners.isEmpty() ? lone(identifier) : owners;
  }

  /**
   * The one record of each scheme that links an identifier; two of a scheme contradict each other.
   */
  private List<CatalogueRecord> lone(Identifier identifier) {
    Map<String, List<CatalogueRecord>> byScheme = new LinkedHashMap<>();
    for (CatalogueRecord record : linking.getOrDefault(identifier, List.of())) {
      String scheme = record.own().isEmpty() ? "" : record.own().get(0).scheme();
      byScheme.computeIfAbsent(scheme, s -> new ArrayList<>()).add(record);
    }
    return byScheme.values().stream().filter(Resolution::agree).flatMap(List::stream).toList();
  }

  private static boolean agree(List<CatalogueRecord> records) {
    Set<String> titles = new HashSet<>();
    records.forEach(r -> titles.add(TitleWords.of(r.work().title()).squashed()));
    return titles.size() == 1;
  }
}
