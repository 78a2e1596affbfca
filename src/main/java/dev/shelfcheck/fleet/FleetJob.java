package dev.shelfcheck.fleet;

import dev.shelfcheck.api.FleetPages;
import dev.shelfcheck.api.Shelfcheck;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** A fleet looked at: from a table of lists to the tables of a run. */
public final class FleetJob {
  private static final String USER_AGENT = "userAgent";

  private FleetJob() {}

  /**
   * Runs it. It takes and gives what every class loader knows, for Spark may be in one of its own.
   *
   * @param options {@code out}, {@code run}, {@code table} (empty where nothing is to be judged)
   *     and {@code form} (an {@link InputForm}), {@code report} (a folder of this machine for
   *     pages, empty for none), {@code today}, {@code seconds} (a list may take), {@code slice}
   *     (lists judged before they are kept), {@code catalogues} (a path a line), {@code works} (a
   *     dump a line, SCHEME=PATH), and {@code master} where Spark is not told otherwise who that
   *     is; where pages are asked for, {@code userAgent}, {@code timeout} (of a request, in
   *     milliseconds), {@code allowed} (hosts, a line each), {@code forge} (the address of its
   *     interface, empty for none), {@code token} and {@code hostSlice} (how long one host is asked
   *     at a time, in seconds)
   * @return what is to be said: a line for each table, with its rows and their digest, and where
   *     the report is
   * @throws IllegalArgumentException in words for its user, where this run was begun otherwise
   * @throws IOException where the report cannot be written
   */
  public static List<String> run(Map<String, String> options) throws IOException {
    SparkSession spark = session(options);
    try {
      RunFolder folder =
          new RunFolder(spark, option(options, "out") + "/" + option(options, "run"));
      List<String> said = new ArrayList<>();
      if (!option(options, "table").isEmpty()) {
        said.addAll(judged(spark, folder, options));
      }
      if (!option(options, "report").isEmpty()) {
        said.add(reported(folder, Path.of(option(options, "report"))));
      }
      return said;
    } finally {
      spark.stop();
    }
  }

  /** Makes the pages of a run that is done. */
  private static String reported(RunFolder folder, Path pages) throws IOException {
    int many = FleetPages.write(new RunStanding(folder).read(), pages);
    return pages.resolve("index.html") + ": " + many + (many == 1 ? " page" : " pages");
  }

  /** Judges what is not judged yet, and makes the tables. */
  private static List<String> judged(
      SparkSession spark, RunFolder folder, Map<String, String> options) {
    Terms terms =
        new Terms(
            LocalDate.parse(option(options, "today")),
            option(options, "catalogues").lines().toList(),
            works(options).map(w -> w.substring(0, w.indexOf('='))).toList(),
            options.containsKey(USER_AGENT),
            Integer.parseInt(option(options, "seconds")));
    if (option(options, "run").equals(LinkRounds.EVIDENCE)) {
      throw new IllegalArgumentException(
          LinkRounds.EVIDENCE + " is what all runs keep: give this run another name");
    }
    folder.begin(record(options, terms));
    InputForm form = InputForm.valueOf(option(options, "form"));
    WorksJoin works = new WorksJoin(spark, folder, terms);
    works.load(works(options).map(w -> w.substring(w.indexOf('=') + 1)).toList());
    UnaryOperator<Dataset<Row>> pages =
        terms.links() ? rounds(spark, folder, terms, options)::join : UnaryOperator.identity();
    new FleetRun(folder, terms, Integer.parseInt(option(options, "slice")))
        .judge(
            FleetInput.read(spark, option(options, "table"), form),
            lists -> pages.apply(terms.dumps().isEmpty() ? lists : works.join(lists)));
    folder.tables();
    return folder.summary();
  }

  private static LinkRounds rounds(
      SparkSession spark, RunFolder folder, Terms terms, Map<String, String> options) {
    if (Boolean.parseBoolean(spark.conf().get("spark.speculation", "false"))) {
      throw new IllegalArgumentException(
          "pages are asked for by one task alone: set spark.speculation to false");
    }
    return new LinkRounds(
        spark,
        folder,
        new RunFolder(spark, option(options, "out")),
        terms,
        new AskingTerms(
            option(options, USER_AGENT),
            Duration.ofMillis(Long.parseLong(option(options, "timeout"))),
            option(options, "allowed").lines().collect(Collectors.toSet()),
            option(options, "forge"),
            option(options, "token"),
            Duration.ofSeconds(Long.parseLong(option(options, "hostSlice")))));
  }

  private static Stream<String> works(Map<String, String> options) {
    return option(options, "works").lines();
  }

  /** What must be the same where a run goes on. */
  private static RunRow record(Map<String, String> options, Terms terms) {
    return new RunRow(
        option(options, "run"),
        FleetTable.SCHEMA_VERSION,
        Shelfcheck.version(),
        terms.today().toString(),
        option(options, "catalogues"),
        option(options, "works"),
        terms.links());
  }

  private static SparkSession session(Map<String, String> options) {
    SparkSession.Builder builder =
        SparkSession.builder()
            .appName("shelfcheck fleet")
            // A task's files are moved when the whole job is done: an attempt that was lost leaves
            // none.
            .config("spark.hadoop.mapreduce.fileoutputcommitter.algorithm.version", "1")
            .config("spark.sql.session.timeZone", "UTC");
    String master = options.getOrDefault("master", "");
    if (!master.isEmpty()) {
      builder.master(master).config("spark.log.level", "ERROR").config("spark.ui.enabled", "false");
    }
    return builder.getOrCreate();
  }

  private static String option(Map<String, String> options, String name) {
    String value = options.get(name);
    if (value == null) {
      throw new IllegalArgumentException("no " + name + " is given");
    }
    return value;
  }
}
