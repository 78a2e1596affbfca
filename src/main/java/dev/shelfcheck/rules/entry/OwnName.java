package dev.shelfcheck.rules.entry;

import dev.shelfcheck.compare.Title;
import java.util.List;
import java.util.Optional;

/**
 * The name that a work goes by: what stands before its title's colon, or all of a title of a word
 * or two, its version left out; folded, without separators.
 *
 * @param versioned whether a version stood behind it: {@code Reader v2}
 */
public record OwnName(String name, boolean versioned) {
  /** Shorter names are words of other titles, too; chosen. */
  private static final int FEWEST_LETTERS = 4;

  /** So many words a name may have before a colon, ... */
  private static final int LONG = 5;

  /** ... and so many if nothing but the name is listed. */
  private static final int ALONE = 2;

  /** That of a title, where it begins with one. */
  public static Optional<OwnName> of(Title title) {
    List<String> head = title.isEmpty() ? List.of() : title.segments().get(0);
    int longest = title.segments().size() > 1 ? LONG : ALONE;
    List<String> words = head.stream().filter(w -> !version(w)).toList();
    String name = String.join("", words);
    boolean proper = title.headed() || words.stream().anyMatch(title.names()::contains);
    return head.size() > longest || name.length() < FEWEST_LETTERS || !proper
        ? Optional.empty()
        : Optional.of(new OwnName(name, words.size() < head.size()));
  }

  /** A mark alone: {@code v2}, and no number that makes another model of it. */
  private static boolean version(String word) {
    return word.length() > 1
        && word.charAt(0) == 'v'
        && word.chars().skip(1).allMatch(c -> Character.isDigit(c) || c == '.');
  }

  /** Whether two are one name, with a version behind one of them alone. */
  public boolean versionOf(OwnName other) {
    return name.equals(other.name) && versioned != other.versioned;
  }

  /** Whether words of a title, one after another, spell it, however they are parted. */
  public boolean spelledIn(Title title) {
    List<String> words = title.words();
    for (int from = 0; from < words.size(); from++) {
      StringBuilder run = new StringBuilder();
      for (int to = from; to < words.size() && run.length() < name.length(); to++) {
        run.append(words.get(to));
      }
      if (run.toString().equals(name)) {
        return true;
      }
    }
    return false;
  }
}
