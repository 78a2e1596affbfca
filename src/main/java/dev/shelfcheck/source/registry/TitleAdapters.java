package dev.shelfcheck.source.registry;

import com.fasterxml.jackson.databind.JsonNode;
import dev.shelfcheck.model.Work;
import dev.shelfcheck.source.http.HttpAsk;
import dev.shelfcheck.source.record.CrossrefRecord;
import dev.shelfcheck.source.record.SemanticScholarRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The searches by title, in the order they are asked, until one has it: first the one that takes
 * many titles at once.
 */
final class TitleAdapters {
  private static final String FEW = "5";

  private TitleAdapters() {}

  static List<RegistryAdapter> of(RegistrySettings settings) {
    List<RegistryAdapter> all = new ArrayList<>();
    all.add(new ArxivTitleAdapter(settings.base(RegistryEndpoint.ARXIV)));
    all.add(crossref(settings.base(RegistryEndpoint.CROSSREF), settings.mail()));
    settings
        .key(RegistryEndpoint.OPENALEX)
        .ifPresent(key -> all.add(openAlex(settings.base(RegistryEndpoint.OPENALEX), key)));
    all.add(
        semanticScholar(
            settings.base(RegistryEndpoint.SEMANTIC_SCHOLAR),
            settings.key(RegistryEndpoint.SEMANTIC_SCHOLAR)));
    all.add(dblp(settings.base(RegistryEndpoint.DBLP)));
    return all;
  }

  static RegistryAdapter crossref(String base, Optional<Secret> mail) {
    return new TitleAdapter(
        RegistryEndpoint.CROSSREF,
        (asked, title) -> {
          String words = title + asked.authors().stream().findFirst().map(a -> " " + a).orElse("");
          Query query =
              new Query(base + "/works").with("query.bibliographic", words).with("rows", FEW);
          return Mail.polite(HttpAsk.get(query.address()), mail);
        },
        body -> Json.map(Json.list(Json.parse(body), "message", "items"), CrossrefRecord::work));
  }

  static RegistryAdapter openAlex(String base, Secret key) {
    return new TitleAdapter(
        RegistryEndpoint.OPENALEX,
        (asked, title) ->
            OpenAlexAdapter.keyed(
                new Query(base + "/works")
                    .with("search", "\"" + title + "\"")
                    .with("per_page", FEW),
                key),
        OpenAlexAdapter::works);
  }

  static RegistryAdapter semanticScholar(String base, Optional<Secret> key) {
    return new TitleAdapter(
        RegistryEndpoint.SEMANTIC_SCHOLAR,
        (asked, title) -> {
          Query query =
              new Query(base + "/graph/v1/paper/search/match")
                  .with("query", title)
                  .with("fields", SemanticScholarRecord.FIELDS);
          HttpAsk ask = HttpAsk.get(query.address()).attempts(2);
          return key.map(secret -> ask.secret("x-api-key", secret.reveal())).orElse(ask);
        },
        TitleAdapters::matched);
  }

  private static List<Work> matched(String body) throws Silence {
    JsonNode reply = Json.parse(body);
    if (reply.path("error").asText().equalsIgnoreCase("Title match not found")) {
      return List.of();
    }
    return Json.map(Json.list(reply, "data"), SemanticScholarRecord::work);
  }

  static RegistryAdapter dblp(String base) {
    return new TitleAdapter(
        RegistryEndpoint.DBLP,
        (asked, title) ->
            HttpAsk.get(
                new Query(base + "/search/publ/api")
                    .with("q", title)
                    .with("format", "json")
                    .with("h", "10")
                    .address()),
        DblpRecord::works);
  }
}
