package dev.shelfcheck.fleet;

import static org.apache.spark.sql.functions.countDistinct;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;

/** Titles to which the lists of a fleet give different identifiers. */
final class Disagreements {
  private static final Encoder<Row> VOTES = Encoders.row(RowForm.schema(VoteRow.class));
  private static final Encoder<Row> ROWS = Encoders.row(RowForm.schema(DisagreementRow.class));

  private Disagreements() {}

  /** Compares the entries of all lists; only the votes for titles in dispute are gathered. */
  static Dataset<Row> of(Dataset<Row> entries) {
    Dataset<Row> votes =
        entries
            .filter("title is not null")
            .select("repository", "commit", "path", "entry", "line", "title", "certainty", "own")
            .flatMap((FlatMapFunction<Row, Row>) Disagreements::vote, VOTES);
    Dataset<Row> disputed =
        votes
            .groupBy("key")
            .agg(countDistinct("list").as("lists"), countDistinct("identifier").as("identifiers"))
            .filter("lists > 1 and identifiers > 1")
            .select("key");
    return votes
        .join(disputed, new String[] {"key"}, "left_semi")
        .groupByKey((MapFunction<Row, String>) v -> v.<String>getAs("key"), Encoders.STRING())
        .flatMapGroups(
            (FlatMapGroupsFunction<String, Row, Row>) (key, group) -> disagreement(group), ROWS);
  }

  private static Iterator<Row> vote(Row row) {
    ListName name =
        new ListName(
            row.<String>getAs("repository"),
            row.<String>getAs("commit"),
            row.<String>getAs("path"));
    return VoteRow.of(
            name,
            row.<Integer>getAs("entry"),
            row.<Integer>getAs("line"),
            row.<String>getAs("title"),
            row.<String>getAs("certainty"),
            row.getList(row.fieldIndex("own")))
        .map(RowForm::row)
        .stream()
        .iterator();
  }

  private static Iterator<Row> disagreement(Iterator<Row> group) {
    List<VoteRow> votes = new ArrayList<>();
    group.forEachRemaining(row -> votes.add(RowForm.record(row, VoteRow.class)));
    return VoteRow.disagreement(votes).map(RowForm::row).stream().iterator();
  }
}
