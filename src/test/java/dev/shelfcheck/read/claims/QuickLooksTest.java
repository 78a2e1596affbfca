package dev.shelfcheck.read.claims;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a text is, where a look at a few of its characters spares it a pattern. */
class QuickLooksTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Mar 2020|true", "march|true", "2021-03-04|true", "**May 3**|true", "SEPT 2019|true",
        "marches 2020|false", "Maya|false", "Deep|false", "at 2020|false", "Moss|false"
      })
  void tellsDates(String text, boolean date) {
    assertEquals(date, TextKind.isDate(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "I. Noor|true", "Noor, Birk|true", "Noor; Birk|true", "Noor et al|true",
            "Moss et altri|false",
        "Deep Moss.|false", "deep. moss|false", "Noor，Birk|true", "the MIT.|false", "X.|true"
      })
  void tellsListedNames(String text, boolean listed) {
    assertEquals(listed, Names.areListed(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Journal of Moss|true",
        "Moss Letters|true",
        "moss letters|false",
        "Lettersmiths of Moss|false",
        "A Survey of Moss|false",
        "Transactions on Gravel|true"
      })
  void tellsJournals(String text, boolean journal) {
    assertEquals(journal, Venues.isJournal(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"MOSS 2019|true", "MOSS '19|true", "MOSS|false", "MOSS 7|false", "moss 2019|false"})
  void tellsNamesWithAYear(String text, boolean yeared) {
    assertEquals(yeared, Venues.isYeared(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Noor et al. 2021|true",
        "noor, 2021|true",
        "Noor & Birk 2019a|true",
        "Noor 19|false",
        "Noor 2021!|false"
      })
  void tellsCitations(String text, boolean citation) {
    assertEquals(citation, Labels.isCitation(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[Moss|true",
        "Moss (2]|true",
        "Moss (a) [b]|false",
        "《Moss|true",
        "\"Moss|true",
        "“Moss”|false",
        "Moss and|true"
      })
  void tellsTornTitles(String text, boolean torn) {
    assertEquals(torn, Doubt.isTorn(text));
  }
}
