package dev.shelfcheck.report.html;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Cards as the page's script unpacks them: JSON in which a line that several cards have stands once
 * ({@code shared}) and a card is its lines, a shared one by its number. It cannot end the element
 * around it, nor begin a comment there.
 */
final class PackedCards {
  private static final ObjectMapper JSON = new ObjectMapper();

  private PackedCards() {}

  static String of(List<String> cards) {
    List<List<String>> lines = cards.stream().map(c -> List.of(c.split("\n", -1))).toList();
    Map<String, Integer> uses = new LinkedHashMap<>();
    lines.forEach(card -> card.forEach(line -> uses.merge(line, 1, Integer::sum)));
    ObjectNode packed = JSON.createObjectNode();
    Map<String, Integer> numbers = shared(uses, packed.putArray("shared"));
    ArrayNode all = packed.putArray("cards");
    lines.forEach(card -> add(card, numbers, all.addArray()));
    return packed.toString().replace("</", "<\\/").replace("<!", "\\u003c!");
  }

  private static Map<String, Integer> shared(Map<String, Integer> uses, ArrayNode shared) {
    Map<String, Integer> numbers = new LinkedHashMap<>();
    uses.forEach(
        (line, count) -> {
          if (count > 1) {
            numbers.put(line, numbers.size());
            shared.add(line);
          }
        });
    return numbers;
  }

  private static void add(List<String> card, Map<String, Integer> numbers, ArrayNode lines) {
    for (String line : card) {
      Integer number = numbers.get(line);
      if (number == null) {
        lines.add(line);
      } else {
        lines.add(number);
      }
    }
  }
}
