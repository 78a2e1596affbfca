package dev.shelfcheck.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How well an entry was understood.
 *
 * @param doubtful the parts of the claim that may have been misread; a part that states nothing may
 *     be among them: something of that kind stands there and was not understood
 * @param alternatives what else may be the title, the likeliest first
 * @param layout what the entry is written after; empty where it is read on its own
 */
public record Understanding(
    Set<ClaimPart> doubtful, List<Alternative> alternatives, Optional<Layout> layout) {
  /** Nothing is in doubt. */
  public static final Understanding SURE = new Understanding(Set.of(), List.of(), Optional.empty());

  public Understanding {
    doubtful = Set.copyOf(doubtful);
    alternatives = List.copyOf(alternatives);
  }

  /** The same with every part in doubt. */
  public Understanding doubted() {
    return new Understanding(Set.of(ClaimPart.values()), alternatives, layout);
  }

  /** How sure the reading of a part is. */
  public Certainty of(ClaimPart part) {
    return doubtful.contains(part) ? Certainty.DOUBTFUL : Certainty.SURE;
  }
}
