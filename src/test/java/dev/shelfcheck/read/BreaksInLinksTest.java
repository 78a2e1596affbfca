package dev.shelfcheck.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shelfcheck.model.Link;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A line break takes the blanks before it away, also where a link begins or ends among them. */
class BreaksInLinksTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<a href='https://example.org'>\t</a><br>",
        "x \t <a href='https://example.org'></td></a>",
        "- \\  <a href='https://example.org'></td></a>",
        "x \t [<br>](https://example.org)",
        "**a  <br>** [ ](https://example.org)<br>",
      })
  void areRead(String text) {
    var document = new MarkdownReader().read("a.md", text);
    List<String> targets =
        Stream.concat(
                document.entries().stream().flatMap(e -> e.links().stream()),
                document.looseLinks().stream())
            .map(Link::target)
            .distinct()
            .toList();
    assertEquals(List.of("https://example.org"), targets);
  }
}
