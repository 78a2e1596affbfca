package dev.shelfcheck.fix;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;

/**
 * Two states of a file as a unified diff, as {@code git apply} and <a
 * href="https://www.gnu.org/software/diffutils/manual/html_node/Detailed-Unified.html">patch</a>
 * read it: three lines of context, carriage returns kept, a missing line end at the end said.
 */
public final class UnifiedDiff {
  private static final int CONTEXT = 3;

  private final List<String> before;
  private final List<String> after;
  private final StringBuilder out = new StringBuilder();

  private UnifiedDiff(String before, String after) {
    this.before = lines(before);
    this.after = lines(after);
  }

  public static String of(String path, String before, String after) {
    UnifiedDiff diff = new UnifiedDiff(before, after);
    diff.out.append("--- a/").append(path).append("\n+++ b/").append(path).append('\n');
    diff.hunks(DiffUtils.diff(diff.before, diff.after).getDeltas());
    return diff.out.toString();
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
                  > 2 * CONTEXT;
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
    int from = Math.max(0, first.getSource().getPosition() - CONTEXT);
    int lead = first.getSource().getPosition() - from;
    int to = Math.min(before.size(), end(deltas.get(deltas.size() - 1)) + CONTEXT);
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

  private static String range(int start, int count) {
    return count == 0 ? start + ",0" : (start + 1) + (count == 1 ? "" : "," + count);
  }
}
