package dev.shelfcheck.read.claims;

import dev.shelfcheck.model.Claim;
import dev.shelfcheck.read.claims.Grammar.Member;
import dev.shelfcheck.read.prose.Once;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * An entry and what was last read in it, for a reading in which all that this rests on is as it
 * was: where its title stands, and what the entries of its shape taught.
 */
final class Kept {
  /** What follows from where the title stands. */
  private record LastReading(Told told, EntryReader.Rest rest) {}

  private final Member member;
  private final Once<Optional<Character>> introduction;
  private final Once<Boolean> behindPeople;
  private final AtomicReference<@Nullable LastReading> last = new AtomicReference<>();

  /** Where its title seems to stand, by the slot in which those of its shape do. */
  final Latest<Seat> seat = new Latest<>();

  /** Where it stands. */
  final Latest<Titling> titling = new Latest<>();

  /** What it says, by where those of its shape say it. */
  final Latest<Sides.Side> side = new Latest<>();

  /** The same with what of it is in doubt. */
  final Latest<Claim> claim = new Latest<>();

  Kept(Member member) {
    this.member = member;
    this.introduction = new Once<>(member::introduction);
    this.behindPeople = new Once<>(member::isBehindPeople);
  }

  Member member() {
    return member;
  }

  /** What stands behind the colon where people and a colon stand before its title. */
  Optional<Character> introduction() {
    return introduction.get();
  }

  boolean isBehindPeople() {
    return behindPeople.get();
  }

  /** Reads what the entry says with its title there. */
  @SuppressWarnings("ReferenceEquality") // one that is equal will do, but this is the quick way
  Told told(Titling titling) {
    LastReading before = last.get();
    if (before != null && before.told().titling() == titling) {
      return before.told();
    }
    LastReading now =
        before != null && before.told().titling().isWhere(titling)
            ? new LastReading(before.told().with(titling), before.rest())
            : new LastReading(
                Told.of(member.draft(), titling), EntryReader.rest(member.draft(), titling));
    last.set(now);
    return now.told();
  }

  /** What it says with its title where it last was. */
  Told told() {
    return read().told();
  }

  /** What it has beside, with its title where it last was. */
  EntryReader.Rest rest() {
    return read().rest();
  }

  private LastReading read() {
    return Objects.requireNonNull(last.get(), "not read yet");
  }
}
