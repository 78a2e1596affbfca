package dev.shelfcheck.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shelfcheck.ask.Answer;
import dev.shelfcheck.ask.Answers;
import dev.shelfcheck.ask.Evidence;
import dev.shelfcheck.ask.Evidence.Provenance;
import dev.shelfcheck.ask.Holding;
import dev.shelfcheck.ask.WorkById;
import dev.shelfcheck.model.ArxivId;
import dev.shelfcheck.model.Claim;
import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Entry;
import dev.shelfcheck.model.Span;
import dev.shelfcheck.model.Stated;
import dev.shelfcheck.model.Work;
import dev.shelfcheck.read.HarbourWorks;
import dev.shelfcheck.read.MarkdownReader;
import dev.shelfcheck.read.Misread;
import dev.shelfcheck.rule.Check;
import dev.shelfcheck.rule.Outcome;
import dev.shelfcheck.rule.Rule;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A reader that takes authors for titles, a whole list of them, makes nobody guilty. */
class BrokenReaderTest {
  private static final int MEMBERS = HarbourWorks.MANY;
  private static final Evidence EVIDENCE =
      new Evidence("works", LocalDate.parse("2026-01-01"), Provenance.CATALOGUE);

  private static String title(int i) {
    return HarbourWorks.title(i) + " in Harbour Towns";
  }

  private static Document list() {
    StringBuilder text = new StringBuilder("# Papers\n\n");
    for (int i = 0; i < MEMBERS; i++) {
      text.append(
          "- **%s**. %s. [[paper](https://arxiv.org/abs/%s)]\n"
              .formatted(title(i), people(i), HarbourWorks.id(i).value()));
    }
    return new MarkdownReader().read("list.md", text.toString());
  }

  private static Answers answers(int shift) {
    Answers.Builder answers = Answers.builder();
    for (int i = 0; i < MEMBERS; i++) {
      ArxivId id = HarbourWorks.id(i);
      answers.put(
          new WorkById(id), Answer.Known.of(new Holding.Held(work(id, i + shift)), EVIDENCE));
    }
    return answers.build();
  }

  private static Work work(ArxivId id, int i) {
    int of = i % MEMBERS;
    String about = HarbourWorks.thing(of).toLowerCase(Locale.ROOT);
    return HarbourWorks.work(
        id, title(of), of, Optional.of("We walk the " + about + " of harbour towns."));
  }

  private static String people(int i) {
    return String.join(", ", HarbourWorks.authors(i));
  }

  /** The list as a reader gives it that takes the line of names for the title. */
  private static Document misread(Document document) {
    return Misread.with(document, e -> byNames(document, e));
  }

  private static Claim byNames(Document document, Entry entry) {
    String names = people(entry.index());
    int at = document.source().text().indexOf(names, entry.span().start());
    return new Claim(
        Optional.of(new Stated<>(names, new Span(at, at + names.length()))),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static Stream<Outcome> outcomes(Document document, Answers answers) {
    return Stream.<Rule.OfDocument>of(new WrongWork(), new TitleDiffers())
        .flatMap(r -> r.check(document))
        .map(c -> settled(c, answers));
  }

  private static Outcome settled(Check check, Answers answers) {
    Check at = check;
    while (at instanceof Check.Joining joining) {
      at = joining.judge().apply(answers);
    }
    return ((Check.Settled) at).outcome();
  }

  @Test
  void theListIsReadAsItIsWritten() {
    List<Entry> entries = list().entries();
    assertEquals(
        IntStream.range(0, MEMBERS).mapToObj(BrokenReaderTest::title).toList(),
        entries.stream().map(e -> e.title().orElse("")).toList());
  }

  @Test
  void namesTakenForTitlesAccuseNobody() {
    List<Outcome> outcomes = outcomes(misread(list()), answers(0)).toList();
    assertEquals(2 * MEMBERS, outcomes.size());
    assertTrue(outcomes.stream().allMatch(Outcome.Unchecked.class::isInstance), outcomes::toString);
  }

  @Test
  void wrongLinksOfAListThatIsReadRightAreFound() {
    List<Outcome> outcomes = outcomes(list(), answers(/* shift= */ 7)).toList();
    assertTrue(outcomes.stream().anyMatch(Outcome.Broken.class::isInstance), outcomes::toString);
  }
}
