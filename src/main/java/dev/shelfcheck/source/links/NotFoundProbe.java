package dev.shelfcheck.source.links;

import dev.shelfcheck.model.WebAddress;
import dev.shelfcheck.source.http.HttpAsk;
import dev.shelfcheck.source.http.HttpGate;
import dev.shelfcheck.source.http.HttpReply;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What a host says of a page that cannot exist: one beside the suspect with a made-up name, asked
 * once per host. It tells a page that says it is none from one that only speaks of such pages.
 */
final class NotFoundProbe {
  static final String MADE_UP = "shelfcheck-looks-for-no-such-page-7f3a91";
  private static final int PEEK = 32 << 10;

  private final HttpGate gate;
  private final Map<String, CompletableFuture<Optional<Page>>> byHost = new ConcurrentHashMap<>();

  NotFoundProbe(HttpGate gate) {
    this.gate = gate;
  }

  /** Whether a host shows the suspect's own title for what cannot exist, and calls it well. */
  CompletableFuture<Boolean> resemble(String url, Page suspect) {
    Optional<WebAddress> address = WebAddress.parse(url);
    if (address.isEmpty()) {
      return CompletableFuture.completedFuture(false);
    }
    return byHost
        .computeIfAbsent(address.get().host(), host -> ask(address.get()))
        .thenApply(
            sibling ->
                sibling
                    .map(s -> s.reply().ok() && s.title().equals(suspect.title()))
                    .orElse(false));
  }

  private CompletableFuture<Optional<Page>> ask(WebAddress beside) {
    String path = beside.path().replaceFirst("[^/]*/?$", "");
    String url =
        beside.scheme()
            + "://"
            + beside.host()
            + (beside.port() < 0 ? "" : ":" + beside.port())
            + (path.isEmpty() ? "/" : path)
            + MADE_UP;
    return gate.askNext(HttpAsk.get(url).peek(PEEK))
        .thenApply(
            reply ->
                reply instanceof HttpReply.Received r ? Optional.of(Page.of(r)) : Optional.empty());
  }
}
