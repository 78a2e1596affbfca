package dev.shelfcheck.fleet;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.size;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** The tables of one run, each in a folder of its own. */
final class RunFolder {
  /** What was judged, list by list: of it the other tables are made. */
  static final String JUDGED = "judged";

  /** Its one row is a {@link RunRow}. */
  private static final String RUN = "run";

  /** One row a list: its score, and how many rows it has in the other tables. */
  static final String LISTS = "lists";

  /** Of rows of all lists. */
  static final String DISAGREEMENTS = "disagreements";

  /** What those who list a work agree on. */
  static final String CONSENSUS = "consensus";

  /** What all lists ask of the world, each thing once. */
  private static final String QUESTIONS = "questions";

  private static final String[] NAME = {"repository", "commit", "path"};

  private final SparkSession spark;
  private final String folder;

  RunFolder(SparkSession spark, String folder) {
    this.spark = spark;
    this.folder = folder;
  }

  /**
   * Begins this run, or goes on with it.
   *
   * @throws IllegalArgumentException where it was begun by something else
   */
  void begin(RunRow run) {
    Row row = RowForm.row(run);
    Optional<Row> begun = read(RUN).filter(t -> !t.isEmpty()).map(t -> t.first());
    if (begun.isEmpty()) {
      MapFunction<Long, Row> only = i -> row;
      write(RUN, spark.range(1).map(only, Encoders.row(RowForm.schema(RunRow.class))));
    } else if (!begun.get().equals(row)) {
      throw new IllegalArgumentException(
          folder + " was begun otherwise: " + begun.get() + "; give this run another name");
    }
  }

  /**
   * What this run is, which is done.
   *
   * @throws IllegalArgumentException in words, where it was never begun, or its tables are not made
   */
  RunRow finished() {
    Row run =
        read(RUN)
            .filter(t -> !t.isEmpty())
            .orElseThrow(() -> new IllegalArgumentException("no run was begun in " + folder))
            .first();
    long judged = read(JUDGED).map(t -> t.count()).orElse(0L);
    boolean whole =
        read(LISTS).filter(t -> t.count() == judged).isPresent()
            && Stream.concat(
                    Arrays.stream(FleetTable.values()).map(t -> t.folder()),
                    Stream.of(DISAGREEMENTS, CONSENSUS))
                .allMatch(t -> read(t).isPresent());
    if (!whole) {
      throw new IllegalArgumentException(
          folder + " is not done: let the run go on with its table first");
    }
    return RowForm.record(run, RunRow.class);
  }

  /** A table as far as it is written; absent where nothing of it is. */
  Optional<Dataset<Row>> read(String table) {
    try {
      return Optional.of(spark.read().parquet(folder + "/" + table));
    } catch (Exception e) { // Scala declares nothing
      if (e instanceof AnalysisException) {
        return Optional.empty();
      }
      throw e;
    }
  }

  void append(String table, Dataset<Row> rows) {
    rows.write().mode("append").parquet(folder + "/" + table);
  }

  /** Writes a table whole. */
  void write(String table, Dataset<Row> rows) {
    rows.write().mode("overwrite").parquet(folder + "/" + table);
  }

  /** Makes the tables of what was judged. */
  void tables() {
    Dataset<Row> judged = read(JUDGED).orElseGet(this::nothing);
    for (FleetTable table : FleetTable.values()) {
      Dataset<Row> rows =
          judged.select(with(explode(col(table.folder())).as("row"))).select(with(col("row.*")));
      write(table.folder(), rows);
    }
    List<Column> counts =
        new ArrayList<>(List.of(col("digest"), col("score"), col("told"), col("holds")));
    for (FleetTable table : FleetTable.values()) {
      counts.add(size(col(table.folder())).as(table.folder()));
    }
    write(LISTS, judged.select(with(counts.toArray(Column[]::new))));
    write(QUESTIONS, questions(judged));
    read(FleetTable.ENTRIES.folder())
        .ifPresent(
            entries -> {
              write(DISAGREEMENTS, Disagreements.of(entries));
              write(CONSENSUS, Curators.of(entries));
            });
  }

  private static Dataset<Row> questions(Dataset<Row> judged) {
    MapFunction<Row, Row> question =
        row ->
            RowForm.row(
                new QuestionRow(
                    row.getString(0), row.getString(1), row.getLong(2), row.getString(3)));
    return judged
        .select(explode(col("asked")).as("row"))
        .groupBy("row.kind", "row.question")
        .agg(count(lit(1)), min("row.outcome"))
        .map(question, Encoders.row(RowForm.schema(QuestionRow.class)));
  }

  private Dataset<Row> nothing() {
    return spark.emptyDataset(Encoders.row(RowForm.schema(ListRow.class)));
  }

  private static Column[] with(Column... more) {
    List<Column> columns = new ArrayList<>();
    for (String name : NAME) {
      columns.add(col(name));
    }
    columns.addAll(List.of(more));
    return columns.toArray(Column[]::new);
  }

  /**
   * How many rows each table has, and a digest of them that is the same in whatever order they lie.
   */
  List<String> summary() {
    List<String> lines = new ArrayList<>(List.of(line(LISTS)));
    for (FleetTable table : FleetTable.values()) {
      lines.add(line(table.folder()));
    }
    lines.add(line(DISAGREEMENTS));
    lines.add(line(CONSENSUS));
    lines.add(line(QUESTIONS));
    return lines;
  }

  private String line(String table) {
    Row row =
        spark
            .read()
            .parquet(folder + "/" + table)
            .agg(expr("count(*)"), expr("coalesce(bit_xor(xxhash64(*)), 0L)"))
            .first();
    return String.format("%-14s%,13d rows  %016x", table, row.getLong(0), row.getLong(1));
  }
}
