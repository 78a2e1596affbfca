package dev.shelfcheck.read.prose;

import com.vladsch.flexmark.ast.RefNode;
import dev.shelfcheck.model.Span;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The targets that a document defines for its reference links.
 *
 * @param places of the targets, by label in lower case and with single blanks
 */
record Definitions(Map<String, Span> places) {
  boolean isEmpty() {
    return places.isEmpty();
  }

  /** The place of the target that a reference leads to. */
  Optional<Span> of(RefNode node) {
    String label = node.getReference().toString();
    String wanted = label.isEmpty() ? node.getText().toString() : label;
    String key = wanted.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    return Optional.ofNullable(places.get(key));
  }
}
