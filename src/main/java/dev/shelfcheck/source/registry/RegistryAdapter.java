package dev.shelfcheck.source.registry;

import dev.shelfcheck.ask.Question;
import dev.shelfcheck.source.http.HttpAsk;
import dev.shelfcheck.source.http.HttpStatus;
import java.util.Collection;
import java.util.List;

/** How one registry is asked and understood. Pure: it makes requests and reads replies. */
interface RegistryAdapter {
  /** The registry's name, as evidence prints it. */
  String name();

  /** Whether the registry may hold the answer. */
  boolean takes(Question<?> question);

  /** The questions in groups, each for one request. */
  List<List<Question<?>>> batches(Collection<? extends Question<?>> questions);

  HttpAsk ask(List<Question<?>> batch);

  /** Whether a reply of this status says something. */
  default boolean reads(int status) {
    return status == HttpStatus.OK;
  }

  /** Whether a reply of this status alone says that there is no such thing. */
  default boolean denies(int status) {
    return false;
  }

  /**
   * Reads a reply.
   *
   * @throws Silence where it is not what the registry documents; nothing in it counts then
   */
  Reading read(int status, String body, List<Question<?>> batch) throws Silence;

  /** Whether this is the registry that must hold such identifiers. */
  default boolean mustHold(Question<?> question) {
    return false;
  }

  /** Whether it is asked, too, for what a registry before it could not be asked for. */
  default boolean afterFaults() {
    return true;
  }

  /** What leaves the machine, in words, for plans. */
  default String tells() {
    return "identifiers";
  }
}
