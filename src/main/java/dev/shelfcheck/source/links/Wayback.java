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
 * (https://archive.org/help/wayback_api.php): one request an address, all through the gate at once.
 */
public final class Wayback {
  public static final String BASE = "https://archive.org";

  /** The environment variable that sets another address, of a mirror or a test server. */
  public static final String ADDRESS_VARIABLE = "SHELFCHECK_WAYBACK_URL";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpGate gate;
  private final String base;

  public Wayback(HttpGate gate, String base) {
    this.gate = gate;
    this.base = base;
  }

  /** The copies there are, by address; where nothing is known, nothing is said. */
  Map<String, String> copies(Collection<String> urls) {
    Map<String, CompletableFuture<HttpReply>> asked = new LinkedHashMap<>();
    for (String url : urls) {
      String query = URLEncoder.encode(url, StandardCharsets.UTF_8);
      asked.put(url, gate.ask(HttpAsk.get(base + "/wayback/available?url=" + query).attempts(2)));
    }
    Map<String, String> copies = new LinkedHashMap<>();
    asked.forEach((url, reply) -> copy(reply.join()).ifPresent(copy -> copies.put(url, copy)));
    return copies;
  }

  private static Optional<String> copy(HttpReply reply) {
    if (!(reply instanceof HttpReply.Received received) || !received.ok()) {
      return Optional.empty();
    }
    try {
      JsonNode closest = JSON.readTree(received.body()).at("/archived_snapshots/closest");
      String url = closest.path("url").asText("");
      boolean good = closest.path("available").asBoolean() && url.startsWith("http");
      return good ? Optional.of(url.replaceFirst("^http:", "https:")) : Optional.empty();
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }
}
