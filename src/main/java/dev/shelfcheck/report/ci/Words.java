package dev.shelfcheck.report.ci;

import dev.shelfcheck.audit.Broken;
import dev.shelfcheck.report.Shown;
import dev.shelfcheck.rule.Message;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A finding in one line. */
final class Words {
  private Words() {}

  static String of(Broken broken) {
    Message message = broken.finding().message();
    String others =
        broken.finding().related().isEmpty()
            ? ""
            : "see also "
                + broken.finding().related().stream()
                    .limit(5)
                    .map(r -> r.subject().path() + ":" + r.subject().start().line())
                    .collect(Collectors.joining(", "));
    return Shown.line(
        Stream.of(message.what(), others, message.why(), message.todo())
            .filter(s -> !s.isEmpty())
            .collect(Collectors.joining("; ")));
  }
}
