package dev.shelfcheck.engine;

import dev.shelfcheck.audit.Audit;
import dev.shelfcheck.audit.Broken;
import dev.shelfcheck.audit.Excused;
import dev.shelfcheck.audit.Identity;
import dev.shelfcheck.audit.KnownFinding;
import dev.shelfcheck.audit.Tally;
import dev.shelfcheck.rule.Subject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The findings that were there when a list took up shelfcheck. Each known finding excuses one
 * finding of its fingerprint, one in the same file first, so that a second fault never hides behind
 * a first and a moved or renamed one stays known.
 */
public final class Baseline {
  private final List<KnownFinding> known;
  private final UnaryOperator<String> inProject;

  /**
   * A baseline.
   *
   * @param inProject turns a document's path into one from the project's root
   */
  public Baseline(List<KnownFinding> known, UnaryOperator<String> inProject) {
    this.known = List.copyOf(known);
    this.inProject = inProject;
  }

  /**
   * The findings of an audit as a baseline remembers them, sorted; exceptions are not among them.
   */
  public static List<KnownFinding> of(Audit audit, UnaryOperator<String> inProject) {
    return Stream.concat(
            audit.broken().stream(),
            audit.excused().stream()
                .filter(e -> e.ground() == Excused.Ground.BASELINE)
                .map(Excused::broken))
        .map(
            b ->
                new KnownFinding(
                    b.rule(),
                    inProject.apply(b.finding().subject().path()),
                    Identity.digest(Identity.of(b.finding().subject()), 8),
                    b.stem(),
                    b.finding().message().what()))
        .sorted(
            Comparator.comparing(KnownFinding::file)
                .thenComparing(KnownFinding::rule)
                .thenComparing(KnownFinding::stem)
                .thenComparing(KnownFinding::what))
        .toList();
  }

  /**
   * An audit held against the baseline.
   *
   * @param audit in which the known findings are excused
   * @param stale the known findings that are gone for certain
   */
  public record Held(Audit audit, List<KnownFinding> stale) {}

  public Held hold(Audit audit) {
    List<KnownFinding> open = new ArrayList<>(known);
    Set<Broken> excused = new HashSet<>();
    for (boolean sameFile : new boolean[] {true, false}) {
      for (Broken b : audit.broken()) {
        if (!excused.contains(b) && take(open, b, sameFile)) {
          excused.add(b);
        }
      }
    }
    audit.excused().forEach(e -> take(open, e.broken(), false));
    List<Excused> all = new ArrayList<>(audit.excused());
    audit.broken().stream()
        .filter(excused::contains)
        .forEach(b -> all.add(new Excused(b, Excused.Ground.BASELINE, "")));
    List<Broken> rest = audit.broken().stream().filter(b -> !excused.contains(b)).toList();
    return new Held(audit.with(rest, all), open.stream().filter(k -> gone(k, audit)).toList());
  }

  private boolean take(List<KnownFinding> open, Broken broken, boolean sameFile) {
    String file = inProject.apply(broken.finding().subject().path());
    return open.stream()
        .filter(k -> k.rule().equals(broken.rule()) && k.stem().equals(broken.stem()))
        .filter(k -> !sameFile || k.file().equals(file))
        .findFirst()
        .map(open::remove)
        .orElse(false);
  }

  /** Gone is what was looked at again and is not there; silence, or a rule that is off, is not. */
  private boolean gone(KnownFinding finding, Audit audit) {
    boolean looked = audit.tallies().stream().map(Tally::rule).anyMatch(finding.rule()::equals);
    boolean unread =
        audit.library().unreadable().stream()
            .anyMatch(u -> inProject.apply(u.path()).equals(finding.file()));
    boolean outside =
        !audit.library().focus().isEmpty()
            && audit.library().focus().stream().map(inProject).noneMatch(finding.file()::equals);
    return looked && !unread && !outside && !spokenOf(finding, audit);
  }

  /** Whether its subject is still broken some other way, or was kept from being checked. */
  private static boolean spokenOf(KnownFinding finding, Audit audit) {
    Stream<Subject> silent =
        audit.unchecked().stream()
            .filter(u -> u.rule().equals(finding.rule()))
            .map(u -> u.subject());
    Stream<Subject> broken =
        audit.broken().stream()
            .filter(b -> b.rule().equals(finding.rule()))
            .map(b -> b.finding().subject());
    return Stream.concat(silent, broken)
        .anyMatch(s -> Identity.digest(Identity.of(s), 8).equals(finding.subject()));
  }
}
