package dev.shelfcheck.engine;

import dev.shelfcheck.audit.Audit;
import dev.shelfcheck.audit.Excused;
import dev.shelfcheck.audit.Identity;
import dev.shelfcheck.audit.KnownFinding;
import dev.shelfcheck.audit.ReportedFinding;
import dev.shelfcheck.audit.Tally;
import dev.shelfcheck.rule.Related;
import dev.shelfcheck.rule.Severity;
import dev.shelfcheck.rule.Subject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The findings that were there when a list took up shelfcheck. Each known finding excuses one
 * finding of its fingerprint, one in the same file first, so that a second fault never hides behind
 * a first and a moved or renamed one stays known. What an earlier reading remembered is known by
 * what it says, too, in its own file.
 */
public final class Baseline {
  /** Digits of what a finding is about, as baselines are written. */
  private static final int SUBJECT = 8;

  private final List<KnownFinding> known;
  private final UnaryOperator<String> inProject;
  private final BaselineScope sight;

  /** What a run looks at; of everything else it judges nothing. */
  public interface BaselineScope {
    /** Whether the run looks where this file is, or was, from the project's root. */
    boolean covers(String file);

    /** Whether there is such a file. */
    boolean exists(String file);
  }

  /**
   * A baseline.
   *
   * @param inProject turns a document's path into one from the project's root
   */
  public Baseline(List<KnownFinding> known, UnaryOperator<String> inProject, BaselineScope sight) {
    this.known = List.copyOf(known);
    this.inProject = inProject;
    this.sight = sight;
  }

  /** The findings of an audit as a baseline remembers them; exceptions are not among them. */
  private static Stream<KnownFinding> of(Audit audit, UnaryOperator<String> inProject) {
    return Stream.concat(
            audit.broken().stream(),
            audit.excused().stream()
                .filter(e -> e.ground() == Excused.SuppressionKind.BASELINE)
                .map(Excused::broken))
        .map(
            b ->
                new KnownFinding(
                    b.rule(),
                    inProject.apply(b.finding().subject().path()),
                    Identity.digest(Identity.of(b.finding().subject()), SUBJECT),
                    b.stem(),
                    b.finding().message().what(),
                    false));
  }

  /**
   * An audit held against the baseline.
   *
   * @param audit in which the known findings are excused
   * @param stale the known findings that are gone for certain
   * @param rest those that were neither found nor are gone: out of view, or kept from being checked
   */
  public record BaselineComparison(
      Audit audit, List<KnownFinding> stale, List<KnownFinding> rest) {}

  /**
   * What a baseline becomes.
   *
   * @param findings sorted
   * @param added how many of them are new
   * @param removed how many known ones are no longer among them
   */
  public record Update(List<KnownFinding> findings, int added, int removed) {}

  /**
   * This baseline brought up to date: what is known and still there, or was not looked at, and what
   * is new.
   *
   * @param least the mildest severity that is new
   */
  public Update after(Audit audit, Severity least) {
    BaselineComparison held = hold(audit);
    List<KnownFinding> all =
        Stream.concat(of(held.audit().atLeast(least), inProject), held.rest().stream())
            .sorted(
                Comparator.comparing(KnownFinding::file)
                    .thenComparing(KnownFinding::rule)
                    .thenComparing(KnownFinding::stem)
                    .thenComparing(KnownFinding::what))
            .toList();
    int added =
        (int) held.audit().broken().stream().filter(b -> b.severity().atLeast(least)).count();
    return new Update(all, added, known.size() - (all.size() - added));
  }

  /** This baseline without what is gone for certain. */
  public Update pruned(Audit audit) {
    List<KnownFinding> rest = new ArrayList<>(known);
    List<KnownFinding> gone = hold(audit).stale();
    gone.forEach(rest::remove);
    return new Update(List.copyOf(rest), 0, gone.size());
  }

