package dev.shelfcheck.source.catalogue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.shelfcheck.ask.Stock;
import dev.shelfcheck.disk.BoundedFile;
import dev.shelfcheck.disk.WholeFile;
import dev.shelfcheck.vocabulary.Folding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a catalogue folder holds; the one file that makes a build the catalogue.
 *
 * @param format of the index; another one must be built anew
 * @param generation the folder, inside the catalogue's, of the index in force
 * @param asOf the day of the newest dump's file, ISO 8601
 * @param records in all
 * @param parts one for each dump, in the order they were named
 */
record Manifest(
    int format, String generation, String asOf, long records, List<ManifestPart> parts) {
  /** Titles are keyed as {@link Folding#folded} gives them. */
  static final int FORMAT = 3;

  /**
   * Titles are keyed as {@link Folding#unaccented} gives them; all else is as in {@link #FORMAT}.
   */
  static final int UNACCENTED = 2;

  /** The share of records that a new build may lack: registries take some back; chosen. */
  private static final double TOLERANCE = 0.05;

  private static final String FILE = "catalogue.json";

  /** Made where a manifest is written: reading one by it costs every start 30 ms. */
  private static final class ManifestMapper {
    static final ObjectMapper MAPPER =
        JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
  }

  Manifest {
    parts = List.copyOf(parts);
    LocalDate.parse(asOf);
    if (generation.isBlank() || !Path.of(generation).equals(Path.of(generation).getFileName())) {
      throw new IllegalArgumentException("no folder's name: " + generation);
    }
  }

  /**
   * What was taken from one dump.
   *
   * @param label the dump's kind, or the scheme of plain JSON lines
   * @param day of the dump's file, ISO 8601
   */
  record ManifestPart(String label, String file, String day, long records, long skipped) {
    ManifestPart {
      Objects.requireNonNull(label, "label");
      Objects.requireNonNull(file, "file");
      LocalDate.parse(day);
    }
  }

  static boolean isIn(Path catalogue) {
    return Files.isRegularFile(catalogue.resolve(FILE));
  }

  static Manifest read(Path catalogue) throws IOException {
    Manifest manifest = ofAnyVersion(catalogue);
    if (manifest.format() != FORMAT && manifest.format() != UNACCENTED) {
      throw new IOException(
          catalogue.resolve(FILE)
              + ": a catalogue of another version (format "
              + manifest.format()
              + "): build it anew");
    }
    return manifest;
  }

  /** What the keys of its titles were made by; who looks one up must fold so too. */
  UnaryOperator<String> folding() {
    return format == UNACCENTED ? Folding::unaccented : Folding::folded;
  }

  /** What a folder holds, even if this version cannot open it: it may be built over. */
  static Manifest ofAnyVersion(Path catalogue) throws IOException {
    if (!isIn(catalogue)) {
      throw new IOException(catalogue + ": holds no catalogue (no " + FILE + " in it)");
    }
    Path file = BoundedFile.folder(catalogue).resolve(FILE);
    try {
      return parsed(BoundedFile.bytes(file, BoundedFile.SETTINGS));
    } catch (JsonProcessingException e) {
      throw new IOException(
          catalogue.resolve(FILE) + ": damaged (" + e.getOriginalMessage() + "): build it anew", e);
    }
  }

  private static Manifest parsed(byte[] bytes) throws IOException {
    try (JsonParser json = new JsonFactory().createParser(bytes)) {
      json.nextToken();
      Map<String, Object> values = object(json);
      List<ManifestPart> parts = new ArrayList<>();
      for (Object each : (List<?>) values.getOrDefault("parts", List.of())) {
        Map<?, ?> part = (Map<?, ?>) each;
        parts.add(
            new ManifestPart(
                text(part.get("label")),
                text(part.get("file")),
                text(part.get("day")),
                number(part.get("records")),
                number(part.get("skipped"))));
      }
      return new Manifest(
          (int) number(values.get("format")),
          text(values.get("generation")),
          text(values.get("asOf")),
          number(values.get("records")),
          parts);
    } catch (ClassCastException | NullPointerException | IllegalArgumentException e) {
      throw new JsonParseException(null, "a part is missing, or another kind of value", e);
    } catch (DateTimeException e) {
      throw new JsonParseException(null, e.getMessage(), e);
    }
  }

  private static String text(@Nullable Object value) {
    return (String) Objects.requireNonNull(value);
  }

  private static long number(@Nullable Object value) {
    return ((Number) Objects.requireNonNull(value)).longValue();
  }

  private static Map<String, Object> object(JsonParser json) throws IOException {
    Map<String, Object> values = new HashMap<>();
    if (!json.isExpectedStartObjectToken()) {
      throw new JsonParseException(json, "no object");
    }
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      values.put(name, value(json, json.nextToken()));
    }
    return values;
  }

  /** A text, a number, or a list of objects: a manifest has no others. */
  private static Object value(JsonParser json, @Nullable JsonToken token) throws IOException {
    if (token == JsonToken.VALUE_STRING) {
      return json.getText();
    }
    if (token == JsonToken.VALUE_NUMBER_INT) {
      return json.getLongValue();
    }
    if (token != JsonToken.START_ARRAY) {
      throw new JsonParseException(json, "another kind of value");
    }
    List<Map<String, Object>> all = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      all.add(object(json));
    }
    return all;
  }

  /** Puts this manifest in force, in one step. */
  void write(Path catalogue) throws IOException {
    WholeFile.write(catalogue.resolve(FILE), ManifestMapper.MAPPER.writeValueAsString(this));
  }

  /** What it was made of. */
  Stock stock() {
    return stock(parts.stream().map(ManifestPart::label).toList());
  }

  /** What a catalogue is made of, by the labels of its dumps. */
  static Stock stock(List<String> all) {
    Set<String> labels = new LinkedHashSet<>(all);
    Set<String> schemes = new LinkedHashSet<>();
    for (String label : labels) {
      DumpFile.scheme(label).ifPresent(schemes::add);
    }
    return new Stock(List.copyOf(labels), schemes);
  }

  /** Why this one may not take the place of another: it holds less; empty where it may. */
  List<String> losses(Manifest before) {
    if (records < before.records() * (1 - TOLERANCE)) {
      return List.of("it holds " + records + " records, the present one " + before.records());
    }
    return before.parts().stream()
        .filter(p -> taken(p.label()) < before.taken(p.label()) * (1 - TOLERANCE))
        .map(
            p ->
                taken(p.label())
                    + " of "
                    + p.label()
                    + ", the present one "
                    + before.taken(p.label()))
        .distinct()
        .toList();
  }

  private long taken(String label) {
    return parts.stream()
        .filter(p -> p.label().equals(label))
        .mapToLong(ManifestPart::records)
        .sum();
  }
}
