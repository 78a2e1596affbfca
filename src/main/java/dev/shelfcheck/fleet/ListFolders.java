package dev.shelfcheck.fleet;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.sort_array;

import dev.shelfcheck.api.Inputs;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * A folder of repositories as a table of their lists. What lies in the folder itself is of a
 * repository without a name. Spark passes over names that begin with a dot or an underscore.
 */
final class ListFolders {
  private static final StructType PLACED =
      new StructType()
          .add("repository", DataTypes.StringType, false)
          .add("path", DataTypes.StringType, false)
          .add("content", DataTypes.BinaryType);

  /** Every name that one pattern of Spark's is to fit. */
  private static final String LISTS =
      Inputs.listEndings().stream()
          .flatMap(e -> Stream.of("*." + e, "*." + e.toUpperCase(Locale.ROOT)))
          .collect(Collectors.joining(",", "{README,readme,Readme,", "}"));

  /** The names of a config that begin with no dot; the later one in the alphabet goes first. */
  private static final String[] CONFIG_NAMES = {"shelfcheck.yml", "shelfcheck.yaml"};

  private static final String CONFIGS = "{" + String.join(",", CONFIG_NAMES) + "}";

  private final SparkSession spark;
  private final String folder;

  ListFolders(SparkSession spark, String folder) {
    this.spark = spark;
    this.folder = folder;
  }

  Dataset<Row> read() {
    Dataset<Row> files =
        placed(listing("*").select(col("path"), lit(null).cast(DataTypes.BinaryType)))
            .groupBy("repository")
            .agg(sort_array(collect_list("path")).as("files"));
    Dataset<Row> configs =
        placed(listing(CONFIGS).select("path", "content"))
            .filter(col("path").isin((Object[]) CONFIG_NAMES))
            .groupBy("repository")
            .agg(max_by(col("content").cast(DataTypes.StringType), col("path")).as("config"));
    return placed(listing(LISTS).select("path", "content"))
        .filter((FilterFunction<Row>) row -> Inputs.isList(row.getString(1)))
        .join(files, "repository")
        .join(configs, new String[] {"repository"}, "left")
        .select(
            col("repository"),
            lit("").as("commit"),
            col("path"),
            col("content"),
            col("files"),
            coalesce(col("config"), lit("")).as("config"));
  }

  private Dataset<Row> listing(String names) {
    return spark
        .read()
        .format("binaryFile")
        .option("recursiveFileLookup", true)
        .option("pathGlobFilter", names)
        .load(folder);
  }

  /** Files by their repositories, and their paths in these. */
  private Dataset<Row> placed(Dataset<Row> files) {
    int before = root(folder).length();
    String root = root(folder);
    return files.map(
        (MapFunction<Row, Row>)
            row -> {
              String whole = row.getString(0);
              String path = whole.substring(whole.indexOf(root) + before);
              int end = path.indexOf('/');
              return RowFactory.create(
                  end < 0 ? "" : path.substring(0, end), path.substring(end + 1), row.get(1));
            },
        Encoders.row(PLACED));
  }

  /** What the paths of a folder's files have before their own, behind scheme and host. */
  private static String root(String folder) {
    int scheme = folder.indexOf("://");
    String path =
        scheme < 0
            ? Path.of(folder).toAbsolutePath().normalize().toString()
            : folder.substring(folder.indexOf('/', scheme + "://".length()));
    return path.endsWith("/") ? path : path + "/";
  }
}
