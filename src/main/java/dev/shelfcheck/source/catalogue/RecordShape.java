package dev.shelfcheck.source.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.shelfcheck.model.Identifier;
import dev.shelfcheck.model.Registry;
import dev.shelfcheck.model.RegistryId;
import dev.shelfcheck.model.Work;
import dev.shelfcheck.source.record.CrossrefRecord;
import dev.shelfcheck.source.record.OpenAlexRecord;
import dev.shelfcheck.source.record.SemanticScholarRecord;
import java.util.List;
import java.util.Optional;

/** How one JSON object of a dump is read. */
@FunctionalInterface
interface RecordShape {
  /** The work; empty where it is none or nothing tells which. */
  Optional<CatalogueRecord> read(JsonNode json);

  /** Plain JSON lines, and arXiv's snapshot. */
  static RecordShape lines(String scheme) {
    return json -> {
      try {
        return JsonRecord.read(json, scheme);
      } catch (IllegalArgumentException noRecord) {
        return Optional.empty(); // an id that is none in a dump of thousands
      }
    };
  }

  /** A work of <a href="https://developers.openalex.org/download/snapshot-format">OpenAlex</a>. */
  static RecordShape openAlex() {
    return json -> OpenAlexRecord.work(json).flatMap(RecordShape::byFirst);
  }

  /** A work of Crossref, as its interface has it. */
  static RecordShape crossref() {
    return json -> CrossrefRecord.work(json).flatMap(RecordShape::byFirst);
  }

  /** A paper of Semantic Scholar's {@code papers} data set. */
  static RecordShape semanticScholar() {
    return json ->
        SemanticScholarRecord.work(json)
            .map(
                work ->
                    new CatalogueRecord(
                        work.identifiers().stream()
                            .filter(
                                id ->
                                    id instanceof RegistryId own
                                        && own.registry() == Registry.SEMANTIC_SCHOLAR)
                            .toList(),
                        work))
            .filter(record -> !record.own().isEmpty());
  }

  /** A registry vouches for its own identifier, which it names first. */
  private static Optional<CatalogueRecord> byFirst(Work work) {
    List<Identifier> own = work.identifiers().stream().limit(1).toList();
    return own.isEmpty() ? Optional.empty() : Optional.of(new CatalogueRecord(own, work));
  }
}
