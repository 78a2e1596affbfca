package dev.shelfcheck.source.http;

import dev.shelfcheck.source.http.HttpReply.HeaderFields;
import dev.shelfcheck.thread.LoopConfined;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import okhttp3.Cookie;
import okhttp3.HttpUrl;

/**
 * The cookies that the redirects of one ask set, for its next hops: publishers send a visitor away
 * and back to see whether he takes one. They end with the ask.
 */
@LoopConfined
final class HopCookies {
  /** RFC 6265, 6.1: browsers keep 50 of a domain at least; no gate needs nearly as many. */
  private static final int MOST = 20;

  private final List<Cookie> kept = new ArrayList<>();

  /** Takes what the answer of an address sets; what it may not set for another host is left out. */
  void take(HttpUrl from, HeaderFields headers) {
    for (String field : headers.fields().getOrDefault("set-cookie", List.of())) {
      Cookie cookie = Cookie.parse(from, field);
      if (cookie != null) {
        kept.removeIf(
            k ->
                k.name().equals(cookie.name())
                    && k.domain().equals(cookie.domain())
                    && k.path().equals(cookie.path()));
        if (kept.size() < MOST) {
          kept.add(cookie);
        }
      }
    }
  }

  /** What goes to an address; empty where nothing does. */
  Optional<String> header(HttpUrl to) {
    String all =
        kept.stream()
            .filter(c -> c.matches(to))
            .map(c -> c.name() + "=" + c.value())
            .collect(Collectors.joining("; "));
    return all.isEmpty() ? Optional.empty() : Optional.of(all);
  }
}
