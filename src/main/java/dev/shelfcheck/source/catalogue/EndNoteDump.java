package dev.shelfcheck.source.catalogue;

import java.io.IOException;
import java.nio.file.Path;
import javax.xml.stream.XMLStreamException;

/** EndNote's XML: {@code xml/records/record}, its texts in {@code style}. */
final class EndNoteDump implements Dump {
  /** Records that are handed over together, which is worth its while; chosen. */
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
      RecordBatcher recordBatcher = new RecordBatcher(delivery, PARCEL);
      while (xml.nextChild()) {
        CitationRecord citationRecord = new CitationRecord();
        fields(xml, citationRecord);
        recordBatcher.add(citationRecord.record());
        delivery.at(String.valueOf(file.getFileName()), input.done(), input.size());
      }
      recordBatcher.end();
    } catch (XMLStreamException broken) {
      throw XmlCursor.broken(file, broken);
    }
  }

  private static void fields(XmlCursor xml, CitationRecord citationRecord)
      throws XMLStreamException {
    while (xml.nextChild()) {
      switch (xml.name()) {
        case "ref-type" -> {
          citationRecord.book(xml.attribute("name").equals("Book"));
          xml.skip();
        }
        case "contributors", "titles", "periodical", "dates", "urls", "authors", "related-urls" ->
            fields(xml, citationRecord);
        case "author" -> citationRecord.author(xml.text());
        case "title" -> citationRecord.title(xml.text());
        case "secondary-title", "full-title", "alt-title" -> citationRecord.venue(xml.text());
        case "year" -> citationRecord.date(xml.text());
        case "electronic-resource-num" -> citationRecord.doi(xml.text());
        case "url" -> citationRecord.url(xml.text());
        case "isbn" -> citationRecord.isbn(xml.text());
        default -> xml.skip();
      }
    }
  }
}
