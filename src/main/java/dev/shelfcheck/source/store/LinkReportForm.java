package dev.shelfcheck.source.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.shelfcheck.ask.LinkHistory;
import dev.shelfcheck.ask.LinkReport;
import java.time.LocalDate;
import java.util.Locale;

/** What a web address answered, as JSON. */
final class LinkReportForm {
  private LinkReportForm() {}

  static ObjectNode write(LinkReport report) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("verdict", report.verdict().name().toLowerCase(Locale.ROOT));
    node.put("status", report.status());
    node.put("reason", report.reason());
    Fields.put(node, "finalUrl", report.finalUrl());
    Fields.put(node, "rot", report.rot());
    LinkHistory history = report.history();
    if (history.failures() > 0) {
      node.put("failures", history.failures());
    }
    Fields.put(node, "firstFailure", history.firstFailure().map(LocalDate::toString));
    Fields.put(node, "lastAlive", history.lastAlive().map(LocalDate::toString));
    node.put("hostAnswers", report.hostAnswers());
    Fields.put(node, "archived", report.archived());
    return node;
  }

  static LinkReport read(JsonNode node) {
    return new LinkReport(
        LinkReport.Verdict.valueOf(Fields.required(node, "verdict").toUpperCase(Locale.ROOT)),
        Fields.number(node, "status").orElse(0),
        Fields.required(node, "reason"),
        Fields.text(node, "finalUrl"),
        Fields.text(node, "rot"),
        new LinkHistory(
            Fields.number(node, "failures").orElse(0),
            Fields.text(node, "firstFailure").map(Fields::day),
            Fields.text(node, "lastAlive").map(Fields::day)),
        Fields.truth(node, "hostAnswers"),
        Fields.text(node, "archived"));
  }
}
