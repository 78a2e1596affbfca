package dev.shelfcheck.source.links;

import dev.shelfcheck.ask.LinkStatus;
import dev.shelfcheck.model.WebAddress;
import dev.shelfcheck.source.http.HostPoliteness;
import dev.shelfcheck.source.plan.PlannedRequests;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a check of links would send: one request each, the host with the most of them last. */
final class PlannedPages {
  private PlannedPages() {}

  static List<PlannedRequests> of(Collection<LinkStatus> due) {
    if (due.isEmpty()) {
      return List.of();
    }
    Map<String, Long> byHost =
        due.stream()
            .collect(
                Collectors.groupingBy(
                    q -> WebAddress.parse(q.url()).map(WebAddress::host).orElse(""),
                    Collectors.counting()));
    long most = byHost.values().stream().mapToLong(Long::longValue).max().orElse(0);
    String whom = byHost.size() == 1 ? "1 web host" : byHost.size() + " web hosts";
    return List.of(
        new PlannedRequests(
            whom,
            due.size(),
            due.size(),
            HostPoliteness.DEFAULT.interval().multipliedBy(most).dividedBy(due.size()),
            "web addresses",
            false));
  }
}
