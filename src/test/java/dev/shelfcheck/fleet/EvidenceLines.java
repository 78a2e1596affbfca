package dev.shelfcheck.fleet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Writes what a fleet's pages answered, and the rules of a run's findings, a line each: {@code
 * EvidenceLines OUT FILE RUN-FOLDER FILE}. It needs a Spark, so a script of .ci/long runs it.
 */
final class EvidenceLines {
  private EvidenceLines() {}

  public static void main(String[] args) throws IOException {
    SparkSession spark = SparkSession.builder().master("local[1]").getOrCreate();
    Dataset<Row> evidence = spark.read().parquet(args[0] + "/evidence");
    write(
        evidence.select("page", "host", "round", "task", "outcome", "_metadata.file_name"),
        args[1]);
    write(spark.read().parquet(args[2] + "/findings").select("rule", "path", "line"), args[3]);
    spark.stop();
  }

  private static void write(Dataset<Row> rows, String file) throws IOException {
    Files.write(
        Path.of(file), rows.collectAsList().stream().map(row -> row.mkString("\t")).toList());
  }
}
