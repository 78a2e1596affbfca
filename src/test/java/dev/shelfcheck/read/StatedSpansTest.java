package dev.shelfcheck.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shelfcheck.model.Claim;
import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Entry;
import dev.shelfcheck.model.Stated;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What an entry states is what stands in its span: carets, fixes and hovers rest on that. */
@Tag("slow")
class StatedSpansTest {
  static List<WrittenForm> forms() throws IOException {
    return Stream.concat(FormsTest.read().stream(), FormsTest.notYet().stream()).toList();
  }

  @ParameterizedTest
  @MethodSource("forms")
  void whatIsStatedStandsInItsSpan(WrittenForm writtenForm) {
    Document document = new MarkdownReader().read("list.md", writtenForm.text());
    List<String> astray = new ArrayList<>();
    for (Entry entry : document.entries()) {
      Claim claim = entry.claim();
      claim.title().ifPresent(t -> text(document, t, "title", astray));
      claim.venue().ifPresent(v -> text(document, v, "venue", astray));
      claim.authors().ifPresent(a -> a.names().forEach(n -> text(document, n, "name", astray)));
      claim.year().ifPresent(y -> year(document, y, astray));
    }
    assertEquals(List.of(), astray, writtenForm.text());
  }

  private static void text(Document d, Stated<String> said, String part, List<String> astray) {
    String raw = d.slice(said.span());
    if (!raw.equals(raw.strip()) || !letters(raw).equals(letters(said.value()))) {
      astray.add(part + " '" + said.value() + "' in '" + raw + "'");
    }
  }

  /** A date of four digits is a year and a month. */
  private static void year(Document d, Stated<Integer> said, List<String> astray) {
    String raw = d.slice(said.span()).replaceAll("\\D", "");
    String year = String.valueOf(said.value());
    if (!year.endsWith(raw) && !(raw.length() == 4 && raw.startsWith(year.substring(2)))) {
      astray.add("year " + year + " in '" + d.slice(said.span()) + "'");
    }
  }

  /** No markup, no addresses, no names of signs. */
  private static String letters(String text) {
    return text.replaceAll("\\]\\([^)]*\\)|<[^>]*>|&[a-z]+;|[^\\p{L}\\p{N}]", "");
  }
}
