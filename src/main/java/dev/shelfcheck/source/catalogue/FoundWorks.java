package dev.shelfcheck.source.catalogue;

import dev.shelfcheck.model.Identifier;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The records that a join has found for one list, as a catalogue. By a title it finds what the join
 * found by that title, and nothing by single words.
 */
public final class FoundWorks implements Holdings {
  private final Holdings byIdentifier;
  private final Map<String, List<CatalogueRecord>> byTitle;

  private FoundWorks(List<CatalogueRecord> records, Map<String, List<CatalogueRecord>> byTitle) {
    this.byIdentifier = new MemoryHoldings(records);
    this.byTitle = byTitle;
  }

  /**
   * A record found.
   *
   * @param scheme of its dump's bare ids
   * @param titles the titles' keys that it was found by
   */
  public record FoundRecord(String scheme, String line, List<String> titles) {
    public FoundRecord {
      titles = List.copyOf(titles);
    }
  }

  /**
   * The catalogue of one list.
   *
   * @param found in the order of their dumps, so that the same records are put together the same
   * @param schemes of all dumps that were joined, which tell what it sets out to hold
   * @param asOf the day of its data
   */
  public static Catalogue catalogue(List<FoundRecord> found, List<String> schemes, LocalDate asOf) {
    List<CatalogueRecord> records = new ArrayList<>();
    Map<String, List<CatalogueRecord>> byTitle = new HashMap<>();
    for (FoundRecord each : found) {
      WorkLine.read(each.line(), each.scheme())
          .map(WorkLine::record)
          .ifPresent(
              record -> {
                records.add(record);
                each.titles()
                    .forEach(t -> byTitle.computeIfAbsent(t, k -> new ArrayList<>()).add(record));
              });
    }
    return new Catalogue(
        new FoundWorks(records, byTitle),
        Manifest.stock(schemes),
        "catalogue",
        asOf,
        Optional.empty());
  }

  @Override
  public Map<Identifier, List<CatalogueRecord>> own(Collection<Identifier> identifiers) {
    return byIdentifier.own(identifiers);
  }

  @Override
  public Map<Identifier, List<CatalogueRecord>> linking(Collection<Identifier> identifiers) {
    return byIdentifier.linking(identifiers);
  }

  @Override
  public List<CatalogueRecord> resembling(String title, Predicate<List<String>> worth) {
    return byTitle.getOrDefault(WorkLine.key(title), List.of()).stream()
        .filter(r -> worth.test(r.work().titles()))
        .toList();
  }
}
