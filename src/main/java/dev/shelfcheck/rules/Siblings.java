package dev.shelfcheck.rules;

import dev.shelfcheck.compare.Title;
import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Identifier;
import dev.shelfcheck.model.Work;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The other entries of a document that carry the same identifier. */
final class Siblings {
  private final Map<Identifier, List<Listing>> byIdentifier = new HashMap<>();
  private final Map<String, List<Listing>> byTitle = new HashMap<>();

  private Siblings() {}

  static Siblings of(Document document) {
    Siblings siblings = new Siblings();
    Listing.of(document).forEach(siblings::add);
    return siblings;
  }

  private void add(Listing listing) {
    if (listing.words().particular()) {
      byTitle.computeIfAbsent(listing.words().key(), k -> new ArrayList<>()).add(listing);
    }
    listing
        .identifiers()
        .forEach(id -> byIdentifier.computeIfAbsent(id, k -> new ArrayList<>()).add(listing));
  }

  /** Whether another entry lists a work by its very title with another id of the same registry. */
  boolean exchanged(Work work, Listing except, Identifier linked) {
    return work.titles().stream()
        .flatMap(t -> byTitle.getOrDefault(Title.of(t).key(), List.of()).stream())
        .filter(l -> l.entry().index() != except.entry().index())
        .map(Listing::identifiers)
        .anyMatch(
            ids ->
                !ids.contains(linked)
                    && ids.stream().anyMatch(i -> i.scheme().equals(linked.scheme())));
  }

  /** The titles under which an identifier stands elsewhere. */
  List<String> of(Listing listing, Identifier identifier) {
    return byIdentifier.getOrDefault(identifier, List.of()).stream()
        .filter(l -> l.entry().index() != listing.entry().index())
        .map(Listing::title)
        .toList();
  }
}
