package dev.shelfcheck.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shelfcheck.ask.Cause;
import dev.shelfcheck.audit.Audit;
import dev.shelfcheck.config.RulePages;
import dev.shelfcheck.model.Claim;
import dev.shelfcheck.model.ClaimPart;
import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Entry;
import dev.shelfcheck.model.Library;
import dev.shelfcheck.model.ReadingList;
import dev.shelfcheck.model.Understanding;
import dev.shelfcheck.read.MarkdownReader;
import dev.shelfcheck.rule.RunFacts;
import dev.shelfcheck.rules.Rulebook;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What may have been misread accuses nobody, and is said to be unchecked. */
class DoubtfulReadingTest {
  private static final String ONE_ID_TWO_TITLES =
      """
      # List

      ## Pruning

      - [Pruning Large Transformers by Their Curvature](https://arxiv.org/abs/2406.02069)
      - [Caching the Keys of Very Long Contexts](https://arxiv.org/abs/2406.02069)
      """;

  private static Audit audit(Set<ClaimPart> doubtful) {
    Document read = new MarkdownReader().read("list.md", ONE_ID_TWO_TITLES);
    List<Entry> entries =
        read.entries().stream().map(e -> e.index() == 1 ? doubt(e, doubtful) : e).toList();
    Document document =
        new Document(
            read.path(),
            read.kind(),
            read.source(),
            read.structure(),
            entries,
            read.looseLinks(),
            read.directives(),
            read.defects());
    RunFacts facts =
        new RunFacts(LocalDate.of(2026, 11, 22), RulePages.builtIn(), Map.of(), List.of());
    List<ActiveRule> rules =
        Rulebook.rules(facts).stream()
            .map(r -> new ActiveRule(facts.card(r.id()), r, facts.card(r.id()).severity()))
            .filter(r -> r.id().value().equals("conflicting-identifier"))
            .toList();
    return new Auditor(rules, new Asker(List.of()))
        .audit(
            new Library(
                List.of(new ReadingList("list.md", List.of(document))), List.of(), Set.of()));
  }

  private static Entry doubt(Entry e, Set<ClaimPart> doubtful) {
    Claim c = e.claim();
    Understanding u = new Understanding(doubtful, List.of(), Optional.empty());
    return new Entry(
        e.index(),
        e.form(),
        e.section(),
        e.span(),
        new Claim(c.title(), c.authors(), c.year(), c.venue(), u),
        e.fields(),
        e.links(),
        e.textIdentifiers());
  }

  @Test
  void aSureReadingAccuses() {
    assertEquals(1, audit(Set.of()).broken().size());
    assertEquals(0, audit(Set.of()).unchecked().size());
  }

  @Test
  void aDoubtfulTitleIsNotCheckedAndSaysWhy() {
    Audit audit = audit(Set.of(ClaimPart.TITLE));
    assertEquals(0, audit.broken().size());
    assertEquals(
        List.of(Cause.NOT_UNDERSTOOD), audit.unchecked().stream().map(u -> u.cause()).toList());
  }

  @Test
  void aDoubtThatTheRuleDoesNotRestOnChangesNothing() {
    assertEquals(1, audit(Set.of(ClaimPart.YEAR, ClaimPart.VENUE)).broken().size());
  }
}
