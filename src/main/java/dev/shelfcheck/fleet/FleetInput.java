package dev.shelfcheck.fleet;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.split;
import static org.apache.spark.sql.functions.when;

import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * The lists of a fleet: {@code repository}, {@code commit}, {@code path}, {@code content} (bytes),
 * {@code files} and {@code config}, of which none is null.
 */
final class FleetInput {
  private static final StructType COLUMNS =
      new StructType()
          .add("repository", DataTypes.StringType)
          .add("commit", DataTypes.StringType)
          .add("path", DataTypes.StringType)
          .add("text", DataTypes.StringType)
          .add("config", DataTypes.StringType)
          .add("files", DataTypes.createArrayType(DataTypes.StringType));

  private FleetInput() {}

  /**
   * Reads a table, or folders.
   *
   * @param place as Spark names it: a path, or an address of a file system that it knows
   */
  static Dataset<Row> read(SparkSession spark, String place, InputForm form) {
    return switch (form) {
      case PARQUET -> named(spark.read().schema(COLUMNS).parquet(place), col("files"));
      case JSON -> named(spark.read().schema(COLUMNS).format("json").load(place), col("files"));
      case CSV -> named(csv(spark, place), split(col("files"), "\n"));
      case FOLDERS -> new ListFolders(spark, place).read();
    };
  }

  /** Of CSV, {@code files} is one text, a path a line. */
  private static Dataset<Row> csv(SparkSession spark, String place) {
    Dataset<Row> table =
        spark
            .read()
            .option("header", true)
            .option("multiLine", true)
            .option("escape", "\"")
            .format("csv")
            .load(place);
    List<String> there = Arrays.asList(table.columns());
    for (String column : COLUMNS.fieldNames()) {
      if (!there.contains(column)) {
        table = table.withColumn(column, lit(null).cast(DataTypes.StringType));
      }
    }
    return table;
  }

  /** A row without a text is no list's: it loses its path, and fails. */
  private static Dataset<Row> named(Dataset<Row> table, Column files) {
    return table.select(
        coalesce(col("repository"), lit("")).as("repository"),
        coalesce(col("commit"), lit("")).as("commit"),
        coalesce(when(col("text").isNotNull(), col("path")), lit("")).as("path"),
        coalesce(col("text"), lit("")).cast(DataTypes.BinaryType).as("content"),
        coalesce(files, lit(new String[0])).as("files"),
        coalesce(col("config"), lit("")).as("config"));
  }
}
