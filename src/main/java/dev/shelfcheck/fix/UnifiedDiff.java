package dev.shelfcheck.fix;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;

/**
 * Two states of a file as a unified diff, as {@code git apply} and <a
 * href="https://www.gnu.org/software/diffutils/manual/html_node/Detailed-Unified.html">patch</a>
 * read it: some lines of context, carriage returns kept, a missing line end at the end said.
 */
public final class UnifiedDiff {
  /** What diff and git show around a change where nothing else is asked. */
  private static final int CONTEXT = 3;

  private final int context;

  /** Lines of the file before those that are compared. */
  private final int above;

  private final List<String> before;
  private final List<String> after;
  private final StringBuilder out = new StringBuilder();

  private UnifiedDiff(String before, String after, int context, int above) {
    this.context = context;
    this.above = above;
    this.before = lines(before);
    this.after = lines(after);
  }

  /** Two states of a whole file, with three lines of context. */
  public static String of(String path, String before, String after) {
    return new UnifiedDiff(before, after, CONTEXT, 0).written(path);
  }

  /**
   * Two states of some lines of a file, without context: {@code git apply} needs {@code
   * --unidiff-zero}.
   *
   * @param line the number of the first of them, from 1
   */
  public static String ofLines(String path, int line, String before, String after) {
    return new UnifiedDiff(before, after, 0, line - 1).written(path);
  }

  /** A path from the root loses its slash, as in git's diff of files outside a repository. */
  private String written(String path) {
    String relative = path.startsWith("/") ? path.substring(1) : path;
    out.append("--- a/").append(relative).append("\n+++ b/").append(relative).append('\n');
    hunks(DiffUtils.diff(before, after).getDeltas());
    return out.toString();
  }

  /** Lines with their ends. */
  private static List<String> lines(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split("(?<=\n)"));
  }

  private void hunks(List<AbstractDelta<String>> deltas) {
    List<AbstractDelta<String>> together = new ArrayList<>();
    for (AbstractDelta<String> delta : deltas) {
      boolean far =
          !together.isEmpty()
              && delta.getSource().getPosition() - end(together.get(together.size() - 1))
                  > 2 * context;
      if (far) {
        hunk(together);
        together.clear();
      }
      together.add(delta);
    }
    if (!together.isEmpty()) {
      hunk(together);
    }
  }

  private static int end(AbstractDelta<String> delta) {
    return delta.getSource().getPosition() + delta.getSource().size();
  }

  private void hunk(List<AbstractDelta<String>> deltas) {
    AbstractDelta<String> first = deltas.get(0);
    int from = Math.max(0, first.getSource().getPosition() - context);
    int lead = first.getSource().getPosition() - from;
    int to = Math.min(before.size(), end(deltas.get(deltas.size() - 1)) + context);
    int grown = deltas.stream().mapToInt(d -> d.getTarget().size() - d.getSource().size()).sum();
    int target = first.getTarget().getPosition() - lead;
    out.append("@@ -").append(range(from, to - from));
    out.append(" +").append(range(target, to - from + grown)).append(" @@\n");
    int at = from;
    for (AbstractDelta<String> delta : deltas) {
      at = same(at, delta.getSource().getPosition());
      delta.getSource().getLines().forEach(l -> line('-', l));
      delta.getTarget().getLines().forEach(l -> line('+', l));
      at = end(delta);
    }
    same(at, to);
  }

  private int same(int from, int to) {
    before.subList(from, to).forEach(l -> line(' ', l));
    return to;
  }

  private void line(char sign, String line) {
    out.append(sign).append(line);
    if (!line.endsWith("\n")) {
      out.append("\n\\ No newline at end of file\n");
    }
  }

  private String range(int start, int count) {
    int line = above + start;
    return count == 0 ? line + ",0" : (line + 1) + (count == 1 ? "" : "," + count);
  }
}
