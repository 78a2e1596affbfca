package dev.shelfcheck.source.http;

import dev.shelfcheck.ask.Cause;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.HttpUrl;

/**
 * One ask on its way: where it stands, how often it was tried there, and the redirects behind it.
 * It is touched by the gate's thread alone.
 */
final class Errand {
  private static final int TIMEOUTS = 2;

  private final HttpAsk ask;
  private final HttpUrl home;
  private final int maxHops;
  private final CompletableFuture<HttpReply> reply = new CompletableFuture<>();
  private final Cell<HttpUrl> place;
  private final AtomicInteger tries = new AtomicInteger();
  private final AtomicInteger timeouts = new AtomicInteger();
  private final List<Hop> hops = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();

  Errand(HttpAsk ask, HttpUrl home, int maxHops) {
    this.ask = ask;
    this.home = home;
    this.maxHops = maxHops;
    this.place = new Cell<>(home);
    seen.add(home.toString());
  }

  HttpAsk ask() {
    return ask;
  }

  HttpUrl place() {
    return place.get();
  }

  CompletableFuture<HttpReply> reply() {
    return reply;
  }

  /** Whether it stands before the very host and port it was sent to, no less securely. */
  boolean atHome() {
    HttpUrl now = place.get();
    return now.host().equals(home.host())
        && now.port() == home.port()
        && now.isHttps() == home.isHttps();
  }

  /** Counts a try at this place; false where there is none left. */
  boolean mayTryAgain() {
    return tries.incrementAndGet() < ask.attempts();
  }

  boolean mayTryAgain(Landing.Failed failed) {
    boolean patient = failed.cause() != Cause.TIMEOUT || timeouts.incrementAndGet() < TIMEOUTS;
    return failed.again() && patient && mayTryAgain();
  }

  int tries() {
    return tries.get();
  }

  /** Goes where a redirect leads; a sentence where that leads nowhere. */
  Optional<String> follow(int status, String location) {
    HttpUrl to = place.get().resolve(location);
    if (to == null) {
      return Optional.of("redirects to \"" + location + "\", which is not a web address");
    }
    hops.add(new Hop(place.get().toString(), status, to.toString()));
    if (!seen.add(to.newBuilder().fragment(null).build().toString())) {
      return Optional.of("redirects in a circle");
    }
    if (hops.size() > maxHops) {
      return Optional.of("redirects more than " + maxHops + " times");
    }
    place.set(to);
    tries.set(0);
    return Optional.empty();
  }

  void received(Landing.Answered a) {
    reply.complete(
        new HttpReply.Received(
            a.status(), a.headers(), a.body(), a.complete(), place.get().toString(), hops));
  }

  void nameless(String host) {
    reply.complete(new HttpReply.NoSuchName(host, hops));
  }

  void silent(Cause cause, String detail) {
    reply.complete(new HttpReply.Silent(cause, detail, hops));
  }
}
