package dev.shelfcheck.fleet;

import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.slice;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;

import dev.shelfcheck.audit.Consensus;
import dev.shelfcheck.audit.FleetStanding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** What the tables of a run that is done say of all its lists; nothing is judged. */
final class RunStanding {
  /** As many lists as an index can have pages of. */
  private static final int LISTS = 100_000;

  /** As many works as anybody turns pages for. */
  private static final int WORKS = 10_000;

  /** As many disagreements as the index of a few lists shows. */
  private static final int DISPUTES = 200;

  /** As many places of a disagreement as its card shows. */
  private static final int PLACES = 12;

  /** Rules that a list breaks most often, as many as a cell has room for. */
  private static final int OFTEN = 3;

  /** Of a score: from 0 to 100. */
  private static final int POINTS = 101;

  /** The name of a list: a repository without a name has its lists in the table's own folder. */
  private static final Column NAME =
      expr("if(repository = '', path, concat(repository, '/', path))");

  /** Where the counts of a list's severities begin among what is selected of it. */
  private static final int SEVERITIES = 3;

  private final RunFolder folder;

  RunStanding(RunFolder folder) {
    this.folder = folder;
  }

  /**
   * Reads it.
   *
   * @throws IllegalArgumentException in words, where the run is not done
   */
  FleetStanding read() {
    RunRow run = folder.finished();
    return new FleetStanding(
        run.run(),
        run.tool(),
        LocalDate.parse(run.today()),
        totals(),
        lists(),
        rules(),
        failures(),
        works(),
        disputes());
  }

  private Dataset<Row> table(String name) {
    return folder.read(name).orElseThrow();
  }

  private Dataset<Row> judged() {
    return table(RunFolder.LISTS).filter("failed = 0");
  }

  private Dataset<Row> findings() {
    return table(FleetTable.FINDINGS.folder());
  }

  private FleetStanding.Totals totals() {
    Row sums =
        judged().agg(count(lit(1)), total("entries"), total("holds"), total("unchecked")).first();
    Row severities =
        findings().agg(severity("error"), severity("warning"), severity("advice")).first();
    long faulty =
        findings()
            .filter("severity = 'error'")
            .select("repository", "commit", "path")
            .distinct()
            .count();
    return new FleetStanding.Totals(
        new FleetStanding.ListTotals(
            sums.getLong(0),
            table(RunFolder.LISTS).filter("failed > 0").count(),
            sums.getLong(0) - faulty,
            byPoints()),
        sums.getLong(1),
        severities(severities, 0),
        sums.getLong(2),
        sums.getLong(3),
        distinctWorks(),
        table(RunFolder.CONSENSUS).count(),
        table(RunFolder.DISAGREEMENTS).count());
  }

  private long distinctWorks() {
    return table(FleetTable.ENTRIES.folder())
        .filter("size(own) > 0")
        .agg(countDistinct(expr("own[0]")))
        .first()
        .getLong(0);
  }

  private static Column total(String column) {
    return coalesce(sum(column), lit(0L));
  }

  private static Column severity(String word) {
    return coalesce(sum(expr("if(severity = '" + word + "', 1L, 0L)")), lit(0L));
  }

  private static FleetStanding.Severities severities(Row row, int first) {
    return new FleetStanding.Severities(
        row.getLong(first), row.getLong(first + 1), row.getLong(first + 2));
  }

  private List<Long> byPoints() {
    List<Long> counts = new ArrayList<>(Collections.nCopies(POINTS, 0L));
    judged()
        .filter("told")
        .groupBy("score")
        .count()
        .collectAsList()
        .forEach(row -> counts.set(row.getInt(0), row.getLong(1)));
    return counts;
  }

