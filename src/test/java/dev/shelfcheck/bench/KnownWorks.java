package dev.shelfcheck.bench;

import dev.shelfcheck.ask.Answer;
import dev.shelfcheck.ask.Answers;
import dev.shelfcheck.ask.Holding;
import dev.shelfcheck.ask.Question;
import dev.shelfcheck.ask.Source;
import dev.shelfcheck.ask.WorkById;
import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Entry;
import dev.shelfcheck.model.Work;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a catalogue says of the works that the entries of one document link to first. */
final class KnownWorks {
  private final Answers answers;

  private KnownWorks(Answers answers) {
    this.answers = answers;
  }

  static KnownWorks of(Document document, Optional<Source> catalogue) {
    List<Question<?>> questions =
        document.entries().stream()
            .flatMap(e -> question(e).stream())
            .<Question<?>>map(q -> q)
            .distinct()
            .toList();
    return new KnownWorks(catalogue.map(c -> c.answer(questions)).orElse(Answers.of(Map.of())));
  }

  private static Optional<WorkById> question(Entry entry) {
    return entry.ownIdentifiers().stream().findFirst().map(WorkById::new);
  }

  Optional<Work> of(Entry entry) {
    return question(entry)
        .map(answers::to)
        .filter(Answer.Known.class::isInstance)
        .map(a -> ((Answer.Known<Holding>) a).value())
        .filter(Holding.Held.class::isInstance)
        .map(h -> ((Holding.Held) h).work());
  }
}
