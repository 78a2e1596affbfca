package dev.shelfcheck.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SupportTest {
  @ParameterizedTest(name = "{0}: {1} ~ {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
"""
STATED  | NeurIPS 2022 | Advances in Neural Information Processing Systems; arXiv
STATED  | Thrombosis Research | Thrombosis research
LACKING | NeurIPS 2022 | arXiv
LACKING | ICML | bioRxiv
LACKING | ICLR | Epilepsy Research
LACKING | Workshop on Attention and Memory | CVPR
LACKING | JMLR | CVPR
OPEN    | ICML | ''
OPEN    | arXiv preprint | NeurIPS
OPEN    | ECIR | Lecture Notes in Computer Science
OPEN    | PMLR | ICML
OPEN    | Journal of Thrombosis Science | Thrombosis Research
""")
  void ofVenue(Support expected, String listed, String known) {
    List<String> records = Stream.of(known.split("; ")).filter(k -> !k.isEmpty()).toList();
    assertEquals(expected, Support.ofVenue(listed, records));
  }
}
