package dev.shelfcheck.cli.run;

import dev.shelfcheck.api.Sources;
import dev.shelfcheck.ask.Cause;
import dev.shelfcheck.ask.Source;
import dev.shelfcheck.cli.option.QueryOptions;
import dev.shelfcheck.cli.terminal.Interruption;
import dev.shelfcheck.cli.terminal.Mishap;
import dev.shelfcheck.cli.terminal.ProgressReporter;
import dev.shelfcheck.cli.terminal.Terminal;
import dev.shelfcheck.cli.terminal.UsageException;
import dev.shelfcheck.config.Config;
import dev.shelfcheck.source.github.GitHubRepositories;
import dev.shelfcheck.source.http.HttpGate;
import dev.shelfcheck.source.plan.LeftOut;
import dev.shelfcheck.source.plan.Planned;
import dev.shelfcheck.source.plan.PlannedRequests;
import dev.shelfcheck.source.plan.PlanningSource;
import dev.shelfcheck.source.registry.Registries;
import dev.shelfcheck.source.store.EvidenceStore;
import dev.shelfcheck.source.store.Notebook;
import dev.shelfcheck.source.store.RecordedSource;
import dev.shelfcheck.source.store.Recording;
import dev.shelfcheck.source.store.StoreLocation;
import dev.shelfcheck.source.store.StoreSource;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The asking of one run, from opening its memory to closing it: local sources, then what earlier
 * runs learned, then the network, if it may be asked at all.
 */
public final class QuerySession implements AutoCloseable {
  private final QueryOptions queryOptions;
  private final Terminal terminal;
  private final Optional<EvidenceStore> store;
  private final Optional<HttpGate> gate;
  private final Optional<Recording> replayed;
  private final Optional<Recording> recorded;
  private final Optional<PlanningSource> planning;
  private final List<Planned> planned;
  private final List<Source> network;
  private final ProgressReporter progressReporter;
  private final Optional<Interruption> interruption;

  private QuerySession(
      QueryOptions queryOptions,
      Terminal terminal,
      Config config,
      Optional<EvidenceStore> store,
      Optional<Recording> replayed,
      Optional<Recording> recorded) {
    this.queryOptions = queryOptions;
    this.terminal = terminal;
    this.store = store;
    this.replayed = replayed;
    this.recorded = recorded;
    boolean asks = queryOptions.online(terminal) || queryOptions.plan();
    this.progressReporter = new ProgressReporter(terminal);
    Optional<NetworkSources> outside =
        asks
            ? Optional.of(new NetworkSources(terminal, config, queryOptions.outreach()))
            : Optional.empty();
    this.gate = outside.map(o -> o.gate(false));
    this.gate.ifPresent(progressReporter::watch);
    this.interruption = this.gate.map(open -> Interruption.heeded(open, terminal));
    this.planned = outside.map(o -> sources(o, gate.orElseThrow())).orElse(List.of());
    this.planning =
        queryOptions.plan() ? Optional.of(new PlanningSource(planned)) : Optional.empty();
    this.network = planning.isPresent() ? List.of(planning.get()) : List.copyOf(planned);
  }

  /**
   * Opens the memory of a run.
   *
   * @param today the date the user gave
   * @throws UsageException where a file cannot be read or made
   */
  public static QuerySession open(
      QueryOptions queryOptions, Terminal terminal, Config config, Optional<LocalDate> today) {
    try {
      boolean asks = queryOptions.online(terminal) || queryOptions.plan();
      Optional<Recording> replayed = Optional.empty();
      if (queryOptions.replay().isPresent()) {
        replayed = Optional.of(Recording.open(queryOptions.replay().get()));
      }
      LocalDate day = today.orElseGet(() -> LocalDate.now(terminal.clock()));
      Optional<EvidenceStore> store = Optional.empty();
      boolean kept =
          queryOptions.recollection().shelf(terminal).filter(StoreLocation::exists).isPresent();
      if (replayed.isEmpty() && (asks || kept)) {
        store = Optional.of(queryOptions.recollection().open(terminal));
      }
      Optional<Recording> recorded = queryOptions.record().map(folder -> Recording.begin(day));
      return new QuerySession(queryOptions, terminal, config, store, replayed, recorded);
    } catch (IOException e) {
      throw new UsageException(Mishap.words(e));
    }
  }

  private List<Planned> sources(NetworkSources outside, HttpGate open) {
    Notebook notebook = store.map(s -> (Notebook) s).orElse(Notebook.blank());
    queryOptions.budget().ifPresent(b -> open.shutAfter(b, Cause.BUDGET, Cause.BUDGET.words()));
    Registries registries =
        outside.registries(open, notebook, queryOptions.budget(), progressReporter);
    if (store.isEmpty()) {
      return List.of(registries);
    }
    List<Planned> pages =
        List.of(
            outside.links(open, store.get(), registries, progressReporter),
            new GitHubRepositories(outside.gitHub(open), store.get()));
    return Stream.concat(
            Stream.of(registries),
            pages.stream()
                .map(s -> outside.asksLinks() ? s : new LeftOut(s, "the config leaves links out")))
        .toList();
  }

  /** The date to judge by: the user's, the recording's, or the clock's. */
  public LocalDate day(Optional<LocalDate> today) {
    return today
        .or(() -> replayed.map(Recording::day))
        .orElseGet(() -> LocalDate.now(terminal.clock()));
  }

  /** Whether earlier runs left anything that this one can look up. */
  public boolean remembers() {
    return store.isPresent() || replayed.isPresent();
  }

  /** The sources in their order: those that need no network first. */
  public Sources sources(List<Source> local) {
    if (replayed.isPresent()) {
      return Sources.of(List.of(new RecordedSource(replayed.get())));
    }
    List<Source> sources = new ArrayList<>(local);
    store.ifPresent(s -> sources.add(new StoreSource(s, network.isEmpty())));
    if (queryOptions.unbidden(terminal) && planning.isEmpty()) {
      sources.add(new PlanNotice(planned, terminal, progressReporter));
    }
    sources.addAll(network);
    Sources all = Sources.of(sources);
    return recorded.map(r -> all.heardBy(r::keep)).orElse(all);
  }

  /** What would be asked; only of a run that plans, and after it. */
  public Optional<List<PlannedRequests>> plan() {
    return planning.map(PlanningSource::plan);
  }

  /** Says how far the run is. */
  public ProgressReporter headway() {
    return progressReporter;
  }

  /** The asking is over and the report may be printed. */
  public void settle() {
    progressReporter.close();
  }

  private void say(List<String> remarks) {
    remarks.forEach(remark -> terminal.err().println("shelfcheck: " + remark));
  }

  @Override
  public void close() {
    progressReporter.close();
    gate.ifPresent(HttpGate::close);
    try {
      if (store.isPresent()) {
        store.get().close();
      }
      store.map(EvidenceStore::remarks).ifPresent(this::say);
      replayed.map(Recording::remarks).ifPresent(this::say);
      if (recorded.isPresent()) {
        recorded.get().save(queryOptions.record().orElseThrow());
      }
    } catch (IOException e) {
      throw new UsageException(Mishap.words(e));
    } finally {
      interruption.ifPresent(Interruption::close);
    }
  }
}
