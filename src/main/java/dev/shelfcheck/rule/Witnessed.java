package dev.shelfcheck.rule;

import dev.shelfcheck.ask.Evidence;
import java.util.List;

/** A known value with who said so. */
public record Witnessed<A>(A value, List<Evidence> evidence) {
  public Witnessed {
    evidence = List.copyOf(evidence);
  }
}