  /** Parts what an audit found into what is known and what is new. */
  public BaselineComparison hold(Audit audit) {
    if (known.isEmpty()) {
      return new BaselineComparison(audit, List.of(), List.of());
    }
    List<KnownFinding> open = new ArrayList<>(known);
    Set<ReportedFinding> excused = new HashSet<>();
    for (boolean sameFile : new boolean[] {true, false}) {
      for (ReportedFinding b : audit.broken()) {
        if (!excused.contains(b) && take(open, b, sameFile)) {
          excused.add(b);
        }
      }
    }
    audit.broken().stream()
        .filter(b -> !excused.contains(b) && takeApart(open, b))
        .forEach(excused::add);
    for (ReportedFinding b : audit.broken()) {
      if (!excused.contains(b)
          && EarlierReading.of(open, b, inProject.apply(b.finding().subject().path()))
              .map(open::remove)
              .orElse(false)) {
        excused.add(b);
      }
    }
    audit.excused().forEach(e -> take(open, e.broken(), false));
    List<Excused> all = new ArrayList<>(audit.excused());
    audit.broken().stream()
        .filter(excused::contains)
        .forEach(b -> all.add(new Excused(b, Excused.SuppressionKind.BASELINE, "")));
    List<ReportedFinding> rest = audit.broken().stream().filter(b -> !excused.contains(b)).toList();
    Map<Boolean, List<KnownFinding>> gone =
        open.stream().collect(Collectors.partitioningBy(k -> gone(k, audit, rest)));
    return new BaselineComparison(
        audit.with(rest, all),
        gone.getOrDefault(true, List.of()),
        gone.getOrDefault(false, List.of()));
  }

  private boolean take(List<KnownFinding> open, ReportedFinding broken, boolean sameFile) {
    String file = inProject.apply(broken.finding().subject().path());
    return open.stream()
        .filter(k -> k.rule().equals(broken.rule()) && k.stem().equals(broken.stem()))
        .filter(k -> k.file().equals(file) || (!sameFile && !standsElsewhere(k.file())))
        .findFirst()
        .map(open::remove)
        .orElse(false);
  }

  /** Whether a finding of several places was known as one of each place, and is no more. */
  private boolean takeApart(List<KnownFinding> open, ReportedFinding broken) {
    if (broken.finding().related().isEmpty()) {
      return false;
    }
    List<KnownFinding> left = new ArrayList<>(open);
    boolean all =
        Stream.concat(
                Stream.of(broken.finding().subject()),
                broken.finding().related().stream().map(Related::subject))
            .allMatch(s -> known(left, broken, s).map(left::remove).orElse(false));
    if (all) {
      open.clear();
      open.addAll(left);
    }
    return all;
  }

  private Optional<KnownFinding> known(
      List<KnownFinding> open, ReportedFinding broken, Subject place) {
    String file = inProject.apply(place.path());
    String subject = Identity.digest(Identity.of(place), SUBJECT);
    return open.stream()
        .filter(k -> k.rule().equals(broken.rule()) && k.file().equals(file))
        .filter(k -> k.subject().equals(subject))
        .findFirst();
  }

  /** A file that is there and is not looked at keeps what is known of it for itself. */
  private boolean standsElsewhere(String file) {
    return !sight.covers(file) && sight.exists(file);
  }

  /** Gone is what was looked at again and is not there; silence, or a rule that is off, is not. */
  private boolean gone(KnownFinding finding, Audit audit, List<ReportedFinding> unknown) {
    boolean looked = audit.tallies().stream().map(Tally::rule).anyMatch(finding.rule()::equals);
    boolean unread =
        audit.library().unreadable().stream()
            .anyMatch(u -> inProject.apply(u.path()).equals(finding.file()));
    return looked && !unread && sight.covers(finding.file()) && !spokenOf(finding, audit, unknown);
  }

  /** Whether its subject is broken in a way that is not known, or was kept from being checked. */
  private static boolean spokenOf(
      KnownFinding finding, Audit audit, List<ReportedFinding> unknown) {
    Stream<Subject> silent =
        audit.unchecked().stream()
            .filter(u -> u.rule().equals(finding.rule()))
            .map(u -> u.subject());
    Stream<Subject> broken =
        unknown.stream()
            .filter(b -> b.rule().equals(finding.rule()))
            .map(b -> b.finding().subject());
    return Stream.concat(silent, broken)
        .anyMatch(s -> Identity.digest(Identity.of(s), SUBJECT).equals(finding.subject()));
  }
}
