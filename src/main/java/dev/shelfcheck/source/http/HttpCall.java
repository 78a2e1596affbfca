package dev.shelfcheck.source.http;

import dev.shelfcheck.ask.Cause;
import dev.shelfcheck.source.http.HttpReply.HeaderFields;
import dev.shelfcheck.thread.LoopConfined;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;

/** One ask under way: the address it has come to, its tries there, the redirects behind it. */
@LoopConfined
final class HttpCall {
  /** Exchanges of one address that may time out; each has cost its whole time. */
  private static final int TIMEOUTS = 2;

  private final HttpAsk ask;
  private final HttpUrl first;
  private final int maxHops;
  private final CompletableFuture<HttpReply> reply = new CompletableFuture<>();
  private final List<HttpReply.Hop> hops = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();
  private final HopCookies cookies = new HopCookies();
  private HttpUrl url;
  private int tries;
  private int timeouts;

  HttpCall(HttpAsk ask, HttpUrl url, int maxHops) {
    this.ask = ask;
    this.first = url;
    this.maxHops = maxHops;
    this.url = url;
    seen.add(url + " ");
  }

  HttpAsk ask() {
    return ask;
  }

  /** The address that is asked now: the first, or where redirects have led. */
  HttpUrl url() {
    return url;
  }

  CompletableFuture<HttpReply> reply() {
    return reply;
  }

  /**
   * What is sent for it where it stands now: with the cookies that redirects have set for this
   * address, and with its secrets at home alone, not in the clear but to a host that is allowed by
   * its name.
   *
   * @return absent where a header's value holds what no header may; the value is not repeated
   */
  Optional<Request> request(String userAgent, Predicate<String> allowedByName) {
    Request.Builder request = new Request.Builder().url(url);
    RequestBody body =
        ask.payload()
            .map(p -> RequestBody.create(p.bytes(), MediaType.parse(p.contentType())))
            .orElse(null);
    try {
      request.header("User-Agent", userAgent);
      ask.fields().headers().forEach(request::header);
      cookies.header(url).ifPresent(c -> request.header("Cookie", c));
      if (atHome() && (url.isHttps() || allowedByName.test(url.host()))) {
        addSecrets(request);
      }
      return Optional.of(request.method(ask.method(), body).build());
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Whether its address is of the very host and port it was sent to, no less securely. */
  private boolean atHome() {
    return url.host().equals(first.host())
        && url.port() == first.port()
        && url.isHttps() == first.isHttps();
  }

  private void addSecrets(Request.Builder request) {
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

  /** Counts a try of this address; false where there is none left. */
  boolean mayTryAgain() {
    tries++;
    return tries < ask.bounds().attempts();
  }

  boolean mayTryAgain(CallResult.Failed failed) {
    if (failed.cause() == Cause.TIMEOUT) {
      timeouts++;
    }
    boolean patient = failed.cause() != Cause.TIMEOUT || timeouts < TIMEOUTS;
    return failed.again() && patient && mayTryAgain();
  }

  int tries() {
    return tries;
  }

  /** Goes where a redirect leads; a sentence where that leads nowhere. */
  Optional<String> follow(int status, String location, HeaderFields headers) {
    HttpUrl to = url.resolve(location);
    if (to == null) {
      return Optional.of("redirects to \"" + location + "\", which is not a web address");
    }
    cookies.take(url, headers);
    hops.add(new HttpReply.Hop(url.toString(), status, to.toString()));
    String asked = to.newBuilder().fragment(null).build() + " " + cookies.header(to).orElse("");
    if (!seen.add(asked)) {
      return Optional.of("redirects in a circle");
    }
    if (hops.size() > maxHops) {
      return Optional.of("redirects more than " + maxHops + " times");
    }
    url = to;
    tries = 0;
    return Optional.empty();
  }

  void received(CallResult.Answered answer) {
    reply.complete(
        new HttpReply.Received(
            answer.status(),
            answer.headers(),
            answer.body(),
            answer.complete(),
            url.toString(),
            hops));
  }

  void noSuchName(String host) {
    reply.complete(new HttpReply.NoSuchName(host, hops));
  }

  void silent(Cause cause, String detail) {
    reply.complete(new HttpReply.Silent(cause, detail, hops));
  }
}
