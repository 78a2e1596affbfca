package dev.shelfcheck.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Link;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is an address, where it begins and where it ends. */
class AddressesTest {
  private static List<String> targets(String text) {
    Document document = new MarkdownLinks().read("list.md", text);
    for (Link link : document.looseLinks()) {
      assertEquals(link.target(), document.slice(link.targetSpan()));
    }
    return document.looseLinks().stream().map(Link::target).toList();
  }

  @Test
  void codeHoldsNone() {
    assertEquals(
        List.of(), targets("Run `curl http://localhost/api` or ``wget https://a.org/z``."));
    assertEquals(List.of("https://a.org"), targets("[`pip`](https://a.org) and `http://b.org`"));
  }

  @Test
  void indentedCodeHoldsNone() {
    assertEquals(List.of(), targets("So:\n\n    curl http://a.org\n\n    wget http://b.org\n"));
    assertEquals(
        List.of("http://b.org"),
        targets("- item\n\n      curl http://a.org\n\n  then http://b.org\n"));
    assertEquals(List.of("http://a.org"), targets("1. item\n\n     see http://a.org\n"));
  }

  @Test
  void oneInAngleBracketsMayHoldBlanks() {
    assertEquals(
        List.of("https://a.org/all the papers", "b c.md"),
        targets("[a](<https://a.org/all the papers>) [b](<b c.md> \"title\")"));
    assertEquals(
        List.of("https://a.org/all the papers"),
        targets("[a][it]\n\n[it]: <https://a.org/all the papers> \"title\"\n"));
  }

  @Test
  void picturesAndFilmsHaveTheirs() {
    assertEquals(
        List.of("a.png", "b,1.png", "c.png"),
        targets("<img src='a.png' srcset=\"b,1.png 1x, c.png 2x\">"));
    assertEquals(
        List.of("https://a.org/v.mp4", "p.png"),
        targets("<video src=\"https://a.org/v.mp4\" poster=\"p.png\"></video>"));
    assertEquals(
        List.of("w.webp", "i.png"),
        targets("<picture><source srcset=\"w.webp\"><img src=\"i.png\"></picture>"));
  }
}
