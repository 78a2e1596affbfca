package dev.shelfcheck.engine;

import dev.shelfcheck.audit.Audit;
import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Library;
import dev.shelfcheck.model.ReadingList;
import dev.shelfcheck.rule.Check;
import dev.shelfcheck.rule.Hindsight;
import dev.shelfcheck.rule.Outcome;
import dev.shelfcheck.rule.Rule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Runs rules over a library: check, ask, judge, make the lists' own exceptions, record. */
public final class Auditor {
  private final List<ActiveRule> rules;
  private final Asker asker;

  public Auditor(List<ActiveRule> rules, Asker asker) {
    this.rules = rules.stream().sorted(Comparator.comparing(ActiveRule::id)).toList();
    this.asker = asker;
  }

  public Audit audit(Library library) {
    return inspect(library).audit();
  }

  /** The audit with every look that led to it. */
  public Inspection inspect(Library library) {
    Suppressions suppressions = new Suppressions(library);
    Rounds rounds = new Rounds(asker);
    List<Judged> plain =
        rounds.settle(rules.stream().flatMap(r -> checks(r, seenBy(r, library))).toList());
    Retrospect hindsight = new Retrospect(rules, plain);
    List<Judged> all = new ArrayList<>(plain);
    rules.forEach(
        r -> all.addAll(rounds.settle(checks(r, seenBy(r, library), hindsight).toList())));
    return record(
        library, suppressions, except(library, suppressions, all, hindsight, rounds), rounds);
  }

  /** What counts, and what an exception in a list takes out. */
  private record Parted(List<Judged> judged, List<Judged> excepted) {}

  private Parted except(
      Library library,
      Suppressions suppressions,
      List<Judged> all,
      Hindsight hindsight,
      Rounds rounds) {
    List<ActiveRule> named = rules.stream().filter(r -> suppressions.name(r.id())).toList();
    List<Judged> judged =
        new ArrayList<>(all.stream().filter(j -> !named.contains(j.rule())).toList());
    List<Judged> excepted =
        all.stream().filter(j -> named.contains(j.rule()) && touched(suppressions, j)).toList();
    for (ActiveRule rule : named) {
      Library rest = suppressions.without(rule.id(), seenBy(rule, library));
      rounds
          .settle(Stream.concat(checks(rule, rest), checks(rule, rest, hindsight)).toList())
          .stream()
          .filter(j -> suppressions.of(rule.id(), j.subject()).isEmpty())
          .forEach(judged::add);
    }
    return new Parted(judged, excepted);
  }

  private Inspection record(
      Library library, Suppressions suppressions, Parted parted, Rounds rounds) {
    List<Judged> judged =
        Precedence.apply(parted.judged(), parted.excepted()).stream()
            .filter(j -> inFocus(library, j))
            .toList();
    Audit audit =
        new Minutes(rules, suppressions)
            .of(
                library,
                judged,
                parted.excepted().stream().filter(j -> inFocus(library, j)).toList(),
                rounds.answers());
    return new Inspection(
        audit,
        judged.stream()
            .map(j -> new Inspection.Look(j.rule().id(), j.subject(), j.outcome()))
            .toList());
  }

  private static boolean touched(Suppressions suppressions, Judged judged) {
    return judged.outcome() instanceof Outcome.Broken b
        && suppressions.touching(judged.rule().id(), b.finding()).isPresent();
  }

  /** The library without the files that a config keeps a rule from. */
  private static Library seenBy(ActiveRule rule, Library library) {
    if (library.documents().allMatch(d -> rule.looksAt(d.path()))) {
      return library;
    }
    return new Library(
        library.lists().stream().map(l -> seenBy(rule, l)).toList(),
        library.unreadable(),
        library.focus());
  }

  private static ReadingList seenBy(ActiveRule rule, ReadingList list) {
    return new ReadingList(
        list.name(), list.documents().stream().filter(d -> rule.looksAt(d.path())).toList());
  }

  private static Stream<Rounds.Open> checks(ActiveRule rule, Library library) {
    List<Check> checks = new ArrayList<>();
    if (rule.rule() instanceof Rule.OfDocument r) {
      List<Document> documents = inFocus(library).toList();
      documents.parallelStream().map(d -> r.check(d).toList()).toList().forEach(checks::addAll);
    } else if (rule.rule() instanceof Rule.OfLibrary r) {
      r.check(library).forEach(checks::add);
    }
    return checks.stream().map(c -> new Rounds.Open(rule, c));
  }

  private static Stream<Rounds.Open> checks(ActiveRule rule, Library library, Hindsight hindsight) {
    return rule.rule() instanceof Rule.OfExceptions r
        ? inFocus(library).flatMap(d -> r.check(d, hindsight)).map(c -> new Rounds.Open(rule, c))
        : Stream.of();
  }

  private static Stream<Document> inFocus(Library library) {
    return library.documents().filter(d -> library.inFocus(d.path()));
  }

  private static boolean inFocus(Library library, Judged judged) {
    if (library.inFocus(judged.subject().path())) {
      return true;
    }
    return judged.outcome() instanceof Outcome.Broken b
        && b.finding().related().stream().anyMatch(r -> library.inFocus(r.subject().path()));
  }
}
