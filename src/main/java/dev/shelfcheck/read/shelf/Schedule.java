package dev.shelfcheck.read.shelf;

import dev.shelfcheck.read.claims.Nature;
import dev.shelfcheck.read.prose.Prose;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A course's table of days, topics and readings: its works stand in the cells of readings, and what
 * else a row says is the course's, not theirs.
 */
final class Schedule {
  private static final Pattern DAYS =
      Pattern.compile(
          "(?i)\\W*(?:dates?|days?|weeks?|class|session|lecture|meeting|time|when)\\W*");

  private static final Pattern TOPICS =
      Pattern.compile(
          "(?i)\\W*(?:(?:lecture|class|discussion|main)"
              + " )?(?:topics?|subjects?|themes?|agenda|content)\\W*");

  private static final Pattern READINGS =
      Pattern.compile(
          "(?i)\\W*(?:(?:required|assigned|suggested|recommended|optional|additional|further|core|background)"
              + " )?readings?(?: (?:list|materials?|assignments?))?\\W*");

  private Schedule() {}

  /** The columns that hold a schedule's readings; none where a table is no schedule. */
  static List<Integer> readings(TableText text) {
    List<String> labels = text.labels();
    boolean schedule =
        labels.stream().anyMatch(l -> DAYS.matcher(l).matches())
            && labels.stream().anyMatch(l -> TOPICS.matcher(l).matches());
    return schedule
        ? IntStream.range(0, labels.size())
            .filter(i -> READINGS.matcher(labels.get(i)).matches())
            .filter(i -> text.rows().stream().anyMatch(r -> i < r.size() && isWork(r.get(i))))
            .boxed()
            .toList()
        : List.of();
  }

  /** Whether what stands in a cell of readings is a work. */
  static boolean isWork(Prose reading) {
    Nature nature = new Nature(reading);
    return nature.isReference()
        || (nature.leadsOut()
            && !nature.isContents()
            && nature.words() > 0
            && (!nature.isDetail() || nature.isNamed()));
  }
}
