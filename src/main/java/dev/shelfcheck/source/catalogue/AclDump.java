package dev.shelfcheck.source.catalogue;

import dev.shelfcheck.model.AclId;
import dev.shelfcheck.model.Doi;
import dev.shelfcheck.model.Standing;
import dev.shelfcheck.source.work.WorkBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;

/**
 * The ACL Anthology's XML, one file for a collection, as in the folder {@code data/xml} of <a
 * href="https://github.com/acl-org/acl-anthology">its repository</a>.
 */
final class AclDump implements Dump {
  /** Records that are handed over together, which is worth its while; chosen. */
  private static final int PARCEL = 128;

  private final Path path;

  AclDump(Path path) {
    this.path = path;
  }

  @Override
  public void deliver(Delivery delivery) throws IOException {
    List<Path> files = files();
    if (files.isEmpty()) {
      throw new IOException(path + ": holds no .xml file");
    }
    RecordBatcher recordBatcher = new RecordBatcher(delivery, PARCEL);
    for (int i = 0; i < files.size(); i++) {
      read(files.get(i), recordBatcher);
      delivery.at(String.valueOf(path.getFileName()), i + 1L, files.size());
    }
    recordBatcher.end();
  }

  private List<Path> files() throws IOException {
    if (!Files.isDirectory(path)) {
      return List.of(path);
    }
    try (Stream<Path> all = Files.list(path)) {
      return all.filter(p -> p.toString().matches(".*\\.xml(?:\\.gz)?")).sorted().toList();
    }
  }

  private static void read(Path file, RecordBatcher recordBatcher) throws IOException {
    try (InputFile input = InputFile.open(file)) {
      XmlCursor xml = XmlCursor.over(input.content());
      if (!xml.nextStart() || !xml.name().equals("collection")) {
        throw new IOException(file + ": not the Anthology's XML");
      }
      String collection = xml.attribute("id");
      while (xml.nextChild()) {
        if (xml.name().equals("volume")) {
          volume(xml, collection, recordBatcher);
        } else {
          xml.skip();
        }
      }
    } catch (XMLStreamException broken) {
      throw XmlCursor.broken(file, broken);
    }
  }

  private static void volume(XmlCursor xml, String collection, RecordBatcher recordBatcher)
      throws XMLStreamException, IOException {
    AclVolume volume = new AclVolume(collection, xml.attribute("id"));
    while (xml.nextChild()) {
      switch (xml.name()) {
        case "meta" -> volume.meta(xml);
        case "paper" -> recordBatcher.add(paper(xml, volume));
        default -> xml.skip();
      }
    }
  }

  private static Optional<CatalogueRecord> paper(XmlCursor xml, AclVolume volume)
      throws XMLStreamException {
    WorkBuilder work = volume.work();
    Optional<AclId> id = volume.id(xml.attribute("id"));
    List<String> authors = new ArrayList<>();
    while (xml.nextChild()) {
      switch (xml.name()) {
        case "title" -> work.title(xml.text());
        case "author" -> authors.add(author(xml));
        case "abstract" -> work.summary(xml.text());
        case "url" -> {
          Optional<AclId> printed = AclId.parse(xml.text());
          id = printed.isPresent() ? printed : id;
        }
        case "doi" -> Doi.parse(xml.text()).ifPresent(work::identifier);
        case "retracted", "removed" -> {
          work.standing(Standing.RETRACTED);
          xml.skip();
        }
        default -> xml.skip();
      }
    }
    id.ifPresent(work::identifier);
    work.authors(authors, true);
    return id.flatMap(own -> work.work().map(w -> new CatalogueRecord(List.of(own), w)));
  }

  private static String author(XmlCursor xml) throws XMLStreamException {
    String first = "";
    String last = "";
    while (xml.nextChild()) {
      switch (xml.name()) {
        case "first" -> first = xml.text();
        case "last" -> last = xml.text();
        default -> xml.skip();
      }
    }
    return (first + " " + last).strip();
  }
}
