package dev.shelfcheck.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What this room knows is written nowhere else: no statement of another room holds such words. */
class OnePlaceTest {
  private static final Path SOURCES = Path.of("src/main/java/dev/shelfcheck");
  private static final Pattern COMMENT = Pattern.compile("(?s:/\\*.*?\\*/)|(?m:^[ \t]*//.*$)");
  private static final Pattern LITERAL = Pattern.compile("\"(?:[^\"\\\\\n]|\\\\.)*\"");
  private static final Pattern END = Pattern.compile(";[ \t]*\n");

  private static String read(Path file) {
    try {
      return COMMENT.matcher(Files.readString(file)).replaceAll("");
    } catch (IOException e) {
      throw new IllegalStateException(file.toString(), e);
    }
  }

  private static List<Path> elsewhere() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files
          .filter(f -> f.toString().endsWith(".java"))
          .filter(f -> !f.startsWith(SOURCES.resolve("vocabulary")))
          .toList();
    }
  }

  /** The most different words of a kind in the literals of one statement. */
  private static long most(Path file, Pattern words) {
    return END.splitAsStream(read(file))
        .map(
            statement ->
                words
                    .matcher(String.join(" ", literals(statement)))
                    .results()
                    .map(m -> m.group().toLowerCase(Locale.ROOT))
                    .distinct()
                    .count())
        .max(Comparator.naturalOrder())
        .orElse(0L);
  }

  private static List<String> literals(String statement) {
    return LITERAL.matcher(statement).results().map(MatchResult::group).toList();
  }

  private static List<String> holding(Pattern words, int least) throws IOException {
    return elsewhere().stream()
        .filter(f -> most(f, words) >= least)
        .map(f -> SOURCES.relativize(f).toString())
        .sorted()
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          venues;     CVPR ICLR ICML EMNLP ICCV ECCV AAAI IJCAI STOC FOCS SIGIR KDD ICRA NAACL COLING; 3
          particles;  von van der den della del bin ibn ter; 4
          accounts;   settings features marketplace notifications sponsors login pricing trending; 4
          journals;   annals quarterly bulletin magazine gazette zeitschrift revista; 4
          """)
  void wordsStandHereAlone(String kind, String words, int least) throws IOException {
    Pattern any = Pattern.compile("(?i)(?<![\\w-])(?:" + words.replace(' ', '|') + ")(?![\\w-])");
    assertTrue(any.matcher(words).results().count() >= least, kind);
    assertEquals(List.of(), holding(any, least), kind);
  }

  @Test
  void onlyOneClassWritesWhatAYearLooksLike() throws IOException {
    assertEquals(List.of(), holding(Pattern.compile("19\\|20"), 1));
  }

  @Test
  void onlyOneClassTakesLettersApart() throws IOException {
    assertEquals(
        List.of(), elsewhere().stream().filter(f -> read(f).contains("Normalizer")).toList());
  }

  @Test
  void theWayOfLookingFindsWhatStandsHere() {
    Path years = SOURCES.resolve("vocabulary/Years.java");
    assertEquals(1, most(years, Pattern.compile("19\\|20")));
  }
}
