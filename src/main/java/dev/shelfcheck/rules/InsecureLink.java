package dev.shelfcheck.rules;

import dev.shelfcheck.model.ReadingList;
import dev.shelfcheck.model.RegistryAddress;
import dev.shelfcheck.model.Span;
import dev.shelfcheck.model.WebAddress;
import dev.shelfcheck.rule.Check;
import dev.shelfcheck.rule.Edit;
import dev.shelfcheck.rule.Finding;
import dev.shelfcheck.rule.Fix;
import dev.shelfcheck.rule.Message;
import dev.shelfcheck.rule.Recurring;
import dev.shelfcheck.rule.Related;
import dev.shelfcheck.rule.Rule;
import dev.shelfcheck.rule.RuleId;
import dev.shelfcheck.rule.Severity;
import dev.shelfcheck.rules.entry.BibtexEntry;
import dev.shelfcheck.rules.entry.LinkPlace;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A link goes by http where https is there. */
final class InsecureLink implements Rule.OfList {
  /** As many hosts as fit a line beside the sentence. */
  private static final int NAMED = 5;

  private static final String FAULT =
      "hosts are linked by http that answer by https, here or elsewhere in this list";

  @Override
  public RuleId id() {
    return new RuleId("insecure-link");
  }

  @Override
  public Stream<Check> check(ReadingList list) {
    List<LinkPlace> links = LinkPlace.of(list).filter(l -> l.link().web().isPresent()).toList();
    Set<String> secure =
        links.stream()
            .map(LinkPlace::address)
            .filter(w -> w.scheme().equals("https"))
            .map(w -> WebAddress.asciiHost(w.host()))
            .collect(Collectors.toSet());
    Map<String, List<LinkPlace>> open =
        links.stream()
            .filter(l -> l.address().scheme().equals("http") && l.address().port() < 0)
            .filter(l -> !misspelt(l) && !BibtexEntry.isBare(l))
            .collect(
                Collectors.groupingBy(
                    l -> WebAddress.asciiHost(l.address().host()),
                    LinkedHashMap::new,
                    Collectors.toList()));
    List<Finding> findings =
        open.entrySet().stream().map(e -> check(e.getKey(), e.getValue(), secure)).toList();
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

  /** Whether more than its scheme is to be mended, which a rule of its own says. */
  private static boolean misspelt(LinkPlace place) {
    String target = place.link().target().strip();
    return RegistryAddress.of(target).filter(a -> !a.isWritten(target)).isPresent();
  }

  private static Finding check(String host, List<LinkPlace> places, Set<String> secure) {
    boolean seen = secure.contains(host);
    boolean proven = seen || RegistryAddress.answersByHttps(host);
    Finding finding =
        Finding.of(
                places.get(0).subject(),
                Message.of(
                    host
                        + " is linked by http"
                        + (places.size() > 1 ? " " + places.size() + " times" : "")
                        + (seen
                            ? ", elsewhere in this list by https"
                            : proven ? ", and answers by https" : ""),
                    proven ? "write https" : "write https, if the host answers there"))
            .related(places.stream().skip(1).map(LinkPlace::related).toList())
            .key(host);
    return proven
        ? finding.fix(fix(places)).recurring(new Recurring(FAULT, host, "write https"))
        : finding.severity(Severity.ADVICE);
  }

  private static Fix fix(List<LinkPlace> places) {
    return new Fix(
        "Use https",
        Fix.Applicability.SAFE,
        places.stream()
            .filter(p -> p.written().startsWith("http:"))
            .map(
                p ->
                    new Edit(
                        p.document().path(),
                        new Span(p.link().targetSpan().start(), p.link().targetSpan().start() + 5),
                        "https:"))
            .distinct()
            .toList());
  }
}
