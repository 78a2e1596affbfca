package dev.shelfcheck.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.shelfcheck.ask.Evidence;
import dev.shelfcheck.audit.ReportedFinding;
import dev.shelfcheck.model.Entry;
import dev.shelfcheck.model.Identifier;
import dev.shelfcheck.model.Position;
import dev.shelfcheck.rule.Edit;
import dev.shelfcheck.rule.Finding;
import dev.shelfcheck.rule.Fix;
import dev.shelfcheck.rule.Message;
import dev.shelfcheck.rule.Related;
import dev.shelfcheck.rule.Subject;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One finding as a JSON object. */
final class FindingJson {
  private FindingJson() {}

  static void write(JsonGenerator json, ReportedFinding broken) throws IOException {
    Finding finding = broken.finding();
    json.writeStartObject();
    json.writeStringField("rule", broken.rule().value());
    json.writeStringField("severity", broken.severity().word());
    json.writeStringField("outcome", "broken");
    json.writeStringField("message", message(finding.message()));
    place(json, finding.subject());
    json.writeArrayFieldStart("identifiers");
    for (Identifier identifier : finding.identifiers()) {
      json.writeString(identifier.canonical());
    }
    json.writeEndArray();
    if (finding.subject().entry().isPresent()) {
      entry(json, finding.subject().entry().get());
    }
    json.writeObjectFieldStart("claims");
    for (Map.Entry<String, String> claim : new TreeMap<>(finding.claims()).entrySet()) {
      json.writeStringField(claim.getKey(), Shown.line(claim.getValue()));
    }
    json.writeEndObject();
    evidence(json, finding.evidence());
    related(json, finding.related());
    if (finding.fix().isPresent()) {
      fix(json, finding.fix().get());
    }
    json.writeStringField("fingerprint", broken.fingerprint());
    json.writeEndObject();
  }

  private static String message(Message message) {
    return Shown.line(
        Stream.of(message.what(), message.why(), message.todo())
            .filter(s -> !s.isEmpty())
            .collect(Collectors.joining("; ")));
  }

  private static void place(JsonGenerator json, Subject subject) throws IOException {
    Position start = subject.start();
    Position end = subject.end();
    json.writeStringField("file", Shown.line(subject.path()));
    json.writeNumberField("line", start.line());
    json.writeNumberField("column", start.column());
    json.writeNumberField("endLine", end.line());
    json.writeNumberField("endColumn", end.column());
  }

  private static void entry(JsonGenerator json, Entry entry) throws IOException {
    json.writeObjectFieldStart("entry");
    json.writeStringField("title", Shown.line(entry.title().orElse("")));
    json.writeArrayFieldStart("section");
    for (String part : entry.section().path()) {
      json.writeString(Shown.line(part));
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void evidence(JsonGenerator json, List<Evidence> evidence) throws IOException {
    json.writeArrayFieldStart("evidence");
    for (Evidence e : evidence) {
      json.writeStartObject();
      json.writeStringField("source", e.source());
      json.writeStringField("date", e.when().toString());
      json.writeStringField("provenance", e.provenance().name().toLowerCase(Locale.ROOT));
      if (e.differs().isPresent()) {
        json.writeStringField("differs", e.differs().get());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void related(JsonGenerator json, List<Related> related) throws IOException {
    json.writeArrayFieldStart("related");
    for (Related r : related) {
      Position start = r.subject().start();
      json.writeStartObject();
      json.writeStringField("file", Shown.line(r.subject().path()));
      json.writeNumberField("line", start.line());
      json.writeNumberField("column", start.column());
      json.writeStringField("message", Shown.line(r.note()));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void fix(JsonGenerator json, Fix fix) throws IOException {
    json.writeObjectFieldStart("fix");
    json.writeStringField("title", Shown.line(fix.title()));
    json.writeStringField("applicability", fix.applicability().name().toLowerCase(Locale.ROOT));
    json.writeArrayFieldStart("edits");
    for (Edit edit : fix.edits()) {
      json.writeStartObject();
      json.writeStringField("file", Shown.line(edit.path()));
      json.writeNumberField("start", edit.span().start());
      json.writeNumberField("end", edit.span().end());
      json.writeStringField("replacement", edit.replacement());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
