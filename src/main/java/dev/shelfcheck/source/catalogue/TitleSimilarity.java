package dev.shelfcheck.source.catalogue;

import dev.shelfcheck.source.titles.TitleWords;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/**
 * How near a title comes to the one asked for, from 0 to 1: for ranking candidates, never for a
 * verdict, which is the asker's.
 */
final class TitleSimilarity {
  /*
   * Chosen for the order that they make, not measured: all that is asked for is the other's name,
   * above a title that begins or ends the other, above two titles of one name whose words differ.
   * Where more than half of the words differ, one name or one edge still stands above RankedRecords'
   * floor.
   */

  /** The title asked for is the other's name, which it says before a colon. */
  private static final double NAME_ALONE = 0.95;

  /** One title begins or ends the other. */
  private static final double EDGE = 0.85;

  /** What is added to that in the measure in which the words are the same. */
  private static final double EDGE_BY_WORDS = 0.05;

  /** Both have one name before their colons. */
  private static final double NAMESAKE = 0.6;

  /** What is added to that likewise; both make as much as the name alone. */
  private static final double NAMESAKE_BY_WORDS = NAME_ALONE - NAMESAKE;

  private final TitleWords asked;
  private final String title;
  private final String squashed;

  TitleSimilarity(String asked) {
    this.asked = TitleWords.of(asked);
    this.title = asked;
    this.squashed = this.asked.squashed();
  }

  double to(String title) {
    TitleWords words = TitleWords.of(title);
    if (words.squashesTo(squashed)) {
      return 1;
    }
    double whole = overlap(words);
    String name = name(title);
    if (!name.isEmpty() && name.equals(squashed)) {
      return NAME_ALONE;
    }
    double namesake =
        !name.isEmpty() && name.equals(name(this.title)) ? NAMESAKE + NAMESAKE_BY_WORDS * whole : 0;
    double part = isEdge(words) ? EDGE + EDGE_BY_WORDS * whole : 0;
    return Math.max(Math.max(whole, namesake), part);
  }

  /** Dice's coefficient of the two sets of words; a misspelt word is the one that is meant. */
  private double overlap(TitleWords words) {
    Set<String> mine = new HashSet<>(asked.parts());
    Set<String> theirs = new HashSet<>(words.parts());
    int total = mine.size() + theirs.size();
    mine.removeIf(theirs::remove);
    int unlike = mine.size() + theirs.size();
    for (String word : mine) {
      unlike -= removeMeant(word, theirs) ? 2 : 0;
    }
    return total == 0 ? 0 : (double) (total - unlike) / total;
  }

  /** Takes away the first word of which another is a misspelling; whether there is one. */
  private static boolean removeMeant(String word, Set<String> among) {
    for (Iterator<String> others = among.iterator(); others.hasNext(); ) {
      if (Misspelling.between(word, others.next())) {
        others.remove();
        return true;
      }
    }
    return false;
  }

  /** Whether one title begins or ends the other, as when a prefix or a subtitle was dropped. */
  private boolean isEdge(TitleWords words) {
    List<String> mine = asked.parts();
    List<String> theirs = words.parts();
    List<String> shorter = mine.size() < theirs.size() ? mine : theirs;
    List<String> longer = mine.size() < theirs.size() ? theirs : mine;
    if (shorter.size() < 2) {
      return false;
    }
    int rest = longer.size() - shorter.size();
    return longer.subList(0, shorter.size()).equals(shorter)
        || longer.subList(rest, longer.size()).equals(shorter);
  }

  /**
   * What stands before a title's first colon, squashed: {@code quest} of {@code Quest: Query-...}.
   */
  private static String name(String title) {
    int colon = title.indexOf(':');
    return colon < 1 ? "" : TitleWords.of(title.substring(0, colon)).squashed();
  }
}
