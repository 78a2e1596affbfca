package dev.shelfcheck.fleet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the name of a table says. */
class InputFormTest {
  @ParameterizedTest
  @CsvSource({
    "lists.parquet, PARQUET",
    "hdfs://name/lists.parquet/, PARQUET",
    "lists.jsonl.gz, JSON",
    "lists.JSON, JSON",
    "lists.csv, CSV",
    "lists, FOLDERS",
    "forge.example/lists, FOLDERS",
  })
  void ending(String place, InputForm form) {
    assertEquals(form, InputForm.of(place));
  }
}