  private List<FleetStanding.ScoredList> lists() {
    String[] key = {"repository", "commit", "path"};
    Column[] by = {col("repository"), col("commit"), col("path")};
    Dataset<Row> broken =
        findings()
            .groupBy(col("repository"), col("commit"), col("path"), col("rule"))
            .agg(
                severity("error").as("errors"),
                severity("warning").as("warnings"),
                severity("advice").as("advice"),
                count(lit(1)).as("many"))
            .groupBy(by)
            .agg(
                sum("errors").as("errors"),
                sum("warnings").as("warnings"),
                sum("advice").as("advice"),
                slice(array_sort(collect_list(struct(expr("-many"), col("rule")))), 1, OFTEN)
                    .getField("rule")
                    .as("often"));
    return judged()
        .join(broken, key, "left")
        .select(
            NAME.as("name"),
            expr("if(told, score, null)"),
            col("entries").cast("long"),
            coalesce(col("errors"), lit(0L)).as("errors"),
            coalesce(col("warnings"), lit(0L)).as("warnings"),
            coalesce(col("advice"), lit(0L)).as("advice"),
            col("unchecked").cast("long"),
            coalesce(col("often"), lit(new String[0])))
        .orderBy(col("errors").desc(), col("warnings").desc(), col("advice").desc(), col("name"))
        .limit(LISTS)
        .collectAsList()
        .stream()
        .map(RunStanding::listed)
        .toList();
  }

  private static FleetStanding.ScoredList listed(Row row) {
    return new FleetStanding.ScoredList(
        row.getString(0),
        Optional.ofNullable((Integer) row.get(1)),
        row.getLong(2),
        severities(row, SEVERITIES),
        row.getLong(6),
        row.getList(7));
  }

  private List<FleetStanding.RuleTally> rules() {
    return findings()
        .groupBy("rule")
        .agg(
            severity("error"),
            severity("warning"),
            severity("advice"),
            countDistinct("repository", "commit", "path").as("lists"),
            count(lit(1)).as("many"))
        .orderBy(col("many").desc(), col("rule"))
        .collectAsList()
        .stream()
        .map(
            row ->
                new FleetStanding.RuleTally(row.getString(0), severities(row, 1), row.getLong(4)))
        .toList();
  }

  private List<FleetStanding.Failing> failures() {
    return table(FleetTable.FAILED.folder())
        .groupBy("cause")
        .agg(count(lit(1)).as("many"), min(struct(NAME, col("detail"))).as("first"))
        .orderBy(col("many").desc(), col("cause"))
        .collectAsList()
        .stream()
        .map(
            row ->
                new FleetStanding.Failing(
                    row.getString(0),
                    row.getLong(1),
                    row.getStruct(2).getString(0),
                    row.getStruct(2).getString(1)))
        .toList();
  }

  private List<FleetStanding.Widely> works() {
    return table(RunFolder.CONSENSUS)
        .select("work", "title", "curators", "year", "yearBy", "yearOf", "topics")
        .orderBy(col("curators").desc(), col("work"))
        .limit(WORKS)
        .collectAsList()
        .stream()
        .map(
            row ->
                new FleetStanding.Widely(
                    row.getString(0),
                    row.getString(1),
                    row.getInt(2),
                    Optional.ofNullable((Integer) row.get(3))
                        .map(y -> new Consensus.Agreement<>(y, row.getInt(4), row.getInt(5))),
                    row.getList(6)))
        .toList();
  }

  private List<FleetStanding.Dispute> disputes() {
    return table(RunFolder.DISAGREEMENTS)
        .orderBy(col("lists").desc(), expr("size(places)").desc(), col("words"))
        .limit(DISPUTES)
        .select(
            col("title"),
            col("words"),
            slice(col("places"), 1, PLACES),
            expr("cast(size(places) as long)"))
        .collectAsList()
        .stream()
        .map(RunStanding::dispute)
        .toList();
  }

  private static FleetStanding.Dispute dispute(Row row) {
    List<Row> places = row.getList(2);
    return new FleetStanding.Dispute(
        row.getString(0),
        row.getString(1),
        places.stream().map(RunStanding::place).toList(),
        row.getLong(3) - places.size());
  }

  private static FleetStanding.IdentifierUse place(Row row) {
    String repository = row.<String>getAs("repository");
    String path = row.<String>getAs("path");
    return new FleetStanding.IdentifierUse(
        repository.isEmpty() ? path : repository + "/" + path,
        row.<Integer>getAs("line"),
        row.<String>getAs("identifier"));
  }
}
