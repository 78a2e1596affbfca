package dev.shelfcheck.source.pocket;

import dev.shelfcheck.source.titles.TitleWords;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;

/**
 * The terms that a record is found by: of each title its rarest words, the rarest of its first half
 * and of the part before its first colon, all words joined at hyphens; and where a title, or what
 * stands before its colon, is of few words and none is rare, all of it as one term.
 */
final class TitleTerms {
  /** A title, or a name before a colon, of up to so many words may be a term. */
  static final int KEYED = 3;

  /** Where a word of it leads to fewer records, these are looked through instead. */
  private static final int RARE = 24;

  /** Of these, one or two may be misspelt or missing. */
  private static final int WORDS = 5;

  /** Of a part, for who knows no more of the title. */
  private static final int WORDS_OF_PART = 3;

  /** The longest word, in characters: longer ones are no words. */
  private static final int LONGEST = 100;

  private final ToIntFunction<String> bearers;

  /**
   * @param bearers in how many titles a word stands, or a little more
   */
  TitleTerms(ToIntFunction<String> bearers) {
    this.bearers = bearers;
  }

  /** What a whole title is as a term. */
  static String key(TitleWords title) {
    return "=" + title.squashed();
  }

  /** Every word of a title, whether it is one of the rarest or not. */
  static Set<String> words(String title) {
    Set<String> words = TitleWords.of(title).all();
    words.removeIf(w -> w.length() > LONGEST);
    return words;
  }

  Set<String> of(List<String> titles) {
    Set<String> terms = new LinkedHashSet<>();
    for (String title : titles) {
      TitleWords whole = TitleWords.of(title);
      TitleWords name = TitleWords.of(title.substring(0, Math.max(0, title.indexOf(':'))));
      terms.addAll(whole.compounds());
      terms.addAll(rarest(whole.parts(), WORDS));
      terms.addAll(rarest(whole.parts().subList(0, (whole.parts().size() + 1) / 2), WORDS_OF_PART));
      terms.addAll(rarest(name.parts(), WORDS_OF_PART));
      addKey(terms, whole);
      addKey(terms, name);
    }
    terms.removeIf(w -> w.length() > LONGEST);
    return terms;
  }

  private List<String> rarest(List<String> words, int most) {
    return Set.copyOf(words).stream()
        .sorted(Comparator.comparingInt(bearers).thenComparing(w -> w))
        .limit(most)
        .toList();
  }

  private void addKey(Set<String> terms, TitleWords words) {
    if (!words.parts().isEmpty()
        && words.parts().size() <= KEYED
        && words.parts().stream().allMatch(w -> bearers.applyAsInt(w) >= RARE)) {
      terms.add(key(words));
    }
  }
}
