package dev.shelfcheck.rules;

import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.EntryForm;
import dev.shelfcheck.model.Field;
import dev.shelfcheck.rule.Check;
import dev.shelfcheck.rule.Finding;
import dev.shelfcheck.rule.Rule;
import dev.shelfcheck.rule.RunFacts;
import dev.shelfcheck.rules.entry.EntryPlace;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A row leaves a cell empty that nearly all rows of its table fill. */
final class MissingCell implements Rule.OfDocument {
  private final double share;
  private final int fewest;

  MissingCell(RunFacts facts) {
    this.share = facts.options(id()).number("share");
    this.fewest = facts.options(id()).integer("fewest");
  }

  /** A column: its label among rows of the same labels in one section. */
  private record ColumnKey(int section, List<String> labels, String label) {
    /** Written out, since what Java makes of a record costs a start milliseconds. */
    @Override
    public boolean equals(Object other) {
      return other instanceof ColumnKey that
          && section == that.section
          && labels.equals(that.labels)
          && label.equals(that.label);
    }

    @Override
    public int hashCode() {
      return 31 * (31 * section + labels.hashCode()) + label.hashCode();
    }
  }

  private record FieldCell(EntryPlace row, Field field) {
    ColumnKey column() {
      List<String> labels = row.entry().fields().stream().map(Field::label).toList();
      return new ColumnKey(row.entry().section().span().start(), labels, field.label());
    }

    /** Whether something is seen in it. */
    boolean full() {
      return !field.text().matches("[\\s\\u00A0]*")
          || !row.document().slice(field.span()).isBlank();
    }
  }

  @Override
  public Stream<Check> check(Document document) {
    Map<ColumnKey, List<FieldCell>> columns =
        EntryPlace.of(document)
            .filter(l -> l.entry().form() == EntryForm.ROW)
            .flatMap(l -> l.entry().fields().stream().map(f -> new FieldCell(l, f)))
            .collect(
                Collectors.groupingBy(FieldCell::column, LinkedHashMap::new, Collectors.toList()));
    return columns.values().stream().flatMap(this::check);
  }

  private Stream<Check> check(List<FieldCell> column) {
    long full = column.stream().filter(FieldCell::full).count();
    boolean custom = column.size() >= fewest && full >= share * column.size();
    return column.stream()
        .map(
            c ->
                custom && !c.full()
                    ? broken(c, full, column.size())
                    : Check.holds(c.row().at(c.field().span())));
  }

  private static Check broken(FieldCell cell, long full, int all) {
    String label = cell.field().label();
    return Check.broken(
        Finding.of(
                cell.row().subject(),
                "the cell \"" + label + "\" is empty; " + full + " of " + all + " rows fill it",
                "fill the cell")
            .recurring(
                "cells \"" + label + "\" are empty that most rows fill",
                "\"" + cell.row().title() + "\"",
                "fill the cells, those of the works most read first")
            .key(label));
  }
}
