package dev.shelfcheck.read.claims;

import dev.shelfcheck.read.claims.Candidates.Candidate;
import dev.shelfcheck.read.claims.Grammar.Member;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Entries whose title was found elsewhere than in the link or the bold words that they begin with,
 * where nearly all that begin so have theirs there: told over all shapes of a document, for what
 * else is set apart in an entry gives it another shape.
 */
final class Outliers {
  /** Fewer that begin so have no habits. */
  private static final int FEWEST = 8;

  /** Nine of ten have their title there. */
  private static final double NEARLY_ALL = 0.9;

  /** What one begins with stands so near to the end of its tags: a quote, a bracket. */
  private static final int NEAR = 2;

  /**
   * How many begin so.
   *
   * @param titled how many of them have their title there
   */
  private record OpeningCount(int all, int titled) {
    OpeningCount plus(OpeningCount other) {
      return new OpeningCount(all + other.all, titled + other.titled);
    }
  }

  private Outliers() {}

  /** The numbers of the entries that are unlike the others. */
  static List<Integer> of(List<Member> members, Titling[] titles) {
    Map<String, OpeningCount> counts = new HashMap<>();
    List<Optional<Candidate>> openings = members.stream().map(Outliers::opening).toList();
    for (int i = 0; i < members.size(); i++) {
      Optional<Candidate> opening = openings.get(i);
      if (opening.isPresent() && titles[i].part() >= 0) {
        counts.merge(
            key(members.get(i), opening.get()),
            new OpeningCount(1, holds(opening.get(), titles[i]) ? 1 : 0),
            OpeningCount::plus);
      }
    }
    return IntStream.range(0, members.size())
        .filter(i -> titles[i].part() >= 0)
        .filter(
            i ->
                openings
                    .get(i)
                    .filter(c -> !holds(c, titles[i]))
                    .filter(c -> isHabit(counts.get(key(members.get(i), c))))
                    .isPresent())
        .boxed()
        .toList();
  }

  private static boolean isHabit(@Nullable OpeningCount count) {
    return count != null && count.all >= FEWEST && count.titled >= NEARLY_ALL * count.all;
  }

  private static String key(Member member, Candidate opening) {
    return member.draft().form() + "|" + opening.slot().frame();
  }

  private static boolean holds(Candidate candidate, Titling title) {
    return title.part() == candidate.slot().part()
        && title.range().from() < candidate.range().to()
        && candidate.range().from() < title.range().to();
  }

  /** The link or the bold words that an entry begins with. */
  private static Optional<Candidate> opening(Member member) {
    return member.candidates().stream()
        .filter(c -> c.slot().part() == 0 && c.slot().nth() == 0)
        .filter(
            c ->
                c.slot().frame() == Slot.SlotFrame.LINKED
                    || c.slot().frame() == Slot.SlotFrame.BOLD)
        .filter(
            c -> c.range().from() <= Shape.of(member.draft().parts().get(0).prose()).lead() + NEAR)
        .findFirst();
  }
}
