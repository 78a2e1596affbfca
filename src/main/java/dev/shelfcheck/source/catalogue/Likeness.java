package dev.shelfcheck.source.catalogue;

import dev.shelfcheck.source.titles.TitleWords;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How near a title comes to the one asked for, from 0 to 1: for ranking candidates, never for a
 * verdict, which is the asker's.
 */
final class Likeness {
  private final TitleWords asked;
  private final String title;
  private final String squashed;

  Likeness(String asked) {
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
      return 0.95;
    }
    double namesake = !name.isEmpty() && name.equals(name(this.title)) ? 0.6 + 0.35 * whole : 0;
    return Math.max(Math.max(whole, namesake), 0.9 * contained(words));
  }

  /** Dice's coefficient of the two sets of words. */
  private double overlap(TitleWords words) {
    Set<String> mine = new HashSet<>(asked.parts());
    Set<String> theirs = new HashSet<>(words.parts());
    int total = mine.size() + theirs.size();
    mine.retainAll(theirs);
    return total == 0 ? 0 : 2.0 * mine.size() / total;
  }

  /** 1 where one title begins or ends the other, as when a prefix or a subtitle was dropped. */
  private double contained(TitleWords words) {
    List<String> mine = asked.parts();
    List<String> theirs = words.parts();
    List<String> shorter = mine.size() < theirs.size() ? mine : theirs;
    List<String> longer = mine.size() < theirs.size() ? theirs : mine;
    if (shorter.size() < 2) {
      return 0;
    }
    int rest = longer.size() - shorter.size();
    boolean edge =
        longer.subList(0, shorter.size()).equals(shorter)
            || longer.subList(rest, longer.size()).equals(shorter);
    return edge ? 1 : 0;
  }

  /**
   * What stands before a title's first colon, squashed: {@code quest} of {@code Quest: Query-...}.
   */
  private static String name(String title) {
    int colon = title.indexOf(':');
    return colon < 1 ? "" : TitleWords.of(title.substring(0, colon)).squashed();
  }
}
