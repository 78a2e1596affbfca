package dev.shelfcheck.cli.option;

import dev.shelfcheck.cli.terminal.Terminal;
import dev.shelfcheck.cli.terminal.UsageException;
import dev.shelfcheck.config.Config;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Whom a run may ask, for how long, and what becomes of what it hears. */
public final class QueryOptions {
  private static final String UNHEARD =
      "the config would have the network asked; that takes --online, or "
          + Terminal.ONLINE
          + "=1 in the environment";

  @Option(
      names = "--online",
      description =
          "Asks the registries and the links what the catalogue and earlier runs do not know; the"
              + " default of audit.")
  private boolean online;

  @Option(
      names = "--offline",
      description = "Asks nobody: catalogue and earlier runs alone; the default of check.")
  private boolean offline;

  @Option(
      names = "--plan",
      description = "Says what --online would ask, of whom and for how long, and sends nothing.")
  private boolean plan;

  @Mixin private final BudgetOption budgetOption;
  @Mixin private final EvidenceOptions evidenceOptions;

  @Option(
      names = "--record",
      paramLabel = "DIR",
      description = "Keeps every answer of this run in a folder, for --replay.")
  private @Nullable Path record;

  @Option(
      names = "--replay",
      paramLabel = "DIR",
      description = "Repeats a recorded run: nobody is asked, the report is the same to the byte.")
  private @Nullable Path replay;

  @Mixin private final NetworkOptions networkOptions;

  private final boolean outgoing;

  /**
   * The options of a command.
   *
   * @param outgoing whether it asks where nothing is said
   */
  public QueryOptions(boolean outgoing) {
    this(outgoing, new NetworkOptions(), new BudgetOption(), new EvidenceOptions());
  }

  private QueryOptions(
      boolean outgoing,
      NetworkOptions networkOptions,
      BudgetOption budgetOption,
      EvidenceOptions evidenceOptions) {
    this.outgoing = outgoing;
    this.networkOptions = networkOptions;
    this.budgetOption = budgetOption;
    this.evidenceOptions = evidenceOptions;
  }

  /**
   * The same options where they say nothing: then the environment may have the network asked, and a
   * config may have it left alone. A config alone never has it asked: it may be a stranger's.
   */
  public QueryOptions under(Config config, Terminal terminal) {
    boolean consent = outgoing || terminal.onlineByDefault();
    boolean wish = config.flag("sources.online").orElse(consent);
    if (wish && !consent && !said(terminal)) {
      terminal.err().println("shelfcheck: " + UNHEARD);
    }
    boolean asks = consent && wish;
    QueryOptions queryOptions =
        new QueryOptions(asks, networkOptions, budgetOption, evidenceOptions);
    queryOptions.online = online;
    queryOptions.offline = offline;
    queryOptions.plan = plan;
    queryOptions.record = record;
    queryOptions.replay = replay;
    return queryOptions;
  }

  /** Whether the command line or the environment says where to ask. */
  private boolean said(Terminal terminal) {
    return online || offline || plan || replay != null || terminal.barred();
  }

  /** How the network is asked. */
  public NetworkOptions outreach() {
    return networkOptions;
  }

  /** Whether the network is asked; a contradiction is an error. */
  public boolean online(Terminal terminal) {
    if (online && offline) {
      throw new UsageException("--online and --offline contradict each other");
    }
    if (replay != null && (online || plan || record != null)) {
      throw new UsageException("--replay asks nobody: leave out --online, --plan and --record");
    }
    if (online && terminal.barred()) {
      throw new UsageException("--online, but SHELFCHECK_OFFLINE is set");
    }
    return online || unbidden(terminal);
  }

  /** Why not even a list may be fetched that is named by an address; empty where it may. */
  public Optional<String> whyNotFetched() {
    boolean recorded = record != null || replay != null;
    return offline
        ? Optional.of("--offline asks nobody, and a list at an address has to be asked for")
        : plan
            ? Optional.of("--plan sends nothing, and a list at an address has to be asked for")
            : recorded
                ? Optional.of("--record and --replay keep answers, not lists at an address")
                : Optional.empty();
  }

  /** Whether the network is asked although nobody said so. */
  public boolean unbidden(Terminal terminal) {
    return outgoing && !online && !offline && replay == null && !terminal.barred();
  }

  /** Whether what would be asked is only told. */
  public boolean plan() {
    return plan;
  }

  /** How long the run may ask, where a bound is set. */
  public Optional<Duration> budget() {
    return budgetOption.time();
  }

  /** What earlier runs learned, and how it is used. */
  public EvidenceOptions recollection() {
    return evidenceOptions;
  }

  /** The file into which the run is recorded, if it is. */
  public Optional<Path> record() {
    return Optional.ofNullable(record);
  }

  /** The recording that answers in place of all sources, if there is one. */
  public Optional<Path> replay() {
    return Optional.ofNullable(replay);
  }
}
