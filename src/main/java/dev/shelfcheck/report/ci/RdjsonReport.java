package dev.shelfcheck.report.ci;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.shelfcheck.audit.Audit;
import dev.shelfcheck.audit.ReportedFinding;
import dev.shelfcheck.model.Position;
import dev.shelfcheck.report.Report;
import dev.shelfcheck.report.Setting;
import dev.shelfcheck.report.Shown;
import dev.shelfcheck.rule.Edit;
import dev.shelfcheck.rule.Related;
import dev.shelfcheck.rule.Severity;
import dev.shelfcheck.rule.Subject;
import java.io.IOException;

/**
 * <a href="https://github.com/reviewdog/reviewdog/tree/master/proto/rdf">Reviewdog's diagnostic
 * format</a>; columns are bytes of UTF-8.
 */
public final class RdjsonReport implements Report {
  @Override
  public void write(Audit audit, Setting setting, Appendable out) throws IOException {
    ObjectNode root = JsonText.object();
    root.putObject("source").put("name", "shelfcheck");
    ArrayNode diagnostics = root.putArray("diagnostics");
    audit.broken().forEach(b -> diagnostics.add(diagnostic(b)));
    out.append(JsonText.text(root));
  }

  private static ObjectNode diagnostic(ReportedFinding b) {
    ObjectNode diagnostic = JsonText.object().put("message", FindingLine.of(b));
    diagnostic.set("location", location(b.finding().subject()));
    diagnostic.put("severity", b.severity() == Severity.ADVICE ? "INFO" : b.severity().name());
    diagnostic.putObject("code").put("value", b.rule().value());
    if (!b.finding().related().isEmpty()) {
      ArrayNode others = diagnostic.putArray("related_locations");
      for (Related r : b.finding().related()) {
        ObjectNode other = others.addObject().put("message", Shown.line(r.note()));
        other.set("location", location(r.subject()));
      }
    }
    b.finding()
        .fix()
        .ifPresent(
            f -> {
              ArrayNode suggestions = diagnostic.putArray("suggestions");
              f.edits().stream()
                  .filter(e -> e.path().equals(b.finding().subject().path()))
                  .forEach(e -> suggestions.add(suggestion(b.finding().subject(), e)));
            });
    return diagnostic;
  }

  private static ObjectNode suggestion(Subject subject, Edit edit) {
    Subject place = subject.at(edit.span());
    ObjectNode suggestion = JsonText.object().put("text", edit.replacement());
    suggestion.set("range", range(place));
    return suggestion;
  }

  private static ObjectNode location(Subject subject) {
    ObjectNode location = JsonText.object().put("path", Shown.line(subject.path()));
    location.set("range", range(subject));
    return location;
  }

  private static ObjectNode range(Subject subject) {
    SubjectPlace place = new SubjectPlace(subject);
    ObjectNode range = JsonText.object();
    range.set("start", position(place, subject.start()));
    range.set("end", position(place, subject.end()));
    return range;
  }

  private static ObjectNode position(SubjectPlace place, Position position) {
    return JsonText.object().put("line", position.line()).put("column", place.byteColumn(position));
  }
}
