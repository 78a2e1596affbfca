package dev.shelfcheck.report.ci;

import dev.shelfcheck.audit.ReportedFinding;
import dev.shelfcheck.report.Setting;
import dev.shelfcheck.report.Shown;
import dev.shelfcheck.rule.Message;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A finding in one line. */
final class FindingLine {
  /** Further places of a finding that are named: the line has to stay one. */
  private static final int FURTHER = 5;

  private FindingLine() {}

  static String of(ReportedFinding broken) {
    return of(broken, UnaryOperator.identity());
  }

  /** The same, its other places named from the repository's root. */
  static String of(ReportedFinding broken, Setting setting) {
    return of(broken, setting.inRepository());
  }

  private static String of(ReportedFinding broken, UnaryOperator<String> path) {
    Message message = broken.finding().message();
    String others =
        broken.finding().related().isEmpty()
            ? ""
            : "see also "
                + broken.finding().related().stream()
                    .limit(FURTHER)
                    .map(r -> path.apply(r.subject().path()) + ":" + r.subject().start().line())
                    .collect(Collectors.joining(", "));
    return Shown.line(
        Stream.of(message.what(), others, message.why(), message.todo())
            .filter(s -> !s.isEmpty())
            .collect(Collectors.joining("; ")));
  }
}
