package dev.shelfcheck.rules.link;

import dev.shelfcheck.model.RegistryAddress;
import dev.shelfcheck.model.Span;
import dev.shelfcheck.model.WebAddress;
import dev.shelfcheck.rule.Edit;
import dev.shelfcheck.rule.Finding;
import dev.shelfcheck.rule.Fix;
import dev.shelfcheck.rule.Severity;
import dev.shelfcheck.rules.entry.BibtexEntry;
import dev.shelfcheck.rules.entry.LinkPlace;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A host that a list links by http.
 *
 * @param places all such links, one or more
 * @param seen whether the list links it by https, too
 */
public record HttpHost(String host, List<LinkPlace> places, boolean seen) {
  private static final String HTTP = "http:";

  private static final String FAULT =
      "hosts are linked by http that answer by https, here or elsewhere in this list";

  /** Those of a list's links to web addresses, in the order of their first links. */
  public static Stream<HttpHost> of(List<LinkPlace> links) {
    Set<String> secure =
        links.stream()
            .filter(l -> l.address().scheme().equals("https"))
            .map(HttpHost::host)
            .collect(Collectors.toSet());
    return links.stream()
        .filter(l -> l.address().scheme().equals("http") && l.address().port() < 0)
        .filter(l -> !misspelt(l) && !BibtexEntry.isBare(l))
        .collect(Collectors.groupingBy(HttpHost::host, LinkedHashMap::new, Collectors.toList()))
        .entrySet()
        .stream()
        .map(e -> new HttpHost(e.getKey(), e.getValue(), secure.contains(e.getKey())));
  }

  private static String host(LinkPlace link) {
    return WebAddress.asciiHost(link.address().host());
  }

  /** Whether more than its scheme is to be mended, which a rule of its own says. */
  private static boolean misspelt(LinkPlace place) {
    String target = place.link().target().strip();
    return RegistryAddress.of(target).filter(a -> !a.isWritten(target)).isPresent();
  }

  /** It told: with the edits where the host is known to answer by https, else as advice. */
  public Finding finding() {
    boolean proven = seen || RegistryAddress.answersByHttps(host);
    String times = places.size() > 1 ? " " + places.size() + " times" : "";
    String https =
        seen ? ", elsewhere in this list by https" : proven ? ", and answers by https" : "";
    Finding finding =
        Finding.of(
                places.get(0).subject(),
                host + " is linked by http" + times + https,
                proven ? "write https" : "write https, if the host answers there")
            .related(places.stream().skip(1).map(LinkPlace::related).toList())
            .key(host);
    return proven
        ? finding.fix(fix()).recurring(FAULT, host, "write https")
        : finding.severity(Severity.ADVICE);
  }

  private Fix fix() {
    return new Fix(
        "Use https",
        Fix.Applicability.SAFE,
        places.stream()
            .filter(p -> p.written().startsWith(HTTP))
            .map(HttpHost::secured)
            .distinct()
            .toList());
  }

  private static Edit secured(LinkPlace place) {
    int start = place.link().targetSpan().start();
    return new Edit(place.document().path(), new Span(start, start + HTTP.length()), "https:");
  }
}
