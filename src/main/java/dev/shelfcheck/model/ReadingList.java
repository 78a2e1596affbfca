package dev.shelfcheck.model;

import java.util.List;

/** Documents that are one list to their maintainer; without a config each file is its own. */
public record ReadingList(String name, List<Document> documents) {
  public ReadingList {
    documents = List.copyOf(documents);
  }
}
