package dev.shelfcheck.report;

import dev.shelfcheck.model.WebAddress;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What became of links, for people: the dead first, by host, and the sums at the end. */
public final class LinksText {
  /** The places of a link that stands everywhere are told by the first of them. */
  private static final int PLACES = 3;

  private static final String SILENT = "Could not be checked: nobody's fault until it lasts";

  private final List<LinkLine> lines;
  private final Manner.Detail detail;
  private final PrintWriter out;

  /**
   * A text of some links.
   *
   * @param detail quiet for what is to be mended alone; verbose names each that could not be
   *     checked
   */
  public LinksText(List<LinkLine> lines, Manner.Detail detail, PrintWriter out) {
    this.lines = List.copyOf(lines);
    this.detail = detail;
    this.out = out;
  }

  /** Writes the text. */
  public void write() {
    part("dead", "Dead: mend these first");
    part("moved", "Moved for good: link the new address");
    if (detail == Manner.Detail.QUIET) {
      return;
    }
    if (detail == Manner.Detail.VERBOSE) {
      part("unchecked", SILENT);
    } else {
      silences();
    }
    out.println(
        String.format(
            Locale.ROOT,
            "%,d link%s to %,d host%s: %,d dead, %,d moved, %,d alive, %,d could not be checked",
            lines.size(),
            lines.size() == 1 ? "" : "s",
            hosts(),
            hosts() == 1 ? "" : "s",
            of("dead").size(),
            of("moved").size(),
            of("alive").size(),
            of("unchecked").size()));
  }

  private long hosts() {
    return lines.stream().map(LinksText::host).distinct().count();
  }

  private List<LinkLine> of(String verdict) {
    return lines.stream().filter(l -> l.verdict().equals(verdict)).toList();
  }

  private static Map<String, List<LinkLine>> byHost(List<LinkLine> lines) {
    return lines.stream()
        .collect(Collectors.groupingBy(LinksText::host, TreeMap::new, Collectors.toList()));
  }

  /** The host of an address; a link to a file is to this repository. */
  private static String host(LinkLine line) {
    return WebAddress.parse(line.url()).map(WebAddress::bareHost).orElse("this repository");
  }

  private void part(String verdict, String heading) {
    List<LinkLine> part = of(verdict);
    if (part.isEmpty()) {
      return;
    }
    out.println(heading);
    byHost(part)
        .forEach(
            (host, links) -> {
              out.println("  " + Shown.line(host));
              links.forEach(this::link);
            });
    out.println();
  }

  private void link(LinkLine link) {
    out.println("    " + Shown.line(link.url()) + "  " + Shown.line(link.reason()));
    link.finalUrl().ifPresent(to -> out.println("      now " + Shown.line(to)));
    link.archived().ifPresent(copy -> out.println("      archived copy " + Shown.line(copy)));
    String places =
        link.places().stream().limit(PLACES).map(Shown::line).collect(Collectors.joining(", "));
    int more = link.places().size() - PLACES;
    out.println("      in " + places + (more > 0 ? " and " + more + " more" : ""));
  }

  /** A line for each host and reason: what cannot be checked needs no one's hand. */
  private void silences() {
    List<LinkLine> silent = of("unchecked");
    if (silent.isEmpty()) {
      return;
    }
    Map<String, Long> counted =
        silent.stream()
            .collect(
                Collectors.groupingBy(
                    l -> Shown.line(host(l)) + ": " + Shown.line(l.reason()),
                    TreeMap::new,
                    Collectors.counting()));
    List<Map.Entry<String, Long>> most = new ArrayList<>(counted.entrySet());
    most.sort(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()));
    out.println(SILENT);
    most.forEach(
        e ->
            out.println(
                String.format(
                    Locale.ROOT,
                    "  %s (%,d link%s)",
                    e.getKey(),
                    e.getValue(),
                    e.getValue() == 1 ? "" : "s")));
    out.println();
  }
}
