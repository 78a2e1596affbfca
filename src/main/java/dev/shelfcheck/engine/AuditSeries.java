package dev.shelfcheck.engine;

import dev.shelfcheck.audit.Audit;
import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Library;
import dev.shelfcheck.rule.Hindsight;
import dev.shelfcheck.rule.Outcome;
import dev.shelfcheck.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Audits of one library as it changes. What a rule made of documents that are still the very same
 * is not judged again, and nothing is asked twice.
 */
public final class AuditSeries {
  private final List<ActiveRule> rules;
  private final Rounds rounds;
  private final TaskResults results;

  private final Optional<Retained> retained;

  AuditSeries(List<ActiveRule> rules, Asker asker, Optional<Retained> retained) {
    this.rules =
        retained
            .map(kept -> rules.stream().map(r -> KeyedRule.of(r, kept)).toList())
            .orElseGet(() -> List.copyOf(rules));
    this.rounds = new Rounds(asker);
    this.results = new TaskResults(rounds);
    this.retained = retained;
  }

  /** Judges a library, and remembers what it made of it for the next. */
  public Audit audit(Library library) {
    return decided(library).audit();
  }

  /** The audit with every look that led to it. */
  Inspection inspect(Library library) {
    Decided decided = decided(library);
    return new Inspection(
        decided.audit(),
        decided.judged().stream()
            .map(j -> new Inspection.Look(j.rule().id(), j.subject(), j.outcome()))
            .toList());
  }

  /** An audit and what it was made of. */
  private record Decided(Audit audit, List<Judged> judged) {}

  private Decided decided(Library library) {
    Suppressions suppressions = new Suppressions(library);
    List<Judged> seen = seen(rules.stream().map(r -> View.of(r, library)).toList());
    Misgivings misgivings =
        Misgivings.after(
            seen,
            retained
                .<Misgivings.MisreadMemory>map(r -> r::misread)
                .orElse((d, looks, made) -> made.get()));
    List<Judged> plain = misgivings.weighed(seen);
    Retrospect hindsight = new Retrospect(rules, plain);
    List<Judged> all = new ArrayList<>(plain);
    rules.stream()
        .filter(r -> r.rule() instanceof Rule.OfExceptions)
        .forEach(r -> all.addAll(ofExceptions(View.of(r, library), hindsight)));
    return record(library, suppressions, except(library, suppressions, all, hindsight, misgivings));
  }

  /** What the rules see; what earlier runs saw of the same is not looked at again. */
  private List<Judged> seen(List<View> views) {
    if (retained.isEmpty()) {
      return results.settle(views);
    }
    List<Lot> lots = Lot.of(views);
    retained.get().recall(lots, results.judged(), rounds);
    List<Judged> seen = results.settle(views);
    retained.get().keep(lots, results.judged(), rounds);
    return seen;
  }

  /** Forgets what came of other texts than those of a library that was audited. */
  public void keepOnly(Library library) {
    results.keepOnly(library);
    rounds.keepRecent();
  }

  /** What counts, and what an exception in a list takes out. */
  private record Parted(List<Judged> judged, List<Judged> excepted) {}

  private Parted except(
      Library library,
      Suppressions suppressions,
      List<Judged> all,
      Hindsight hindsight,
      Misgivings misgivings) {
    List<ActiveRule> named = rules.stream().filter(r -> suppressions.name(r.id())).toList();
    if (named.isEmpty()) {
      return new Parted(all, List.of());
    }
    List<Judged> judged =
        new ArrayList<>(all.stream().filter(j -> !named.contains(j.rule())).toList());
    List<Judged> excepted =
        all.stream().filter(j -> named.contains(j.rule()) && touched(suppressions, j)).toList();
    for (ActiveRule rule : named) {
      View rest = View.of(rule, library).with(d -> results.without(rule.id(), d, suppressions));
      Stream.concat(
              misgivings.weighed(results.settle(List.of(rest))).stream(),
              ofExceptions(rest, hindsight).stream())
          .filter(j -> suppressions.of(rule.id(), j.subject()).isEmpty())
          .forEach(judged::add);
    }
    return new Parted(judged, excepted);
  }

  private static boolean touched(Suppressions suppressions, Judged judged) {
    return judged.outcome() instanceof Outcome.Broken b
        && suppressions.touching(judged.rule().id(), b.finding()).isPresent();
  }

  /** What all others found is news each time. */
  private List<Judged> ofExceptions(View view, Hindsight hindsight) {
    if (!(view.rule().rule() instanceof Rule.OfExceptions r)) {
      return List.of();
    }
    List<Rounds.OpenCheck> open = new ArrayList<>();
    for (Document document : view.inFocus()) {
      Task task = new Task(view.rule(), List.of(document));
      r.check(document, hindsight).map(c -> new Rounds.OpenCheck(task, c)).forEach(open::add);
    }
    return rounds.settle(open).values().stream().flatMap(List::stream).toList();
  }

  private Decided record(Library library, Suppressions suppressions, Parted parted) {
    List<Judged> judged = inFocus(library, Precedence.apply(parted.judged(), parted.excepted()));
    Fingerprints fingerprints = new Fingerprints(f -> retained.flatMap(kept -> kept.name(f)));
    Audit audit =
        new AuditBuilder(rules, suppressions, fingerprints)
            .of(library, judged, inFocus(library, parted.excepted()), rounds.answers());
    return new Decided(audit, judged);
  }

  private static List<Judged> inFocus(Library library, List<Judged> judged) {
    return library.focus().isEmpty()
        ? judged
        : judged.stream().filter(j -> inFocus(library, j)).toList();
  }

  private static boolean inFocus(Library library, Judged judged) {
    if (library.inFocus(judged.subject().path())) {
      return true;
    }
    return judged.outcome() instanceof Outcome.Broken b
        && b.finding().related().stream().anyMatch(r -> library.inFocus(r.subject().path()));
  }
}
