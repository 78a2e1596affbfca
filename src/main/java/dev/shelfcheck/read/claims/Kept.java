package dev.shelfcheck.read.claims;

import dev.shelfcheck.read.claims.Grammar.Member;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * An entry and what was read in it with its title where it last was: that rests on nothing else.
 */
final class Kept {
  /** What follows from where the title stands. */
  private record Read(Told told, EntryReader.Rest rest) {}

  private final Member member;
  private final AtomicReference<@Nullable Read> last = new AtomicReference<>();

  Kept(Member member) {
    this.member = member;
  }

  Member member() {
    return member;
  }

  /** What the entry says with its title there. */
  Told told(Titling titling) {
    Read before = last.get();
    if (before != null && before.told().titling().isWhere(titling)) {
      return before.told().with(titling);
    }
    Read now =
        new Read(Told.of(member.draft(), titling), EntryReader.rest(member.draft(), titling));
    last.set(now);
    return now.told();
  }

  /** What it has beside, with its title where it last was. */
  EntryReader.Rest rest() {
    return Objects.requireNonNull(last.get(), "not read yet").rest();
  }
}
