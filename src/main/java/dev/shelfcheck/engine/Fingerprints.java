package dev.shelfcheck.engine;

import dev.shelfcheck.audit.Identity;
import dev.shelfcheck.rule.Finding;
import dev.shelfcheck.rule.RuleId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
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

  /** That of a finding whose like there is no other. */
  private static final String ALONE = Identity.digest("", PLACE);

  private final Map<String, Integer> seen = new HashMap<>();
  private final Function<Finding, Optional<String>> known;

  /**
   * Names for the findings of one audit.
   *
   * @param known what {@link #name} gives, where that was worked out before
   */
  Fingerprints(Function<Finding, Optional<String>> known) {
    this.known = known;
  }

  String of(RuleId rule, Finding finding) {
    String name = known.apply(finding).orElseGet(() -> name(rule, finding));
    int times = seen.merge(name, 1, Integer::sum);
    if (times > 1) {
      String path = finding.subject().path();
      int again = seen.merge(name + "\n" + path, 1, Integer::sum);
      return name + Identity.digest(path + "\n" + again, PLACE);
    }
    return name + ALONE;
  }

  /** What a finding says of what: the same for equal findings, wherever they stand. */
  static String name(RuleId rule, Finding finding) {
    String members =
        Stream.concat(
                Stream.of(finding.subject()), finding.related().stream().map(r -> r.subject()))
            .map(Identity::of)
            .sorted()
            .collect(Collectors.joining("\n"));
    return Identity.digest(String.join("\n", rule.value(), members, finding.key()), NAME);
  }
}
