package dev.shelfcheck.cli.run;

import dev.shelfcheck.cli.terminal.RoundedTime;
import dev.shelfcheck.source.plan.PlannedRequests;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** What a run would ask, or is about to ask, said before anything is sent. */
public record PlanReport(List<PlannedRequests> plan) {
  public PlanReport {
    plan = List.copyOf(plan);
  }

  /** A plan that is not carried out. */
  public static void print(List<PlannedRequests> plan, PrintWriter out) {
    PlanReport report = new PlanReport(plan);
    report.lines().forEach(out::println);
    out.println(report.sum() + "; nothing was sent. Answers may raise further questions.");
  }

  /** A line for each server. */
  List<String> lines() {
    return plan.stream().map(PlanReport::line).toList();
  }

  private static String line(PlannedRequests e) {
    return String.format(
        Locale.ROOT,
        "%-18s %s%d request%s for %d %s, %s",
        e.whom(),
        e.atMost() ? "at most " : "",
        e.requests(),
        e.requests() == 1 ? "" : "s",
        e.questions(),
        e.tells(),
        words(e.time()));
  }

  /** All of it together. */
  String sum() {
    int requests = plan.stream().mapToInt(PlannedRequests::requests).sum();
    Duration time = plan.stream().map(PlannedRequests::time).reduce(Duration.ZERO, Duration::plus);
    return requests + " requests at most, " + words(time);
  }

  private static String words(Duration time) {
    return "about " + RoundedTime.of(Math.max(1, time.toSeconds()));
  }
}
