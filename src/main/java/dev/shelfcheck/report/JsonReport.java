package dev.shelfcheck.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.shelfcheck.audit.Audit;
import dev.shelfcheck.audit.Excused;
import dev.shelfcheck.audit.ReportedFinding;
import dev.shelfcheck.audit.Score;
import dev.shelfcheck.audit.Tally;
import dev.shelfcheck.audit.UncheckedSubject;
import java.io.IOException;
import java.io.StringWriter;
import java.util.function.ToIntFunction;

/**
 * The audit as JSON: {@code schemaVersion}, {@code tool}, {@code summary}, {@code findings} (what
 * is broken, nothing else) and {@code unchecked}. The schema is shipped as {@code
 * findings.schema.json}.
 */
public final class JsonReport implements Report {
  /** Characters handed over at once. */
  private static final int PIECE = 1 << 16;

  @Override
  public void write(Audit audit, Setting setting, Appendable out) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.setPrettyPrinter(
          new DefaultPrettyPrinter()
              .withObjectIndenter(new com.fasterxml.jackson.core.util.DefaultIndenter("  ", "\n")));
      json.writeStartObject();
      json.writeStringField("schemaVersion", "1");
      json.writeObjectFieldStart("tool");
      json.writeStringField("name", "shelfcheck");
      json.writeStringField("version", setting.version());
      json.writeEndObject();
      summary(json, audit, setting);
      json.writeArrayFieldStart("findings");
      for (ReportedFinding broken : audit.broken()) {
        FindingJson.write(json, broken);
        passOn(json, text, out);
      }
      json.writeEndArray();
      json.writeArrayFieldStart("unchecked");
      for (UncheckedSubject unchecked : audit.unchecked()) {
        unchecked(json, unchecked);
        passOn(json, text, out);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    out.append(text.getBuffer()).append('\n');
  }

  /** Hands over what is written, where that is much: of a million entries no report is held. */
  private static void passOn(JsonGenerator json, StringWriter text, Appendable out)
      throws IOException {
    json.flush();
    if (text.getBuffer().length() >= PIECE) {
      out.append(text.getBuffer());
      text.getBuffer().setLength(0);
    }
  }

  /** One finding as a JSON object without a line break. */
  public static String line(ReportedFinding broken) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      FindingJson.write(json, broken);
    }
    return text.toString();
  }

  private static void summary(JsonGenerator json, Audit audit, Setting setting) throws IOException {
    json.writeObjectFieldStart("summary");
    json.writeNumberField("files", audit.library().documents().count());
    json.writeNumberField(
        "entries", audit.library().documents().mapToInt(d -> d.entries().size()).sum());
    json.writeNumberField("passedOver", audit.library().passedOver().size());
    json.writeNumberField(
        "links", audit.library().documents().mapToLong(d -> d.links().count()).sum());
    json.writeNumberField("broken", audit.broken().size());
    json.writeNumberField("unchecked", audit.unchecked().size());
    json.writeNumberField("holds", audit.holds());
    json.writeNumberField("score", Score.of(audit).points());
    json.writeNumberField("ignored", excused(audit, Excused.SuppressionKind.COMMENT));
    json.writeNumberField("known", excused(audit, Excused.SuppressionKind.BASELINE));
    json.writeNumberField("hiddenWarnings", setting.hidden().warnings());
    json.writeNumberField("hiddenAdvice", setting.hidden().advice());
    json.writeObjectFieldStart("byRule");
    for (Tally tally : audit.tallies()) {
      json.writeObjectFieldStart(tally.rule().value());
      json.writeNumberField("broken", count(audit, tally, b -> 1));
      json.writeNumberField("unchecked", tally.unchecked());
      json.writeNumberField("holds", tally.holds());
      json.writeEndObject();
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  private static long excused(Audit audit, Excused.SuppressionKind ground) {
    return audit.excused().stream().filter(e -> e.ground() == ground).count();
  }

  private static int count(Audit audit, Tally tally, ToIntFunction<ReportedFinding> weight) {
    return audit.broken().stream()
        .filter(b -> b.rule().equals(tally.rule()))
        .mapToInt(weight)
        .sum();
  }

  private static void unchecked(JsonGenerator json, UncheckedSubject unchecked) throws IOException {
    json.writeStartObject();
    json.writeStringField("rule", unchecked.rule().value());
    json.writeStringField("cause", unchecked.cause().name().toLowerCase(java.util.Locale.ROOT));
    json.writeStringField("detail", Shown.line(unchecked.detail()));
    json.writeStringField("file", Shown.line(unchecked.subject().path()));
    json.writeNumberField("line", unchecked.subject().start().line());
    json.writeEndObject();
  }
}
