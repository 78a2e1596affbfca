package dev.shelfcheck.fleet;

import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.flatten;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.spark_partition_id;
import static org.apache.spark.sql.functions.when;

import dev.shelfcheck.api.Pages;
import dev.shelfcheck.thread.ThreadConfined;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/**
 * The pages that lists link to, asked for host by host: in a round, one task alone asks a host, for
 * as many of its pages as its pace allows in a time; what is left of a large host is of the next
 * round. What leads from one host to another is asked in the end, by one task, when no other asks.
 */
final class LinkRounds {
  /** Of all runs of a fleet: what pages answered. */
  static final String EVIDENCE = "evidence";

  private static final String WANTED = "asking/wanted";
  private static final String DUE = "asking/due";
  private static final String STRAY = "asking/stray";

  /** In place of a round's number. */
  private static final int STRAY_ROUND = -1;

  /** Pages that a task asks for at once; each takes some kilobytes while it is open. */
  private static final int AT_ONCE = 20_000;

  private static final Encoder<Row> WANTED_ROWS = Encoders.row(RowForm.schema(PageRow.class));
  private static final Encoder<Row> ANSWERS = Encoders.row(RowForm.schema(EvidenceRow.class));

  private final SparkSession spark;
  private final RunFolder folder;
  private final RunFolder fleet;
  private final Terms terms;
  private final AskingTerms asking;

  /**
   * The pages of a run's lists.
   *
   * @param folder the run's
   * @param fleet what is kept from run to run
   */
  LinkRounds(
      SparkSession spark, RunFolder folder, RunFolder fleet, Terms terms, AskingTerms asking) {
    this.spark = spark;
    this.folder = folder;
    this.fleet = fleet;
    this.terms = terms;
    this.asking = asking;
  }

  /** Asks for the pages of some lists; these with a column {@code evidence} of all answers. */
  Dataset<Row> join(Dataset<Row> lists) {
    Terms by = terms;
    AskingTerms asked = asking;
    folder.write(
        WANTED,
        lists.flatMap((FlatMapFunction<Row, Row>) row -> wanted(row, by, asked), WANTED_ROWS));
    Dataset<Row> wanted = folder.read(WANTED).orElseThrow();
    Dataset<Row> pages =
        wanted
            .groupBy("page", "host")
            .agg(array_sort(array_distinct(flatten(collect_list("fragments")))).as("fragments"));
    long share = asking.pagesOfHost();
    Column shares =
        when(col("host").equalTo(asking.forgeHost()), lit(share * Pages.ForgeApi.BATCH))
            .otherwise(lit(share));
    folder.write(DUE, due(pages, Window.partitionBy("host").orderBy("page"), shares));
    ask(folder.read(DUE).orElseThrow(), HostShares.tasks(spark), false);
    folder.write(STRAY, due(pages, Window.orderBy("host", "page"), lit(AT_ONCE)));
    ask(folder.read(STRAY).orElseThrow(), 1, true);
    Dataset<Row> evidence =
        wanted
            .join(remembered(), "page")
            .groupBy(FleetRun.with())
            .agg(array_distinct(flatten(collect_list("lines"))).as(EVIDENCE));
    return lists.join(evidence, FleetRun.KEY, "left");
  }

  /** Those to be asked, with what is remembered of each, and the round in which it is asked. */
  private Dataset<Row> due(Dataset<Row> pages, WindowSpec order, Column share) {
    Column number = row_number().over(order).minus(lit(1));
    return pages
        .join(remembered(), new String[] {"page"}, "left")
        .withColumn("lines", coalesce(col("lines"), lit(new String[0])))
        .filter((FilterFunction<Row>) row -> Pages.due(page(row), lines(row)))
        .withColumn("round", number.divide(share).cast("int"));
  }

  private Dataset<Row> remembered() {
    return fleet
        .read(EVIDENCE)
        .orElseGet(() -> spark.emptyDataset(ANSWERS))
        .groupBy("page")
        .agg(collect_set("line").as("lines"));
  }

  private void ask(Dataset<Row> due, int tasks, boolean alone) {
    AskingTerms by = asking;
    Row last = due.agg(max("round")).first();
    for (int round = 0; !last.isNullAt(0) && round <= last.getInt(0); round++) {
      int told = alone ? STRAY_ROUND : round;
      Dataset<Row> share = HostShares.of(spark, due.filter(col("round").equalTo(round)), tasks);
      fleet.append(
          EVIDENCE,
          share
              .withColumn("task", spark_partition_id())
              .sortWithinPartitions("host", "page")
              .mapPartitions(
                  (MapPartitionsFunction<Row, Row>) rows -> new PageIterator(rows, by, told, alone),
                  ANSWERS));
    }
  }

  private static Iterator<Row> wanted(Row row, Terms terms, AskingTerms asking) {
    ListFile file = FleetRun.file(row, terms);
    return Judge.by(terms).pages(file).stream()
        .map(page -> page.by(asking.manners()))
        .map(
            page ->
                RowForm.row(
                    new PageRow(
                        file.name().repository(),
                        file.name().commit(),
                        file.name().path(),
                        file.digest(),
                        page.page(),
                        page.host(),
                        page.fragments())))
        .iterator();
  }

  private static Pages.LinkedPage page(Row row) {
    return new Pages.LinkedPage(
        row.<String>getAs("page"),
        row.<String>getAs("host"),
        row.getList(row.fieldIndex("fragments")));
  }

  private static List<String> lines(Row row) {
    return row.getList(row.fieldIndex("lines"));
  }

  /** One task's pages, so many at once. */
  @ThreadConfined
  private static final class PageIterator implements Iterator<Row> {
    private final Iterator<Row> pages;
    private final AskingTerms terms;
    private final int round;
    private final boolean alone;
    private int task;
    private Iterator<Row> answers = List.<Row>of().iterator();

    PageIterator(Iterator<Row> pages, AskingTerms terms, int round, boolean alone) {
      this.pages = pages;
      this.terms = terms;
      this.round = round;
      this.alone = alone;
    }

    @Override
    public boolean hasNext() {
      while (!answers.hasNext() && pages.hasNext()) {
        answers = ask();
      }
      return answers.hasNext();
    }

    @Override
    public Row next() {
      return answers.next();
    }

    private Iterator<Row> ask() {
      List<Pages.LinkedPage> some = new ArrayList<>();
      List<String> remembered = new ArrayList<>();
      while (pages.hasNext() && some.size() < AT_ONCE) {
        Row row = pages.next();
        task = row.<Integer>getAs("task");
        some.add(page(row));
        remembered.addAll(lines(row));
      }
      int number = task;
      return Pages.ask(some, remembered, terms.manners(), alone).stream()
          .filter(a -> !a.line().isEmpty()) // the rest was not asked
          .map(
              a ->
                  RowForm.row(
                      new EvidenceRow(
                          a.wanted().page(),
                          a.wanted().host(),
                          a.question(),
                          a.outcome(),
                          a.status(),
                          a.detail(),
                          a.finalUrl(),
                          round,
                          number,
                          a.line())))
          .iterator();
    }
  }
}
