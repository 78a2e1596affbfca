package dev.shelfcheck.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses taken apart: those that most lists have, and those that need a closer look. */
class WebAddressTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      nullValues = "-",
      value = {
        "https://Moss.Example/a?b#c https - moss.example -1 /a b c",
        "http://moss.example http - moss.example -1 - - -",
        "https://moss.example?b?c https - moss.example -1 - b?c -",
        "https://moss.example#c?b#d https - moss.example -1 - - c?b#d",
        "https://moss.example/a@b:c https - moss.example -1 /a@b:c - -",
        "https://moss.example:8080/a https - moss.example 8080 /a - -",
        "https://moss.example:443/a https - moss.example -1 /a - -",
        "https://ida@moss.example/a https ida moss.example -1 /a - -",
        "https://moss_bed.example/a https - moss_bed.example -1 /a - -",
        "HTTPS://moss.example/a https - moss.example -1 /a - -",
        "//moss.example/a https - moss.example -1 /a - -",
      })
  void tellsTheParts(
      String text,
      String scheme,
      String user,
      String host,
      int port,
      String path,
      String query,
      String fragment) {
    assertEquals(
        Optional.of(
            new WebAddress(
                scheme,
                orEmpty(user),
                host,
                port,
                orEmpty(path),
                orEmpty(query),
                orEmpty(fragment))),
        WebAddress.parse(text));
  }

  private static String orEmpty(String part) {
    return part == null ? "" : part;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"https://", "https:///a", "ftp://moss.example", "moss.example", "https://#a", ""})
  void isNoneWithoutAHost(String text) {
    assertEquals(Optional.empty(), WebAddress.parse(text));
  }

  @Test
  void isNoneWithALineEndInItsFragment() {
    assertEquals(Optional.empty(), WebAddress.parse("https://moss.example/a#b\nc"));
    assertEquals(
        Optional.of("/a\nb"), WebAddress.parse("https://moss.example/a\nb").map(WebAddress::path));
  }
}
