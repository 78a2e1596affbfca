package dev.shelfcheck.report.history;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.shelfcheck.disk.BoundedFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** An earlier report in JSON. */
public final class OldReport {
  private OldReport() {}

  /**
   * Reads its score and findings.
   *
   * @throws HistoryException where the file is no report of this tool
   * @throws IOException where it cannot be read
   */
  public static Earlier read(Path file) throws IOException {
    JsonNode root = parsed(file);
    if (!root.path("tool").path("name").asText().equals("shelfcheck")) {
      throw new HistoryException(file + ": is no JSON report of shelfcheck");
    }
    JsonNode summary = root.path("summary");
    List<Past> findings = new ArrayList<>();
    root.path("findings").forEach(f -> findings.add(past(f)));
    return new Earlier(
        String.valueOf(file.getFileName()),
        summary.has("score") ? OptionalInt.of(summary.path("score").asInt()) : OptionalInt.empty(),
        summary.path("hiddenAdvice").asInt() + summary.path("hiddenWarnings").asInt() == 0,
        findings);
  }

  private static JsonNode parsed(Path file) throws IOException {
    try {
      return JsonMapper.builder().build().readTree(BoundedFile.text(file, BoundedFile.RECORDS));
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      throw new HistoryException(file + ":" + line + ": is no JSON: " + e.getOriginalMessage());
    }
  }

  private static Past past(JsonNode finding) {
    List<String> identifiers = new ArrayList<>();
    finding.path("identifiers").forEach(i -> identifiers.add(i.asText()));
    return new Past(
        finding.path("fingerprint").asText(),
        finding.path("rule").asText(),
        finding.path("entry").path("title").asText(),
        identifiers,
        finding.path("message").asText());
  }
}
