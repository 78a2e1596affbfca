package dev.shelfcheck.source.catalogue;

import dev.shelfcheck.model.AclId;
import dev.shelfcheck.source.work.WorkBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;

/** A volume of the Anthology: what all its papers share. */
final class AclVolume {
  /** Those of a volume and of a paper in it, together (P18-1001). */
  private static final int DIGITS = 4;

  private final String collection;
  private final String id;
  private final List<String> venues = new ArrayList<>();
  private final List<Integer> years = new ArrayList<>();

  AclVolume(String collection, String id) {
    this.collection = collection;
    this.id = id;
  }

  void meta(XmlCursor xml) throws XMLStreamException {
    while (xml.nextChild()) {
      switch (xml.name()) {
        case "booktitle" -> venues.add(xml.text());
        case "venue" -> venues.add(xml.text().toUpperCase(Locale.ROOT));
        case "year" -> Numerals.year(xml.text()).ifPresent(years::add);
        default -> xml.skip();
      }
    }
  }

  /** A new work of this volume. */
  WorkBuilder work() {
    WorkBuilder work = new WorkBuilder();
    venues.forEach(work::venue);
    years.forEach(work::year);
    return work;
  }

  /**
   * The id of a paper by its number: {@code 2022.acl-long.1}, before 2020 {@code P18-1001} or, in
   * the workshops' collections, {@code W18-0101}.
   */
  Optional<AclId> id(String paper) {
    if (collection.contains(".")) {
      return AclId.parse(collection + "-" + id + "." + paper);
    }
    int volumeDigits = collection.startsWith("W") || collection.equals("C69") ? 2 : 1;
    if (!id.matches("\\d{1," + volumeDigits + "}") || !paper.matches("\\d{1,3}")) {
      return Optional.empty();
    }
    String form = "%0" + volumeDigits + "d%0" + (DIGITS - volumeDigits) + "d";
    String digits = String.format(Locale.ROOT, form, Integer.valueOf(id), Integer.valueOf(paper));
    return AclId.parse(collection + "-" + digits);
  }
}
