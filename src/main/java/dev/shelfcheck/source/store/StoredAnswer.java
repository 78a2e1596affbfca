package dev.shelfcheck.source.store;

import com.fasterxml.jackson.databind.JsonNode;
import dev.shelfcheck.ask.Evidence;
import java.time.Instant;
import java.util.List;

/**
 * An answer as the ledger keeps it.
 *
 * @param at when it was learned
 * @param value as its {@link QuestionForm} writes it
 * @param evidence who said so
 */
record StoredAnswer(Instant at, JsonNode value, List<Evidence> evidence) {
  StoredAnswer {
    evidence = List.copyOf(evidence);
  }

  /** The later of two; of two of one moment always the same one. */
  static StoredAnswer later(StoredAnswer one, StoredAnswer two) {
    int order = one.at.compareTo(two.at);
    if (order == 0) {
      return one.value.toString().compareTo(two.value.toString()) >= 0 ? one : two;
    }
    return order > 0 ? one : two;
  }
}
