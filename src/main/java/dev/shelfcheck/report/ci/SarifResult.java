package dev.shelfcheck.report.ci;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.shelfcheck.audit.ReportedFinding;
import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Position;
import dev.shelfcheck.report.Setting;
import dev.shelfcheck.report.Shown;
import dev.shelfcheck.rule.Edit;
import dev.shelfcheck.rule.Fix;
import dev.shelfcheck.rule.Related;
import dev.shelfcheck.rule.Subject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** One finding as a SARIF result. */
final class SarifResult {
  /** Of a result's locations GitHub's code scanning shows so many. */
  private static final int PLACES = 100;

  private SarifResult() {}

  static ObjectNode of(ReportedFinding broken, int rule, Setting setting) {
    ObjectNode result = JsonText.object();
    result.put("ruleId", broken.rule().value()).put("ruleIndex", rule);
    result.put("level", SarifReport.level(broken.severity()));
    result.putObject("message").put("text", FindingLine.of(broken, setting));
    result.putArray("locations").add(location(broken.finding().subject(), setting));
    result.putObject("partialFingerprints").put("shelfcheck/v1", broken.fingerprint());
    List<Related> related = broken.finding().related();
    if (!related.isEmpty()) {
      ArrayNode places = result.putArray("relatedLocations");
      for (int i = 0; i < Math.min(PLACES, related.size()); i++) {
        Related r = related.get(i);
        ObjectNode place = location(r.subject(), setting).put("id", i + 1);
        place.putObject("message").put("text", Shown.line(r.note()));
        places.add(place);
      }
    }
    broken
        .finding()
        .fix()
        .filter(f -> !f.edits().isEmpty())
        .ifPresent(f -> fix(result, f, broken.finding().subject(), setting));
    return result;
  }

  private static ObjectNode location(Subject subject, Setting setting) {
    ObjectNode location = JsonText.object();
    ObjectNode physical = location.putObject("physicalLocation");
    physical
        .putObject("artifactLocation")
        .put("uri", SubjectPlace.uri(setting.inRepository().apply(subject.path())));
    physical.set("region", region(subject.start(), subject.end()));
    return location;
  }

  private static ObjectNode region(Position start, Position end) {
    return JsonText.object()
        .put("startLine", start.line())
        .put("startColumn", start.column())
        .put("endLine", end.line())
        .put("endColumn", end.column());
  }

  /**
   * Fixes within the finding's own file; an edit elsewhere has no document to count its lines in.
   */
  private static void fix(ObjectNode result, Fix fix, Subject subject, Setting setting) {
    Map<String, List<Edit>> byPath =
        fix.edits().stream()
            .collect(Collectors.groupingBy(Edit::path, TreeMap::new, Collectors.toList()));
    if (subject.document().isEmpty() || !byPath.keySet().equals(java.util.Set.of(subject.path()))) {
      return;
    }
    Document document = subject.document().get();
    ObjectNode node = result.putArray("fixes").addObject();
    node.putObject("description").put("text", Shown.line(fix.title()));
    ObjectNode change = node.putArray("artifactChanges").addObject();
    change
        .putObject("artifactLocation")
        .put("uri", SubjectPlace.uri(setting.inRepository().apply(subject.path())));
    ArrayNode replacements = change.putArray("replacements");
    for (Edit edit : fix.edits()) {
      ObjectNode replacement = replacements.addObject();
      replacement.set(
          "deletedRegion",
          region(document.position(edit.span().start()), document.position(edit.span().end())));
      replacement.putObject("insertedContent").put("text", edit.replacement());
    }
  }
}
