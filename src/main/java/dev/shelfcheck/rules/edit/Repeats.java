package dev.shelfcheck.rules.edit;

import dev.shelfcheck.rule.Check;
import dev.shelfcheck.rule.Finding;
import dev.shelfcheck.rule.Message;
import dev.shelfcheck.rule.Outcome;
import dev.shelfcheck.rule.Related;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** One fault in many places of a document, said once: at its first place, the others named. */
public final class Repeats {
  private Repeats() {}

  /**
   * Checks in which each fault comes once.
   *
   * @param fault which fault a finding is about; findings of one are the same but for their place
   */
  public static Stream<Check> joined(Stream<Check> checks, Function<Finding, String> fault) {
    List<Check> others = new ArrayList<>();
    Map<String, List<Finding>> faults = new LinkedHashMap<>();
    checks.forEach(
        c -> {
          if (c instanceof Check.Settled s && s.outcome() instanceof Outcome.Broken b) {
            faults
                .computeIfAbsent(fault.apply(b.finding()), k -> new ArrayList<>())
                .add(b.finding());
          } else {
            others.add(c);
          }
        });
    return Stream.concat(others.stream(), faults.values().stream().map(f -> Check.broken(one(f))));
  }

  private static Finding one(List<Finding> places) {
    Finding first = places.get(0);
    if (places.size() == 1) {
      return first;
    }
    Message said = first.message();
    Message all =
        new Message(said.what() + ", in " + places.size() + " places", said.why(), said.todo());
    List<Related> rest =
        places.stream().skip(1).map(f -> new Related(f.subject(), said.what())).toList();
    return first.say(all).related(rest);
  }
}
