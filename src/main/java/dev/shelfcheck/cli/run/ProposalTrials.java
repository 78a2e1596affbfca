package dev.shelfcheck.cli.run;

import dev.shelfcheck.api.Audited;
import dev.shelfcheck.api.Shelfcheck;
import dev.shelfcheck.audit.ReportedFinding;
import dev.shelfcheck.fix.NewFindings;
import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Entry;
import dev.shelfcheck.model.Library;
import dev.shelfcheck.rule.Finding;
import dev.shelfcheck.rule.Related;
import dev.shelfcheck.rule.Subject;
import dev.shelfcheck.write.Particulars;
import dev.shelfcheck.write.Proposal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What came of the proposals for a new entry.
 *
 * @param best of those read as they are meant, the one that brings least
 * @param fault why the first that is not read so is not
 */
record ProposalTrials(Optional<TriedProposal> best, Optional<String> fault) {
  /** A layout that is not read back in so many ways is not understood. */
  private static final int MOST_READ = 24;

  /** From which share of the neighbours on that bring a finding it is nothing new; chosen. */
  private static final double MOST = 0.75;

  /** Fewer neighbours tell no custom. */
  private static final int FEWEST = 3;

  /** How many proposals that are read as meant are held against the rules. */
  private static final int MOST_CHECKED = 6;

  /**
   * Tries proposals for one document of a library, the likeliest first.
   *
   * @param particulars what is known of the work, by which an entry is read back
   */
  static ProposalTrials of(
      Shelfcheck shelfcheck,
      Library library,
      Document document,
      List<Proposal> proposals,
      Particulars particulars) {
    Audited before = shelfcheck.audit(library);
    Optional<String> fault = Optional.empty();
    Optional<TriedProposal> best = Optional.empty();
    int checked = 0;
    for (Proposal proposal : proposals.subList(0, Math.min(MOST_READ, proposals.size()))) {
      String text = proposal.in(document.source().text());
      Document changed = ReadBack.reread(shelfcheck, library, document, text);
      Optional<String> wrong = new ReadBack(document, changed, proposal, particulars).fault();
      if (wrong.isPresent()) {
        fault = fault.or(() -> wrong);
        continue;
      }
      Audited after = before.with(Map.of(document.path(), text));
      TriedProposal tried =
          new TriedProposal(proposal, changed, text, brought(before, after, changed, proposal));
      best = best.filter(s -> s.worst() <= tried.worst()).or(() -> Optional.of(tried));
      if (tried.worst() == 0 || ++checked == MOST_CHECKED) {
        break;
      }
    }
    return new ProposalTrials(best, fault);
  }

  /** What is found since, and what was told of other places and is now told of the entry too. */
  private static List<ReportedFinding> brought(
      Audited before, Audited after, Document changed, Proposal proposal) {
    Entry entry = changed.entries().get(proposal.index());
    Set<String> known =
        before.audit().broken().stream().map(ReportedFinding::stem).collect(Collectors.toSet());
    List<ReportedFinding> brought = new ArrayList<>(NewFindings.of(before.audit(), after.audit()));
    after.audit().broken().stream()
        .filter(b -> !known.contains(b.stem()) && !brought.contains(b))
        .filter(b -> places(b.finding()).anyMatch(p -> isOf(p, changed, entry)))
        .forEach(brought::add);
    brought.removeIf(b -> isUsual(b, before, changed, entry));
    return brought;
  }

  /** Whether most of its section's entries bring the same, so that it is the list's own form. */
  private static boolean isUsual(
      ReportedFinding broken, Audited before, Document changed, Entry entry) {
    List<Subject> told =
        before.audit().broken().stream()
            .filter(b -> b.rule().equals(broken.rule()))
            .flatMap(b -> places(b.finding()))
            .filter(p -> p.path().equals(changed.path()))
            .toList();
    List<Entry> mates =
        changed.entries().stream()
            .filter(
                e ->
                    e.section().span().equals(entry.section().span())
                        && !e.span().equals(entry.span()))
            .toList();
    // What was told before is told of the places before the new entry: those behind it moved on.
    int moved = entry.span().length();
    long alike =
        mates.stream()
            .filter(
                e ->
                    told.stream()
                        .map(Subject::span)
                        .map(s -> s.start() < entry.span().start() ? s : s.shift(moved))
                        .anyMatch(e.span()::overlaps))
            .count();
    return mates.size() >= FEWEST && alike >= MOST * mates.size();
  }

  private static Stream<Subject> places(Finding finding) {
    return Stream.concat(
        Stream.of(finding.subject()), finding.related().stream().map(Related::subject));
  }

  private static boolean isOf(Subject place, Document document, Entry entry) {
    return place.path().equals(document.path()) && entry.span().overlaps(place.span());
  }
}
