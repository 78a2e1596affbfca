package dev.shelfcheck.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shelfcheck.model.Standing;
import dev.shelfcheck.model.Work;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YearComparisonTest {
  private static Work posted(OptionalInt first, Integer... years) {
    return new Work(
        List.of(),
        List.of("A title"),
        List.of(),
        true,
        first,
        List.of(years),
        List.of(),
        List.of(),
        Optional.empty(),
        List.of(),
        Standing.STANDS,
        Optional.empty(),
        false);
  }

  @ParameterizedTest
  @CsvSource({"2018,-2", "2019,-1", "2020,0", "2021,0", "2022,0", "2023,1", "2024,2"})
  void anyYearFromTheFirstToTheLastManifestationIsRight(int listed, int off) {
    YearComparison c =
        YearComparison.of(listed, posted(OptionalInt.of(2020), 2020, 2022)).orElseThrow();
    assertEquals(off, c.off());
    assertEquals(off <= -2, c.tooEarly());
    assertEquals(off >= 2, c.tooLate());
  }

  @Test
  void withoutAKnownYearNothingIsSaid() {
    assertTrue(YearComparison.of(2020, posted(OptionalInt.empty())).isEmpty());
  }
}
