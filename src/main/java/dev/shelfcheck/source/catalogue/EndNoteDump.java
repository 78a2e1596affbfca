package dev.shelfcheck.source.catalogue;

import java.io.IOException;
import java.nio.file.Path;
import javax.xml.stream.XMLStreamException;

/** EndNote's XML: {@code xml/records/record}, its texts in {@code style}. */
final class EndNoteDump implements Dump {
  private static final int PARCEL = 128;

  private final Path file;

  EndNoteDump(Path file) {
    this.file = file;
  }

  @Override
  public void deliver(Delivery delivery) throws IOException {
    try (InputFile input = InputFile.open(file)) {
      XmlCursor xml = XmlCursor.over(input.content());
      if (!xml.nextStart() || !xml.name().equals("xml") || !xml.nextChild()) {
        throw new IOException(file + ": not EndNote's XML: no <xml><records>");
      }
      Batch batch = new Batch(delivery, PARCEL);
      while (xml.nextChild()) {
        Citation citation = new Citation();
        fields(xml, citation);
        batch.add(citation.record());
        delivery.at(String.valueOf(file.getFileName()), input.done(), input.size());
      }
      batch.end();
    } catch (XMLStreamException broken) {
      throw XmlCursor.broken(file, broken);
    }
  }

  private static void fields(XmlCursor xml, Citation citation) throws XMLStreamException {
    while (xml.nextChild()) {
      switch (xml.name()) {
        case "ref-type" -> {
          citation.book(xml.attribute("name").equals("Book"));
          xml.skip();
        }
        case "contributors", "titles", "periodical", "dates", "urls", "authors", "related-urls" ->
            fields(xml, citation);
        case "author" -> citation.author(xml.text());
        case "title" -> citation.title(xml.text());
        case "secondary-title", "full-title", "alt-title" -> citation.venue(xml.text());
        case "year" -> citation.date(xml.text());
        case "electronic-resource-num" -> citation.doi(xml.text());
        case "url" -> citation.url(xml.text());
        case "isbn" -> citation.isbn(xml.text());
        default -> xml.skip();
      }
    }
  }
}
