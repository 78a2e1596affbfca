package dev.shelfcheck.source.registry;

import com.fasterxml.jackson.databind.JsonNode;
import dev.shelfcheck.ask.Question;
import dev.shelfcheck.model.Doi;
import dev.shelfcheck.model.Identifier;
import dev.shelfcheck.source.http.HttpAsk;
import dev.shelfcheck.source.http.HttpStatus;
import java.util.List;

/**
 * The proxy of the DOI system, one DOI at a time: it knows no titles, yet it alone knows that a DOI
 * does not exist ({@code responseCode} 100, see <a
 * href="https://www.doi.org/doi-handbook/HTML/rest-api.html">DOI Handbook</a>).
 */
final class DoiOrgAdapter extends IdentifierAdapter {
  /** Of the handle system's responses (RFC 3652): there is no such handle. */
  private static final int NO_SUCH_HANDLE = 100;

  DoiOrgAdapter(String base) {
    super(RegistryEndpoint.DOI_ORG, base, 1);
  }

  @Override
  boolean knows(Identifier identifier) {
    return identifier instanceof Doi;
  }

  @Override
  public boolean mustHold(Question<?> question) {
    return takes(question);
  }

  @Override
  public HttpAsk ask(List<Question<?>> batch) {
    String doi = Batches.identifiers(batch, Doi.class).get(0).value();
    return HttpAsk.get(base + "/api/handles/" + Query.path(doi));
  }

  @Override
  public boolean reads(int status) {
    return status == HttpStatus.OK || status == HttpStatus.NOT_FOUND;
  }

  @Override
  public Reading read(int status, String body, List<Question<?>> batch) throws Silence {
    JsonNode reply = Json.parse(body);
    String asked = Batches.identifiers(batch, Doi.class).get(0).value();
    boolean same = reply.path("handle").asText().equalsIgnoreCase(asked);
    if (same && reply.path("responseCode").asInt(0) == NO_SUCH_HANDLE) {
      return Reading.denial(batch);
    }
    throw Silence.of(
        dev.shelfcheck.ask.Cause.NOT_HELD,
        "the DOI exists, though no registry asked describes its work");
  }
}
