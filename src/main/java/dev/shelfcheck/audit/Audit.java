package dev.shelfcheck.audit;

import dev.shelfcheck.ask.Answers;
import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Library;
import dev.shelfcheck.model.ReadingList;
import dev.shelfcheck.rule.RuleId;
import dev.shelfcheck.rule.Severity;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The finished record of a run.
 *
 * @param broken sorted by file, place, rule
 * @param unchecked sorted likewise
 * @param counts by rule and file; every rule that was on has at least one, be it of zeros
 * @param answers to all that was asked
 * @param excused what is broken, known and put up with, sorted likewise
 */
public record Audit(
    Library library,
    List<ReportedFinding> broken,
    List<UncheckedSubject> unchecked,
    List<FileTally> counts,
    Answers answers,
    List<Excused> excused) {
  public Audit {
    excused = List.copyOf(excused);
    broken = List.copyOf(broken);
    unchecked = List.copyOf(unchecked);
    counts = List.copyOf(counts);
  }

  /** By rule, alphabetical, rules that looked at nothing included. */
  public List<Tally> tallies() {
    Map<RuleId, Tally> byRule = new TreeMap<>();
    counts.forEach(c -> byRule.merge(c.tally().rule(), c.tally(), Tally::plus));
    return List.copyOf(byRule.values());
  }

  /** How many checks found nothing wrong. */
  public int holds() {
    return counts.stream().mapToInt(c -> c.tally().holds()).sum();
  }

  /** The same record without what a reader did not ask to see; tallies count everything still. */
  public Audit atLeast(Severity least) {
    return with(broken.stream().filter(b -> b.severity().atLeast(least)).toList(), excused);
  }

  /** The same record with other findings and exceptions. */
  public Audit with(List<ReportedFinding> otherBroken, List<Excused> otherExcused) {
    return new Audit(library, otherBroken, unchecked, counts, answers, otherExcused);
  }

  /** The same record with many findings of one cause told as one. */
  public Audit gathered() {
    return with(Gathering.of(broken), excused);
  }

  /** The same record where less was to be checked. */
  public Audit withUnchecked(List<UncheckedSubject> other) {
    return new Audit(library, broken, other, counts, answers, excused);
  }

  /** The part of the record that stands in one list; a group counts where its first member is. */
  public Audit of(ReadingList list) {
    Set<String> paths =
        list.documents().stream().map(Document::path).collect(Collectors.toUnmodifiableSet());
    return new Audit(
        new Library(List.of(list), List.of(), Set.of()),
        broken.stream().filter(b -> paths.contains(b.finding().subject().path())).toList(),
        unchecked.stream().filter(u -> paths.contains(u.subject().path())).toList(),
        counts.stream().map(c -> paths.contains(c.path()) ? c : c.empty()).toList(),
        answers,
        excused.stream()
            .filter(e -> paths.contains(e.broken().finding().subject().path()))
            .toList());
  }

  /** How many findings there are of a severity. */
  public long count(Severity severity) {
    return broken.stream().filter(b -> b.severity() == severity).count();
  }
}
