package dev.shelfcheck.engine;

import dev.shelfcheck.ask.Answers;
import dev.shelfcheck.audit.Audit;
import dev.shelfcheck.audit.Excused;
import dev.shelfcheck.audit.FileTally;
import dev.shelfcheck.audit.ReportedFinding;
import dev.shelfcheck.audit.Tally;
import dev.shelfcheck.audit.UncheckedSubject;
import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Library;
import dev.shelfcheck.rule.Finding;
import dev.shelfcheck.rule.Outcome;
import dev.shelfcheck.rule.Related;
import dev.shelfcheck.rule.RuleId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Writes down, sorted once, what was judged. */
final class AuditBuilder {
  /** What holds, what is broken, what was not checked: see {@link #column}. */
  private static final int COLUMNS = 3;

  private final List<ActiveRule> rules;
  private final Suppressions suppressions;
  private final Fingerprints fingerprints;

  AuditBuilder(List<ActiveRule> rules, Suppressions suppressions, Fingerprints fingerprints) {
    this.rules = rules;
    this.suppressions = suppressions;
    this.fingerprints = fingerprints;
  }

  /**
   * The audit.
   *
   * @param judged what counts
   * @param excepted what an exception in a list takes out
   */
  Audit of(Library library, List<Judged> judged, List<Judged> excepted, Answers answers) {
    List<ReportedFinding> broken = new ArrayList<>();
    List<UncheckedSubject> unchecked = new ArrayList<>();
    for (Judged j : sorted(judged)) {
      if (j.outcome() instanceof Outcome.Broken b) {
        broken.add(broken(j, b.finding()));
      } else if (j.outcome() instanceof Outcome.Unchecked u) {
        unchecked.add(new UncheckedSubject(j.rule().id(), j.subject(), u.cause(), u.detail()));
      }
    }
    List<Excused> excused = new ArrayList<>();
    for (Judged j : sorted(excepted)) {
      if (j.outcome() instanceof Outcome.Broken b) {
        excused.add(
            new Excused(
                broken(j, b.finding()), Excused.SuppressionKind.COMMENT, reason(j, b.finding())));
      }
    }
    return new Audit(library, broken, unchecked, tallies(judged), answers, excused);
  }

  private ReportedFinding broken(Judged j, Finding said) {
    RuleId id = j.rule().id();
    Finding finding = foreign(said) || !writable(said) ? said.withoutFix() : said;
    return new ReportedFinding(
        id, j.rule().severityOf(finding), finding, fingerprints.of(id, said));
  }

  /** Whether it is about a file that would be written in another encoding than it is in. */
  private static boolean foreign(Finding finding) {
    return documents(finding).stream().anyMatch(Document::isForeign);
  }

  /** Whether a fix can be written as it is meant in the file that it mends. */
  private static boolean writable(Finding finding) {
    if (finding.fix().isEmpty()) {
      return true;
    }
    Set<Document> documents = documents(finding);
    return finding.fix().get().edits().stream()
        .allMatch(
            e ->
                documents.stream()
                    .filter(d -> d.path().equals(e.path()))
                    .allMatch(d -> d.takes(e.span(), e.replacement())));
  }

  /** The documents that it speaks of, each once, though it may have very many places. */
  private static Set<Document> documents(Finding finding) {
    Set<Document> documents = Collections.newSetFromMap(new IdentityHashMap<>());
    finding.subject().document().ifPresent(documents::add);
    for (Related related : finding.related()) {
      related.subject().document().ifPresent(documents::add);
    }
    return documents;
  }

  private String reason(Judged j, Finding finding) {
    return suppressions.touching(j.rule().id(), finding).map(s -> s.reason()).orElse("");
  }

  /** By place, rule and words, file by file: there are many, and those of a file come together. */
  private static List<Judged> sorted(List<Judged> judged) {
    Map<String, List<Judged>> byPath = new TreeMap<>();
    String path = "";
    List<Judged> those = byPath.computeIfAbsent(path, p -> new ArrayList<>());
    for (Judged each : judged) {
      if (each.outcome() instanceof Outcome.Holds) {
        continue;
      }
      if (!each.subject().path().equals(path)) {
        path = each.subject().path();
        those = byPath.computeIfAbsent(path, p -> new ArrayList<>());
      }
      those.add(each);
    }
    List<Judged> sorted = new ArrayList<>();
    for (List<Judged> each : byPath.values()) {
      each.sort(AuditBuilder::inOrder);
      sorted.addAll(each);
    }
    return sorted;
  }

  private static int inOrder(Judged one, Judged other) {
    int order = one.subject().span().compareTo(other.subject().span());
    if (order == 0) {
      order = one.rule().id().compareTo(other.rule().id());
    }
    return order == 0 ? words(one).compareTo(words(other)) : order;
  }

  private static String words(Judged judged) {
    return judged.outcome() instanceof Outcome.Broken b
        ? b.finding().key() + b.finding().message().what()
        : "";
  }

  private List<FileTally> tallies(List<Judged> judged) {
    Map<RuleId, Map<String, int[]>> counted = new HashMap<>();
    @Nullable RuleId rule = null;
    String path = "";
    int[] counts = new int[COLUMNS];
    for (Judged j : judged) {
      RuleId id = j.rule().id();
      if (!id.equals(rule) || !j.subject().path().equals(path)) { // mostly they come in runs
        rule = id;
        path = j.subject().path();
        counts =
            counted
                .computeIfAbsent(id, r -> new HashMap<>())
                .computeIfAbsent(path, p -> new int[COLUMNS]);
      }
      counts[column(j.outcome())] += j.times();
    }
    List<FileTally> tallies = new ArrayList<>();
    for (ActiveRule each : rules) {
      new TreeMap<>(counted.getOrDefault(each.id(), Map.of("", new int[COLUMNS])))
          .forEach(
              (file, n) ->
                  tallies.add(new FileTally(file, new Tally(each.id(), n[0], n[1], n[2]))));
    }
    return tallies;
  }

  /** Where an outcome is counted: what holds, what is broken, what was not checked. */
  private static int column(Outcome outcome) {
    return outcome instanceof Outcome.Holds ? 0 : outcome instanceof Outcome.Broken ? 1 : 2;
  }
}
