package dev.shelfcheck.rules;

import dev.shelfcheck.model.ReadingList;
import dev.shelfcheck.rule.Check;
import dev.shelfcheck.rule.Finding;
import dev.shelfcheck.rule.Message;
import dev.shelfcheck.rule.Related;
import dev.shelfcheck.rule.Rule;
import dev.shelfcheck.rules.entry.LinkPlace;
import dev.shelfcheck.rules.link.HttpHost;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A link goes by http where https is there. */
final class InsecureLink implements Rule.OfList {
  /** As many hosts as fit a line beside the sentence. */
  private static final int NAMED = 5;

  @Override
  public Stream<Check> check(ReadingList list) {
    List<LinkPlace> links = LinkPlace.of(list).filter(l -> l.link().web().isPresent()).toList();
    List<Finding> findings = HttpHost.of(links).map(HttpHost::finding).toList();
    List<Finding> unsure = findings.stream().filter(f -> f.severity().isPresent()).toList();
    return Stream.concat(
            findings.stream().filter(f -> f.severity().isEmpty()), together(unsure).stream())
        .map(Check::broken);
  }

  /** All hosts that may or may not answer by https, in one piece of advice. */
  private static Optional<Finding> together(List<Finding> hosts) {
    if (hosts.size() < 2) {
      return hosts.stream().findFirst();
    }
    Finding first = hosts.get(0);
    String named = hosts.stream().limit(NAMED).map(Finding::key).collect(Collectors.joining(", "));
    String others = hosts.size() > NAMED ? " and " + (hosts.size() - NAMED) + " more" : "";
    return Optional.of(
        first
            .say(
                Message.of(
                    hosts.size() + " hosts are linked by http: " + named + others,
                    "write https where the host answers there"))
            .related(
                hosts.stream()
                    .skip(1)
                    .map(f -> new Related(f.subject(), f.message().what()))
                    .toList())
            .key(""));
  }
}
