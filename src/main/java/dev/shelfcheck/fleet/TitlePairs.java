package dev.shelfcheck.fleet;

import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/**
 * Titles that resemble others: they share pairs of their rarest words. A single rare word is shared
 * by far too many.
 */
final class TitlePairs {
  /** As many rare words as a catalogue asks for, and one for a word that the other lacks. */
  private static final int RAREST = 6;

  /** A pair that more works share tells little, and would fall on one task. */
  private static final int COMMON = 500;

  /** As many candidates as a catalogue looks at. */
  private static final int MOST = 20;

  private static final String PAIRS =
      "flatten(transform(rare, (x, i) ->"
          + " transform(slice(rare, i + 2, size(rare)), y -> concat(x, ' ', y))))";

  private final Dataset<Row> works;
  private final Dataset<Row> frequencies;

  /**
   * Works to be found.
   *
   * @param works a row a title: dump, id and words
   */
  TitlePairs(Dataset<Row> works) {
    this.works = works.withColumn("title", xxhash64(col("words")));
    this.frequencies =
        works
            .select(explode(array_distinct(col("words"))).as("word"))
            .groupBy("word")
            .agg(count(lit(1)).as("frequency"));
  }

  /**
   * The likeliest works of some titles, those that share most pairs.
   *
   * @param titles {@code key} and {@code words}, one row a key
   * @return {@code key}, {@code dump} and {@code id}
   */
  Dataset<Row> near(Dataset<Row> titles) {
    Dataset<Row> known = pairs(works, "dump", "id", "title");
    Dataset<Row> telling =
        known.groupBy("pair").agg(count(lit(1)).as("n")).filter(col("n").leq(lit(COMMON)));
    Dataset<Row> shared =
        pairs(titles, "key")
            .join(telling.select("pair"), new String[] {"pair"}, "left_semi")
            .join(known, "pair")
            .groupBy("key", "dump", "id")
            .agg(count(lit(1)).as("shared"));
    return shared
        .withColumn(
            "n",
            row_number()
                .over(
                    Window.partitionBy("key")
                        .orderBy(col("shared").desc(), col("dump"), col("id"))))
        .filter(col("n").leq(lit(MOST)))
        .select("key", "dump", "id");
  }

  private Dataset<Row> pairs(Dataset<Row> titles, String... names) {
    Column[] ids = Arrays.stream(names).map(n -> col(n)).toArray(Column[]::new);
    Dataset<Row> rare =
        titles
            .select(with(ids, explode(array_distinct(col("words"))).as("word")))
            .join(frequencies, "word")
            .withColumn(
                "n",
                row_number().over(Window.partitionBy(ids).orderBy(col("frequency"), col("word"))))
            .filter(col("n").leq(lit(RAREST)))
            .groupBy(ids)
            .agg(array_sort(collect_list(col("word"))).as("rare"));
    return rare.select(with(ids, explode(expr(PAIRS)).as("pair")));
  }

  private static Column[] with(Column[] columns, Column more) {
    return Stream.concat(Arrays.stream(columns), Stream.of(more)).toArray(Column[]::new);
  }
}
