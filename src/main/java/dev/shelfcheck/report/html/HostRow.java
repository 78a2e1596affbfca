package dev.shelfcheck.report.html;

import dev.shelfcheck.ask.Answer;
import dev.shelfcheck.ask.Cause;
import dev.shelfcheck.ask.LinkReport;
import dev.shelfcheck.audit.Audit;
import dev.shelfcheck.model.Link;
import dev.shelfcheck.model.LinkForm;
import dev.shelfcheck.model.WebAddress;
import dev.shelfcheck.report.Shown;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The distinct links to one host and what became of them; of most links an offline run knows
 * nothing.
 */
public record HostRow(
    String host, int links, int alive, int moved, int dead, int unchecked, int notAsked) {
  /** More hosts are told together in a last row; chosen. */
  private static final int MOST = 40;

  private static final HostRow NOT_ASKED = new HostRow("", 1, 0, 0, 0, 0, 1);

  static List<HostRow> of(Audit audit, AnsweredLinks asked) {
    Map<String, List<WebAddress>> hosts =
        audit
            .library()
            .documents()
            .flatMap(d -> d.links())
            .filter(l -> l.form() != LinkForm.IMAGE)
            .map(Link::web)
            .flatMap(w -> w.stream())
            .collect(Collectors.groupingBy(WebAddress::host, TreeMap::new, Collectors.toList()));
    List<HostRow> rows = new ArrayList<>();
    hosts.forEach((host, links) -> rows.add(row(host, links, asked)));
    rows.sort(Comparator.comparingInt(HostRow::links).reversed().thenComparing(HostRow::host));
    return rows.size() <= MOST ? rows : folded(rows);
  }

  private static HostRow row(String host, List<WebAddress> links, AnsweredLinks asked) {
    HostRow row = new HostRow(Shown.line(host), 0, 0, 0, 0, 0, 0);
    for (String url : links.stream().map(WebAddress::canonical).distinct().toList()) {
      row = row.plus(asked.to(url).map(HostRow::one).orElse(NOT_ASKED));
    }
    return row;
  }

  private static HostRow one(Answer<?> answer) {
    if (answer instanceof Answer.Known<?> known && known.value() instanceof LinkReport report) {
      return switch (report.verdict()) {
        case ALIVE -> new HostRow("", 1, 1, 0, 0, 0, 0);
        case MOVED -> new HostRow("", 1, 0, 1, 0, 0, 0);
        case DEAD -> new HostRow("", 1, 0, 0, 1, 0, 0);
      };
    }
    boolean asked = !(answer instanceof Answer.Unknown<?> u && u.cause() == Cause.OFFLINE);
    return asked ? new HostRow("", 1, 0, 0, 0, 1, 0) : NOT_ASKED;
  }

  private static List<HostRow> folded(List<HostRow> rows) {
    HostRow rest = new HostRow((rows.size() - MOST) + " more hosts", 0, 0, 0, 0, 0, 0);
    for (HostRow row : rows.subList(MOST, rows.size())) {
      rest = rest.plus(row);
    }
    List<HostRow> shown = new ArrayList<>(rows.subList(0, MOST));
    shown.add(rest);
    return shown;
  }

  private HostRow plus(HostRow other) {
    return new HostRow(
        host,
        links + other.links,
        alive + other.alive,
        moved + other.moved,
        dead + other.dead,
        unchecked + other.unchecked,
        notAsked + other.notAsked);
  }
}
