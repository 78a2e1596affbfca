package dev.shelfcheck.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads which lines a unified diff brings, and between which it takes lines away: what stood there
 * may have held them together. Of a file that the diff calls binary, all lines count.
 */
final class PatchLines {
  private static final String HEAD = "diff --git ";
  private static final String RENAME = "rename to ";
  private static final String BEFORE = "--- ";
  private static final String AFTER = "+++ ";

  private static final Pattern HUNK =
      Pattern.compile("@@ -(\\d+)(?:,(\\d+))? \\+(\\d+)(?:,(\\d+))? @@.*");

  /** Numbers of this many digits count the lines of no file that is read. */
  private static final int DIGITS = 9;

  /**
   * Lines from the first to the last, both inside.
   *
   * @param gap whether they only stand around what was taken away
   */
  record LineRange(int first, int last, boolean gap) {
    static LineRange brought(int first, int last) {
      return new LineRange(first, last, false);
    }

    static LineRange around(int first) {
      return new LineRange(first, first + 1, true);
    }
  }

  /**
   * What a diff does.
   *
   * @param changed the changed lines by file
   * @param hunks how they changed, in order, by file
   */
  record ParsedPatch(Map<String, List<LineRange>> changed, Map<String, List<PatchHunk>> hunks) {}

  private final UnaryOperator<String> place;
  private final List<String> lines;
  private final Map<String, List<LineRange>> changed = new HashMap<>();
  private final Map<String, List<PatchHunk>> hunks = new HashMap<>();

  private PatchLines(String patch, UnaryOperator<String> place) {
    this.place = place;
    this.lines = List.of(patch.split("\n", -1)); // a lone return is a character of a line
  }

  /**
   * Reads a diff.
   *
   * @param place turns a path of the diff into the file's one name
   * @throws PatchException where the diff does not hold what it says
   */
  static ParsedPatch of(String patch, UnaryOperator<String> place) {
    PatchLines reader = new PatchLines(patch, place);
    reader.read();
    return new ParsedPatch(reader.changed, reader.hunks);
  }

  private void read() {
    List<String> head = List.of();
    String before = "";
    List<String> files = List.of();
    int i = 0;
    while (i < lines.size()) {
      String line = plain(i);
      if (line.startsWith(HEAD)) {
        head = PatchName.ofHead(line.substring(HEAD.length())).toList();
      } else if (line.startsWith(RENAME)) {
        head = List.of(PatchName.read(line.substring(RENAME.length())));
      } else if (line.startsWith(BEFORE)) {
        before = PatchName.read(line.substring(BEFORE.length()));
      } else if (line.startsWith(AFTER)) {
        files = PatchName.paths(before, PatchName.read(line.substring(AFTER.length())));
      } else if (line.startsWith("Binary files ") || line.equals("GIT binary patch")) {
        add(head, LineRange.brought(1, Integer.MAX_VALUE));
      } else if (line.startsWith("@@@ ")) {
        throw new PatchException(i + 1, "a merge held against both its parents is not read");
      } else if (line.startsWith("@@ ")) {
        i = hunk(files, i);
      }
      i++;
    }
  }

  private String plain(int i) {
    String line = lines.get(i);
    return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
  }

  /** Reads a hunk that begins below a line of the diff; the last line that is of the hunk. */
  private int hunk(List<String> files, int head) {
    Matcher m = HUNK.matcher(plain(head));
    if (!m.matches()) {
      throw new PatchException(head + 1, "this begins no hunk of a unified diff");
    }
    int old = number(m.group(2), head);
    int first = number(m.group(3), head);
    int fresh = number(m.group(4), head);
    if (fresh == 0) {
      add(files, LineRange.around(first));
    }
    int at = head;
    int line = first;
    boolean gap = false;
    List<String> before = new ArrayList<>();
    List<String> after = new ArrayList<>();
    while (old > 0 || line < first + fresh) {
      at++;
      char sign = sign(at, head);
      old -= sign == '-' || sign == ' ' ? 1 : 0;
      if (sign == '+' || (sign == ' ' && gap)) {
        add(files, sign == '+' ? LineRange.brought(line, line) : LineRange.around(line - 1));
      }
      if (sign == '-' || sign == ' ') {
        before.add(rest(at));
      }
      if (sign == '+' || sign == ' ') {
        after.add(rest(at));
      }
      line += sign == '+' || sign == ' ' ? 1 : 0;
      gap = sign == '-' || (sign == '\\' && gap);
    }
    PatchHunk read = new PatchHunk(first, before, after);
    files.forEach(f -> hunks.computeIfAbsent(place.apply(f), p -> new ArrayList<>()).add(read));
    return at;
  }

  /** A line of a hunk behind its sign, which an empty line has lost. */
  private String rest(int at) {
    String line = lines.get(at);
    return line.isEmpty() ? line : line.substring(1);
  }

  private static int number(@Nullable String digits, int head) {
    if (digits != null && digits.length() > DIGITS) {
      throw new PatchException(
          head + 1, "no file has " + digits.substring(0, DIGITS) + "... lines");
    }
    return digits == null ? 1 : Integer.parseInt(digits);
  }

  private char sign(int at, int head) {
    if (at >= lines.size() || (at == lines.size() - 1 && lines.get(at).isEmpty())) {
      throw new PatchException(head + 1, "the hunk holds fewer lines than it says");
    }
    char sign = plain(at).isEmpty() ? ' ' : lines.get(at).charAt(0);
    if ("+- \\".indexOf(sign) < 0) {
      throw new PatchException(at + 1, "the hunk holds fewer lines than it says");
    }
    return sign;
  }

  private void add(List<String> files, LineRange added) {
    for (String file : files) {
      changed.computeIfAbsent(place.apply(file), p -> new ArrayList<>()).add(added);
    }
  }
}
