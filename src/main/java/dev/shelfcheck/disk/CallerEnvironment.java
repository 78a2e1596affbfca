package dev.shelfcheck.disk;

import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * The environment of whoever asked for a run: the process's own, or that of the caller whom a warm
 * process serves. It belongs to the thread of the run and to those that it starts.
 */
public final class CallerEnvironment {
  private static final ThreadLocal<@Nullable Map<String, String>> CALLER =
      new InheritableThreadLocal<>();

  private CallerEnvironment() {}

  /** The variables, by name. */
  public static Map<String, String> variables() {
    Map<String, String> callers = CALLER.get();
    return callers == null ? System.getenv() : callers;
  }

  /**
   * Does something in a caller's environment, on this thread.
   *
   * @param variables all that there is to be seen meanwhile
   * @throws Exception what the work throws
   */
  public static <T> T in(Map<String, String> variables, Callable<T> work) throws Exception {
    CALLER.set(Map.copyOf(variables));
    try {
      return work.call();
    } finally {
      CALLER.remove();
    }
  }
}
