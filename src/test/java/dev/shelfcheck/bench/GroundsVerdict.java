package dev.shelfcheck.bench;

import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Entry;
import dev.shelfcheck.rules.shelf.ShelfDoubt;
import dev.shelfcheck.rules.shelf.ShelfJudge;
import dev.shelfcheck.rules.shelf.ShelfThresholds;
import dev.shelfcheck.rules.shelf.TopicLexicon;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the shelf's judge doubts as the rule asks it: on abstracts where one is known. */
record GroundsVerdict(TopicLexicon topicLexicon, ShelfThresholds shelfThresholds)
    implements ShelfTrial.Verdict {
  @Override
  public Set<Integer> doubted(Document document, KnownWorks works) {
    ShelfJudge judge = new ShelfJudge(document, topicLexicon, shelfThresholds);
    Map<Integer, ShelfDoubt> shelfDoubts =
        judge.map().shelfDoubts().stream()
            .collect(Collectors.toMap(d -> d.entry().index(), d -> d));
    return document.entries().stream()
        .filter(
            e ->
                doubt(e, Optional.ofNullable(shelfDoubts.get(e.index())), judge, works).isPresent())
        .map(Entry::index)
        .collect(Collectors.toSet());
  }

  private static Optional<ShelfDoubt> doubt(
      Entry entry, Optional<ShelfDoubt> plain, ShelfJudge judge, KnownWorks works) {
    boolean firm = plain.isPresent() && plain.get().ground() != ShelfDoubt.DoubtReason.WORDS;
    return firm || !judge.knowsMore(entry)
        ? plain
        : works
            .of(entry)
            .filter(w -> w.summary().isPresent())
            .map(w -> judge.doubt(entry, w))
            .orElse(plain);
  }
}
