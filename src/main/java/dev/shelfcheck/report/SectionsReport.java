package dev.shelfcheck.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** The map of a list's sections: a table for people, or JSON. */
public final class SectionsReport {
  /** The whole of a share as people read it. */
  private static final double PERCENT = 100;

  /** A share in JSON has three digits: one entry of a list of a thousand is seen. */
  private static final double THOUSANDTHS = 1000;

  /** Columns between what is cut short and what follows. */
  private static final int GAP = 2;

  private static final JsonFactory JSON = new JsonFactory();

  /** Columns of a section's name, and ... */
  private static final int NAME = 44;

  /** ... of its topics: with the numbers behind them a line of 100. */
  private static final int TOPIC = 28;

  /**
   * Writes a table, below each section its entries in doubt.
   *
   * @throws IOException where the target cannot be written
   */
  public void text(List<MapRow> rows, Appendable out) throws IOException {
    String file = "";
    for (MapRow row : rows) {
      if (!row.file().equals(file)) {
        file = row.file();
        out.append(Shown.line(file)).append('\n');
        out.append(
            "  " + padded("section", NAME) + padded("topic", TOPIC) + "entries  fit   doubtful\n");
      }
      String name = "  ".repeat(Math.max(0, row.path().size() - 1)) + row.title();
      out.append("  " + padded(name, NAME) + padded(topics(row), TOPIC))
          .append(
              String.format(Locale.ROOT, "%7d  %-4s  %8s%n", row.entries(), fit(row), doubts(row)));
      for (MapRow.Doubted doubt : row.doubts()) {
        out.append("      " + doubt.line() + "  " + Shown.line(doubt.title()))
            .append(" -> " + Shown.line(doubt.better()))
            .append(" (" + Shown.line(String.join(", ", doubt.because())) + ")\n");
      }
    }
  }

  private static String topics(MapRow row) {
    return row.topics().isEmpty() ? "-" : String.join(", ", row.topics());
  }

  private static String fit(MapRow row) {
    OptionalDouble fit = row.fit();
    return fit.isPresent() ? Math.round(PERCENT * fit.getAsDouble()) + "%" : "-";
  }

  private static String doubts(MapRow row) {
    return row.doubts().isEmpty() ? "" : String.valueOf(row.doubts().size());
  }

  /** What does not fit ends with an ellipsis. */
  private static String padded(String text, int width) {
    String line = Shown.line(text);
    if (TerminalWidth.of(line) > width - GAP) {
      while (TerminalWidth.of(line) > width - GAP - 1) {
        line = line.substring(0, line.offsetByCodePoints(line.length(), -1));
      }
      line += "…";
    }
    return line + " ".repeat(Math.max(1, width - TerminalWidth.of(line)));
  }

  /**
   * Writes one JSON array, one object a section; {@code fit} is null where nothing tells.
   *
   * @throws IOException where the target cannot be written
   */
  public void json(List<MapRow> rows, Appendable out) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.useDefaultPrettyPrinter();
      json.writeStartArray();
      for (MapRow row : rows) {
        row(json, row);
      }
      json.writeEndArray();
    }
    out.append(text.getBuffer()).append('\n');
  }

  private static void row(JsonGenerator json, MapRow row) throws IOException {
    json.writeStartObject();
    json.writeStringField("file", row.file());
    json.writeNumberField("line", row.line());
    strings(json, "section", row.path());
    strings(json, "topics", row.topics());
    json.writeNumberField("entries", row.entries());
    if (row.fit().isPresent()) {
      json.writeNumberField("fit", Math.round(THOUSANDTHS * row.fit().getAsDouble()) / THOUSANDTHS);
    } else {
      json.writeNullField("fit");
    }
    json.writeArrayFieldStart("doubtful");
    for (MapRow.Doubted doubt : row.doubts()) {
      json.writeStartObject();
      json.writeNumberField("line", doubt.line());
      json.writeStringField("title", doubt.title());
      json.writeStringField("betterSection", doubt.better());
      strings(json, "because", doubt.because());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
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
