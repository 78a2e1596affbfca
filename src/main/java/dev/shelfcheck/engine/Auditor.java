package dev.shelfcheck.engine;

import dev.shelfcheck.ask.Answers;
import dev.shelfcheck.audit.Audit;
import dev.shelfcheck.audit.Broken;
import dev.shelfcheck.audit.Tally;
import dev.shelfcheck.audit.Unchecked;
import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Library;
import dev.shelfcheck.rule.Check;
import dev.shelfcheck.rule.Finding;
import dev.shelfcheck.rule.Outcome;
import dev.shelfcheck.rule.Rule;
import dev.shelfcheck.rule.RuleId;
import dev.shelfcheck.rule.Subject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Runs rules over a library: check, ask, judge, record. */
public final class Auditor {
  private static final Comparator<Subject> PLACE =
      Comparator.comparing(Subject::path).thenComparing(Subject::span);

  private final List<ActiveRule> rules;
  private final Asker asker;

  public Auditor(List<ActiveRule> rules, Asker asker) {
    this.rules = rules.stream().sorted(Comparator.comparing(ActiveRule::id)).toList();
    this.asker = asker;
  }

  public Audit audit(Library library) {
    List<Document> documents = library.documents().filter(d -> library.inFocus(d.path())).toList();
    List<Rounds.Open> checks = rules.stream().flatMap(r -> checks(r, library, documents)).toList();
    Rounds rounds = new Rounds(asker);
    List<Judged> judged = Precedence.apply(rounds.settle(checks));
    return record(
        library, judged.stream().filter(j -> inFocus(library, j)).toList(), rounds.answers());
  }

  private static Stream<Rounds.Open> checks(
      ActiveRule rule, Library library, List<Document> documents) {
    List<Check> checks = new ArrayList<>();
    if (rule.rule() instanceof Rule.OfDocument r) {
      documents.parallelStream().map(d -> r.check(d).toList()).toList().forEach(checks::addAll);
    } else if (rule.rule() instanceof Rule.OfLibrary r) {
      r.check(library).forEach(checks::add);
    }
    return checks.stream().map(c -> new Rounds.Open(rule, c));
  }

  private static boolean inFocus(Library library, Judged judged) {
    if (library.inFocus(judged.subject().path())) {
      return true;
    }
    return judged.outcome() instanceof Outcome.Broken b
        && b.finding().related().stream().anyMatch(r -> library.inFocus(r.subject().path()));
  }

  private Audit record(Library library, List<Judged> judged, Answers answers) {
    List<Judged> sorted =
        judged.stream()
            .filter(j -> !(j.outcome() instanceof Outcome.Holds))
            .sorted(
                Comparator.comparing(Judged::subject, PLACE)
                    .thenComparing(j -> j.rule().id())
                    .thenComparing(Auditor::words))
            .toList();
    Fingerprints fingerprints = new Fingerprints();
    List<Broken> broken = new ArrayList<>();
    List<Unchecked> unchecked = new ArrayList<>();
    for (Judged j : sorted) {
      if (j.outcome() instanceof Outcome.Broken b) {
        Finding f = b.finding();
        broken.add(
            new Broken(
                j.rule().id(), j.rule().severityOf(f), f, fingerprints.of(j.rule().id(), f)));
      } else if (j.outcome() instanceof Outcome.Unchecked u) {
        unchecked.add(new Unchecked(j.rule().id(), j.subject(), u.cause(), u.detail()));
      }
    }
    return new Audit(library, broken, unchecked, tallies(judged), answers);
  }

  private static String words(Judged judged) {
    return judged.outcome() instanceof Outcome.Broken b
        ? b.finding().key() + b.finding().message().what()
        : "";
  }

  private List<Tally> tallies(List<Judged> judged) {
    Map<RuleId, List<Outcome>> byRule =
        judged.stream()
            .collect(
                Collectors.groupingBy(
                    j -> j.rule().id(), Collectors.mapping(Judged::outcome, Collectors.toList())));
    return rules.stream().map(r -> tally(r, byRule.getOrDefault(r.id(), List.of()))).toList();
  }

  private static Tally tally(ActiveRule rule, List<Outcome> outcomes) {
    return new Tally(
        rule.id(),
        (int) outcomes.stream().filter(Outcome.Holds.class::isInstance).count(),
        (int) outcomes.stream().filter(Outcome.Broken.class::isInstance).count(),
        (int) outcomes.stream().filter(Outcome.Unchecked.class::isInstance).count());
  }
}
