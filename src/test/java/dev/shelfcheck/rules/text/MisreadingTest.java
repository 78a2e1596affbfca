package dev.shelfcheck.rules.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MisreadingTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          single vector Î¸           | θ
          JosÃ© GarcÃ­a              | é í
          donâ€™t â€œquoteâ€\u009d    | ’ “ ”
          ÐŸÑ€Ð¸Ð²ÐµÑ‚               | Привет
          ä¸­æ–‡                      | 中文
          ðŸ”¥ hot                    | 🔥
          20 Â°C                      | °
          José García, São Paulo      |
          «Île» À la carte, CAFÉ»     |
          Ångström, Öl…, Ñandú        |
          论文 🔥 θ Привет            |
          Ð¾ alone                   |
          Ida MÃžller, garbled twice  |
          JOSÃ‰ MARÃÑez              | É
          """)
  void whatWasReadInTheWrongEncodingIsTold(String text, String meant) {
    assertEquals(
        meant == null ? "" : meant,
        Misreading.in(text).stream().map(Misreading::meant).collect(Collectors.joining(" ")));
  }
}
