package dev.shelfcheck.engine;

import dev.shelfcheck.audit.Audit;
import dev.shelfcheck.audit.ReportedFinding;
import dev.shelfcheck.model.Document;
import dev.shelfcheck.rule.Related;
import dev.shelfcheck.rule.Subject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The lines of the files that a change brought, or took lines away between. */
public final class ChangedLines {
  private final PatchLines.ParsedPatch patch;
  private final Set<String> whole;

  private ChangedLines(PatchLines.ParsedPatch patch, Set<String> whole) {
    this.patch = patch;
    this.whole = Set.copyOf(whole);
  }

  /**
   * Reads a unified diff.
   *
   * @param whole files that are new as a whole
   * @param place turns a path of the diff into the file's one name
   */
  public static ChangedLines of(String patch, List<String> whole, UnaryOperator<String> place) {
    Set<String> fresh = new HashSet<>();
    whole.forEach(w -> fresh.add(place.apply(w)));
    return new ChangedLines(PatchLines.of(patch, place), fresh);
  }

  /** Whether the change speaks of a file, by its one name. */
  public boolean names(String file) {
    return whole.contains(file) || patch.changed().containsKey(file);
  }

  /** Whether the change's hunks of a file, by its one name, are of another text than this. */
  public boolean isOfAnother(String file, String text) {
    List<PatchHunk> own = patch.hunks().getOrDefault(file, List.of());
    return !own.isEmpty() && PatchHunk.undone(text, own).isEmpty();
  }

  /**
   * The audit with the findings alone that have a place on a line that the change brought, that
   * place leading, and with those beside lines taken away that were not there before.
   *
   * @param place turns a document's path into the file's one name
   * @param before audits the lists with other texts
   */
  public Audit narrow(
      Audit audit, UnaryOperator<String> place, Function<Map<String, String>, Audit> before) {
    Set<ReportedFinding> brought =
        audit.broken().stream()
            .filter(b -> places(b).anyMatch(s -> touches(s, place, false)))
            .collect(Collectors.toSet());
    List<ReportedFinding> beside =
        audit.broken().stream()
            .filter(b -> !brought.contains(b) && places(b).anyMatch(s -> touches(s, place, true)))
            .toList();
    Set<ReportedFinding> fresh =
        beside.isEmpty() ? Set.of() : fresh(beside, before.apply(texts(audit, place)));
    return audit
        .withUnchecked(
            audit.unchecked().stream().filter(u -> touches(u.subject(), place, false)).toList())
        .with(
            audit.broken().stream()
                .filter(b -> brought.contains(b) || fresh.contains(b))
                .map(b -> b.ledBy(s -> touches(s, place, fresh.contains(b))))
                .sorted(ReportedFinding.READING)
                .toList(),
            audit.excused());
  }

  private static Set<ReportedFinding> fresh(List<ReportedFinding> beside, Audit before) {
    Set<String> old =
        before.broken().stream().map(ReportedFinding::fingerprint).collect(Collectors.toSet());
    return beside.stream().filter(b -> !old.contains(b.fingerprint())).collect(Collectors.toSet());
  }

  /** The texts of the changed files as they were, as far as the patch is one of theirs. */
  private Map<String, String> texts(Audit audit, UnaryOperator<String> place) {
    Map<String, String> texts = new HashMap<>();
    for (Document document : audit.library().documents().toList()) {
      List<PatchHunk> hunks = patch.hunks().getOrDefault(place.apply(document.path()), List.of());
      if (!hunks.isEmpty()) {
        PatchHunk.undone(document.source().text(), hunks)
            .ifPresent(text -> texts.put(document.path(), text));
      }
    }
    return texts;
  }

  private static Stream<Subject> places(ReportedFinding broken) {
    return Stream.concat(
        Stream.of(broken.finding().subject()),
        broken.finding().related().stream().map(Related::subject));
  }

  private boolean touches(Subject subject, UnaryOperator<String> place, boolean gaps) {
    String path = place.apply(subject.path());
    if (whole.contains(path)) {
      return true;
    }
    int first = subject.start().line();
    int last = Math.max(first, subject.end().line());
    return patch.changed().getOrDefault(path, List.of()).stream()
        .anyMatch(l -> l.gap() == gaps && l.first() <= last && first <= l.last());
  }
}
