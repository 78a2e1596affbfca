package dev.shelfcheck.source.catalogue;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A file that is one JSON list, or an object whose {@code items} are one; read item by item, so
 * that its size does not matter.
 */
final class JsonItemsDump implements Dump {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Records that are handed over together, which is worth its while; chosen. */
  private static final int PARCEL = 128;

  private final Path file;
  private final RecordShape shape;

  JsonItemsDump(Path file, RecordShape shape) {
    this.file = file;
    this.shape = shape;
  }

  @Override
  public void deliver(Delivery delivery) throws IOException {
    try (InputFile input = InputFile.open(file);
        JsonParser json = JSON.getFactory().createParser(input.content())) {
      if (!entersList(json)) {
        throw new IOException(file + ": holds no list of works, [...] or {\"items\": [...]}");
      }
      RecordBatcher recordBatcher = new RecordBatcher(delivery, PARCEL);
      while (json.nextToken() != JsonToken.END_ARRAY) {
        recordBatcher.add(shape.read(json.<JsonNode>readValueAsTree()));
        delivery.at(String.valueOf(file.getFileName()), input.done(), input.size());
      }
      recordBatcher.end();
    } catch (JsonProcessingException broken) {
      throw new IOException(
          file
              + ":"
              + Optional.ofNullable(broken.getLocation()).map(JsonLocation::getLineNr).orElse(1)
              + ": not JSON, or cut short: "
              + broken.getOriginalMessage(),
          broken);
    }
  }

  private static boolean entersList(JsonParser json) throws IOException {
    if (json.nextToken() != JsonToken.START_OBJECT) {
      return json.currentToken() == JsonToken.START_ARRAY;
    }
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String field = json.currentName();
      JsonToken value = json.nextToken();
      if (field.equals("items")) {
        return value == JsonToken.START_ARRAY;
      }
      json.skipChildren();
    }
    return false;
  }
}
