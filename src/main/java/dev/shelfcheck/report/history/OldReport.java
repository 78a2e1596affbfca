package dev.shelfcheck.report.history;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The findings of an earlier report in JSON. */
public final class OldReport {
  private OldReport() {}

  /**
   * Reads the findings.
   *
   * @throws HistoryException where the file is no report of this tool
   * @throws IOException where it cannot be read
   */
  public static List<Past> read(Path file) throws IOException {
    JsonNode root = JsonMapper.builder().build().readTree(file.toFile());
    if (!root.path("tool").path("name").asText().equals("shelfcheck")) {
      throw new HistoryException(file + ": is no JSON report of shelfcheck");
    }
    List<Past> findings = new ArrayList<>();
    for (JsonNode finding : root.path("findings")) {
      findings.add(
          new Past(
              finding.path("fingerprint").asText(),
              finding.path("rule").asText(),
              finding.path("entry").path("title").asText(),
              finding.path("message").asText()));
    }
    return findings;
  }
}
