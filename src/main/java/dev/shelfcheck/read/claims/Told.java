package dev.shelfcheck.read.claims;

import dev.shelfcheck.model.Claim;
import dev.shelfcheck.model.ClaimPart;
import dev.shelfcheck.model.Span;
import dev.shelfcheck.model.Stated;
import dev.shelfcheck.read.prose.Once;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An entry with what was read in it. */
final class Told {
  /**
   * What rests on where things were read, however sure that is.
   *
   * @param stretches what stands beside the title
   * @param unread those of them in brackets or slanted letters in which nothing was read
   * @param people the sites at which there is anything, and whether people were read there
   * @param year whether the year was
   * @param venue whether the venue was, or what looks like one stands there
   */
  private record Around(
      Once<List<Stretch>> stretches,
      Once<List<Stretch>> unread,
      Once<Map<Site, Homes.SiteSign>> people,
      Once<Map<Site, Homes.SiteSign>> year,
      Once<Map<Site, Homes.SiteSign>> venue) {
    static Around of(Draft draft, Titling titling, Claim claim) {
      Once<List<Stretch>> stretches =
          new Once<>(() -> titling.part() < 0 ? List.of() : Stretches.of(draft, titling));
      return new Around(
          stretches,
          new Once<>(() -> stretches.get().stream().filter(s -> Homes.isUnread(claim, s)).toList()),
          new Once<>(() -> Homes.sites(draft, claim, ClaimPart.AUTHORS, stretches.get())),
          new Once<>(() -> Homes.sites(draft, claim, ClaimPart.YEAR, stretches.get())),
          new Once<>(() -> Homes.sites(draft, claim, ClaimPart.VENUE, stretches.get())));
    }
  }

  private final Draft draft;
  private final Titling titling;
  private final Claim claim;
  private final Around around;

  private Told(Draft draft, Titling titling, Claim claim, Around around) {
    this.draft = draft;
    this.titling = titling;
    this.claim = claim;
    this.around = around;
  }

  static Told of(Draft draft, Titling titling) {
    Claim claim = ClaimReader.claim(draft, titling);
    return new Told(draft, titling, claim, Around.of(draft, titling, claim));
  }

  /** The same with the title in the same place, but otherwise sure or unsure of it. */
  Told with(Titling other) {
    Claim same =
        other.part() < 0
            ? claim
            : new Claim(
                claim.title(), claim.authors(), claim.year(), claim.venue(), other.understanding());
    return new Told(draft, other, same, around);
  }

  Draft draft() {
    return draft;
  }

  Titling titling() {
    return titling;
  }

  Claim claim() {
    return claim;
  }

  /** What stands beside the title. */
  List<Stretch> stretches() {
    return around.stretches().get();
  }

  /** Those of them in brackets or slanted letters in which nothing was read. */
  List<Stretch> unread() {
    return around.unread().get();
  }

  /** The sites at which there is anything, and whether a part was read there. */
  Map<Site, Homes.SiteSign> sites(ClaimPart part) {
    return switch (part) {
      case TITLE -> Map.of();
      case AUTHORS -> around.people().get();
      case YEAR -> around.year().get();
      case VENUE -> around.venue().get();
    };
  }

  Optional<Span> at(ClaimPart part) {
    return at(claim, part);
  }

  /** Where a part of a claim was read. */
  static Optional<Span> at(Claim claim, ClaimPart part) {
    return switch (part) {
      case TITLE -> claim.title().map(Stated::span);
      case AUTHORS -> claim.authors().map(a -> a.names().get(0).span());
      case YEAR -> claim.year().map(Stated::span);
      case VENUE -> claim.venue().map(Stated::span);
    };
  }
}
