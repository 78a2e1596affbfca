package dev.shelfcheck.source.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * A reply in XML, each of whose elements is empty, without attributes or holds another element; and
 * each that is the only one of its name is lost or in another element. Of several that are alike
 * none is lost: a shorter list is a whole one.
 */
final class MutatedXml {
  private static final List<Consumer<Element>> OF_ANY =
      List.of(
          Element::empty,
          Element::clearAttributes,
          element -> element.html("<value>" + element.html() + "</value>"));

  private static final List<Consumer<Element>> OF_A_FIELD =
      List.of(Element::remove, element -> element.wrap("<value></value>"));

  private MutatedXml() {}

  static Stream<String> of(String text) {
    Document whole = Jsoup.parse(text, "", Parser.xmlParser());
    whole.outputSettings().prettyPrint(false);
    List<String> all = new ArrayList<>();
    List<Element> elements = whole.getAllElements();
    for (int i = 1; i < elements.size(); i++) {
      String name = elements.get(i).tagName();
      boolean field =
          elements.get(i).siblingElements().stream().noneMatch(e -> e.tagName().equals(name));
      for (Consumer<Element> way : OF_ANY) {
        all.add(mutated(whole, i, way));
      }
      for (Consumer<Element> way : field ? OF_A_FIELD : List.<Consumer<Element>>of()) {
        all.add(mutated(whole, i, way));
      }
    }
    return all.stream();
  }

  private static String mutated(Document whole, int at, Consumer<Element> way) {
    Document copy = whole.clone();
    way.accept(copy.getAllElements().get(at));
    return copy.outerHtml();
  }
}
