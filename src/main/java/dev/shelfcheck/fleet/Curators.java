package dev.shelfcheck.fleet;

import static org.apache.spark.sql.functions.countDistinct;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;

/** What the curators of a fleet agree on of each work that several list. */
final class Curators {
  private static final Encoder<Row> NAMINGS = Encoders.row(RowForm.schema(NamingRow.class));
  private static final Encoder<Row> ROWS = Encoders.row(RowForm.schema(ConsensusRow.class));

  private Curators() {}

  /** Holds the entries of all lists side by side; only works that several list are gathered. */
  static Dataset<Row> of(Dataset<Row> entries) {
    Dataset<Row> namings =
        entries
            .filter("size(own) > 0")
            .select("repository", "path", "title", "year", "section", "own")
            .flatMap((FlatMapFunction<Row, Row>) row -> Stream.of(naming(row)).iterator(), NAMINGS);
    Dataset<Row> shared =
        namings
            .groupBy("work")
            .agg(countDistinct("curator").as("curators"))
            .filter("curators > 1")
            .select("work");
    return namings
        .join(shared, new String[] {"work"}, "left_semi")
        .groupByKey((MapFunction<Row, String>) n -> n.<String>getAs("work"), Encoders.STRING())
        .flatMapGroups(
            (FlatMapGroupsFunction<String, Row, Row>) (work, group) -> consensus(group), ROWS);
  }

  private static Row naming(Row row) {
    String repository = row.<String>getAs("repository");
    List<String> section = row.getList(row.fieldIndex("section"));
    List<String> own = row.getList(row.fieldIndex("own"));
    return RowForm.row(
        new NamingRow(
            own.get(0),
            repository.isEmpty() ? row.<String>getAs("path") : repository,
            Optional.ofNullable(row.<String>getAs("title")).orElse(""),
            Optional.ofNullable(row.<Integer>getAs("year")),
            section));
  }

  private static Iterator<Row> consensus(Iterator<Row> group) {
    List<NamingRow> namings = new ArrayList<>();
    group.forEachRemaining(
        row ->
            namings.add(
                new NamingRow(
                    row.getString(0),
                    row.getString(1),
                    row.getString(2),
                    Optional.ofNullable(row.<Integer>getAs("year")),
                    row.getList(row.fieldIndex("section")))));
    return Stream.of(RowForm.row(NamingRow.consensus(namings))).iterator();
  }
}
