package dev.shelfcheck.report.html;

import dev.shelfcheck.ask.Answer;
import dev.shelfcheck.ask.Holding;
import dev.shelfcheck.ask.Question;
import dev.shelfcheck.ask.WorkById;
import dev.shelfcheck.audit.Audit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How many identifiers a source answered for; silence has a row of its own.
 *
 * @param source its name, or why nothing was known
 */
public record WitnessRow(String source, long known, long noSuch, boolean silence) {
  static List<WitnessRow> of(Audit audit) {
    Map<Question<?>, Answer<?>> answers = audit.answers().asMap();
    Map<String, List<Answer<?>>> bySource =
        audit
            .library()
            .documents()
            .flatMap(d -> d.entries().stream())
            .flatMap(e -> e.ownIdentifiers().stream())
            .distinct()
            .map(WorkById::new)
            .flatMap(q -> Optional.<Answer<?>>ofNullable(answers.get(q)).stream())
            .collect(Collectors.groupingBy(WitnessRow::source, TreeMap::new, Collectors.toList()));
    return bySource.entrySet().stream().map(e -> row(e.getKey(), e.getValue())).toList();
  }

  private static String source(Answer<?> answer) {
    if (answer instanceof Answer.Known<?> known) {
      return known.evidence().get(0).source();
    }
    return answer instanceof Answer.Unknown<?> unknown ? unknown.cause().words() : "";
  }

  private static WitnessRow row(String source, List<Answer<?>> answers) {
    long none = answers.stream().filter(WitnessRow::noSuch).count();
    return new WitnessRow(
        source, answers.size() - none, none, answers.get(0) instanceof Answer.Unknown<?>);
  }

  private static boolean noSuch(Answer<?> answer) {
    return answer instanceof Answer.Known<?> known && known.value() instanceof Holding.NoSuch;
  }
}
