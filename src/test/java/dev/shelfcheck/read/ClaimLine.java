package dev.shelfcheck.read;

import dev.shelfcheck.model.Entry;
import dev.shelfcheck.model.Stated;
import java.util.stream.Collectors;

/** What was read of an entry, in a line of a golden file. */
final class ClaimLine {
  private ClaimLine() {}

  /** Title, people, year, venue and what of them is doubtful; "-" is nothing stated. */
  static String of(Entry entry) {
    String people =
        entry
            .claim()
            .authors()
            .map(
                a ->
                    a.names().stream().map(Stated::value).collect(Collectors.joining("; "))
                        + (a.complete() ? "" : "; ..."))
            .orElse("-");
    return "%s | %s | %s | %s %s"
        .formatted(
            entry.title().map(t -> t.replaceAll("\\s+", " ")).orElse("-"),
            people,
            entry.claim().year().map(y -> String.valueOf(y.value())).orElse("-"),
            entry.claim().venue().map(Stated::value).orElse("-"),
            entry.claim().understanding().doubtful().stream().map(Enum::name).sorted().toList());
  }
}
