package dev.shelfcheck.source.registry;

import com.fasterxml.jackson.databind.JsonNode;
import dev.shelfcheck.ask.Question;
import dev.shelfcheck.model.Doi;
import dev.shelfcheck.model.Identifier;
import dev.shelfcheck.model.Registry;
import dev.shelfcheck.model.RegistryId;
import dev.shelfcheck.model.Standing;
import dev.shelfcheck.model.Work;
import dev.shelfcheck.source.http.HttpAsk;
import dev.shelfcheck.source.record.JsonFields;
import dev.shelfcheck.source.record.RecordText;
import dev.shelfcheck.source.work.WorkBuilder;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Europe PMC by PubMed and PMC numbers, fifty at a time; see <a
 * href="https://europepmc.org/RestfulWebService">its reference</a>.
 */
final class EuropePmcAdapter extends IdentifierAdapter {
  /** Ids of one query: an address of some thousand characters; chosen. */
  private static final int BATCH = 50;

  EuropePmcAdapter(String base) {
    super(RegistryEndpoint.EUROPE_PMC, base, BATCH);
  }

  @Override
  boolean knows(Identifier identifier) {
    return term(identifier).isPresent();
  }

  private static Optional<String> term(Identifier id) {
    if (!(id instanceof RegistryId own)) {
      return Optional.empty();
    }
    return switch (own.registry()) {
      case PUBMED -> Optional.of("(EXT_ID:" + own.value() + " AND SRC:MED)");
      case PMC -> Optional.of("PMCID:" + own.value());
      default -> Optional.empty();
    };
  }

  @Override
  public HttpAsk ask(List<Question<?>> batch) {
    String terms =
        Batches.identifiers(batch, Identifier.class).stream()
            .flatMap(id -> term(id).stream())
            .collect(Collectors.joining(" OR "));
    Query query =
        new Query(base + "/search")
            .with("query", terms)
            .with("resultType", "core")
            .with("format", "json")
            .with("pageSize", "100");
    return HttpAsk.get(query.address());
  }

  @Override
  public Reading read(int status, String body, List<Question<?>> batch) throws Silence {
    JsonNode results = Json.list(Json.parse(body), "resultList", "result");
    return Reading.of(batch, Json.map(results, EuropePmcAdapter::work));
  }

  private static Optional<Work> work(JsonNode item) {
    WorkBuilder draft = new WorkBuilder();
    draft.identifier(Json.number(item, "pmid").map(id -> new RegistryId(Registry.PUBMED, id)));
    draft.identifier(Json.text(item, "pmcid").map(id -> new RegistryId(Registry.PMC, id)));
    draft.identifier(Json.text(item, "doi").flatMap(Doi::parse));
    draft.title(Json.text(item, "title").map(title -> title.replaceFirst("\\.$", "")));
    JsonFields.byline(draft, item.path("authorList").path("author"), EuropePmcAdapter::author);
    JsonNode journal = item.path("journalInfo");
    draft
        .year(Json.number(item, "pubYear"))
        .year(Json.number(journal, "yearOfPublication"))
        .year(Json.text(item, "electronicPublicationDate"));
    Optional<String> title = Json.text(journal.path("journal"), "title");
    draft.venue(title).venue(title.map(RecordText::withoutPlace));
    draft.venue(Json.text(journal.path("journal"), "isoabbreviation"));
    draft.issn(Json.text(journal.path("journal"), "issn"));
    draft.issn(Json.text(journal.path("journal"), "essn"));
    boolean retracted =
        Json.texts(item.path("pubTypeList"), "pubType").stream()
            .anyMatch("retracted publication"::equalsIgnoreCase);
    return draft.standing(retracted ? Standing.RETRACTED : Standing.STANDS).work();
  }

  private static Optional<String> author(JsonNode author) {
    Optional<String> first = Json.text(author, "firstName");
    return Json.text(author, "lastName")
        .map(last -> first.map(f -> f + " " + last).orElse(last))
        .or(() -> Json.text(author, "collectiveName"))
        .or(() -> Json.text(author, "fullName"));
  }
}
