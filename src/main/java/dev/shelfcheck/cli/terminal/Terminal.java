package dev.shelfcheck.cli.terminal;

import java.io.InputStream;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;

/**
 * The process's surroundings: streams, environment, clock. What is printed to either stream goes
 * through a door that makes it harmless ({@link dev.shelfcheck.report.CleanWriter}).
 *
 * @param interactive whether people read {@code out} as it is written
 * @param watched whether people read {@code err} as it is written
 */
public record Terminal(
    InputStream in,
    PrintWriter out,
    PrintWriter err,
    Map<String, String> environment,
    Clock clock,
    boolean interactive,
    boolean watched) {
  /** Has the network asked as {@code --online} does, unless a config has it left alone. */
  public static final String ONLINE = "SHELFCHECK_ONLINE";

  public Terminal {
    environment = Map.copyOf(environment);
    out = Outlet.of(out);
    err = Outlet.of(err);
  }

  /**
   * Standard output without its door: for what makes itself harmless, and for patches, which are
   * bytes to be applied.
   */
  public PrintWriter bareOut() {
    return Outlet.of(out).bare();
  }

  /** Standard error without its door: for what draws and wipes a line of progress. */
  public PrintWriter bareErr() {
    return Outlet.of(err).bare();
  }

  /** A terminal of which both streams lead to the same reader. */
  public Terminal(
      InputStream in,
      PrintWriter out,
      PrintWriter err,
      Map<String, String> environment,
      Clock clock,
      boolean interactive) {
    this(in, out, err, environment, clock, interactive, interactive);
  }

  /** Whether a CI service runs this: they all set {@code CI}. */
  public boolean inCi() {
    String ci = environment.getOrDefault("CI", "");
    return !ci.isEmpty() && !ci.equals("false");
  }

  /** Whether this machine's runs ask the network where nothing else is said. */
  public boolean onlineByDefault() {
    return !environment.getOrDefault(ONLINE, "").isEmpty();
  }

  /** Whether this machine must not send anything: such machines say so once. */
  public boolean barred() {
    return !environment.getOrDefault("SHELFCHECK_OFFLINE", "").isEmpty();
  }

  /** Flag before NO_COLOR before FORCE_COLOR before what the stream is. */
  public boolean colour(Colour flag) {
    if (flag != Colour.AUTO) {
      return flag == Colour.ALWAYS;
    }
    if (!environment.getOrDefault("NO_COLOR", "").isEmpty()) {
      return false;
    }
    String force = environment.getOrDefault("FORCE_COLOR", "");
    return force.isEmpty() ? interactive : !force.equals("0");
  }

  /**
   * FORCE_HYPERLINK before everything; else only where people read colours, and no log keeps them.
   */
  public boolean links(Colour flag) {
    String force = environment.getOrDefault("FORCE_HYPERLINK", "");
    if (!force.isEmpty()) {
      return !force.equals("0");
    }
    return interactive
        && colour(flag)
        && !environment.containsKey("CI")
        && !environment.getOrDefault("TERM", "").equals("dumb");
  }

  /** When to colour. */
  public enum Colour {
    AUTO,
    ALWAYS,
    NEVER;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
