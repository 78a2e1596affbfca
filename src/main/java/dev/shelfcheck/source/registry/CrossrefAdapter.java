package dev.shelfcheck.source.registry;

import com.fasterxml.jackson.databind.JsonNode;
import dev.shelfcheck.ask.Question;
import dev.shelfcheck.model.Doi;
import dev.shelfcheck.model.Identifier;
import dev.shelfcheck.source.http.HttpAsk;
import dev.shelfcheck.source.record.CrossrefRecord;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Crossref by DOI, fifty at a time through a filter. It holds most DOIs, not all: what it lacks
 * another agency may hold. A DOI with a comma would end the filter early and is left to doi.org.
 */
final class CrossrefAdapter extends IdentifierAdapter {
  /** DOIs of one filter: an address of some thousand characters; chosen. */
  private static final int BATCH = 50;

  private final Optional<Secret> mail;

  CrossrefAdapter(String base, Optional<Secret> mail) {
    super(RegistryEndpoint.CROSSREF, base, BATCH);
    this.mail = mail;
  }

  @Override
  boolean knows(Identifier identifier) {
    return identifier instanceof Doi doi && doi.value().indexOf(',') < 0;
  }

  @Override
  public HttpAsk ask(List<Question<?>> batch) {
    String filter =
        Batches.identifiers(batch, Doi.class).stream()
            .map(doi -> "doi:" + doi.value())
            .collect(Collectors.joining(","));
    Query query = new Query(base + "/works").with("filter", filter).with("rows", batch.size() + "");
    return Mail.polite(HttpAsk.get(query.address()), mail);
  }

  @Override
  public Reading read(int status, String body, List<Question<?>> batch) throws Silence {
    JsonNode items = Json.list(Json.parse(body), "message", "items");
    return Reading.of(batch, Json.map(items, CrossrefRecord::work));
  }
}
