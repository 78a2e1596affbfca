package dev.shelfcheck.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads which lines a unified diff brings. Where it only takes lines away, those on both sides of
 * the gap count: what stood between them may have held them together.
 */
final class PatchLines {
  private static final Pattern HUNK = Pattern.compile("@@ -\\S+ \\+(\\d+)(?:,(\\d+))? @@.*");

  /** Lines from the first to the last, both inside. */
  record Lines(int first, int last) {}

  private final UnaryOperator<String> place;
  private final Map<String, List<Lines>> changed = new HashMap<>();

  private PatchLines(UnaryOperator<String> place) {
    this.place = place;
  }

  /**
   * The changed lines by file.
   *
   * @param place turns a path of the diff into the file's one name
   */
  static Map<String, List<Lines>> of(String patch, UnaryOperator<String> place) {
    PatchLines reader = new PatchLines(place);
    List<String> lines = patch.lines().toList();
    String path = "";
    for (int i = 0; i < lines.size(); i++) {
      Matcher hunk = HUNK.matcher(lines.get(i));
      if (lines.get(i).startsWith("+++ ")) {
        path = reader.place.apply(path(lines.get(i).substring(4)));
      } else if (hunk.matches()) {
        int first = Integer.parseInt(hunk.group(1));
        int count = hunk.group(2) == null ? 1 : Integer.parseInt(hunk.group(2));
        i = reader.hunk(path, lines, i, first, count);
      }
    }
    return reader.changed;
  }

  /** Reads a hunk that begins below a line of the diff; the last line that is of the hunk. */
  private int hunk(String path, List<String> lines, int head, int first, int count) {
    if (count == 0) {
      add(path, new Lines(first, first + 1));
    }
    int line = first;
    boolean gap = false;
    int at = head;
    while (line < first + count && at + 1 < lines.size()) {
      at++;
      char sign = lines.get(at).isEmpty() ? ' ' : lines.get(at).charAt(0);
      if (sign == '-') {
        gap = true;
      } else if (sign == '+') {
        add(path, new Lines(line, line));
        gap = false;
        line++;
      } else if (sign != '\\') {
        if (gap) {
          add(path, new Lines(line - 1, line));
        }
        gap = false;
        line++;
      }
    }
    return at;
  }

  private void add(String path, Lines lines) {
    changed.computeIfAbsent(path, p -> new ArrayList<>()).add(lines);
  }

  private static String path(String written) {
    String name = written.split("\t", 2)[0];
    name =
        name.startsWith("\"") && name.endsWith("\"") ? name.substring(1, name.length() - 1) : name;
    return name.startsWith("b/") ? name.substring(2) : name;
  }
}
