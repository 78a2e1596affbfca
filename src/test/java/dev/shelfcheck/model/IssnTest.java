package dev.shelfcheck.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IssnTest {
  @ParameterizedTest
  @CsvSource({"0028-0836,0028-0836", "00280836,0028-0836", "ISSN 2434-561x.,2434-561X"})
  void isReadAsListsWriteIt(String written, String value) {
    assertEquals(value, Issn.in(written).findFirst().orElseThrow().value());
  }

  @ParameterizedTest
  @ValueSource(strings = {"0028-0837", "978-0028-0836-1", "0028 0836", "", "28-0836"})
  void whatDoesNotCheckIsNone(String written) {
    assertEquals(List.of(), Issn.in(written).toList());
  }

  @Test
  void aFieldMayHoldThatOfThePrintAndOfTheOnlineEdition() {
    assertEquals(
        List.of("0028-0836", "1476-4687"),
        Issn.in("0028-0836, 1476-4687 (online)").map(Issn::value).toList());
  }
}
