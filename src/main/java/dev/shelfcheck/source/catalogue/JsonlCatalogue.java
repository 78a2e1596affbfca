package dev.shelfcheck.source.catalogue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.shelfcheck.ask.Stock;
import dev.shelfcheck.disk.BoundedFile;
import dev.shelfcheck.disk.FileMark;
import dev.shelfcheck.model.Identifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A small catalogue that is a file of JSON lines, read as it is: {@code id} with its scheme ({@code
 * arxiv:2205.14135}), {@code title}, {@code authors}, {@code year}, {@code venue}, {@code
 * alt_titles}, {@code also} (further identifiers) and {@code as_of} (the day of the facts).
 */
public final class JsonlCatalogue {
  private static final ObjectMapper JSON = new ObjectMapper();

  private JsonlCatalogue() {}

  /**
   * Reads a file whole.
   *
   * @throws IOException where it cannot be read, or a line is no record: the message names file and
   *     line
   */
  public static Catalogue read(Path file) throws IOException {
    Optional<String> state = FileMark.of(file);
    List<CatalogueRecord> records = new ArrayList<>();
    List<LocalDate> days = new ArrayList<>();
    List<String> lines = lines(file);
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        try {
          JsonNode json = JSON.readTree(lines.get(i));
          JsonRecord.read(json, "").ifPresent(records::add);
          if (json.hasNonNull("as_of")) {
            days.add(LocalDate.parse(json.path("as_of").asText()));
          }
        } catch (JsonProcessingException | RuntimeException broken) {
          throw new IOException(file + ":" + (i + 1) + ": " + reason(broken), broken);
        }
      }
    }
    return new Catalogue(
        new MemoryHoldings(records),
        stock(file, records),
        "catalogue " + file.getFileName(),
        asOf(file, days),
        state);
  }

  private static List<String> lines(Path file) throws IOException {
    return BoundedFile.text(file.toRealPath(), BoundedFile.RECORDS).lines().toList();
  }

  /** A file by hand sets out to hold the kinds of works that it holds. */
  private static Stock stock(Path file, List<CatalogueRecord> records) {
    return new Stock(
        List.of(String.valueOf(file.getFileName())),
        records.stream()
            .flatMap(r -> r.own().stream())
            .map(Identifier::scheme)
            .collect(Collectors.toUnmodifiableSet()));
  }

  private static LocalDate asOf(Path file, List<LocalDate> days) throws IOException {
    return days.isEmpty()
        ? LocalDate.ofInstant(Files.getLastModifiedTime(file).toInstant(), ZoneOffset.UTC)
        : days.stream().max(LocalDate::compareTo).orElseThrow();
  }

  private static String reason(Exception broken) {
    return broken instanceof JsonProcessingException json
        ? "not JSON: " + json.getOriginalMessage()
        : String.valueOf(broken.getMessage());
  }
}
