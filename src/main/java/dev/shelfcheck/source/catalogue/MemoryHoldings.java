package dev.shelfcheck.source.catalogue;

import dev.shelfcheck.model.Identifier;
import dev.shelfcheck.source.titles.TitleWords;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Records in memory, read from a file of a few thousand lines at most. */
final class MemoryHoldings implements Holdings {
  private final Map<Identifier, List<CatalogueRecord>> owned = new HashMap<>();
  private final Map<Identifier, List<CatalogueRecord>> linked = new HashMap<>();
  private final Map<String, List<CatalogueRecord>> byWord = new HashMap<>();

  MemoryHoldings(List<CatalogueRecord> records) {
    for (CatalogueRecord record : records) {
      record.own().forEach(id -> put(owned, id, record));
      record.linked().forEach(id -> put(linked, id, record));
      Set<String> words = new LinkedHashSet<>();
      record.work().titles().forEach(t -> words.addAll(TitleWords.of(t).all()));
      words.forEach(w -> put(byWord, w, record));
    }
  }

  private static <K> void put(Map<K, List<CatalogueRecord>> map, K key, CatalogueRecord record) {
    map.computeIfAbsent(key, k -> new ArrayList<>()).add(record);
  }

  @Override
  public Map<Identifier, List<CatalogueRecord>> own(Collection<Identifier> identifiers) {
    return found(owned, identifiers);
  }

  @Override
  public Map<Identifier, List<CatalogueRecord>> linking(Collection<Identifier> identifiers) {
    return found(linked, identifiers);
  }

  private static Map<Identifier, List<CatalogueRecord>> found(
      Map<Identifier, List<CatalogueRecord>> map, Collection<Identifier> identifiers) {
    Map<Identifier, List<CatalogueRecord>> found = new LinkedHashMap<>();
    identifiers.forEach(id -> found.put(id, map.getOrDefault(id, List.of())));
    return found;
  }

  @Override
  public List<CatalogueRecord> resembling(String title, Predicate<List<String>> worth) {
    Set<CatalogueRecord> sharing = new LinkedHashSet<>();
    TitleWords.of(title).all().forEach(w -> sharing.addAll(byWord.getOrDefault(w, List.of())));
    return sharing.stream().filter(r -> worth.test(r.work().titles())).toList();
  }
}
