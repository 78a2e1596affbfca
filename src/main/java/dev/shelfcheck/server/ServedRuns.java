package dev.shelfcheck.server;

import java.io.OutputStream;
import java.util.Optional;
import java.util.OptionalInt;

/** What a warm process does for its callers: the command line, handed over by its own room. */
public interface ServedRuns {
  /** Why a run must be one of its own process; empty where it may be one of this. */
  Optional<String> refusal(Request request);

  /**
   * Does one, as its own process would.
   *
   * @return the exit code; empty where it failed in a way that may be this process's own
   */
  OptionalInt run(Request request, OutputStream out, OutputStream err);
}
