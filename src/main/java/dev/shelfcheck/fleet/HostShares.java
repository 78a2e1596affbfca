package dev.shelfcheck.fleet;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.hash;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.pmod;
import static org.apache.spark.sql.functions.spark_partition_id;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Pages shared out to tasks by their hosts: all of a host to one task, and to each task about as
 * many pages.
 */
final class HostShares {
  /** Groups of hosts that a task gets; more are shared out more evenly. */
  private static final int GROUPS_A_TASK = 64;

  /** Enough rows for every core to get some. */
  private static final long MANY = 1 << 16;

  private HostShares() {}

  /** As many tasks as run at once: more would wait for the slowest host of those before. */
  static int tasks(SparkSession spark) {
    return (int) spark.range(MANY).select(spark_partition_id()).distinct().count();
  }

  /**
   * Shares out.
   *
   * @param pages with a column {@code host}
   * @return the same, a partition a task
   */
  static Dataset<Row> of(SparkSession spark, Dataset<Row> pages, int tasks) {
    int groups = tasks * GROUPS_A_TASK;
    Column group = pmod(xxhash64(col("host")), lit(groups));
    List<Row> sizes =
        pages.groupBy(group.as("group")).agg(count(lit(1)).as("pages")).collectAsList();
    long[] pagesOf = new long[groups];
    sizes.forEach(row -> pagesOf[((Number) row.get(0)).intValue()] = row.getLong(1));
    Column task = element_at(lit(named(evenly(pagesOf, tasks), keys(spark, tasks))), place(group));
    return pages.withColumn("task", task).repartition(tasks, col("task")).drop("task");
  }

  private static Column place(Column group) {
    return coalesce(group, lit(0)).plus(lit(1)).cast("int"); // arrays are counted from 1
  }

  /**
   * The largest first, each to the task that has the fewest pages so far: none has more than a
   * third above the least possible (R. L. Graham, 1969).
   *
   * @param sizes of the groups
   * @return each group's task
   */
  static int[] evenly(long[] sizes, int tasks) {
    int[] taskOf = new int[sizes.length];
    long[] loads = new long[tasks];
    List<Integer> largestFirst =
        IntStream.range(0, sizes.length)
            .boxed()
            .sorted(Comparator.comparingLong((Integer g) -> -sizes[g]).thenComparing(g -> g))
            .toList();
    for (int group : largestFirst) {
      int least = 0;
      for (int task = 1; task < tasks; task++) {
        least = loads[task] < loads[least] ? task : least;
      }
      loads[least] += sizes[group];
      taskOf[group] = least;
    }
    return taskOf;
  }

  /** For each task a number that Spark's own hash sends into its partition. */
  private static long[] keys(SparkSession spark, int tasks) {
    long[] keys = new long[tasks];
    spark
        .range((long) tasks * GROUPS_A_TASK)
        .groupBy(pmod(hash(col("id")), lit(tasks)).as("partition"))
        .agg(min("id"))
        .collectAsList()
        .forEach(row -> keys[row.getInt(0)] = row.getLong(1));
    return keys;
  }

  private static long[] named(int[] tasks, long[] keys) {
    return Arrays.stream(tasks).mapToLong(task -> keys[task]).toArray();
  }
}
