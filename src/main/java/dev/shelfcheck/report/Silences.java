package dev.shelfcheck.report;

import dev.shelfcheck.ask.Cause;
import dev.shelfcheck.audit.UncheckedSubject;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What could not be checked: a line a cause, or one that says what would help. */
final class Silences {
  private static final Set<Cause> UNASKED = Set.of(Cause.OFFLINE, Cause.NOT_HELD);

  private final List<UncheckedSubject> all;
  private final Map<Cause, Integer> counts = new EnumMap<>(Cause.class);
  private final Paint paint;

  Silences(List<UncheckedSubject> unchecked, Paint paint) {
    this.all = unchecked;
    this.paint = paint;
    for (UncheckedSubject each : unchecked) {
      counts.merge(each.cause(), 1, Integer::sum);
    }
  }

  private Map<Cause, List<UncheckedSubject>> byCause() {
    return all.stream()
        .collect(Collectors.groupingBy(UncheckedSubject::cause, TreeMap::new, Collectors.toList()));
  }

  void write(Appendable out) throws IOException {
    for (Map.Entry<Cause, List<UncheckedSubject>> silence : byCause().entrySet()) {
      out.append(paint.faint("could not be checked: "))
          .append(Summary.counted(places(silence.getValue()), "place"))
          .append(", ")
          .append(Summary.counted(silence.getValue().size(), "check"))
          .append(", ")
          .append(silence.getKey().words())
          .append(paint.faint(" (" + byRule(silence.getValue()) + ")"))
          .append('\n');
    }
  }

  /** What to do about it, one line at most for those not asked and one for those without answer. */
  String next() {
    int unasked = UNASKED.stream().mapToInt(this::count).sum();
    int unanswered = counts.keySet().stream().filter(Cause::outage).mapToInt(this::count).sum();
    StringBuilder lines = new StringBuilder();
    if (unanswered > 0) {
      lines
          .append(checks(unanswered))
          .append(" had no answer (")
          .append(
              counts.keySet().stream()
                  .filter(Cause::outage)
                  .map(c -> c.words() + String.format(Locale.ROOT, ": %,d", count(c)))
                  .collect(Collectors.joining("; ")))
          .append("): the next run asks again; -v says which\n");
    }
    if (unasked > 0) {
      lines
          .append(checks(unasked))
          .append(unasked == 1 ? " needs" : " need")
          .append(
              count(Cause.NOT_HELD) > 0
                  ? " more than the catalogue holds: --online asks the network, --plan says whom\n"
                  : " a catalogue ('shelfcheck catalogue get': some 100 MB, then nobody is"
                      + " asked) or the network (--online; --plan says whom)\n");
    }
    return paint.faint(lines.toString());
  }

  private static String checks(int count) {
    return Summary.counted(count, "check");
  }

  private int count(Cause cause) {
    return counts.getOrDefault(cause, 0);
  }

  /** One place under several rules is one silence. */
  private static long places(List<UncheckedSubject> unchecked) {
    return unchecked.stream()
        .map(u -> u.subject().path() + ":" + u.subject().span())
        .distinct()
        .count();
  }

  private static String byRule(List<UncheckedSubject> unchecked) {
    return unchecked.stream()
        .collect(Collectors.groupingBy(u -> u.rule().value(), TreeMap::new, Collectors.counting()))
        .entrySet()
        .stream()
        .map(e -> e.getKey() + " " + e.getValue())
        .collect(Collectors.joining(", "));
  }
}
