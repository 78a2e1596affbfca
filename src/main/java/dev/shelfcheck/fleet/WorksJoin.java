package dev.shelfcheck.fleet;

import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.struct;

import dev.shelfcheck.api.Works;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.expressions.Window;

/**
 * Lists joined with the works that they name: by identifier and by title, and, one step further, by
 * the identifiers of what was found, along which the records of one work are put together.
 */
final class WorksJoin {
  /** As many records of one key as a catalogue looks at. */
  private static final int MOST = 20;

  private static final String WORKS = "works";

  /** Written behind each: a table that was ended in the middle looks like a small one. */
  private static final String LOADED = "loaded";

  /** The steps of a join, of the part of a run that was judged last. */
  private static final String JOINING = "joining";

  private static final Encoder<Row> ROWS = Encoders.row(RowForm.schema(WorkRow.class));
  private static final Encoder<Row> WANTED = Encoders.row(RowForm.schema(WantedRow.class));

  private final SparkSession spark;
  private final RunFolder folder;
  private final Terms terms;

  WorksJoin(SparkSession spark, RunFolder folder, Terms terms) {
    this.spark = spark;
    this.folder = folder;
    this.terms = terms;
  }

  /**
   * Makes the table of works, which a run has but once.
   *
   * @param paths of the dumps, JSON lines, in the order of {@link Terms#dumps()}
   */
  void load(List<String> paths) {
    for (int dump = 0; dump < paths.size(); dump++) {
      if (folder.read(LOADED + "/" + dump).isEmpty()) {
        folder.write(WORKS + "/" + dump, works(dump, paths.get(dump)));
        folder.write(LOADED + "/" + dump, spark.range(1).toDF());
      }
    }
  }

  private Dataset<Row> works(int dump, String path) {
    String scheme = terms.dumps().get(dump);
    return spark
        .read()
        .textFile(path)
        .flatMap((FlatMapFunction<String, Row>) line -> work(dump, line, scheme), ROWS);
  }

  private static Iterator<Row> work(int dump, String line, String scheme) {
    return Works.keyed(line, scheme).stream()
        .map(w -> new WorkRow(dump, w.id(), line, List.copyOf(w.keys()), w.titles()))
        .map(RowForm::row)
        .iterator();
  }

  private Dataset<Row> works() {
    return IntStream.range(0, terms.dumps().size())
        .mapToObj(dump -> folder.read(WORKS + "/" + dump).orElseThrow())
        .reduce(Dataset::union)
        .orElseThrow();
  }

  /**
   * Lists with a column {@code works} of what was found for each. Each step is kept: where an
   * executor is lost in the next one, it is not taken again.
   */
  Dataset<Row> join(Dataset<Row> lists) {
    Terms by = terms;
    Dataset<Row> wanted =
        kept("wanted", lists.flatMap((FlatMapFunction<Row, Row>) row -> wanted(row, by), WANTED));
    Dataset<Row> keys = works().select(explode(col("keys")).as("key"), col("dump"), col("id"));
    Dataset<Row> first =
        kept("exact", found(wanted, keys)).union(kept("near", found(wanted, near(wanted, keys))));
    Dataset<Row> further =
        first
            .join(keys.withColumnRenamed("key", "next"), new String[] {"dump", "id"}, "inner")
            .filter("not startswith(next, 'title:')")
            .select(FleetRun.with(col("next").as("key")))
            .distinct();
    Dataset<Row> all =
        first
            .union(found(further, keys))
            .groupBy(FleetRun.with(col("dump"), col("id")))
            .agg(
                array_sort(expr("collect_set(key) filter (where startswith(key, 'title:'))"))
                    .as("titles"));
    Dataset<Row> byList =
        all.join(works().select("dump", "id", "line"), new String[] {"dump", "id"}, "inner")
            .groupBy(FleetRun.with())
            .agg(
                array_sort(collect_list(struct(col("dump"), col("id"), col("titles"), col("line"))))
                    .as("works"));
    return lists.join(byList, FleetRun.KEY, "left");
  }

  private Dataset<Row> kept(String step, Dataset<Row> rows) {
    String table = JOINING + "/" + step;
    folder.write(table, rows);
    return folder.read(table).orElseThrow();
  }

  /** Keys of titles that no work bears, led to works with titles like them. */
  private Dataset<Row> near(Dataset<Row> wanted, Dataset<Row> keys) {
    Dataset<Row> strange =
        wanted
            .filter("size(words) > 2")
            .join(keys.select("key"), new String[] {"key"}, "left_anti")
            .groupBy("key")
            .agg(min("words").as("words"));
    return new TitlePairs(
            works().select(col("dump"), col("id"), explode(col("titles")).as("words")))
        .near(strange);
  }

  private static Dataset<Row> found(Dataset<Row> wanted, Dataset<Row> keys) {
    Dataset<Row> few =
        keys.join(wanted.select("key").distinct(), new String[] {"key"}, "left_semi")
            .withColumn("n", row_number().over(Window.partitionBy("key").orderBy("dump", "id")))
            .filter(col("n").leq(lit(MOST)))
            .drop("n");
    return wanted
        .join(few, new String[] {"key"}, "inner")
        .select(FleetRun.with(col("dump"), col("id"), col("key")));
  }

  private static Iterator<Row> wanted(Row row, Terms terms) {
    ListFile file = FleetRun.file(row, terms);
    return Judge.by(terms).wanted(file).stream()
        .map(
            named ->
                RowForm.row(
                    new WantedRow(
                        file.name().repository(),
                        file.name().commit(),
                        file.name().path(),
                        file.digest(),
                        named.key(),
                        named.words())))
        .iterator();
  }
}
