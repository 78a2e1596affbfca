package dev.shelfcheck.rules.shelf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shelfcheck.model.Section;
import dev.shelfcheck.model.Span;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Shelves as "Vision > Detection, Language"; pairs as "0-1". */
class PartsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Vision > Detection, Vision > Tracking, Language > Parsing | 0-2 1-2
          List > Vision > Detection, List > Vision > Tracking, List > Language | 0-2 1-2
          Top > List > Vision > Detection, Top > List > Vision, Top > List > Language | 0-2 1-2
          Vision, Language, Speech                                  | 0-1 0-2 1-2
          List, List > Vision, List > Language > Parsing            | 0-1 0-2 1-2
          Vision > Code, Language > Code                            | 0-1
          Vision                                                    |
          Vision, Vision                                            |
          """)
  void shelvesBelowDifferentUppermostHeadingsAreApart(String shelves, String apart) {
    Parts parts = parts(shelves);
    assertEquals(apart == null ? "" : apart, pairs(shelves, parts::apart));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Vision, Vision > Detection, Vision > Detection > 3D | 0-1 0-2 1-2
          Vision > Detection, Vision > Tracking, Vision       | 0-2 1-2
          Vision > Code, Language > Code, Code                |
          Vision, Vision                                      | 0-1
          """)
  void oneWithinTheOtherIsKin(String shelves, String kin) {
    Parts parts = parts(shelves);
    assertEquals(kin == null ? "" : kin, pairs(shelves, parts::kin));
  }

  private interface Relation {
    boolean holds(int one, int other);
  }

  /** The pairs of which it holds, having seen that it holds both ways. */
  private static String pairs(String shelves, Relation relation) {
    int count = shelves.split(",").length;
    return IntStream.range(0, count)
        .boxed()
        .flatMap(a -> IntStream.range(a + 1, count).mapToObj(b -> new int[] {a, b}))
        .peek(p -> assertEquals(relation.holds(p[0], p[1]), relation.holds(p[1], p[0])))
        .filter(p -> relation.holds(p[0], p[1]))
        .map(p -> p[0] + "-" + p[1])
        .collect(Collectors.joining(" "));
  }

  private static Parts parts(String shelves) {
    return new Parts(Arrays.stream(shelves.split("\\s*,\\s*")).map(PartsTest::shelf).toList());
  }

  private static TopicSection shelf(String path) {
    List<String> titles = List.of(path.strip().split("\\s*>\\s*"));
    String title = titles.get(titles.size() - 1);
    Section section =
        new Section(title, titles.size(), Span.at(0), Span.at(0), titles, Optional.empty());
    return new TopicSection(section, List.of(), Set.of(), Set.of(), Map.of());
  }
}
