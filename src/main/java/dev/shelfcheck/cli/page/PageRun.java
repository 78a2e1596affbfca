package dev.shelfcheck.cli.page;

import dev.shelfcheck.audit.Audit;
import dev.shelfcheck.cli.page.PageExample.ExampleMarker;
import dev.shelfcheck.config.RulePages;
import dev.shelfcheck.config.TopicFiles;
import dev.shelfcheck.engine.ActiveRule;
import dev.shelfcheck.engine.Asker;
import dev.shelfcheck.engine.Auditor;
import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Library;
import dev.shelfcheck.model.ReadingList;
import dev.shelfcheck.read.DocumentReader;
import dev.shelfcheck.read.MarkdownReader;
import dev.shelfcheck.read.bibtex.BibtexReader;
import dev.shelfcheck.rule.Message;
import dev.shelfcheck.rule.Rule;
import dev.shelfcheck.rule.RuleCard;
import dev.shelfcheck.rule.RuleId;
import dev.shelfcheck.rule.RunFacts;
import dev.shelfcheck.rules.Rulebook;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Runs one rule over one example and tells what differs from the markers, one line a difference.
 */
public final class PageRun {
  /** The date of every example. */
  public static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  private final RuleCard card;
  private final Rule rule;

  /**
   * A run of one page's rule.
   *
   * @throws IllegalArgumentException where the page declares no rule and none is built in
   */
  public PageRun(RuleCard card) {
    this.card = card;
    RunFacts facts = new RunFacts(TODAY, cards(card), Map.of(), TopicFiles.builtIn());
    this.rule =
        Rulebook.rules(facts).stream()
            .filter(r -> r.id().equals(card.id()))
            .findFirst()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "it declares no rule, and none is built in for " + card.id()));
  }

  /** The built-in pages and this one, which may be a page of the user's own. */
  private static Map<RuleId, RuleCard> cards(RuleCard card) {
    Map<RuleId, RuleCard> cards = new HashMap<>(RulePages.builtIn());
    cards.put(card.id(), card);
    return cards;
  }

  /** What the rule said, as {@code file:line rule: words}. */
  private record ReportedLine(String file, int line, String words) {
    boolean meets(ExampleMarker marker) {
      return marker.file().equals(file) && marker.line() == line && words.contains(marker.words());
    }
  }

  /** What differs, one line each; nothing where all is as marked. */
  public List<String> differences(PageExample example) {
    boolean silence = example.section().equals("Could not be checked");
    Audit audit = audit(example);
    List<ReportedLine> broken = broken(audit);
    List<ReportedLine> said = new ArrayList<>(silence ? unchecked(audit) : broken);
    List<String> differences = new ArrayList<>();
    if (silence) {
      broken.forEach(s -> differences.add("accuses where nothing could be known: " + s));
    }
    for (ExampleMarker marker : example.markers()) {
      if (said.removeIf(s -> s.meets(marker))) {
        continue;
      }
      differences.add("did not say " + marker + "; said: " + said);
    }
    said.forEach(s -> differences.add("said what no marker on that line asks for: " + s));
    return differences;
  }

  private Audit audit(PageExample example) {
    List<Document> documents = example.files().stream().map(PageRun::read).toList();
    Library library = new Library(lists(documents), List.of(), Set.of());
    return new Auditor(rules(), new Asker(List.of(new ExampleWorld(example.answers()))))
        .audit(library)
        .gathered();
  }

  /** The rule alone, unless it is about what others found. */
  private List<ActiveRule> rules() {
    if (!(rule instanceof Rule.OfExceptions)) {
      return List.of(new ActiveRule(card, rule, card.severity()));
    }
    RunFacts facts = new RunFacts(TODAY, cards(card), Map.of(), TopicFiles.builtIn());
    return Rulebook.rules(facts).stream()
        .map(r -> new ActiveRule(facts.card(r.id()), r, facts.card(r.id()).severity()))
        .toList();
  }

  /** Files of one folder are one list. */
  private static List<ReadingList> lists(List<Document> documents) {
    return documents.stream()
        .collect(Collectors.groupingBy(PageRun::folder, TreeMap::new, Collectors.toList()))
        .entrySet()
        .stream()
        .map(l -> new ReadingList(l.getKey(), l.getValue()))
        .toList();
  }

  private static String folder(Document document) {
    return document.path().contains("/")
        ? document.path().substring(0, document.path().lastIndexOf('/'))
        : "example";
  }

  private static Document read(PageExample.ExampleFile file) {
    DocumentReader reader =
        file.name().endsWith(".bib") ? new BibtexReader() : new MarkdownReader();
    return reader.read(file.name(), file.text());
  }

  private List<ReportedLine> broken(Audit audit) {
    return audit.broken().stream()
        .filter(b -> b.rule().equals(card.id()))
        .map(
            b ->
                new ReportedLine(
                    b.finding().subject().path(),
                    b.finding().subject().start().line(),
                    words(b.finding().message())))
        .toList();
  }

  private List<ReportedLine> unchecked(Audit audit) {
    return audit.unchecked().stream()
        .filter(u -> u.rule().equals(card.id()))
        .map(
            u ->
                new ReportedLine(
                    u.subject().path(),
                    u.subject().start().line(),
                    u.cause().words() + "; " + u.detail()))
        .toList();
  }

  private static String words(Message message) {
    return String.join("; ", Stream.of(message.what(), message.why(), message.todo()).toList());
  }
}
