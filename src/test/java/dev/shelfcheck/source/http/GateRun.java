package dev.shelfcheck.source.http;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A server, the gates opened before it, and what they say in words. */
public final class GateRun implements AutoCloseable {
  private final Loopback server = new Loopback();
  private final List<HttpGate> gates = new ArrayList<>();

  Loopback server() {
    return server;
  }

  /** The time between the first two visits to a path. */
  Duration gap(String path) {
    List<Loopback.Seen> seen = server.seen(path);
    return Duration.ofNanos(seen.get(1).nanos() - seen.get(0).nanos());
  }

  HttpGate gate(PolitenessPolicy politeness) {
    HttpGate gate = Gates.of(politeness);
    gates.add(gate);
    return gate;
  }

  HttpReply ask(String path) {
    return gate(Gates.QUICK).ask(HttpAsk.get(server.url(path))).join();
  }

  public static String say(HttpReply reply) {
    if (reply instanceof HttpReply.Received r) {
      return r.status() + " " + r.body();
    }
    return reply instanceof HttpReply.Silent s ? s.cause() + " " + s.detail() : reply.toString();
  }

  @Override
  public void close() {
    gates.forEach(HttpGate::close);
    server.close();
  }
}
