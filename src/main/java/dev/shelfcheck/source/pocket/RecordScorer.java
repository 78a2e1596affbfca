package dev.shelfcheck.source.pocket;

import dev.shelfcheck.source.titles.PostingsOverlap;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Which records share most with a title: the worth of the words they have, each the more the fewer
 * records have it.
 */
final class RecordScorer {
  /** So many are read where none has most of the words. */
  private static final int CANDIDATES = 40;

  /**
   * So many records are looked at before the next word leads as well: words of few may be misspelt,
   * or names that the list adds.
   */
  private static final int RARE = 1500;

  /** The part of all asked words' worth from which a record is a strong candidate. */
  private static final double STRONG = 0.7;

  /** So many candidates are kept though they are not strong; chosen. */
  private static final int WEAK = 5;

  private final int[][] numbers;
  private final double[] worths;
  private final double all;
  private final List<ScoredRecord> hits = new ArrayList<>();

  private record ScoredRecord(int record, double worth) implements Comparable<ScoredRecord> {
    /** The worthiest first. */
    @Override
    public int compareTo(ScoredRecord other) {
      int order = Double.compare(other.worth, worth);
      return order == 0 ? Integer.compare(record, other.record) : order;
    }
  }

  /**
   * @param numbers for each word the records that have it, ascending; the rarest word first
   * @param worths what each word tells
   */
  RecordScorer(int[][] numbers, double[] worths) {
    this.numbers = numbers;
    this.worths = worths;
    double sum = 0;
    for (double worth : worths) {
      sum += worth;
    }
    this.all = sum;
  }

  /**
   * The records that have so many of the words. The rarest word leads to them, and the next where
   * it may be misspelt; words that are less rare, as long as none was found that has most.
   */
  List<Integer> having(int least) {
    int looked = 0;
    for (int lead = 0; lead < numbers.length && (looked < RARE || lead < 1); lead++) {
      if (lead > 1 && isSettled()) {
        break;
      }
      PostingsOverlap postingsOverlap = new PostingsOverlap(numbers, worths, lead, least);
      for (int record : numbers[lead]) {
        double worth = postingsOverlap.worth(record);
        if (worth > 0) {
          hits.add(new ScoredRecord(record, worth));
        }
      }
      looked += numbers[lead].length;
    }
    return first();
  }

  /** Whether a record was found that has most. */
  boolean isSettled() {
    for (ScoredRecord hit : hits) {
      if (isStrong(hit)) {
        return true;
      }
    }
    return false;
  }

  /** The worth of the best one; 0 where none was found. */
  double best() {
    double best = 0;
    for (ScoredRecord hit : hits) {
      best = Math.max(best, hit.worth());
    }
    return best;
  }

  private boolean isStrong(ScoredRecord hit) {
    return hit.worth() >= STRONG * all;
  }

  /** The records that have any of the words. */
  List<Integer> any() {
    int[] places = new int[numbers.length];
    for (int next = next(places); next < Integer.MAX_VALUE; next = next(places)) {
      double worth = 0;
      for (int i = 0; i < numbers.length; i++) {
        if (places[i] < numbers[i].length && numbers[i][places[i]] == next) {
          worth += worths[i];
          places[i]++;
        }
      }
      hits.add(new ScoredRecord(next, worth));
    }
    return first();
  }

  private int next(int[] places) {
    int next = Integer.MAX_VALUE;
    for (int i = 0; i < numbers.length; i++) {
      next = places[i] < numbers[i].length ? Math.min(next, numbers[i][places[i]]) : next;
    }
    return next;
  }

  /** Beside those that share most of the words few others are worth reading. */
  private List<Integer> first() {
    Collections.sort(hits);
    int strong = 0;
    while (strong < Math.min(CANDIDATES, hits.size()) && isStrong(hits.get(strong))) {
      strong++;
    }
    int most = strong == 0 ? CANDIDATES : Math.min(CANDIDATES, strong + WEAK);
    List<Integer> first = new ArrayList<>();
    for (ScoredRecord hit : hits.subList(0, Math.min(most, hits.size()))) {
      first.add(hit.record());
    }
    return first;
  }
}
