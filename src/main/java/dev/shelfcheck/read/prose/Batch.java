package dev.shelfcheck.read.prose;

import dev.shelfcheck.model.Defect;
import dev.shelfcheck.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Stretches of a text laid one after another, parted by blank lines, for one parse. Knows for each
 * character where it came from. A stretch whose markup would cost the parser more than linear time
 * is laid down without its brackets.
 */
final class Batch {
  /** One stretch; {@code at} is its start in the batch. */
  record BatchPart(int at, int length, Span place, boolean isBlank, List<Defect> defects) {}

  /** A target in angle brackets, which may hold blanks; flexmark has it that it may not. */
  private static final Pattern BRACKETED = Pattern.compile("\\]\\(<([^<>\\n]*)>");

  /** Characters between two stretches, so that none is read into the next; chosen. */
  private static final int MARGIN = 8;

  private final String text;
  private final Wrapping wrapping;

  /** The line that was last asked for: the next character is mostly of the same. */
  private final AtomicInteger near = new AtomicInteger();

  private final StringBuilder source = new StringBuilder();
  private final List<int[]> runs = new ArrayList<>();
  private final List<BatchPart> stretches = new ArrayList<>();

  Batch(String text, Wrapping wrapping) {
    this.text = text;
    this.wrapping = wrapping;
  }

  int length() {
    return source.length();
  }

  String source() {
    return source.toString();
  }

  List<BatchPart> stretches() {
    return stretches;
  }

  void add(List<Span> lines, int longest) {
    int at = source.length();
    Span place = lines.isEmpty() ? Span.at(0) : lines.get(0).union(lines.get(lines.size() - 1));
    int left = longest;
    for (int i = 0; i < lines.size(); i++) {
      Span line = lines.get(i);
      int end = Math.min(line.end(), line.start() + left);
      if (end > line.start()) {
        boolean wrap = i + 1 < lines.size() && wrapping.behind(lines, i);
        append(line.start(), end, wrap ? ' ' : '\n');
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
    List<Defect> defects = cut || costly ? List.of(notReadWhole(place)) : List.of();
    stretches.add(new BatchPart(at, laid.length() + MARGIN, place, laid.isBlank(), defects));
    source.append("\n\n");
  }

  static Defect notReadWhole(Span place) {
    return new Defect(Defect.DefectKind.NOT_READ_WHOLE, place, "too long or too deep");
  }

  /** Takes the markup out of every stretch that the parser cannot read. */
  void disarm(Predicate<String> unreadable) {
    for (int i = 0; i < stretches.size(); i++) {
      BatchPart s = stretches.get(i);
      int end = Math.min(source.length(), s.at() + s.length() - MARGIN);
      String laid = source.substring(s.at(), end);
      if (unreadable.test(laid)) {
        source.replace(s.at(), end, Cost.disarmed(laid));
        stretches.set(
            i,
            new BatchPart(
                s.at(), s.length(), s.place(), s.isBlank(), List.of(notReadWhole(s.place()))));
      }
    }
  }

  /** Lays down one line; line ends inside it become blanks. */
  private void append(int start, int end, char after) {
    int at = source.length();
    runs.add(new int[] {at, start});
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      source.append(c == '\n' || c == '\r' || c == '\0' ? ' ' : c);
    }
    if (source.indexOf("](<", at) >= 0) {
      Matcher m = BRACKETED.matcher(source).region(at, source.length());
      while (m.find()) {
        source.replace(m.start(1), m.end(1), m.group(1).replace(' ', Target.BLANK));
      }
    }
    source.append(after);
  }

  /** The source offset of a character of the batch. */
  int origin(int at) {
    int known = near.get();
    boolean same =
        known < runs.size()
            && runs.get(known)[0] <= at
            && (known + 1 == runs.size() || at < runs.get(known + 1)[0]);
    int low = same ? known : 0;
    int high = same ? known : runs.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (runs.get(middle)[0] <= at) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    near.lazySet(low);
    return runs.isEmpty() ? 0 : runs.get(low)[1] + at - runs.get(low)[0];
  }
}
