package dev.shelfcheck.rules;

import dev.shelfcheck.ask.Answer;
import dev.shelfcheck.ask.Holding;
import dev.shelfcheck.ask.WorkById;
import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Entry;
import dev.shelfcheck.model.Work;
import dev.shelfcheck.rule.Check;
import dev.shelfcheck.rule.Finding;
import dev.shelfcheck.rule.Message;
import dev.shelfcheck.rule.Options;
import dev.shelfcheck.rule.Rule;
import dev.shelfcheck.rule.RunFacts;
import dev.shelfcheck.rule.Subject;
import dev.shelfcheck.rule.Topic;
import dev.shelfcheck.rules.edit.Relocation;
import dev.shelfcheck.rules.shelf.ShelfDoubt;
import dev.shelfcheck.rules.shelf.ShelfJudge;
import dev.shelfcheck.rules.shelf.ShelfMap;
import dev.shelfcheck.rules.shelf.ShelfThresholds;
import dev.shelfcheck.rules.shelf.TopicLexicon;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An entry stands in one section and speaks for another. */
final class MisplacedEntry implements Rule.OfDocument {
  private final List<Topic> topics;
  private final AtomicReference<@Nullable TopicLexicon> topicLexicon = new AtomicReference<>();
  private final ShelfThresholds shelfThresholds;

  MisplacedEntry(RunFacts facts) {
    this.topics = facts.topics();
    Options options = facts.options(id());
    this.shelfThresholds =
        ShelfThresholds.of(options.strings("grounds"), options.number("caution"));
  }

  /** Made where the rule is on: putting all topics in order costs every start otherwise. */
  private TopicLexicon lexicon() {
    return Objects.requireNonNull(
        topicLexicon.updateAndGet(made -> made == null ? new TopicLexicon(topics) : made));
  }

  @Override
  public Stream<Check> check(Document document) {
    ShelfJudge judge = new ShelfJudge(document, lexicon(), shelfThresholds);
    ShelfMap map = judge.map();
    Map<Integer, ShelfDoubt> shelfDoubts =
        map.shelfDoubts().stream().collect(Collectors.toMap(d -> d.entry().index(), d -> d));
    return document.entries().stream()
        .filter(e -> map.judged().contains(e.index()) || shelfDoubts.containsKey(e.index()))
        .map(e -> check(document, e, Optional.ofNullable(shelfDoubts.get(e.index())), judge));
  }

  private static Check check(
      Document document, Entry entry, Optional<ShelfDoubt> shelfDoubt, ShelfJudge judge) {
    Check plain = settled(document, entry, shelfDoubt);
    boolean firm =
        shelfDoubt.isPresent() && shelfDoubt.get().ground() != ShelfDoubt.DoubtReason.WORDS;
    Optional<WorkById> question = entry.ownIdentifiers().stream().findFirst().map(WorkById::new);
    return firm || question.isEmpty() || !judge.knowsMore(entry)
        ? plain
        : new Check.Joining(
            Subject.of(document, entry),
            List.of(question.get()),
            answers ->
                work(answers.to(question.get()))
                    .map(w -> settled(document, entry, judge.doubt(entry, w)))
                    .orElse(plain));
  }

  private static Optional<Work> work(Answer<Holding> answer) {
    return answer instanceof Answer.Known<Holding> known
            && known.value() instanceof Holding.Held held
            && held.work().summary().isPresent()
        ? Optional.of(held.work())
        : Optional.empty();
  }

  private static Check settled(Document document, Entry entry, Optional<ShelfDoubt> shelfDoubt) {
    return shelfDoubt
        .map(d -> Check.broken(finding(document, entry, d)))
        .orElse(Check.holds(Subject.of(document, entry)));
  }

  private static Finding finding(Document document, Entry entry, ShelfDoubt doubt) {
    String section = doubt.topicSection().name();
    String better = doubt.better().name();
    Message message =
        new Message(
            "stands in \"%s\", but %s \"%s\"".formatted(section, doubt.reason(), better),
            "a reader who looks for it under \"" + better + "\" does not find it",
            "move it there, or leave it and suppress this where it belongs in both");
    Finding finding =
        Finding.of(Subject.of(document, entry), message)
            .identifiers(entry.ownIdentifiers())
            .claims(Map.of("section", section, "betterSection", better))
            .key(better);
    return Relocation.of(document, entry, doubt.better().entries())
        .map(finding::fix)
        .orElse(finding);
  }
}
