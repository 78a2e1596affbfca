package dev.shelfcheck.bench;

import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Entry;
import dev.shelfcheck.rules.shelf.Doubt;
import dev.shelfcheck.rules.shelf.Grounds;
import dev.shelfcheck.rules.shelf.Lexicon;
import dev.shelfcheck.rules.shelf.ShelfJudge;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the shelf's judge doubts as the rule asks it: on abstracts where one is known. */
record GroundsVerdict(Lexicon lexicon, Grounds grounds) implements ShelfTrial.Verdict {
  @Override
  public Set<Integer> doubted(Document document, KnownWorks works) {
    ShelfJudge judge = new ShelfJudge(document, lexicon, grounds);
    Map<Integer, Doubt> doubts =
        judge.map().doubts().stream().collect(Collectors.toMap(d -> d.entry().index(), d -> d));
    return document.entries().stream()
        .filter(e -> doubt(e, Optional.ofNullable(doubts.get(e.index())), judge, works).isPresent())
        .map(Entry::index)
        .collect(Collectors.toSet());
  }

  private static Optional<Doubt> doubt(
      Entry entry, Optional<Doubt> plain, ShelfJudge judge, KnownWorks works) {
    boolean firm = plain.isPresent() && plain.get().ground() != Doubt.Ground.WORDS;
    return firm || !judge.knowsMore(entry)
        ? plain
        : works
            .of(entry)
            .filter(w -> w.summary().isPresent())
            .map(w -> judge.doubt(entry, w))
            .orElse(plain);
  }
}
