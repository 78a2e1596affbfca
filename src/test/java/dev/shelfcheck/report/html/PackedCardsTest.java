package dev.shelfcheck.report.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** What is packed is unpacked to the letter, and cannot leave its element. */
class PackedCardsTest {
  private static final List<String> CARDS =
      List.of(
          "<article id=\"f-1\">\n<p>one</p>\n\n<pre>a\r\nb</pre>\n</article>\n",
          "<article id=\"f-2\">\n<p>two</p>\n<p>one</p>\n</article>",
          "<article id=\"f-3\"><!-- <script></script> -->\n \\ \" \u2028</article>");

  @Test
  void theScriptGetsTheCardsAsTheyWere() throws IOException {
    JsonNode packed = new ObjectMapper().readTree(PackedCards.of(CARDS));
    List<String> cards = new ArrayList<>();
    packed.path("cards").forEach(card -> cards.add(unpacked(card, packed.path("shared"))));
    assertEquals(CARDS, cards);
  }

  @Test
  void whatManyHaveStandsOnce() {
    String packed = PackedCards.of(CARDS);
    assertEquals(packed.indexOf("one"), packed.lastIndexOf("one"));
    assertTrue(packed.contains("two"));
  }

  @Test
  void nothingEndsTheElementOrBeginsAComment() {
    String packed = PackedCards.of(CARDS);
    assertFalse(packed.contains("</"), packed);
    assertFalse(packed.contains("<!"), packed);
    assertEquals("{\"shared\":[],\"cards\":[]}", PackedCards.of(List.of()));
  }

  private static String unpacked(JsonNode card, JsonNode shared) {
    return StreamSupport.stream(card.spliterator(), false)
        .map(line -> line.isNumber() ? shared.get(line.asInt()).asText() : line.asText())
        .collect(Collectors.joining("\n"));
  }
}
