package dev.shelfcheck.source.registry;

import com.fasterxml.jackson.databind.JsonNode;
import dev.shelfcheck.ask.Question;
import dev.shelfcheck.ask.WorkById;
import dev.shelfcheck.model.ArxivId;
import dev.shelfcheck.model.Doi;
import dev.shelfcheck.model.Identifier;
import dev.shelfcheck.source.http.HttpAsk;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** OpenAlex by DOI, fifty at a time; asked only with a key. */
final class OpenAlexDialect implements Dialect {
  private static final int BATCH = 50;
  private final String base;
  private final Secret key;

  OpenAlexDialect(String base, Secret key) {
    this.base = base;
    this.key = key;
  }

  @Override
  public String name() {
    return Desk.OPENALEX.title();
  }

  @Override
  public boolean takes(Question<?> question) {
    return question instanceof WorkById asked && doi(asked.identifier()).isPresent();
  }

  private static Optional<String> doi(Identifier id) {
    if (id instanceof ArxivId) {
      return Optional.of("10.48550/arxiv." + id.value());
    }
    return id instanceof Doi && !id.value().matches(".*[,|].*")
        ? Optional.of(id.value())
        : Optional.empty();
  }

  @Override
  public List<List<Question<?>>> batches(Collection<? extends Question<?>> questions) {
    return Batches.of(questions, BATCH);
  }

  @Override
  public HttpAsk ask(List<Question<?>> batch) {
    String dois =
        Batches.identifiers(batch, Identifier.class).stream()
            .flatMap(id -> doi(id).stream())
            .collect(Collectors.joining("|"));
    Query query =
        new Query(base + "/works").with("filter", "doi:" + dois).with("per-page", BATCH + "");
    return keyed(query, key);
  }

  static HttpAsk keyed(Query query, Secret key) {
    return HttpAsk.get(query.address()).secret("Authorization", "Bearer " + key.reveal());
  }

  @Override
  public Reading read(int status, String body, List<Question<?>> batch) throws Silence {
    return Reading.of(batch, works(body));
  }

  static List<dev.shelfcheck.model.Work> works(String body) throws Silence {
    JsonNode results = Json.list(Json.parse(body), "results");
    return Json.map(results, OpenAlexRecord::work);
  }
}
