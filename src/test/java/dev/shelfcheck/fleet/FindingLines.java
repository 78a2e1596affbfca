package dev.shelfcheck.fleet;

import static org.apache.spark.sql.functions.col;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Writes a run's findings as {@code check --format jsonl} prints them, list after list: {@code
 * FindingLines RUN-FOLDER FILE}. It needs a Spark, so a script of .ci/long runs it.
 */
final class FindingLines {
  private FindingLines() {}

  public static void main(String[] args) throws IOException {
    SparkSession spark = SparkSession.builder().master("local[1]").getOrCreate();
    List<Row> rows =
        spark
            .read()
            .parquet(args[0] + "/findings")
            .orderBy(col("repository"), col("path"), col("number"))
            .select("json")
            .collectAsList();
    Files.write(Path.of(args[1]), rows.stream().map(r -> r.getString(0)).toList());
    spark.stop();
  }
}
