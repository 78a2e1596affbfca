package dev.shelfcheck.source.catalogue;

import dev.shelfcheck.model.ArxivId;
import dev.shelfcheck.model.Identifier;
import dev.shelfcheck.model.Identifiers;
import dev.shelfcheck.model.Standing;
import dev.shelfcheck.source.work.WorkBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/**
 * DBLP's {@code dblp.xml}; see <a href="https://dblp.org/xml/docu/dblpxml.pdf">its description</a>.
 * A record is known by the addresses of its electronic editions.
 */
final class DblpDump implements Dump {
  private static final Set<String> WORKS =
      Set.of(
          "article", "inproceedings", "incollection", "book", "phdthesis", "mastersthesis", "data");
  private static final Pattern NAMESAKE = Pattern.compile(" \\d{4}$");

  /** Records that are handed over together, which is worth its while; chosen. */
  private static final int PARCEL = 256;

  private final Path file;

  DblpDump(Path file) {
    this.file = file;
  }

  @Override
  public void deliver(Delivery delivery) throws IOException {
    try (InputFile input = InputFile.open(file)) {
      XmlCursor xml = XmlCursor.over(input.content());
      RecordBatcher recordBatcher = new RecordBatcher(delivery, PARCEL);
      if (!xml.nextStart() || !xml.name().equals("dblp")) {
        throw new IOException(file + ": not DBLP's XML");
      }
      while (xml.nextChild()) {
        if (WORKS.contains(xml.name())) {
          recordBatcher.add(record(xml));
          delivery.at(String.valueOf(file.getFileName()), input.done(), input.size());
        } else {
          xml.skip();
        }
      }
      recordBatcher.end();
    } catch (XMLStreamException broken) {
      throw XmlCursor.broken(file, broken);
    }
  }

  private static Optional<CatalogueRecord> record(XmlCursor xml) throws XMLStreamException {
    WorkBuilder work = new WorkBuilder();
    if (xml.attribute("publtype").contains("withdrawn")) {
      work.standing(Standing.WITHDRAWN);
    }
    List<Identifier> own = new ArrayList<>();
    List<String> authors = new ArrayList<>();
    while (xml.nextChild()) {
      switch (xml.name()) {
        case "author" -> authors.add(NAMESAKE.matcher(xml.text()).replaceFirst(""));
        case "title" -> work.title(xml.text().replaceFirst("\\.$", ""));
        case "booktitle", "journal" -> work.venue(xml.text());
        case "year" -> Numerals.year(xml.text()).ifPresent(work::year);
        case "ee" -> own.addAll(Identifiers.inUrl(xml.text()).identifiers());
        default -> xml.skip();
      }
    }
    own.removeIf(id -> !id.namesWork());
    own.forEach(work::identifier);
    own.stream()
        .filter(ArxivId.class::isInstance)
        .map(ArxivId.class::cast)
        .findFirst()
        .ifPresent(id -> work.posted(id.posted().getYear()));
    work.authors(authors, true);
    return work.work().map(w -> new CatalogueRecord(own, w));
  }
}
