package dev.shelfcheck.engine;

import dev.shelfcheck.model.Document;
import java.util.List;

/**
 * One rule's look at what it holds side by side: a document, a list, the library. Two tasks are the
 * same where the rule is and the very documents are; documents hold too much to be compared.
 */
record Task(ActiveRule rule, List<Document> documents) {
  Task {
    documents = List.copyOf(documents);
  }

  @Override
  public boolean equals(Object other) {
    if (!(other instanceof Task that)
        || !rule.id().equals(that.rule.id())
        || documents.size() != that.documents.size()) {
      return false;
    }
    for (int i = 0; i < documents.size(); i++) {
      if (!one(documents.get(i), that.documents.get(i))) {
        return false;
      }
    }
    return true;
  }

  @SuppressWarnings("ReferenceEquality") // the very document is what is meant
  private static boolean one(Document a, Document b) {
    return a == b;
  }

  @Override
  public int hashCode() {
    int hash = rule.id().hashCode();
    for (Document document : documents) {
      hash = hash * 31 + System.identityHashCode(document);
    }
    return hash;
  }
}
