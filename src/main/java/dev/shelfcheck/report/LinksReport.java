package dev.shelfcheck.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.List;

/** Addresses and what became of them, one line each. */
public final class LinksReport {
  /**
   * Tab-separated: verdict, URL, status, reason, final URL, places (with a blank between them),
   * archived copy.
   */
  public void tsv(List<LinkLine> lines, PrintWriter out) {
    for (LinkLine l : lines) {
      out.println(
          String.join(
              "\t",
              l.verdict(),
              cell(l.url()),
              String.valueOf(l.status()),
              cell(l.reason()),
              cell(l.finalUrl().orElse("")),
              cell(String.join(" ", l.places())),
              cell(l.archived().orElse(""))));
    }
  }

  /** One JSON object a line, what is absent left out. */
  public void json(List<LinkLine> lines, PrintWriter out) {
    ObjectMapper json = new ObjectMapper();
    for (LinkLine l : lines) {
      ObjectNode node = json.createObjectNode();
      node.put("verdict", l.verdict()).put("url", l.url()).put("status", l.status());
      node.put("reason", l.reason());
      l.finalUrl().ifPresent(to -> node.put("finalUrl", to));
      l.archived().ifPresent(copy -> node.put("archived", copy));
      l.places().forEach(node.putArray("places")::add);
      out.println(node);
    }
  }

  private static String cell(String text) {
    return Shown.line(text);
  }
}
