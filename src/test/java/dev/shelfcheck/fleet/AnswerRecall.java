package dev.shelfcheck.fleet;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import java.util.Locale;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * How many of the answers of one run another has, too: {@code AnswerRecall RUN-FOLDER OTHER}. It
 * ends with 1 where it is less than 99 of 100, and needs a Spark, so a script of .ci/long runs it.
 */
final class AnswerRecall {
  private static final double LEAST = 0.99;

  private AnswerRecall() {}

  public static void main(String[] args) {
    SparkSession spark = SparkSession.builder().master("local[1]").getOrCreate();
    Dataset<Row> known = questions(spark, args[0]).filter("outcome = 'known'");
    Dataset<Row> both =
        known.join(
            questions(spark, args[1])
                .filter("outcome = 'known'")
                .select(col("kind"), col("question"), lit(1).as("both")),
            new String[] {"kind", "question"},
            "left");
    long all = 0;
    long found = 0;
    for (Row row :
        both.groupBy("kind").agg(count(lit(1)), sum("both")).orderBy("kind").collectAsList()) {
      long here = row.isNullAt(2) ? 0 : row.getLong(2);
      all += row.getLong(1);
      found += here;
      tell(row.getString(0), here, row.getLong(1));
    }
    tell("all", found, all);
    spark.stop();
    System.exit(found >= LEAST * all ? 0 : 1);
  }

  private static Dataset<Row> questions(SparkSession spark, String run) {
    return spark.read().parquet(run + "/questions");
  }

  private static void tell(String kind, long found, long all) {
    System.out.printf(
        Locale.ROOT,
        "%-12s %,9d of %,9d answers of the catalogue: %.2f %%%n",
        kind,
        found,
        all,
        all == 0 ? 100 : 100.0 * found / all);
  }
}
