package dev.shelfcheck.cli;

import dev.shelfcheck.source.plan.Errands;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** What a run would ask, said before anything is sent. */
final class PlanReport {
  private PlanReport() {}

  /** A plan, one line a server. */
  static void print(List<Errands> plan, PrintWriter out) {
    int requests = plan.stream().mapToInt(Errands::requests).sum();
    for (Errands e : plan) {
      out.printf(
          Locale.ROOT,
          "%-18s %s%d request%s for %d %s, %s%n",
          e.whom(),
          e.atMost() ? "at most " : "",
          e.requests(),
          e.requests() == 1 ? "" : "s",
          e.questions(),
          e.tells(),
          words(e.time()));
    }
    Duration time = plan.stream().map(Errands::time).reduce(Duration.ZERO, Duration::plus);
    out.printf(
        Locale.ROOT,
        "%d requests at most, %s; nothing was sent. Answers may raise further questions.%n",
        requests,
        words(time));
  }

  private static String words(Duration time) {
    return time.toSeconds() < 120
        ? "about " + Math.max(1, time.toSeconds()) + " s"
        : "about " + (time.toSeconds() + 59) / 60 + " min";
  }
}
