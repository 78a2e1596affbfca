package dev.shelfcheck.source.registry;

import dev.shelfcheck.ask.Question;
import dev.shelfcheck.model.ArxivId;
import dev.shelfcheck.model.Identifier;
import dev.shelfcheck.source.http.HttpAsk;
import dev.shelfcheck.source.http.HttpStatus;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * arXiv by identifiers, a hundred at a time, with an explicit {@code max_results}: ten is the
 * default and cuts the list short.
 */
final class ArxivAdapter extends IdentifierAdapter {
  /** A query of many takes arXiv longer than others take. */
  static final Duration PATIENCE = Duration.ofSeconds(60);

  /** Ids of one request: an address of some thousand characters; chosen. */
  private static final int BATCH = 100;

  /** A single id of another archive turns the whole feed into an error. */
  private static final Set<String> ARCHIVES =
      Set.of(
          ("acc-phys adap-org alg-geom ao-sci astro-ph atom-ph bayes-an chao-dyn chem-ph cmp-lg"
                  + " comp-gas cond-mat cs dg-ga funct-an gr-qc hep-ex hep-lat hep-ph hep-th math"
                  + " math-ph mtrl-th nlin nucl-ex nucl-th patt-sol physics plasm-ph q-alg q-bio"
                  + " quant-ph solv-int supr-con")
              .split(" "));

  ArxivAdapter(String base) {
    super(RegistryEndpoint.ARXIV, base, BATCH);
  }

  @Override
  boolean knows(Identifier identifier) {
    return identifier instanceof ArxivId id
        && (id.value().indexOf('/') < 0
            || ARCHIVES.contains(id.value().substring(0, id.value().indexOf('/'))));
  }

  @Override
  public boolean mustHold(Question<?> question) {
    return takes(question);
  }

  @Override
  public HttpAsk ask(List<Question<?>> batch) {
    String ids =
        Batches.identifiers(batch, ArxivId.class).stream()
            .map(ArxivId::value)
            .collect(Collectors.joining(","));
    Query query =
        new Query(base + "/api/query?id_list=" + ids).with("max_results", batch.size() + "");
    return HttpAsk.get(query.address()).timeout(PATIENCE);
  }

  /** A refused id comes with 400 and a feed that names it; until 2026 the status was 200. */
  @Override
  public boolean reads(int status) {
    return status == HttpStatus.OK || status == HttpStatus.BAD_REQUEST;
  }

  @Override
  public Reading read(int status, String body, List<Question<?>> batch) throws Silence {
    ArxivFeed feed = ArxivFeed.read(body);
    if (status != HttpStatus.OK) {
      throw Silence.of("it answered " + status);
    }
    Reading reading = Reading.of(batch, feed.works());
    return reading.silent(List.copyOf(batch)).isEmpty() ? reading : reading.whole(feed.whole());
  }
}
