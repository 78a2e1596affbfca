package dev.shelfcheck.source.registry;

import com.fasterxml.jackson.databind.JsonNode;
import dev.shelfcheck.ask.Question;
import dev.shelfcheck.model.ArxivId;
import dev.shelfcheck.model.Doi;
import dev.shelfcheck.model.Identifier;
import dev.shelfcheck.source.http.HttpAsk;
import dev.shelfcheck.source.record.OpenAlexRecord;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * OpenAlex by DOI, a hundred at a time (<a
 * href="https://developers.openalex.org/guides/filtering">the most values a filter takes</a>);
 * asked only with a key: without one it grants a few requests a day for trying it out.
 */
final class OpenAlexAdapter extends IdentifierAdapter {
  /** OpenAlex takes so many values in one filter. */
  private static final int BATCH = 100;

  /**
   * Of the address: about 4 KB is <a href="https://developers.openalex.org/guides/searching">the
   * most that is taken</a>; the key is yet to come.
   */
  private static final int LONGEST = 3900;

  private final Secret key;

  OpenAlexAdapter(String base, Secret key) {
    super(RegistryEndpoint.OPENALEX, base, BATCH);
    this.key = key;
  }

  @Override
  boolean knows(Identifier identifier) {
    return doi(identifier).isPresent();
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
    List<List<Question<?>>> groups = new ArrayList<>();
    for (List<Question<?>> group : Batches.of(questions, BATCH)) {
      split(group, groups);
    }
    return groups;
  }

  /** In halves until the address is short enough: long DOIs are no rarity. */
  private void split(List<Question<?>> group, List<List<Question<?>>> groups) {
    if (group.size() > 1 && query(group).address().length() > LONGEST) {
      Split.HALVES.of(group).forEach(half -> split(half, groups));
    } else {
      groups.add(List.copyOf(group));
    }
  }

  @Override
  public HttpAsk ask(List<Question<?>> batch) {
    return keyed(query(batch), key);
  }

  private Query query(List<Question<?>> batch) {
    String dois =
        Batches.identifiers(batch, Identifier.class).stream()
            .flatMap(id -> doi(id).stream())
            .collect(Collectors.joining("|"));
    return new Query(base + "/works").with("filter", "doi:" + dois).with("per_page", BATCH + "");
  }

  /** The key as <a href="https://developers.openalex.org/guides/authentication">it is to be</a>. */
  static HttpAsk keyed(Query query, Secret key) {
    return HttpAsk.get(query.address()).secretParameter("api_key", key.reveal());
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
