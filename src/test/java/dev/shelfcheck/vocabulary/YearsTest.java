package dev.shelfcheck.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YearsTest {
  @ParameterizedTest
  @CsvSource({
    "2018-07, 2018",
    "May 2016, 2016",
    "1854, 1854",
    "1455, 1455",
    "in 1449, ",
    "12016, ",
    "2100, ",
    "no year, "
  })
  void findsTheFirstInADate(String date, Integer year) {
    assertEquals(
        year == null ? OptionalInt.empty() : OptionalInt.of(year), Years.first(date), date);
  }

  @Test
  void takesPagesForNoYearsInRunningText() {
    assertEquals(
        List.of(2002, 1998), Years.in("J. Garden. 66, 1854 (2002), first printed 1998, p. 1500"));
  }

  @ParameterizedTest
  @CsvSource({"2022, 2022", "’22, 2022", "’98, 1998", "22, 2022", "61, 1961", "60, 2060"})
  void readsWhatStandsBehindAVenue(String written, int year) {
    assertEquals(year, Years.of(written));
  }
}
