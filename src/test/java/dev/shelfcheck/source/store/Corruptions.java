package dev.shelfcheck.source.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** All the ways in which a line of JSON may come to harm. */
public final class Corruptions {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** What stands where something of another type was. */
  private static final List<String> OTHERS =
      List.of(
          "null",
          "true",
          "7",
          "-1",
          "1e999",
          "99999999999999999999",
          "\"\"",
          "\"\\u0000\\uD800\"",
          "\"+1000000000-12-31T23:59:59Z\"",
          "\"-999999999-01-01\"",
          "\"9999-12-31T00:00:00Z\"",
          "[]",
          "[null]",
          "[[]]",
          "{}",
          "{\"key\":[]}");

  private static final int[] FLIPS = {0x80, 0x01};

  /** Every so manieth byte is cut and flipped. */
  private static final int STEP = 13;

  private Corruptions() {}

  /** Every field dropped and retyped, the line cut and its bytes flipped. */
  public static List<byte[]> of(String line) throws JsonProcessingException {
    List<byte[]> all = new ArrayList<>();
    retyped(line).forEach(text -> all.add(text.getBytes(StandardCharsets.UTF_8)));
    byte[] whole = line.getBytes(StandardCharsets.UTF_8);
    for (int at = 0; at < whole.length; at += STEP) {
      all.add(Arrays.copyOf(whole, at));
      for (int flip : FLIPS) {
        byte[] flipped = whole.clone();
        flipped[at] ^= (byte) flip;
        all.add(flipped);
      }
    }
    all.add((line + line).getBytes(StandardCharsets.UTF_8));
    return all;
  }

  /** A line nested deeper and one longer than any of ours. */
  public static List<byte[]> huge(String line) {
    String longer = line.substring(0, line.length() - 1) + " ".repeat(3 << 20) + "}";
    return List.of(
        ("[".repeat(100_000) + line).getBytes(StandardCharsets.UTF_8),
        line.replace("\"answer\":", "\"answer\":" + "[".repeat(100_000))
            .getBytes(StandardCharsets.UTF_8),
        longer.getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> retyped(String line) throws JsonProcessingException {
    List<String> all = new ArrayList<>();
    for (String pointer : pointers(JSON.readTree(line), "").toList()) {
      for (String other : OTHERS) {
        all.add(with(line, pointer, JSON.readTree(other)));
      }
      all.add(without(line, pointer));
    }
    return all;
  }

  private static Stream<String> pointers(JsonNode node, String here) {
    List<String> below = new ArrayList<>();
    node.fieldNames().forEachRemaining(name -> below.add(here + "/" + name));
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      below.add(here + "/" + i);
    }
    JsonNode root = node;
    return below.stream()
        .flatMap(
            p -> Stream.concat(Stream.of(p), pointers(root.at(p.substring(here.length())), p)));
  }

  private static String with(String line, String pointer, JsonNode other)
      throws JsonProcessingException {
    JsonNode root = JSON.readTree(line);
    JsonNode parent = root.at(pointer.substring(0, pointer.lastIndexOf('/')));
    String name = pointer.substring(pointer.lastIndexOf('/') + 1);
    if (parent instanceof ArrayNode array) {
      array.set(Integer.parseInt(name), other);
    } else {
      ((ObjectNode) parent).set(name, other);
    }
    return root.toString();
  }

  private static String without(String line, String pointer) throws JsonProcessingException {
    JsonNode root = JSON.readTree(line);
    JsonNode parent = root.at(pointer.substring(0, pointer.lastIndexOf('/')));
    String name = pointer.substring(pointer.lastIndexOf('/') + 1);
    if (parent instanceof ArrayNode array) {
      array.remove(Integer.parseInt(name));
    } else {
      ((ObjectNode) parent).remove(name);
    }
    return root.toString();
  }
}
