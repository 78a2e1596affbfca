package dev.shelfcheck.source.catalogue;

import java.util.LinkedHashSet;
import java.util.Set;

/** The words of an abstract that tell what it is about: each once, the ties of speech left out. */
final class ContentWords {
  private static final Set<String> TIES =
      Set.of(
          ("a about after all also although am among an and any are as at be because been before"
               + " being between both but by can could did do does doing done due during each"
               + " either et few for from further had has have having he hence here how however i"
               + " if in into is it its itself just may might more moreover most much must my"
               + " neither no nor not of off on once one only onto or other our ours out over own"
               + " per rather same shall she should since so some such than that the their theirs"
               + " them then there thereby therefore these they this those through thus to too"
               + " under until up upon us very via was we well were what when where whereas whether"
               + " which while who whom whose why will with within without would yet you your")
              .split(" "));

  private ContentWords() {}

  static Set<String> of(String summary) {
    Set<String> words = new LinkedHashSet<>(TitleWords.of(summary).all());
    words.removeIf(w -> w.length() < 2 || TIES.contains(w));
    return words;
  }
}
