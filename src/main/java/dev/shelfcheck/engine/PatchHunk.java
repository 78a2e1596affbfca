package dev.shelfcheck.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * One hunk of a unified diff.
 *
 * @param first the number of its first line in the new text, of the line before it where it has
 *     none
 * @param before its lines in the old text
 * @param after its lines in the new text
 */
record PatchHunk(int first, List<String> before, List<String> after) {
  PatchHunk {
    before = List.copyOf(before);
    after = List.copyOf(after);
  }

  /** A text as it was before the hunks; nothing where they are not of this text. */
  static Optional<String> undone(String text, List<PatchHunk> hunks) {
    List<String> lines = Arrays.asList(text.split("\n", -1));
    List<String> old = new ArrayList<>();
    int next = 0;
    for (PatchHunk hunk : hunks) {
      int start = hunk.after.isEmpty() ? hunk.first : hunk.first - 1;
      int end = start + hunk.after.size();
      if (start < next || end > lines.size() || !same(lines.subList(start, end), hunk.after)) {
        return Optional.empty();
      }
      old.addAll(lines.subList(next, start));
      old.addAll(hunk.before);
      next = end;
    }
    old.addAll(lines.subList(next, lines.size()));
    return Optional.of(String.join("\n", old));
  }

  private static boolean same(List<String> lines, List<String> others) {
    for (int i = 0; i < lines.size(); i++) {
      if (!bare(lines.get(i)).equals(bare(others.get(i)))) {
        return false;
      }
    }
    return true;
  }

  /** A line without what readers take off: a mark of byte order before it, a return behind it. */
  private static String bare(String line) {
    String rest = line.startsWith("\uFEFF") ? line.substring(1) : line;
    return rest.endsWith("\r") ? rest.substring(0, rest.length() - 1) : rest;
  }
}
