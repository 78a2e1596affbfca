package dev.shelfcheck.source.links;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.shelfcheck.source.http.HttpAsk;
import dev.shelfcheck.source.http.HttpGate;
import dev.shelfcheck.source.http.HttpReply;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Archived copies, from the Wayback Machine's availability interface
 * (https://archive.org/help/wayback_api.php): it takes one address a request, so that of one run no
 * more than a hundred are asked for, all through the gate at once.
 */
public final class Wayback {
  public static final String BASE = "https://archive.org";

  /** The environment variable that sets another address, of a mirror or a test server. */
  public static final String ADDRESS_VARIABLE = "SHELFCHECK_WAYBACK_URL";

  private static final int A_RUN = 100;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpGate gate;
  private final String base;

  public Wayback(HttpGate gate, String base) {
    this.gate = gate;
    this.base = base;
  }

  /** Where an address is looked up. */
  String lookUp(String url) {
    return base + "/wayback/available?url=" + URLEncoder.encode(url, StandardCharsets.UTF_8);
  }

  /** The copies of the first hundred addresses; one of which the archive said nothing is absent. */
  Map<String, Optional<String>> copies(Collection<String> urls) {
    Map<String, CompletableFuture<HttpReply>> asked = new LinkedHashMap<>();
    urls.stream()
        .limit(A_RUN)
        .forEach(url -> asked.put(url, gate.ask(HttpAsk.get(lookUp(url)).attempts(2))));
    Map<String, Optional<String>> copies = new LinkedHashMap<>();
    asked.forEach((url, reply) -> said(reply.join()).ifPresent(copy -> copies.put(url, copy)));
    return copies;
  }

  /** What the archive said, absent where it said nothing that can be read. */
  private static Optional<Optional<String>> said(HttpReply reply) {
    if (!(reply instanceof HttpReply.Received received) || !received.ok()) {
      return Optional.empty();
    }
    try {
      JsonNode snapshots = JSON.readTree(received.body()).path("archived_snapshots");
      return snapshots.isObject() ? Optional.of(copy(snapshots.path("closest"))) : Optional.empty();
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> copy(JsonNode closest) {
    String url = closest.path("url").asText("");
    boolean good = closest.path("available").asBoolean() && url.startsWith("http");
    return good ? Optional.of(url.replaceFirst("^http:", "https:")) : Optional.empty();
  }
}
