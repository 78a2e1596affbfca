package dev.shelfcheck.cli.command;

import dev.shelfcheck.cli.option.CatalogueOptions;
import dev.shelfcheck.cli.option.NetworkOptions;
import dev.shelfcheck.cli.option.TimeSpan;
import dev.shelfcheck.cli.option.Today;
import dev.shelfcheck.cli.run.NetworkSources;
import dev.shelfcheck.cli.run.SparkHome;
import dev.shelfcheck.cli.terminal.ExitCode;
import dev.shelfcheck.cli.terminal.Terminal;
import dev.shelfcheck.cli.terminal.UsageException;
import dev.shelfcheck.config.Config;
import dev.shelfcheck.fleet.FleetJob;
import dev.shelfcheck.fleet.InputForm;
import dev.shelfcheck.source.catalogue.Notation;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks very many lists, on Apache Spark. */
@Command(
    addMethodSubcommands = false, // none has any, and looking for them costs every start
    name = "fleet",
    description =
        "Checks the lists of very many repositories on Apache Spark, and writes what it reads and"
            + " finds as tables of Parquet. Nobody is asked but the catalogues named and, with"
            + " --links, the pages. A run that was ended goes on when it is started again.",
    mixinStandardHelpOptions = true)
final class FleetCommand implements Callable<Integer> {
  /** About two hours of a core, at three lists a second. */
  private static final int SLICE = 20_000;

  private final Terminal terminal;

  @Parameters(
      paramLabel = "TABLE",
      arity = "0..1",
      description =
          "A table of lists (columns repository, commit, path, text, files), or a folder of"
              + " repositories. A path, or an address that Spark knows. May be left out with"
              + " --report, which is of a run that is done, then.")
  private String table = "";

