package dev.shelfcheck.compare;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How two titles relate, word by word. What edits count as the same title follows what
 * bibliographic registries do to titles and what reading lists do to them; numbers and content
 * words never give.
 *
 * @param relation the classified difference; symmetric
 * @param shared the content words on both sides
 * @param onlyLeft the content words of the left title alone
 * @param onlyRight those of the right title alone
 * @param sharedName whether a proper name of one stands in the other
 */
public record TitleComparison(
    TitleRelation relation,
    List<String> shared,
    List<String> onlyLeft,
    List<String> onlyRight,
    boolean sharedName) {
  /** Words on both sides, one of them on one: what two words were exchanged for; chosen. */
  private static final int REWORDED = 4;

  /** Of 1: with less in common a title was not reworded but another; chosen. */
  private static final double SOME = 0.3;

  /** The rules ask about the same pairs one after another. */
  private static final Memo<TitlePair, TitleComparison> LATEST =
      Memo.lasting(1 << 15, TitleComparison::compared);

  /** Two titles; their texts tell them from others. */
  private record TitlePair(Title left, Title right) {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof TitlePair p
          && left.text().equals(p.left.text())
          && right.text().equals(p.right.text());
    }

    @Override
    public int hashCode() {
      return 31 * left.text().hashCode() + right.text().hashCode();
    }
  }

  public TitleComparison {
    shared = List.copyOf(shared);
    onlyLeft = List.copyOf(onlyLeft);
    onlyRight = List.copyOf(onlyRight);
  }

  /** Two titles, as they are written. */
  public static TitleComparison of(String left, String right) {
    return of(Title.of(left), Title.of(right));
  }

  /** Compares two titles taken apart before. */
  public static TitleComparison of(Title left, Title right) {
    return LATEST.of(new TitlePair(left, right));
  }

  private static TitleComparison compared(TitlePair pair) {
    Title left = pair.left();
    Title right = pair.right();
    if (left.key().compareTo(right.key()) > 0) {
      return compared(new TitlePair(/* left= */ right, /* right= */ left)).flipped();
    }
    TitleDiff diff = TitleDiff.of(left, right);
    return new TitleComparison(
        diff.relation(),
        diff.content().shared(),
        diff.content().onlyLeft(),
        diff.content().onlyRight(),
        diff.sharedName());
  }

  /** The closest of several titles of one work: its versions, its short titles. */
  public static TitleComparison closest(String listed, Collection<String> titles) {
    return closest(listed, Title.of(listed), titles);
  }

  /** The same for a listed title taken apart before. */
  public static TitleComparison closest(Title listed, Collection<String> titles) {
    return closest(listed.text(), listed, titles);
  }

  private static TitleComparison closest(String listed, Title left, Collection<String> titles) {
    for (String title : titles) {
      if (listed.equalsIgnoreCase(title)) {
        return same(left);
      }
    }
    TitleComparison closest = null;
    for (String title : titles) {
      TitleComparison next = of(left, Title.of(title));
      closest = closest == null || next.isCloserThan(closest) ? next : closest;
    }
    return closest == null ? of(left, Title.of("")) : closest;
  }

  private boolean isCloserThan(TitleComparison other) {
    int order = relation.compareTo(other.relation);
    return order < 0 || (order == 0 && likeness() > other.likeness());
  }

  private static TitleComparison same(Title title) {
    return new TitleComparison(
        TitleRelation.SAME, title.contentWords(), List.of(), List.of(), !title.names().isEmpty());
  }

  private TitleComparison flipped() {
    return new TitleComparison(
        relation, shared, /* onlyLeft= */ onlyRight, /* onlyRight= */ onlyLeft, sharedName);
  }

  /** Whether nothing is shared but words that any title may have. */
  public boolean commonplace() {
    return shared.stream().allMatch(ContainedTitle::generic);
  }

  /**
   * Whether words were exchanged for others on both sides, two or more on one and another on the
   * other, and a name or a third of all stayed: what becomes of a title when its work is revised.
   */
  public boolean reworded() {
    int fewer = Math.min(onlyLeft.size(), onlyRight.size());
    int more = Math.max(onlyLeft.size(), onlyRight.size());
    return fewer > 0 && fewer + more >= REWORDED && (sharedName || likeness() >= SOME);
  }

  /** The shared content words among all of both sides, 0 to 1 (the Dice coefficient). */
  public double likeness() {
    int all = 2 * shared.size() + onlyLeft.size() + onlyRight.size();
    return all == 0 ? 0 : 2.0 * shared.size() / all;
  }
}
