package dev.shelfcheck.hallmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.shelfcheck.compare.Title;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One row of a HALLMARK file: a BibTeX entry, and whether it is true. */
record HallmarkRow(JsonNode json) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern ORIGINAL = Pattern.compile("original: '(.+)'");
  private static final Pattern FIELD = Pattern.compile("(?m)^\\s*(\\w+) = \\{(.*)\\},?\\s*$");

  static List<HallmarkRow> read(Path file) throws IOException {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.filter(l -> !l.isBlank()).map(HallmarkRow::parse).toList();
    }
  }

  private static HallmarkRow parse(String line) {
    try {
      return new HallmarkRow(JSON.readTree(line));
    } catch (IOException broken) {
      throw new IllegalStateException(line, broken);
    }
  }

  boolean valid() {
    return json.path("label").asText().equals("VALID");
  }

  String type() {
    return valid() ? "valid" : json.path("hallucination_type").asText("?");
  }

  String field(String name) {
    String value = json.path("fields").path(name).asText("");
    if (!value.isEmpty() || !json.hasNonNull("bibtex")) {
      return value;
    }
    return FIELD
        .matcher(json.path("bibtex").asText())
        .results()
        .filter(m -> m.group(1).equals(name))
        .map(m -> m.group(2))
        .findFirst()
        .orElse("");
  }

  /** The title of the work it was made from, as a key: quoted in the explanation, else its own. */
  String originalTitle() {
    Matcher m = ORIGINAL.matcher(json.path("explanation").asText());
    return Title.of(m.find() ? m.group(1) : field("title")).key();
  }

  Optional<String> doi() {
    return Optional.of(field("doi").toLowerCase(Locale.ROOT)).filter(d -> !d.isEmpty());
  }

  String venue() {
    return field("booktitle").isEmpty() ? field("journal") : field("booktitle");
  }

  /** The row as a BibTeX file. */
  String bibtex() {
    StringBuilder text =
        new StringBuilder("@" + json.path("bibtex_type").asText("misc") + "{key,\n");
    json.path("fields")
        .properties()
        .forEach(
            f ->
                text.append("  ")
                    .append(f.getKey())
                    .append(" = {")
                    .append(f.getValue().asText().replaceAll("\\s+", " "))
                    .append("},\n"));
    return text.append("}\n").toString();
  }

  /** The row as a line of a catalogue; rows without a DOI get a number of their own. */
  String record(int number) {
    ObjectNode out = JSON.createObjectNode();
    out.put("id", doi().map(d -> "doi:" + d).orElse("pmid:" + (90_000_000 + number)));
    out.put("title", field("title").replaceAll("\\s+", " "));
    Stream.of(field("author").split("\\s+and\\s+"))
        .filter(a -> !a.isBlank())
        .forEach(out.withArray("authors")::add);
    out.put("year", field("year"));
    out.put("venue", venue());
    out.put("as_of", "2026-07-22");
    return out.toString();
  }
}
