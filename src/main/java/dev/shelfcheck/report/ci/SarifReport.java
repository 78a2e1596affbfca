package dev.shelfcheck.report.ci;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.shelfcheck.audit.Audit;
import dev.shelfcheck.audit.Excused;
import dev.shelfcheck.audit.ReportedFinding;
import dev.shelfcheck.report.Report;
import dev.shelfcheck.report.Setting;
import dev.shelfcheck.rule.RuleCard;
import dev.shelfcheck.rule.RuleId;
import dev.shelfcheck.rule.Severity;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * <a href="https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html">SARIF 2.1.0</a>,
 * within <a
 * href="https://docs.github.com/en/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning">what
 * code scanning takes</a>: 5,000 results, the gravest first.
 */
public final class SarifReport implements Report {
  /** GitHub's code scanning shows so many results of a run, and leaves out the rest unsaid. */
  private static final int MOST = 5_000;

  /** Compiled where it is written alone: each run makes one of every report. */
  private static final String MARKER = "[ \\t]*<!--! .*?-->";

  @Override
  public void write(Audit audit, Setting setting, Appendable out) throws IOException {
    ObjectNode root = JsonText.object();
    root.put("$schema", "https://json.schemastore.org/sarif-2.1.0.json").put("version", "2.1.0");
    ObjectNode run = root.putArray("runs").addObject();
    List<RuleId> rules = new ArrayList<>(new TreeMap<>(setting.cards()).keySet());
    ObjectNode driver = run.putObject("tool").putObject("driver");
    driver.put("name", "shelfcheck").put("semanticVersion", setting.version());
    ArrayNode described = driver.putArray("rules");
    rules.forEach(r -> described.add(rule(r, setting.cards())));
    run.put("columnKind", "utf16CodeUnits");
    ArrayNode results = run.putArray("results");
    audit.broken().stream()
        .sorted(Comparator.comparing(ReportedFinding::severity))
        .limit(MOST)
        .forEach(b -> results.add(SarifResult.of(b, rules.indexOf(b.rule()), setting)));
    for (Excused e : audit.excused()) {
      if (results.size() < MOST) {
        results.add(excused(e, rules, setting));
      }
    }
    int all = audit.broken().size() + audit.excused().size();
    if (all > results.size()) {
      leftOut(run, results.size(), all);
    }
    out.append(JsonText.text(root));
  }

  /** A log of which not all is there says so where its readers look for what went wrong. */
  private static void leftOut(ObjectNode run, int kept, int all) {
    ObjectNode invocation =
        run.putArray("invocations").addObject().put("executionSuccessful", true);
    invocation
        .putArray("toolExecutionNotifications")
        .addObject()
        .put("level", "warning")
        .putObject("message")
        .put(
            "text",
            String.format(
                Locale.ROOT,
                "%,d of %,d results are kept, the gravest first: code scanning takes no more",
                kept,
                all));
  }

  private static ObjectNode excused(Excused excused, List<RuleId> rules, Setting setting) {
    ObjectNode result =
        SarifResult.of(excused.broken(), rules.indexOf(excused.broken().rule()), setting);
    boolean inList = excused.ground() == Excused.SuppressionKind.COMMENT;
    ObjectNode suppression =
        result.putArray("suppressions").addObject().put("kind", inList ? "inSource" : "external");
    if (!excused.reason().isEmpty()) {
      suppression.put("justification", excused.reason());
    }
    return result;
  }

  private static ObjectNode rule(RuleId id, Map<RuleId, RuleCard> cards) {
    RuleCard card = java.util.Objects.requireNonNull(cards.get(id));
    ObjectNode rule = JsonText.object().put("id", id.value());
    rule.putObject("shortDescription").put("text", card.text().says());
    rule.putObject("fullDescription").put("text", card.text().why());
    rule.putObject("help")
        .put("text", card.text().why() + "\n\n" + card.text().todo())
        .put("markdown", card.text().page().replaceAll(MARKER, ""));
    rule.putObject("defaultConfiguration").put("level", level(card.severity()));
    rule.putObject("properties").put("precision", "very-high").putArray("tags").add("reading-list");
    return rule;
  }

  static String level(Severity severity) {
    return severity == Severity.ADVICE ? "note" : severity.word();
  }
}
