package dev.shelfcheck.rules;

import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Identifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The other entries of a document that carry the same identifier. */
final class Siblings {
  private final Map<Identifier, List<Listing>> byIdentifier = new HashMap<>();

  private Siblings() {}

  static Siblings of(Document document) {
    Siblings siblings = new Siblings();
    Listing.of(document).forEach(siblings::add);
    return siblings;
  }

  private void add(Listing listing) {
    listing
        .identifiers()
        .forEach(id -> byIdentifier.computeIfAbsent(id, k -> new ArrayList<>()).add(listing));
  }

  /** The titles under which an identifier stands elsewhere. */
  List<String> of(Listing listing, Identifier identifier) {
    return byIdentifier.getOrDefault(identifier, List.of()).stream()
        .filter(l -> l.entry().index() != listing.entry().index())
        .map(Listing::title)
        .toList();
  }
}
