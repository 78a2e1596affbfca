package dev.shelfcheck.source.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A reference in JSON: <a href="https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html">
 * CSL-JSON</a>, or an item as <a
 * href="https://www.zotero.org/support/dev/web_api/v3/basics">Zotero</a> keeps it, bare or as
 * {@code data}.
 */
final class JsonCitation {
  /** What Zotero keeps beside works. */
  private static final Set<String> NO_WORK = Set.of("attachment", "note", "annotation");

  private JsonCitation() {}

  static Optional<CatalogueRecord> read(JsonNode json) {
    JsonNode item = json.path("data").isObject() ? json.path("data") : json;
    if (NO_WORK.contains(text(item, "itemType"))) {
      return Optional.empty();
    }
    CitationRecord citationRecord = new CitationRecord().title(text(item, "title"));
    people(item, citationRecord);
    dates(item, citationRecord);
    Stream.of(
            "container-title",
            "publicationTitle",
            "proceedingsTitle",
            "bookTitle",
            "conferenceName",
            "event-title")
        .map(field -> text(item, field))
        .forEach(citationRecord::venue);
    return identified(item, citationRecord).record();
  }

  private static CitationRecord identified(JsonNode item, CitationRecord citationRecord) {
    citationRecord.doi(text(item, "DOI")).pubMed(text(item, "PMID"));
    citationRecord.url(text(item, "URL")).url(text(item, "url"));
    citationRecord.note(text(item, "note")).note(text(item, "extra")).note(text(item, "archiveID"));
    citationRecord.note(text(item, "number"));
    citationRecord.book(text(item, "type").equals("book") || text(item, "itemType").equals("book"));
    return citationRecord.isbn(text(item, "ISBN"));
  }

  private static void people(JsonNode item, CitationRecord citationRecord) {
    for (JsonNode author : item.path("author")) {
      String family =
          Stream.of("non-dropping-particle", "family", "suffix")
              .map(field -> text(author, field))
              .filter(part -> !part.isEmpty())
              .reduce((a, b) -> a + " " + b)
              .orElse("");
      citationRecord.author(
          (text(author, "given") + " " + family + text(author, "literal")).strip());
    }
    for (JsonNode creator : item.path("creators")) {
      if (text(creator, "creatorType").equals("author")) {
        String name = text(creator, "firstName") + " " + text(creator, "lastName");
        citationRecord.author((name + text(creator, "name")).strip());
      }
    }
  }

  private static void dates(JsonNode item, CitationRecord citationRecord) {
    JsonNode issued = item.path("issued");
    citationRecord.date(issued.path("date-parts").path(0).path(0).asText(""));
    Stream.of("raw", "literal").map(field -> text(issued, field)).forEach(citationRecord::date);
    citationRecord.date(text(item, "date"));
  }

  private static String text(JsonNode node, String field) {
    JsonNode value = node.path(field);
    value = value.isArray() ? value.path(0) : value;
    return value.isValueNode() && !value.isNull() ? value.asText().strip() : "";
  }
}
