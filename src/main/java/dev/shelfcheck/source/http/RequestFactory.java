package dev.shelfcheck.source.http;

import java.util.Optional;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;

/**
 * What is sent for an ask; its secrets where it stands at home alone, and not in the clear but to a
 * host that is allowed by name.
 */
record RequestFactory(String userAgent, NameLookup lookup) {
  /** Absent where a header's value holds what no header may; the value is not repeated. */
  Optional<Request> of(HttpAsk ask, HttpUrl url, boolean home, Optional<String> cookie) {
    Request.Builder request = new Request.Builder().url(url);
    RequestBody body =
        ask.payload()
            .map(p -> RequestBody.create(p.bytes(), MediaType.parse(p.contentType())))
            .orElse(null);
    try {
      request.header("User-Agent", userAgent);
      ask.fields().headers().forEach(request::header);
      cookie.ifPresent(c -> request.header("Cookie", c));
      if (home && (url.isHttps() || lookup.allowsByName(url.host()))) {
        secrets(ask, url, request);
      }
      return Optional.of(request.method(ask.method(), body).build());
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static void secrets(HttpAsk ask, HttpUrl url, Request.Builder request) {
    HttpUrl.Builder address = url.newBuilder();
    ask.fields()
        .secrets()
        .forEach(
            (name, value) -> {
              if (name.startsWith(HttpAsk.PARAMETER)) {
                address.setQueryParameter(name.substring(HttpAsk.PARAMETER.length()), value);
              } else {
                request.header(name, value);
              }
            });
    request.url(address.build());
  }
}
