package dev.shelfcheck.compare;

import dev.shelfcheck.model.Work;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How much of a listed title a work's own abstract and titles say. A renamed work's abstract still
 * speaks of what the old title spoke of; another work's does not.
 *
 * @param words how many content words the listed title has
 * @param share how many of them, cut to stems, stand there, 0 to 1
 * @param named whether a proper name of the listed title, or all of a short one, stands there
 */
public record AbstractMatch(int words, double share, boolean named) {
  /** Letters that stand for a word and its endings; chosen. */
  private static final int STEM = 6;

  /** A title of so few words is echoed where all of them are; chosen. */
  private static final int SHORT = 3;

  /** Listens; empty where the work's abstract is not known. */
  public static Optional<AbstractMatch> of(Title listed, Work work) {
    return work.summary().filter(s -> !s.isBlank()).map(s -> in(listed, s, work.titles()));
  }

  /** Listens to the titles alone. */
  public static AbstractMatch inTitles(Title listed, Work work) {
    return in(listed, "", work.titles());
  }

  private static AbstractMatch in(Title listed, String summary, List<String> titles) {
    List<String> said = Words.of(Markup.stripped(summary + " . " + String.join(" . ", titles)));
    Set<String> joined = new HashSet<>(said);
    Set<String> stems = new HashSet<>();
    for (int i = 0; i < said.size(); i++) {
      stems.add(stem(said.get(i)));
      if (i + 1 < said.size()) {
        joined.add(said.get(i) + said.get(i + 1));
      }
    }
    List<String> content = listed.contentWords();
    long echoed =
        content.stream().filter(w -> stems.contains(stem(w)) || joined.contains(w)).count();
    double share = content.isEmpty() ? 0 : (double) echoed / content.size();
    boolean whole = content.size() <= SHORT && share == 1;
    return new AbstractMatch(
        content.size(), share, whole || listed.names().stream().anyMatch(joined::contains));
  }

  private static String stem(String word) {
    return word.length() > STEM ? word.substring(0, STEM) : word;
  }
}
