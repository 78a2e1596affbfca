package dev.shelfcheck.engine;

import dev.shelfcheck.audit.Audit;
import dev.shelfcheck.audit.Broken;
import dev.shelfcheck.rule.Related;
import dev.shelfcheck.rule.Subject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The lines of the files that a change brought. */
public final class ChangedLines {
  private static final Pattern HUNK = Pattern.compile("@@ -\\S+ \\+(\\d+)(?:,(\\d+))? @@.*");

  /** Lines from the first to the last, both inside. */
  private record Lines(int first, int last) {}

  private final Map<String, List<Lines>> changed;
  private final Set<String> whole;

  private ChangedLines(Map<String, List<Lines>> changed, Set<String> whole) {
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
    Map<String, List<Lines>> changed = new HashMap<>();
    String path = "";
    int left = 0;
    int line = 0;
    for (String text : patch.lines().toList()) {
      Matcher hunk = HUNK.matcher(text);
      if (left <= 0 && text.startsWith("+++ ")) {
        path = place.apply(path(text.substring(4)));
      } else if (hunk.matches()) {
        line = Integer.parseInt(hunk.group(1));
        left = hunk.group(2) == null ? 1 : Integer.parseInt(hunk.group(2));
      } else if (left > 0 && text.startsWith("+")) {
        changed.computeIfAbsent(path, p -> new ArrayList<>()).add(new Lines(line, line));
        line++;
        left--;
      } else if (left > 0 && !text.startsWith("-") && !text.startsWith("\\")) {
        line++;
        left--;
      }
    }
    Set<String> fresh = new HashSet<>();
    whole.forEach(w -> fresh.add(place.apply(w)));
    return new ChangedLines(changed, fresh);
  }

  private static String path(String written) {
    String name = written.split("\t", 2)[0];
    name =
        name.startsWith("\"") && name.endsWith("\"") ? name.substring(1, name.length() - 1) : name;
    return name.startsWith("b/") ? name.substring(2) : name;
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
