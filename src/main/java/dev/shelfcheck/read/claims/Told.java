package dev.shelfcheck.read.claims;

import dev.shelfcheck.model.Claim;
import dev.shelfcheck.model.ClaimPart;
import dev.shelfcheck.model.Span;
import dev.shelfcheck.model.Stated;
import dev.shelfcheck.read.prose.Once;
import java.util.List;
import java.util.Optional;

/**
 * An entry with what was read in it.
 *
 * @param stretches what stands beside its title
 */
record Told(Draft draft, Titling titling, Claim claim, Once<List<Stretch>> stretches) {
  static Told of(Draft draft, Titling titling) {
    return new Told(
        draft,
        titling,
        ClaimReader.claim(draft, titling),
        new Once<>(() -> titling.part() < 0 ? List.of() : Stretches.of(draft, titling)));
  }

  /** The same with the title in the same place, but otherwise sure or unsure of it. */
  Told with(Titling other) {
    Claim same =
        other.part() < 0
            ? claim
            : new Claim(
                claim.title(), claim.authors(), claim.year(), claim.venue(), other.understanding());
    return new Told(draft, other, same, stretches);
  }

  Optional<Span> at(ClaimPart part) {
    return switch (part) {
      case TITLE -> claim.title().map(Stated::span);
      case AUTHORS -> claim.authors().map(a -> a.names().get(0).span());
      case YEAR -> claim.year().map(Stated::span);
      case VENUE -> claim.venue().map(Stated::span);
    };
  }
}
