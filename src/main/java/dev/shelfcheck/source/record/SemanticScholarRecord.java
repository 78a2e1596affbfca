package dev.shelfcheck.source.record;

import com.fasterxml.jackson.databind.JsonNode;
import dev.shelfcheck.model.AclId;
import dev.shelfcheck.model.ArxivId;
import dev.shelfcheck.model.Doi;
import dev.shelfcheck.model.Registry;
import dev.shelfcheck.model.RegistryId;
import dev.shelfcheck.model.Work;
import dev.shelfcheck.source.work.WorkBuilder;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A paper as the <a href="https://api.semanticscholar.org/api-docs/graph">Semantic Scholar
 * graph</a> and its <a href="https://api.semanticscholar.org/api-docs/datasets">data set of
 * papers</a> describe it. It merges manifestations: its venue may be that of the publication and
 * its year that of the preprint, so the year counts as one of several.
 */
public final class SemanticScholarRecord {
  /** What the interface must be asked for. */
  public static final String FIELDS =
      "corpusId,externalIds,title,year,publicationDate,venue,publicationVenue,journal,authors";

  private static final Pattern PAPER =
      Pattern.compile("https?://www\\.semanticscholar\\.org/paper/(?:.*/)?([0-9a-f]{40})");

  private SemanticScholarRecord() {}

  /** The work; none without a title. */
  public static Optional<Work> work(JsonNode paper) {
    JsonNode ids = paper.has("externalIds") ? paper.path("externalIds") : paper.path("externalids");
    Optional<Doi> doi = JsonFields.text(ids, "DOI").flatMap(Doi::parse);
    Optional<ArxivId> arxiv = JsonFields.text(ids, "ArXiv").flatMap(ArxivId::parse);
    WorkBuilder draft = new WorkBuilder().identifier(arxiv).identifier(doi);
    draft.identifier(JsonFields.text(ids, "ACL").flatMap(AclId::parse));
    draft.identifier(
        JsonFields.number(ids, "PubMed").map(id -> new RegistryId(Registry.PUBMED, id)));
    draft.identifier(JsonFields.number(ids, "PubMedCentral").map(SemanticScholarRecord::pmc));
    draft.identifier(JsonFields.text(paper, "paperId").map(SemanticScholarRecord::own));
    draft.identifier(JsonFields.text(paper, "url").flatMap(SemanticScholarRecord::inAddress));
    draft.identifier(either(paper, "corpusId", "corpusid").map(id -> own("CorpusID:" + id)));
    draft.title(JsonFields.text(paper, "title"));
    JsonFields.byline(draft, paper.path("authors"), author -> JsonFields.text(author, "name"));
    draft
        .year(JsonFields.number(paper, "year"))
        .year(either(paper, "publicationDate", "publicationdate"));
    draft.venue(JsonFields.text(paper, "venue"));
    draft.venue(JsonFields.text(paper.path("publicationVenue"), "name"));
    draft.issn(JsonFields.text(paper.path("publicationVenue"), "issn"));
    draft.venue(JsonFields.text(paper.path("journal"), "name"));
    return (arxiv.isPresent() ? draft.published(doi) : draft).work();
  }

  /** A field as the interface spells it, or the data set. */
  private static Optional<String> either(JsonNode paper, String one, String other) {
    return JsonFields.number(paper, one).or(() -> JsonFields.number(paper, other));
  }

  /** The data set has the id in an address alone. */
  private static Optional<RegistryId> inAddress(String url) {
    Matcher m = PAPER.matcher(url);
    return m.matches() ? Optional.of(own(m.group(1))) : Optional.empty();
  }

  private static RegistryId own(String value) {
    return new RegistryId(Registry.SEMANTIC_SCHOLAR, value);
  }

  private static RegistryId pmc(String id) {
    return new RegistryId(Registry.PMC, id.startsWith("PMC") ? id : "PMC" + id);
  }
}
