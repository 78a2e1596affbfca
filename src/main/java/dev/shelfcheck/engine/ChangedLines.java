package dev.shelfcheck.engine;

import dev.shelfcheck.audit.Audit;
import dev.shelfcheck.audit.Broken;
import dev.shelfcheck.rule.Related;
import dev.shelfcheck.rule.Subject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The lines of the files that a change brought. */
public final class ChangedLines {
  private final Map<String, List<PatchLines.Lines>> changed;
  private final Set<String> whole;

  private ChangedLines(Map<String, List<PatchLines.Lines>> changed, Set<String> whole) {
    this.changed = Map.copyOf(changed);
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

  /**
   * The audit with the findings alone that have a place on a changed line.
   *
   * @param place turns a document's path into the file's one name
   */
  public Audit narrow(Audit audit, UnaryOperator<String> place) {
    return audit.with(
        audit.broken().stream().filter(b -> touches(b, place)).toList(), audit.excused());
  }

  private boolean touches(Broken broken, UnaryOperator<String> place) {
    return Stream.concat(
            Stream.of(broken.finding().subject()),
            broken.finding().related().stream().map(Related::subject))
        .anyMatch(s -> touches(s, place.apply(s.path())));
  }

  private boolean touches(Subject subject, String path) {
    if (whole.contains(path)) {
      return true;
    }
    int first = subject.start().line();
    int last = Math.max(first, subject.end().line());
    return changed.getOrDefault(path, List.of()).stream()
        .anyMatch(l -> l.first() <= last && first <= l.last());
  }
}
