package dev.shelfcheck.source.registry;

import com.fasterxml.jackson.databind.JsonNode;
import dev.shelfcheck.model.AclId;
import dev.shelfcheck.model.ArxivId;
import dev.shelfcheck.model.Doi;
import dev.shelfcheck.model.Registry;
import dev.shelfcheck.model.RegistryId;
import dev.shelfcheck.model.Work;
import dev.shelfcheck.source.work.WorkBuilder;
import java.util.Optional;

/**
 * A paper as the <a href="https://api.semanticscholar.org/api-docs/graph">Semantic Scholar
 * graph</a> describes it. It merges manifestations: its venue may be that of the publication and
 * its year that of the preprint, so the year counts as one of several.
 */
final class SemanticScholarRecord {
  static final String FIELDS =
      "corpusId,externalIds,title,year,publicationDate,venue,publicationVenue,journal,authors";

  private SemanticScholarRecord() {}

  static Optional<Work> work(JsonNode paper) {
    JsonNode ids = paper.path("externalIds");
    Optional<Doi> doi = Json.text(ids, "DOI").flatMap(Doi::parse);
    Optional<ArxivId> arxiv = Json.text(ids, "ArXiv").flatMap(ArxivId::parse);
    WorkBuilder draft = new WorkBuilder().identifier(arxiv).identifier(doi);
    draft.identifier(Json.text(ids, "ACL").flatMap(AclId::parse));
    draft.identifier(Json.text(ids, "PubMed").map(id -> new RegistryId(Registry.PUBMED, id)));
    draft.identifier(Json.text(ids, "PubMedCentral").map(SemanticScholarRecord::pmc));
    draft.identifier(Json.text(paper, "paperId").map(SemanticScholarRecord::own));
    draft.identifier(Json.text(paper, "corpusId").map(id -> own("CorpusID:" + id)));
    draft.title(Json.text(paper, "title"));
    draft.authors(Json.map(paper.path("authors"), author -> Json.text(author, "name")));
    draft.year(Json.text(paper, "year")).year(Json.text(paper, "publicationDate"));
    draft.venue(Json.text(paper, "venue"));
    draft.venue(Json.text(paper.path("publicationVenue"), "name"));
    draft.venue(Json.text(paper.path("journal"), "name"));
    return (arxiv.isPresent() ? draft.published(doi) : draft).work();
  }

  private static RegistryId own(String value) {
    return new RegistryId(Registry.SEMANTIC_SCHOLAR, value);
  }

  private static RegistryId pmc(String id) {
    return new RegistryId(Registry.PMC, id.startsWith("PMC") ? id : "PMC" + id);
  }
}
