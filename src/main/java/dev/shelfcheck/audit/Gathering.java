package dev.shelfcheck.audit;

import dev.shelfcheck.rule.Edit;
import dev.shelfcheck.rule.Finding;
import dev.shelfcheck.rule.Fix;
import dev.shelfcheck.rule.Message;
import dev.shelfcheck.rule.Recurring;
import dev.shelfcheck.rule.Related;
import dev.shelfcheck.rule.RuleId;
import dev.shelfcheck.rule.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Many findings of one cause, told as one. It comes last of all: baselines, suppressions and fixes
 * know each of them by itself, so that a new one never hides behind those that are known.
 */
final class Gathering {
  /** So many of one cause in a file are still told one by one. */
  private static final int FEW = 4;

  /** As many examples as fit a line beside the sentence. */
  private static final int NAMED = 3;

  private record FaultKey(RuleId rule, Severity severity, String path, String fault) {
    static FaultKey of(ReportedFinding b, Recurring recurring) {
      return new FaultKey(b.rule(), b.severity(), b.finding().subject().path(), recurring.fault());
    }

    /** Written out, since what Java makes of a record costs a start milliseconds. */
    @Override
    public boolean equals(Object other) {
      return other instanceof FaultKey that
          && rule.equals(that.rule)
          && severity.equals(that.severity)
          && path.equals(that.path)
          && fault.equals(that.fault);
    }

    @Override
    public int hashCode() {
      return 31 * (31 * (31 * rule.hashCode() + severity.hashCode()) + path.hashCode())
          + fault.hashCode();
    }
  }

  private Gathering() {}

  /** The findings in their order, a group at the place of its first. */
  static List<ReportedFinding> of(List<ReportedFinding> all) {
    Map<FaultKey, List<ReportedFinding>> causes = new LinkedHashMap<>();
    for (ReportedFinding b : all) {
      b.finding()
          .recurring()
          .ifPresent(r -> causes.computeIfAbsent(FaultKey.of(b, r), k -> new ArrayList<>()).add(b));
    }
    Stream<ReportedFinding> single = all.stream().filter(b -> b.finding().recurring().isEmpty());
    Stream<ReportedFinding> recurring = causes.values().stream().flatMap(Gathering::told);
    return Stream.concat(single, recurring).sorted(ReportedFinding.READING).toList();
  }

  /** Findings of one cause: few are told apart, each of their examples once. */
  private static Stream<ReportedFinding> told(List<ReportedFinding> members) {
    Map<String, List<ReportedFinding>> byExample =
        members.stream()
            .collect(
                Collectors.groupingBy(
                    b -> recurring(b.finding()).example(),
                    LinkedHashMap::new,
                    Collectors.toList()));
    if (byExample.size() > FEW) {
      return Stream.of(one(members, message(members, List.copyOf(byExample.keySet()))));
    }
    return byExample.values().stream().map(b -> b.size() == 1 ? b.get(0) : one(b, repeated(b)));
  }

  private static Recurring recurring(Finding finding) {
    return finding.recurring().orElseThrow();
  }

  private static Message message(List<ReportedFinding> members, List<String> examples) {
    Finding lead = members.get(0).finding();
    Recurring recurring = recurring(lead);
    String named = examples.stream().limit(NAMED).collect(Collectors.joining(", "));
    String places = members.size() > examples.size() ? ", in " + members.size() + " places" : "";
    return new Message(
        examples.size()
            + " "
            + recurring.fault()
            + ": "
            + named
            + " and "
            + (examples.size() - NAMED)
            + " more"
            + places,
        lead.message().why(),
        recurring.todo());
  }

  private static Message repeated(List<ReportedFinding> members) {
    Message first = members.get(0).finding().message();
    return new Message(
        first.what() + ", in " + members.size() + " places", first.why(), first.todo());
  }

  private static ReportedFinding one(List<ReportedFinding> members, Message message) {
    ReportedFinding first = members.get(0);
    List<Finding> findings = members.stream().map(ReportedFinding::finding).toList();
    Finding finding = first.finding().say(message).related(places(findings));
    return new ReportedFinding(
        first.rule(),
        first.severity(),
        fix(findings).map(finding::fix).orElse(finding.withoutFix()),
        first.fingerprint());
  }

  /** Every place but the first. */
  private static List<Related> places(List<Finding> findings) {
    return findings.stream()
        .flatMap(
            f ->
                Stream.concat(
                    Stream.of(new Related(f.subject(), f.message().what())), f.related().stream()))
        .skip(1)
        .toList();
  }

  /** The fixes of all, where each has one and they can be trusted alike. */
  private static Optional<Fix> fix(List<Finding> findings) {
    List<Fix> fixes = findings.stream().flatMap(f -> f.fix().stream()).toList();
    boolean alike =
        fixes.size() == findings.size()
            && fixes.stream().map(Fix::applicability).distinct().count() == 1;
    List<Edit> edits = fixes.stream().flatMap(f -> f.edits().stream()).distinct().toList();
    return alike
        ? Optional.of(new Fix(fixes.get(0).title(), fixes.get(0).applicability(), edits))
        : Optional.empty();
  }
}
