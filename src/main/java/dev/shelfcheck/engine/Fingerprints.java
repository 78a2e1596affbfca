package dev.shelfcheck.engine;

import dev.shelfcheck.audit.Identity;
import dev.shelfcheck.rule.Finding;
import dev.shelfcheck.rule.RuleId;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Names a finding by its rule and by what its entries are, never by where they stand: 32
 * hexadecimal digits of a SHA-256. Equal findings share the first 24 and are told apart by file and
 * count in the last eight.
 */
final class Fingerprints {
  /** Digits of what a finding is about, and of which of several alike it is: of all, 16. */
  private static final int NAME = 12;

  /** Bytes of the digest of its place, which tells equal faults apart. */
  private static final int PLACE = 4;

  private final Map<String, Integer> seen = new HashMap<>();

  String of(RuleId rule, Finding finding) {
    String members =
        Stream.concat(
                Stream.of(finding.subject()), finding.related().stream().map(r -> r.subject()))
            .map(Identity::of)
            .sorted()
            .collect(Collectors.joining("\n"));
    String name = String.join("\n", rule.value(), members, finding.key());
    int times = seen.merge(name, 1, Integer::sum);
    if (times > 1) {
      String path = finding.subject().path();
      int again = seen.merge(name + "\n" + path, 1, Integer::sum);
      return Identity.digest(name, NAME) + Identity.digest(path + "\n" + again, PLACE);
    }
    return Identity.digest(name, NAME) + Identity.digest("", PLACE);
  }
}
