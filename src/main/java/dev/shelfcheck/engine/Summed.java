package dev.shelfcheck.engine;

import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Span;
import dev.shelfcheck.rule.Outcome;
import dev.shelfcheck.rule.Subject;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * What a task came to, what holds in each document as one sum: of three judgments two hold, and a
 * report tells nothing of them but how many they are. What doubts of a layout go by stays as it is.
 */
final class Summed {
  private Summed() {}

  /** Judgments in their order, sums behind them. */
  static List<Judged> of(List<Judged> judged) {
    List<Judged> summed = new ArrayList<>();
    IdentityHashMap<Document, List<Judged>> held = new IdentityHashMap<>();
    List<Document> order = new ArrayList<>();
    for (Judged each : judged) {
      Document document = each.subject().document().orElse(null);
      if (document == null || !isCountedAlone(each)) {
        summed.add(each);
      } else {
        held.computeIfAbsent(
                document,
                d -> {
                  order.add(d);
                  return new ArrayList<>();
                })
            .add(each);
      }
    }
    for (Document document : order) {
      summed.add(sum(document, held.getOrDefault(document, List.of())));
    }
    return summed;
  }

  private static Judged sum(Document document, List<Judged> held) {
    Judged first = held.get(0);
    return held.size() == 1
        ? first
        : new Judged(
            first.rule(),
            Subject.of(document, Span.at(0)),
            first.outcome(),
            first.accuses(),
            first.doubted(),
            held.stream().mapToInt(Judged::times).sum());
  }

  /** Whether some judgment is of several subjects, so that it tells of none by itself. */
  static boolean isSummed(List<Judged> judged) {
    for (Judged each : judged) {
      if (each.times() > 1) {
        return true;
      }
    }
    return false;
  }

  private static boolean isCountedAlone(Judged judged) {
    return judged.outcome() instanceof Outcome.Holds
        && !judged.accuses()
        && judged.doubted() == Judged.Doubter.NOBODY
        && !Misgivings.accusesByReading(judged.rule());
  }
}
