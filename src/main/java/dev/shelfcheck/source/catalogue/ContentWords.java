package dev.shelfcheck.source.catalogue;

import dev.shelfcheck.source.titles.TitleWords;
import dev.shelfcheck.vocabulary.StopWords;
import java.util.LinkedHashSet;
import java.util.Set;

/** The words of an abstract that tell what it is about: each once, the ties of speech left out. */
final class ContentWords {
  private ContentWords() {}

  static Set<String> of(String summary) {
    Set<String> words = new LinkedHashSet<>(TitleWords.of(summary).all());
    words.removeIf(w -> w.length() < 2 || StopWords.ABSTRACT.contains(w));
    return words;
  }
}
