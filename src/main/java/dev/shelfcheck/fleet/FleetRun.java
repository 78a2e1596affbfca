package dev.shelfcheck.fleet;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.pmod;
import static org.apache.spark.sql.functions.sha2;
import static org.apache.spark.sql.functions.xxhash64;

import dev.shelfcheck.api.Works;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;

/**
 * The reading and judging of a fleet, in slices: a run that was killed goes on where it was, and no
 * list is judged again whose text is judged.
 */
final class FleetRun {
  /** Small enough that no cluster waits long for its last task: ten seconds of a core. */
  private static final int LISTS_A_TASK = 25;

  /** As many tasks as a small fleet is spread over, however many cores there are. */
  private static final int SPREAD = 64;

  /** Bits of the digest, as Spark names the algorithm. */
  private static final int SHA_256 = 256;

  /** What a list of one text is known by. */
  static final String[] KEY = {"repository", "commit", "path", "digest"};

  private static final StructType JUDGED = RowForm.schema(ListRow.class);

  private final RunFolder folder;
  private final Terms terms;
  private final int slice;

  /**
   * A run.
   *
   * @param slice how many lists are judged before they are kept
   */
  FleetRun(RunFolder folder, Terms terms, int slice) {
    this.folder = folder;
    this.slice = slice;
    this.terms = terms;
  }

  /**
   * Reads and judges every list that is not judged yet.
   *
   * @param joined joins lists with what was found of the world for them
   */
  void judge(Dataset<Row> input, UnaryOperator<Dataset<Row>> joined) {
    Dataset<Row> lists = input.withColumn("digest", sha2(col("content"), SHA_256));
    Dataset<Row> left =
        folder
            .read(RunFolder.JUDGED)
            .map(done -> lists.join(done.select(key()), KEY, "left_anti"))
            .orElse(lists);
    long many = left.count();
    long slices = (many + slice - 1) / slice;
    for (long number = 0; number < slices; number++) {
      int tasks = tasks(many / slices);
      // By their names: a text is digested where it is judged, and not for every slice.
      Dataset<Row> part =
          left.filter(pmod(xxhash64(name()), lit(slices)).equalTo(number))
              .repartition(tasks, key());
      folder.append(RunFolder.JUDGED, judged(joined.apply(part), tasks));
    }
  }

  private static int tasks(long lists) {
    return (int) Math.max(lists / LISTS_A_TASK, Math.min(lists + 1, SPREAD));
  }

  /** Lists with one key come into one task, which judges the first of them. */
  private Dataset<Row> judged(Dataset<Row> lists, int tasks) {
    Terms by = terms; // rows travel, this object does not
    return lists
        .repartition(tasks, key())
        .mapPartitions(
            (MapPartitionsFunction<Row, Row>) rows -> judged(rows, by), Encoders.row(JUDGED));
  }

  private static Iterator<Row> judged(Iterator<Row> rows, Terms terms) {
    Judge judge = Judge.by(terms);
    Set<String> seen = new HashSet<>();
    return StreamSupport.stream(
            Spliterators.spliteratorUnknownSize(rows, Spliterator.ORDERED), false)
        .map(row -> file(row, terms))
        .filter(f -> seen.add(f.name() + f.digest()))
        .map(f -> RowForm.row(judge.judge(f)))
        .iterator();
  }

  /** A row as a list, with what was joined to it. */
  static ListFile file(Row row, Terms terms) {
    ListName name =
        new ListName(
            row.<String>getAs("repository"),
            row.<String>getAs("commit"),
            row.<String>getAs("path"));
    return new ListFile(
        name,
        row.<String>getAs("digest"),
        row.<byte[]>getAs("content"),
        row.getList(row.fieldIndex("files")),
        row.<String>getAs("config"),
        works(row, terms),
        evidence(row));
  }

  private static List<String> evidence(Row row) {
    int column = Arrays.asList(row.schema().fieldNames()).indexOf(LinkRounds.EVIDENCE);
    return column < 0 || row.isNullAt(column) ? List.of() : row.getList(column);
  }

  private static List<Works.FoundWork> works(Row row, Terms terms) {
    int column = Arrays.asList(row.schema().fieldNames()).indexOf("works");
    if (column < 0 || row.isNullAt(column)) {
      return List.of();
    }
    List<Row> works = row.getList(column);
    return works.stream()
        .map(
            w ->
                new Works.FoundWork(
                    terms.dumps().get(w.<Integer>getAs("dump")),
                    w.<String>getAs("line"),
                    w.getList(w.fieldIndex("titles"))))
        .toList();
  }

  /** The columns that name a list, and more. */
  static Column[] with(Column... more) {
    return Stream.concat(Arrays.stream(key()), Arrays.stream(more)).toArray(Column[]::new);
  }

  private static Column[] name() {
    return new Column[] {col("repository"), col("commit"), col("path")};
  }

  private static Column[] key() {
    return Arrays.stream(KEY).map(k -> col(k)).toArray(Column[]::new);
  }
}
