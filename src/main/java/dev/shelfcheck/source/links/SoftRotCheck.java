package dev.shelfcheck.source.links;

import dev.shelfcheck.model.WebAddress;
import dev.shelfcheck.source.http.HttpAsk;
import dev.shelfcheck.source.http.HttpGate;
import dev.shelfcheck.source.http.HttpReply;
import dev.shelfcheck.source.links.page.Page;
import dev.shelfcheck.source.links.page.SoftRot;
import dev.shelfcheck.source.store.PageMark;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Whether a page that answers is still what was linked: its way and its title may raise doubts;
 * where it is the title, its host is asked, once, for a page that cannot exist. That tells a page
 * that says it is none from one that only speaks of such pages.
 */
final class SoftRotCheck {
  static final String MADE_UP = "shelfcheck-looks-for-no-such-page-7f3a91";

  /** Bytes: a page's head. */
  private static final int PEEK = 32 << 10;

  private final HttpGate gate;
  private final Function<String, PageMark> known;
  private final Map<String, CompletableFuture<Optional<Page>>> byHost = new ConcurrentHashMap<>();

  /**
   * A check for one batch of links.
   *
   * @param known by what each page was recognised when it was last seen
   */
  SoftRotCheck(HttpGate gate, Function<String, PageMark> known) {
    this.gate = gate;
    this.known = known;
  }

  /** By what a page was recognised when it was last seen. */
  PageMark known(String url) {
    return known.apply(url);
  }

  /** The doubt in words, absent where there is none. */
  CompletableFuture<Optional<String>> of(String url, Page page) {
    Optional<String> way = SoftRot.ofWay(url, page);
    if (way.isPresent() || asEver(url, page) || !SoftRot.saysNotFound(page.title())) {
      return CompletableFuture.completedFuture(way);
    }
    return resemble(page.reply().finalUrl(), page)
        .thenApply(same -> same ? Optional.of(words(page)) : Optional.empty());
  }

  /** A "not found" title that a page always had is its own. */
  private boolean asEver(String url, Page page) {
    return page.titleHash().isPresent() && page.titleHash().equals(known(url).titleHash());
  }

  private static String words(Page page) {
    return "its title is \"" + page.title() + "\", as that of a page that cannot exist there";
  }

  /** Whether a host shows the suspect's own title for what cannot exist, and calls it well. */
  private CompletableFuture<Boolean> resemble(String url, Page suspect) {
    Optional<WebAddress> address = WebAddress.parse(url);
    if (address.isEmpty()) {
      return CompletableFuture.completedFuture(false);
    }
    return byHost
        .computeIfAbsent(WebAddress.asciiHost(address.get().host()), host -> ask(address.get()))
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
