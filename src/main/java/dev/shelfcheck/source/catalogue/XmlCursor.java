package dev.shelfcheck.source.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A walk through a dump's XML. Its document type is never read: the entities that DBLP's declares
 * are Latin-1's, known here by name, and nothing outside the file is ever opened.
 */
final class XmlCursor {
  /** The names of HTML's entities are those of ISO 8859-1's upper half, in its order. */
  private static final int FIRST_ENTITY = 0xA0;

  /** HTML's names for U+00A0 to U+00FF, in their order. */
  private static final String LATIN_1 =
      "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn"
          + " sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest"
          + " Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave"
          + " Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave"
          + " Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig"
          + " ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute"
          + " ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml";

  private static final Map<String, String> ENTITIES = entities();

  private final XMLStreamReader reader;

  private XmlCursor(XMLStreamReader reader) {
    this.reader = reader;
  }

  static XmlCursor over(InputStream in) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    return new XmlCursor(factory.createXMLStreamReader(in));
  }

  private static Map<String, String> entities() {
    Map<String, String> entities = new HashMap<>();
    String[] names = LATIN_1.split(" ");
    for (int i = 0; i < names.length; i++) {
      entities.put(names[i], String.valueOf((char) (FIRST_ENTITY + i)));
    }
    return Map.copyOf(entities);
  }

  /** Goes on to the next element's start; false at the end of the file. */
  boolean nextStart() throws XMLStreamException {
    while (reader.hasNext()) {
      if (reader.next() == XMLStreamConstants.START_ELEMENT) {
        return true;
      }
    }
    return false;
  }

  /** Goes on to the next child of the element the cursor is in; false at that element's end. */
  boolean nextChild() throws XMLStreamException {
    while (reader.hasNext()) {
      int event = reader.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        return true;
      }
      if (event == XMLStreamConstants.END_ELEMENT) {
        return false;
      }
    }
    return false;
  }

  String name() {
    return reader.getLocalName();
  }

  /** An attribute of the element at whose start the cursor is; empty where it has none such. */
  String attribute(String name) {
    String value = reader.getAttributeValue(null, name);
    return value == null ? "" : value;
  }

  /** All text of the element at whose start the cursor is, its markup left out; ends at its end. */
  String text() throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    int depth = 1;
    while (depth > 0) {
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> depth++;
        case XMLStreamConstants.END_ELEMENT -> depth--;
        case XMLStreamConstants.ENTITY_REFERENCE ->
            text.append(ENTITIES.getOrDefault(reader.getLocalName(), ""));
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
            text.append(reader.getText());
        default -> {}
      }
    }
    return text.toString().strip();
  }

  /** Leaves out the element at whose start the cursor is. */
  void skip() throws XMLStreamException {
    text();
  }

  /** What went wrong, as {@code file:line: reason}. */
  static IOException broken(Object file, XMLStreamException cause) {
    int line = cause.getLocation() == null ? 0 : cause.getLocation().getLineNumber();
    String reason = String.valueOf(cause.getMessage()).replaceAll("(?s).*Message: ", "");
    return new IOException(file + ":" + line + ": not whole XML: " + reason, cause);
  }
}
