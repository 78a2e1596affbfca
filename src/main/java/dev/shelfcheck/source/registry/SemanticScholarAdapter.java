package dev.shelfcheck.source.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.shelfcheck.ask.Question;
import dev.shelfcheck.model.AclId;
import dev.shelfcheck.model.ArxivId;
import dev.shelfcheck.model.Doi;
import dev.shelfcheck.model.Identifier;
import dev.shelfcheck.model.RegistryId;
import dev.shelfcheck.source.http.HttpAsk;
import dev.shelfcheck.source.http.HttpStatus;
import dev.shelfcheck.source.record.SemanticScholarRecord;
import java.util.List;
import java.util.Optional;

/** Semantic Scholar, five hundred papers at a time; a paper it does not know is a {@code null}. */
final class SemanticScholarAdapter extends IdentifierAdapter {
  /** The interface takes so many ids in one request. */
  private static final int BATCH = 500;

  private static final String NONE_KNOWN = "No valid paper ids given";
  private final Optional<Secret> key;

  SemanticScholarAdapter(String base, Optional<Secret> key) {
    super(RegistryEndpoint.SEMANTIC_SCHOLAR, base, BATCH);
    this.key = key;
  }

  @Override
  boolean knows(Identifier identifier) {
    return handle(identifier).isPresent();
  }

  private static Optional<String> handle(Identifier id) {
    if (id instanceof ArxivId) {
      return Optional.of("ARXIV:" + id.value());
    }
    if (id instanceof Doi) {
      return Optional.of("DOI:" + id.value());
    }
    if (id instanceof AclId) {
      return Optional.of("ACL:" + id.value());
    }
    return id instanceof RegistryId own ? registered(own) : Optional.empty();
  }

  private static Optional<String> registered(RegistryId id) {
    return switch (id.registry()) {
      case SEMANTIC_SCHOLAR -> Optional.of(id.value());
      case PUBMED -> Optional.of("PMID:" + id.value());
      case PMC -> Optional.of("PMCID:" + id.value().replaceFirst("^PMC", ""));
      default -> Optional.empty();
    };
  }

  @Override
  public HttpAsk ask(List<Question<?>> batch) {
    ArrayNode ids = JsonNodeFactory.instance.arrayNode();
    Batches.identifiers(batch, Identifier.class).stream()
        .flatMap(id -> handle(id).stream())
        .forEach(ids::add);
    String body = JsonNodeFactory.instance.objectNode().set("ids", ids).toString();
    Query query =
        new Query(base + "/graph/v1/paper/batch").with("fields", SemanticScholarRecord.FIELDS);
    HttpAsk ask = HttpAsk.post(query.address(), "application/json", body).attempts(2);
    return key.map(secret -> ask.secret("x-api-key", secret.reveal())).orElse(ask);
  }

  /** A batch of which it knows no id at all is a bad request to it. */
  @Override
  public boolean reads(int status) {
    return status == HttpStatus.OK || status == HttpStatus.BAD_REQUEST;
  }

  @Override
  public Reading read(int status, String body, List<Question<?>> batch) throws Silence {
    JsonNode reply = Json.parse(body);
    if (status != HttpStatus.OK) {
      if (NONE_KNOWN.equalsIgnoreCase(reply.path("error").asText())) {
        return Reading.denial(batch);
      }
      throw Silence.of("it answered " + status);
    }
    JsonNode papers = Json.list(reply);
    if (papers.size() != batch.size()) {
      throw Silence.of(papers.size() + " answers to " + batch.size() + " questions");
    }
    return Reading.of(batch, Json.map(papers, SemanticScholarRecord::work));
  }
}
