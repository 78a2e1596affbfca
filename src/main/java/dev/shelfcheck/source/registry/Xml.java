package dev.shelfcheck.source.registry;

import dev.shelfcheck.source.record.RecordText;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** XML as registries send it. A document type, and so every entity of its own, is refused. */
final class Xml {
  private Xml() {}

  /**
   * Parses a body; the root must bear a name.
   *
   * @throws Silence where it is no XML, is cut short or has another root
   */
  static Element parse(String body, String root) throws Silence {
    try {
      DocumentBuilder builder = builder();
      Element element =
          builder
              .parse(new InputSource(new StringReader(body.stripLeading())))
              .getDocumentElement();
      if (!root.equals(element.getLocalName())) {
        throw Silence.of("a page <" + element.getLocalName() + "> where XML was due");
      }
      return element;
    } catch (SAXException e) {
      throw Silence.of("XML that is damaged, cut short or an HTML page");
    } catch (IOException | ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static DocumentBuilder builder() throws ParserConfigurationException {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
    factory.setXIncludeAware(false);
    factory.setExpandEntityReferences(false);
    factory.setNamespaceAware(true);
    DocumentBuilder builder = factory.newDocumentBuilder();
    builder.setErrorHandler(new Strict());
    return builder;
  }

  /** The elements of a name directly below. */
  static List<Element> children(Element parent, String name) {
    List<Element> found = new ArrayList<>();
    NodeList nodes = parent.getChildNodes();
    for (int i = 0; i < nodes.getLength(); i++) {
      if (nodes.item(i) instanceof Element child && name.equals(child.getLocalName())) {
        found.add(child);
      }
    }
    return found;
  }

  static Optional<Element> child(Element parent, String name) {
    return children(parent, name).stream().findFirst();
  }

  /** The text of the element a path of names leads to. */
  static Optional<String> text(Element parent, String... path) {
    Optional<Element> found = Optional.of(parent);
    for (String name : path) {
      found = found.flatMap(element -> child(element, name));
    }
    return found
        .map(element -> RecordText.text(element.getTextContent()))
        .filter(t -> !t.isEmpty());
  }

  /** Says nothing to anybody and stops at the first fault. */
  private static final class Strict implements ErrorHandler {
    @Override
    public void warning(SAXParseException fault) {}

    @Override
    public void error(SAXParseException fault) throws SAXException {
      throw fault;
    }

    @Override
    public void fatalError(SAXParseException fault) throws SAXException {
      throw fault;
    }
  }
}
