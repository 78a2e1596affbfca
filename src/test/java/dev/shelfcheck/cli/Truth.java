package dev.shelfcheck.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.shelfcheck.source.registry.Paper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/** True metadata of a corpus, of the identifiers wanted: {@code arxiv.jsonl.gz} and its like. */
final class Truth {
  private static final Pattern YEAR = Pattern.compile("(19|20)\\d\\d");
  private static final Map<String, String> KEYS =
      Map.of("arxiv", "id", "openreview", "id", "acl", "id", "doi", "doi");

  private final Map<String, Paper> papers = new HashMap<>();

  private Truth() {}

  /** Reads what a corpus knows of identifiers, each {@code scheme:value} in lower case. */
  static Truth of(Path corpus, Set<String> wanted) throws IOException {
    Truth truth = new Truth();
    ObjectMapper json = new ObjectMapper();
    for (Map.Entry<String, String> scheme : KEYS.entrySet()) {
      Path file = corpus.resolve(scheme.getKey() + ".jsonl.gz");
      try (BufferedReader lines =
          new BufferedReader(
              new InputStreamReader(
                  new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          JsonNode row = json.readTree(line);
          String value = row.path(scheme.getValue()).asText();
          String id = scheme.getKey() + ":" + value;
          if (wanted.contains(id.toLowerCase(Locale.ROOT))) {
            truth.add(scheme.getKey() + ":" + value, row);
          }
        }
      }
    }
    return truth;
  }

  private void add(String id, JsonNode row) {
    String authors = row.path("authors").asText();
    List<String> names =
        authors.isBlank() ? List.of() : Arrays.asList(authors.split(", | and ", -1));
    Matcher year =
        YEAR.matcher(
            row.path("year").asText()
                + " "
                + row.path("versions").toString()
                + " "
                + row.path("venue").asText());
    papers.put(
        id.toLowerCase(Locale.ROOT),
        new Paper(
            id,
            row.path("title").asText(),
            names,
            year.find() ? Integer.parseInt(year.group()) : 2020));
  }

  Optional<Paper> paper(String id) {
    return Optional.ofNullable(papers.get(id.toLowerCase(Locale.ROOT)));
  }
}
