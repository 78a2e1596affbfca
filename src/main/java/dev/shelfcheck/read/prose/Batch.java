package dev.shelfcheck.read.prose;

import dev.shelfcheck.model.Defect;
import dev.shelfcheck.model.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Stretches of a text laid one after another, parted by blank lines, for one parse. Knows for each
 * character where it came from. A stretch whose markup would cost the parser more than linear time
 * is laid down without its brackets.
 */
final class Batch {
  /** One stretch; {@code at} is its start in the batch. */
  record Stretch(int at, int length, Span place, boolean isBlank, List<Defect> defects) {}

  private final String text;
  private final StringBuilder source = new StringBuilder();
  private final List<int[]> runs = new ArrayList<>();
  private final List<Stretch> stretches = new ArrayList<>();

  Batch(String text) {
    this.text = text;
  }

  int length() {
    return source.length();
  }

  String source() {
    return source.toString();
  }

  List<Stretch> stretches() {
    return stretches;
  }

  void add(List<Span> lines, int longest) {
    int at = source.length();
    Span place = lines.isEmpty() ? Span.at(0) : lines.get(0).union(lines.get(lines.size() - 1));
    int left = longest;
    for (Span line : lines) {
      int end = Math.min(line.end(), line.start() + left);
      if (end > line.start()) {
        append(line.start(), end);
        left -= end - line.start();
      }
    }
    String laid = source.substring(at);
    boolean cut = place.length() > longest * 2 || left <= 0;
    boolean costly = Cost.isHigh(laid);
    if (costly) {
      source.setLength(at);
      source.append(Cost.disarmed(laid));
    }
    List<Defect> defects =
        cut || costly
            ? List.of(new Defect(Defect.Kind.NOT_READ_WHOLE, place, "too long or too deep"))
            : List.of();
    stretches.add(new Stretch(at, laid.length() + 8, place, laid.isBlank(), defects));
    source.append("\n\n");
  }

  /** Lays down one line; line ends inside it become blanks. */
  private void append(int start, int end) {
    runs.add(new int[] {source.length(), start});
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      source.append(c == '\n' || c == '\r' || c == '\0' ? ' ' : c);
    }
    source.append('\n');
  }

  /** The source offset of a character of the batch. */
  int origin(int at) {
    int low = 0;
    int high = runs.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (runs.get(middle)[0] <= at) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return runs.isEmpty() ? 0 : runs.get(low)[1] + at - runs.get(low)[0];
  }
}
