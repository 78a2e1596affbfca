package dev.shelfcheck.source.registry;

import com.fasterxml.jackson.databind.JsonNode;
import dev.shelfcheck.ask.Question;
import dev.shelfcheck.model.ArxivId;
import dev.shelfcheck.model.Doi;
import dev.shelfcheck.model.Identifier;
import dev.shelfcheck.model.Work;
import dev.shelfcheck.source.http.HttpAsk;
import dev.shelfcheck.source.record.JsonFields;
import dev.shelfcheck.source.work.WorkBuilder;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * DataCite by DOI, fifty at a time: data sets, theses, Zenodo, and every arXiv id under its DOI.
 * See <a href="https://support.datacite.org/docs/api-queries">its query syntax</a>.
 */
final class DataCiteAdapter extends IdentifierAdapter {
  /** DOIs of one query: an address of some thousand characters; chosen. */
  private static final int BATCH = 50;

  private final Optional<Secret> mail;

  DataCiteAdapter(String base, Optional<Secret> mail) {
    super(RegistryEndpoint.DATACITE, base, BATCH);
    this.mail = mail;
  }

  @Override
  boolean knows(Identifier identifier) {
    return doi(identifier).isPresent();
  }

  private static Optional<String> doi(Identifier id) {
    if (id instanceof ArxivId arxiv) {
      return Optional.of("10.48550/arxiv." + arxiv.value());
    }
    return id instanceof Doi doi && doi.value().matches("[^\"\\\\]+")
        ? Optional.of(doi.value())
        : Optional.empty();
  }

  @Override
  public HttpAsk ask(List<Question<?>> batch) {
    String dois =
        Batches.identifiers(batch, Identifier.class).stream()
            .flatMap(id -> doi(id).stream())
            .map(doi -> "\"" + doi + "\"")
            .collect(Collectors.joining(" OR "));
    Query query =
        new Query(base + "/dois")
            .with("query", "doi:(" + dois + ")")
            .with("page[size]", batch.size() + "");
    return Mail.polite(HttpAsk.get(query.address()), mail);
  }

  @Override
  public Reading read(int status, String body, List<Question<?>> batch) throws Silence {
    JsonNode data = Json.list(Json.parse(body), "data");
    return Reading.of(batch, Json.map(data, item -> work(item.path("attributes"))));
  }

  private static Optional<Work> work(JsonNode item) {
    WorkBuilder draft =
        new WorkBuilder().identifier(Json.text(item, "doi").flatMap(Doi::identifier));
    item.path("titles").forEach(title -> draft.title(Json.text(title, "title")));
    JsonFields.byline(draft, item.path("creators"), DataCiteAdapter::creator);
    draft.year(Json.number(item, "publicationYear"));
    if (Json.number(item, "publicationYear").isPresent()) { // a record must have it
      item.path("dates").forEach(date -> draft.year(date(date)));
    }
    if (Json.text(item, "doi")
        .flatMap(Doi::identifier)
        .filter(ArxivId.class::isInstance)
        .isPresent()) {
      published(item, draft);
    }
    return draft.work();
  }

  /**
   * arXiv names the published manifestation of a preprint as what it is a version of. Elsewhere
   * that is the DOI of all versions of one data set or program (<a
   * href="https://support.datacite.org/docs/versioning">DataCite on versions</a>): no publication.
   */
  private static void published(JsonNode preprint, WorkBuilder draft) {
    for (JsonNode other : preprint.path("relatedIdentifiers")) {
      if (other.path("relationType").asText().equals("IsVersionOf")) {
        draft.published(Json.text(other, "relatedIdentifier").flatMap(Doi::parse));
      }
    }
  }

  private static Optional<String> date(JsonNode date) {
    return date.path("dateType").asText().matches("Submitted|Issued|Available|Created")
        ? Json.text(date, "date")
        : Optional.empty();
  }

  private static Optional<String> creator(JsonNode creator) {
    Optional<String> given = Json.text(creator, "givenName");
    return Json.text(creator, "familyName")
        .map(family -> given.map(g -> g + " " + family).orElse(family))
        .or(() -> Json.text(creator, "name"));
  }
}
