package dev.shelfcheck.source.registry;

import dev.shelfcheck.ask.Cause;
import dev.shelfcheck.ask.Question;
import dev.shelfcheck.source.http.HttpGate;
import dev.shelfcheck.source.http.HttpReply;
import dev.shelfcheck.source.http.HttpStatus;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;

/** Requests to one registry, one at a time, and what counts as an answer. */
final class Exchange {
  /** So far into a body its first tag is looked for; chosen. */
  private static final int HEAD = 200;

  private final RegistryAdapter adapter;
  private final HttpGate gate;
  private final Allowance allowance;
  private final Breaker breaker = new Breaker();

  Exchange(RegistryAdapter adapter, HttpGate gate, Allowance allowance) {
    this.adapter = adapter;
    this.gate = gate;
    this.allowance = allowance;
  }

  /**
   * Asks for one batch.
   *
   * @throws Silence where nothing was learned; its words name the registry
   */
  Reading send(List<Question<?>> batch) throws Silence {
    if (breaker.open().isPresent()) {
      Silence last = breaker.open().get();
      throw Silence.of(last.why(), last.words() + "; not asked again in this run");
    }
    if (allowance.spent()) {
      throw Silence.of(
          Cause.BUDGET, Cause.BUDGET.words() + " before " + adapter.name() + " was asked");
    }
    try {
      Reading reading = read(await(batch), batch);
      breaker.worked();
      return reading;
    } catch (Silence silence) {
      Silence named = silence.of(adapter);
      if (!silence.divisible() && silence.why() != Cause.UNDECIDED) {
        breaker.failed(named);
      }
      throw named;
    }
  }

  private HttpReply await(List<Question<?>> batch) throws Silence {
    try {
      return gate.ask(adapter.ask(batch)).get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Silence.of(Cause.INTERRUPTED, Cause.INTERRUPTED.words());
    } catch (ExecutionException e) {
      throw new IllegalStateException("the gate never fails", e);
    }
  }

  private Reading read(HttpReply reply, List<Question<?>> batch) throws Silence {
    if (reply instanceof HttpReply.Silent silent) {
      throw Silence.of(silent.cause(), silent.detail());
    }
    if (reply instanceof HttpReply.Received received) {
      return read(received, batch);
    }
    throw Silence.of(Cause.NETWORK, "its name does not resolve");
  }

  private Reading read(HttpReply.Received reply, List<Question<?>> batch) throws Silence {
    if (adapter.denies(reply.status())) {
      return Reading.of(batch, List.of());
    }
    if (reply.ok() || adapter.reads(reply.status())) {
      refusePage(reply);
      if (!reply.complete()) {
        throw Silence.of("an answer that is cut short");
      }
      if (adapter.reads(reply.status())) {
        return understood(reply, batch);
      }
    }
    throw Silence.of(cause(reply.status()), "it answered " + reply.status());
  }

  /** An error whose body is not what the registry says errors in says no more than its status. */
  private Reading understood(HttpReply.Received reply, List<Question<?>> batch) throws Silence {
    try {
      return adapter.read(reply.status(), reply.body(), batch);
    } catch (Silence silence) {
      if (reply.ok() || silence.divisible() || silence.why() != Cause.GARBLED) {
        throw silence;
      }
      throw Silence.of(cause(reply.status()), "it answered " + reply.status());
    }
  }

  /** A page for people where data was due: a wall, whatever its status. */
  private static void refusePage(HttpReply.Received reply) throws Silence {
    boolean page = reply.headers().says("content-type", "text/html");
    String start = reply.body().stripLeading();
    start = start.substring(0, Math.min(HEAD, start.length())).toLowerCase(Locale.ROOT);
    if (page || start.startsWith("<!doctype html") || start.startsWith("<html")) {
      throw Silence.of(Cause.WALL, "an HTML page came where data was due");
    }
  }

  private static Cause cause(int status) {
    return switch (status) {
      case HttpStatus.UNAUTHORIZED,
          HttpStatus.FORBIDDEN,
          HttpStatus.NOT_ACCEPTABLE,
          HttpStatus.UNAVAILABLE_FOR_LEGAL_REASONS,
          HttpStatus.REQUEST_DENIED ->
          Cause.WALL;
      case HttpStatus.TOO_MANY_REQUESTS -> Cause.RATE_LIMITED;
      case HttpStatus.REQUEST_TIMEOUT -> Cause.TIMEOUT;
      default -> HttpStatus.isServerError(status) ? Cause.SERVER_ERROR : Cause.GARBLED;
    };
  }
}
