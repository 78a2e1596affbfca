package dev.shelfcheck.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.shelfcheck.model.Claim;
import dev.shelfcheck.model.ClaimPart;
import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Entry;
import dev.shelfcheck.model.Field;
import dev.shelfcheck.model.Identifier;
import dev.shelfcheck.model.IdentifierMention;
import dev.shelfcheck.model.Library;
import dev.shelfcheck.model.Link;
import dev.shelfcheck.model.Position;
import dev.shelfcheck.model.Stated;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What was read: one JSON object a line, one line an entry; absent claims are null. */
public final class EntriesReport {
  private static final JsonFactory JSON = new JsonFactory();

  /**
   * Writes every entry of a library.
   *
   * @throws IOException where the target cannot be written
   */
  public void write(Library library, Appendable out) throws IOException {
    for (Document document : library.documents().toList()) {
      for (Entry entry : document.entries()) {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(line)) {
          entry(json, document, entry);
        }
        out.append(line.getBuffer()).append('\n');
      }
    }
  }

  private static void entry(JsonGenerator json, Document document, Entry entry) throws IOException {
    json.writeStartObject();
    json.writeStringField("file", document.path());
    json.writeNumberField("line", document.position(entry.span().start()).line());
    json.writeNumberField("endLine", document.source().line(last(entry)));
    strings(json, "section", entry.section().path());
    string(json, "title", entry.title().orElse(null));
    strings(
        json,
        "authors",
        entry.claim().authors().stream()
            .flatMap(a -> a.names().stream())
            .map(Stated::value)
            .toList());
    if (entry.claim().year().isPresent()) {
      json.writeNumberField("year", entry.claim().year().get().value());
    } else {
      json.writeNullField("year");
    }
    string(json, "venue", entry.claim().venue().map(Stated::value).orElse(null));
    certainty(json, entry.claim());
    json.writeObjectFieldStart("fields");
    for (Field field : entry.fields()) {
      json.writeStringField(field.label(), field.text());
    }
    json.writeEndObject();
    json.writeArrayFieldStart("links");
    for (Link link : entry.links()) {
      link(json, document, link);
    }
    json.writeEndArray();
    strings(
        json,
        "identifiers",
        entry.identifiers().stream()
            .map(IdentifierMention::identifier)
            .map(Identifier::canonical)
            .distinct()
            .toList());
    json.writeEndObject();
  }

  /** How far each part that is stated can be relied on, and what else may be the title. */
  private static void certainty(JsonGenerator json, Claim claim) throws IOException {
    json.writeObjectFieldStart("certainty");
    for (ClaimPart part : ClaimPart.values()) {
      json.writeStringField(word(part), word(claim.certainty(part)));
    }
    json.writeEndObject();
    strings(
        json,
        "otherTitles",
        claim.understanding().alternatives().stream().map(a -> a.title().value()).toList());
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static int last(Entry entry) {
    return Math.max(entry.span().start(), entry.span().end() - 1);
  }

  private static void link(JsonGenerator json, Document document, Link link) throws IOException {
    Position position = document.position(link.span().start());
    json.writeStartObject();
    json.writeStringField("url", Shown.line(link.target()));
    json.writeStringField("text", link.text());
    json.writeStringField("role", link.role().name().toLowerCase(Locale.ROOT));
    json.writeNumberField("line", position.line());
    json.writeNumberField("column", position.column());
    json.writeEndObject();
  }

  private static void string(JsonGenerator json, String name, @Nullable String value)
      throws IOException {
    if (value == null) {
      json.writeNullField(name);
    } else {
      json.writeStringField(name, value);
    }
  }

  private static void strings(JsonGenerator json, String name, List<String> values)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }
}
