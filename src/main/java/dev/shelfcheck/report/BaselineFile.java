package dev.shelfcheck.report;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.shelfcheck.audit.KnownFinding;
import dev.shelfcheck.rule.RuleId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A baseline as JSON: {@code {"version": 1, "reading": 2, "findings": [...]}}, sorted, one line a
 * value.
 */
public final class BaselineFile {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Of the file's format; another one is refused. */
  private static final int VERSION = 1;

  /**
   * Raised where entries are read otherwise than before, so that titles, on which fingerprints
   * rest, change on lists that did not: 1 read entries singly, 2 reads them by their list's layout.
   */
  private static final int READING = 2;

  private BaselineFile() {}

  /** Findings as the file's text. */
  public static String write(List<KnownFinding> findings) {
    ObjectNode root = JSON.createObjectNode().put("version", VERSION).put("reading", READING);
    ArrayNode array = root.putArray("findings");
    for (KnownFinding f : findings) {
      array
          .addObject()
          .put("rule", f.rule().value())
          .put("file", f.file())
          .put("what", Shown.line(f.what()))
          .put("subject", f.subject())
          .put("fingerprint", f.stem());
    }
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines);
    try {
      return JSON.writer(printer).writeValueAsString(root) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whether a text is a baseline, be it one that merging or another version left unreadable. */
  public static boolean looksLikeOne(String text) {
    return text.isBlank() || (text.contains("\"version\"") && text.contains("\"findings\""));
  }

  /**
   * Reads a baseline.
   *
   * @param file for messages
   * @throws BaselineException where it is none, with its line
   */
  public static List<KnownFinding> read(String file, String text) {
    try {
      JsonNode root = JSON.readTree(text);
      if (root.path("version").asInt() != VERSION || !root.path("findings").isArray()) {
        throw new BaselineException(
            file
                + ":1: this is no baseline of version "
                + VERSION
                + "; write it anew with"
                + " 'shelfcheck baseline'");
      }
      List<KnownFinding> findings = new ArrayList<>();
      for (JsonNode f : root.path("findings")) {
        findings.add(finding(file, f, root.path("reading").asInt(1) < READING));
      }
      return findings;
    } catch (JsonProcessingException e) {
      throw new BaselineException(
          file
              + ":"
              + Optional.ofNullable(e.getLocation()).map(JsonLocation::getLineNr).orElse(1)
              + ": this is no JSON: "
              + e.getOriginalMessage().lines().findFirst().orElse(""));
    }
  }

  private static KnownFinding finding(String file, JsonNode f, boolean earlier) {
    RuleId rule =
        RuleId.parse(f.path("rule").asText())
            .orElseThrow(() -> new BaselineException(file + ":1: a finding names no rule: " + f));
    return new KnownFinding(
        rule,
        f.path("file").asText(),
        f.path("subject").asText(),
        f.path("fingerprint").asText(),
        f.path("what").asText(),
        earlier);
  }
}
