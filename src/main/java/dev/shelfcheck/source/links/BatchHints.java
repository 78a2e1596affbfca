package dev.shelfcheck.source.links;

import dev.shelfcheck.ask.Answer;
import dev.shelfcheck.ask.LinkReport;
import dev.shelfcheck.ask.LinkReport.Verdict;
import dev.shelfcheck.ask.LinkStatus;
import dev.shelfcheck.model.WebAddress;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the links of a batch tell of one another: whether a dead page's host answers for others, and
 * whether many different pages were all sent to one.
 */
final class BatchHints {
  /** So many different pages sent to one, and it is no longer any of them. */
  private static final int CROWD = 3;

  private final Map<LinkStatus, LinkReport> reports = new LinkedHashMap<>();
  private final Set<String> livingHosts = new HashSet<>();
  private final Map<String, Set<String>> sentTo = new HashMap<>();
  private final boolean oneList;

  /**
   * The hints of a batch.
   *
   * @param oneList whether its links are one list's; pages of many lists are sent to one as it
   *     happens
   */
  BatchHints(Map<LinkStatus, LinkObservation> found, boolean oneList) {
    this.oneList = oneList;
    found.forEach(
        (q, o) -> {
          if (o.answer() instanceof Answer.Known<LinkReport> known) {
            reports.put(q, known.value());
            look(q.url(), known.value());
          }
        });
  }

  private void look(String url, LinkReport report) {
    String lives = report.finalUrl().map(BatchHints::host).orElse(host(url));
    if (report.verdict() != Verdict.DEAD && report.status() > 0) {
      livingHosts.add(lives);
    }
    report
        .finalUrl()
        .ifPresent(to -> sentTo.computeIfAbsent(to, t -> new HashSet<>()).add(page(url)));
  }

  /** The reports, completed by what their neighbours tell. */
  Map<LinkStatus, LinkReport> completed() {
    Map<LinkStatus, LinkReport> all = new LinkedHashMap<>();
    reports.forEach((q, report) -> all.put(q, completed(q.url(), report)));
    return all;
  }

  private LinkReport completed(String url, LinkReport r) {
    boolean answers = r.hostAnswers() || livingHosts.contains(host(url));
    return r.with(r.rot().or(() -> crowd(r)), r.verdict() == Verdict.DEAD && answers);
  }

  private Optional<String> crowd(LinkReport report) {
    int size = report.finalUrl().map(to -> sentTo.getOrDefault(to, Set.of()).size()).orElse(0);
    return size < CROWD || !oneList
        ? Optional.empty()
        : report.finalUrl().map(to -> size + " different pages of the list were all sent to " + to);
  }

  private static String host(String url) {
    return WebAddress.parse(url).map(WebAddress::host).orElse(url);
  }

  /** The page an address means, however it is written. */
  private static String page(String url) {
    return WebAddress.parse(url)
        .map(a -> a.path().replaceFirst("/(?:index\\.\\w+)?$", "") + "?" + a.query())
        .orElse(url)
        .toLowerCase(Locale.ROOT);
  }
}
