package dev.shelfcheck.read.claims;

import dev.shelfcheck.model.Claim;
import dev.shelfcheck.model.ClaimPart;
import dev.shelfcheck.model.Span;
import dev.shelfcheck.model.Stated;
import java.util.Optional;

/** An entry with what was read in it. */
record Told(Draft draft, Titling titling, Claim claim) {
  static Told of(Draft draft, Titling titling) {
    return new Told(draft, titling, ClaimReader.claim(draft, titling));
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