  @Option(
      names = "--form",
      paramLabel = "FORM",
      description =
          "What TABLE is: parquet, json (lines), csv or folders. Default: what its ending says,"
              + " else folders.")
  private @Nullable InputForm form;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "Where the tables go, in a folder named as the run.")
  private String out = "";

  @Option(
      names = "--run",
      paramLabel = "NAME",
      description = "The run's name; one that was begun goes on. Default: the date.")
  private @Nullable String run;

  @Option(
      names = "--report",
      paramLabel = "DIR",
      description =
          "Writes what the lists came to as pages of HTML, the worst first, on this machine.")
  private @Nullable Path report;

  @Option(
      names = "--catalogue",
      paramLabel = "PATH",
      description =
          "A catalogue that is asked, at the same path on every machine. May be given several"
              + " times. Default: none.")
  private List<Path> catalogues = List.of();

  @Option(
      names = "--works",
      paramLabel = "SCHEME=PATH",
      description =
          "Works that the lists are joined with, as JSON lines that 'catalogue build --jsonl'"
              + " takes: arxiv=PATH, doi=PATH, ... May be given several times.")
  private List<String> works = List.of();

  @Option(
      names = "--links",
      description =
          "Asks for the pages that the lists link to, each host by one task alone. What they answer"
              + " is kept in evidence below --out, for later runs, too.")
  private boolean links;

  @Option(
      names = "--host-slice",
      paramLabel = "TIME",
      description =
          "How long one host is asked before what it said is kept for good. Default: 10m.")
  private String hostSlice = "10m";

  @Mixin private final NetworkOptions network = new NetworkOptions();

  @Option(
      names = "--list-timeout",
      paramLabel = "TIME",
      description = "How long one list may take, as 90s or 5m. Default: 10m.")
  private String patience = "10m";

  @Option(
      names = "--slice",
      paramLabel = "N",
      description =
          "How many lists are judged before they are kept for good: what an ended run loses at"
              + " most. Default: 20000.")
  private int slice = SLICE;

  @Option(
      names = "--spark",
      paramLabel = "HOME",
      description =
          "The folder of an unpacked Spark 4.2. Default: SPARK_HOME. Not needed where"
              + " spark-submit starts this.")
  private @Nullable Path spark;

  @Option(
      names = "--cores",
      paramLabel = "N",
      description =
          "How many lists are judged at once. Default: one a core. Where spark-submit starts this,"
              + " it says so itself.")
  private @Nullable Integer cores;

  @Mixin private final Today today = new Today();

  FleetCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    try {
      List<?> said = SparkHome.isAround() ? FleetJob.run(options("")) : embedded();
      said.forEach(line -> terminal.out().println(line));
      return ExitCode.CLEAN;
    } catch (InvocationTargetException e) {
      throw trouble(Objects.requireNonNullElse(e.getCause(), e));
    } catch (Exception e) { // Scala declares nothing that it throws
      throw trouble(e);
    }
  }

  /** What was given wrongly, and what befell Spark, is told in words; the rest is a bug of ours. */
  private static RuntimeException trouble(Throwable thrown) {
    String words = String.valueOf(thrown.getMessage()).lines().findFirst().orElse("");
    if (thrown instanceof IllegalArgumentException) {
      return new UsageException(words);
    }
    if (thrown instanceof IOException || thrown.getClass().getName().startsWith("org.apache.")) {
      return new UsageException(
          "Spark ended before the run was done, which goes on when it is started again: " + words);
    }
    return thrown instanceof RuntimeException ours ? ours : new IllegalStateException(thrown);
  }

  private List<?> embedded() throws IOException, InvocationTargetException {
    Map<String, String> options = options("local[" + (cores == null ? "*" : cores) + "]");
    String home = terminal.environment().getOrDefault("SPARK_HOME", "");
    if (spark == null && home.isEmpty()) {
      throw new UsageException(
          "a fleet needs Apache Spark 4.2, which this program does not bring: unpack one, or"
              + " install pyspark with pip, and name its folder with --spark or SPARK_HOME");
    }
    return SparkHome.in(spark == null ? Path.of(home) : spark).run(options);
  }

  private Map<String, String> options(String where) {
    if (slice < 1) {
      throw new UsageException("--slice " + slice + ": a slice is of one list at least");
    }
    if (table.isEmpty() && report == null) {
      throw new UsageException("no table of lists is given, and no --report is wanted");
    }
    catalogues.forEach(this::tryOut);
    works.forEach(FleetCommand::tryOut);
    Map<String, String> options = new LinkedHashMap<>();
    options.put("table", table);
    options.put("form", (form == null ? InputForm.of(table) : form).name());
    options.put("out", out);
    options.put("report", report == null ? "" : report.toAbsolutePath().normalize().toString());
    String day = today.on(terminal).toString();
    options.put("run", run == null ? day : run);
    options.put("today", day);
    options.put(
        "catalogues",
        catalogues.stream()
            .map(p -> p.toAbsolutePath().normalize().toString())
            .collect(Collectors.joining("\n")));
    long seconds = TimeSpan.of("--list-timeout", patience).toSeconds();
    options.put("seconds", String.format(Locale.ROOT, "%d", Math.max(1, seconds)));
    options.put("works", String.join("\n", works));
    if (links) {
      options.putAll(asking());
    }
    options.put("slice", String.valueOf(slice));
    options.put("master", where);
    return options;
  }

  private Map<String, String> asking() {
    if (terminal.barred()) {
      throw new UsageException("--links asks hosts, and this machine asks nobody");
    }
    Config none = Config.none(Path.of(""));
    if (network.archive(none)) {
      throw new UsageException(
          "--archive: an archive takes no more than some hundred questions of one run; ask it for"
              + " the lists that matter, with links --archive");
    }
    NetworkSources sources = new NetworkSources(terminal, none, network);
    String token = sources.gitHubToken().orElse("");
    return Map.of(
        "userAgent",
        network.userAgent(none),
        "timeout",
        String.valueOf(network.timeout().toMillis()),
        "allowed",
        String.join("\n", network.allowedHosts()),
        "forge",
        token.isEmpty() ? "" : sources.gitHubAddress(),
        "token",
        token,
        "hostSlice",
        String.valueOf(Math.max(1, TimeSpan.of("--host-slice", hostSlice).toSeconds())));
  }

  private static void tryOut(String dump) {
    if (!Notation.isScheme(dump.substring(0, Math.max(0, dump.indexOf('='))))) {
      throw new UsageException(
          "--works " + dump + ": SCHEME=PATH is expected, with a scheme like arxiv, doi or acl");
    }
  }

  /** A catalogue that cannot be opened here is told of before anything is begun. */
  private void tryOut(Path catalogue) {
    try {
      CatalogueOptions.open(catalogue).close(); // the machines that judge open their own
    } catch (IOException e) {
      throw new UsageException(catalogue + ": " + e.getMessage());
    }
  }
}
