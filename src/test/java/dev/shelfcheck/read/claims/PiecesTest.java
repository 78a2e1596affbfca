package dev.shelfcheck.read.claims;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What single pieces of text are taken for: a line of the table asks one question of one text. What
 * is not answered so yet is marked and must fail, so that the mark stays true.
 */
class PiecesTest {
  private static final Path TABLE = Path.of("src/test/resources/forms/pieces.tsv");
  private static final String NOT_YET = "not yet";

  /** What can be asked of a text, in the words of the table's first column. */
  private static final Map<String, Function<String, Object>> QUESTIONS =
      Map.ofEntries(
          Map.entry("people", t -> people(Names.read(t))),
          Map.entry("people it begins with", t -> people(LooseNames.read(t))),
          Map.entry("family names", t -> people(LooseNames.families(t))),
          Map.entry("one person", t -> LooseNames.isPerson(t, false)),
          Map.entry("people are left out", Names::leavesOut),
          Map.entry("listed", Names::areListed),
          Map.entry("joined", Names::areJoined),
          Map.entry("kind", TextKind::of),
          Map.entry("date", TextKind::isDate),
          Map.entry("house", TextKind::isHouse),
          Map.entry("words", Shape::words),
          Map.entry("small words", SmallWords::in),
          Map.entry("three small words from", t -> SmallWords.running(t, 0, 3)),
          Map.entry("three small words loosely from", t -> SmallWords.loosely(t, 0, 3)),
          Map.entry("talk", Talk::is),
          Map.entry("talk from", t -> Talk.start(t, 0)),
          Map.entry("label", Labels::isLabel),
          Map.entry("label says", t -> Labels.role(t).map(Enum::name).orElse("-")),
          Map.entry("citation", Labels::isCitation),
          Map.entry("role", PiecesTest::role),
          Map.entry("status", TitleEnds::isStatus),
          Map.entry("header", Headers::of),
          Map.entry("subject", AuthorsFirst::hasSubject),
          Map.entry("venue", Venues::isVenue),
          Map.entry("journal", Venues::isJournal),
          Map.entry("has a year", t -> Scan.hasYear(t, t.length())));

  /** A line of the table. */
  private record Piece(String question, String text, String answer, boolean yet) {
    static Piece of(String line) {
      String[] parts = line.split("\t", -1);
      return new Piece(
          parts[0],
          parts[1].replace('⏎', '\n').replace('⍽', '\u00a0'),
          parts[2],
          parts.length > 3 && parts[3].equals(NOT_YET));
    }
  }

  static List<Piece> pieces() throws IOException {
    return Files.readAllLines(TABLE).stream()
        .filter(l -> !l.startsWith("# "))
        .map(Piece::of)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("pieces")
  void isTakenForWhatItIs(Piece piece) {
    String answer =
        String.valueOf(
            Objects.requireNonNull(QUESTIONS.get(piece.question()), piece.question())
                .apply(piece.text()));
    if (piece.yet()) {
      assertNotEquals(piece.answer(), answer, "is answered so by now, take its mark away");
    } else {
      assertEquals(piece.answer(), answer, piece.question() + ": " + piece.text());
    }
  }

  @Test
  void noQuestionIsAskedTwiceAndNoneIsLeftOut() throws IOException {
    List<Piece> pieces = pieces();
    assertEquals(
        pieces.size(), pieces.stream().map(p -> p.question() + "\t" + p.text()).distinct().count());
    assertEquals(
        QUESTIONS.keySet(), pieces.stream().map(Piece::question).collect(Collectors.toSet()));
  }

  private static String people(Optional<Names.Found> found) {
    return found
        .map(
            f ->
                f.names().stream().map(Names.Name::text).collect(Collectors.joining("; "))
                    + (f.complete() ? "" : "; ..."))
        .orElse("-");
  }

  /** Of a label and an address, parted by an at sign between blanks. */
  private static Object role(String link) {
    String[] parts = link.split(" @ ", 2);
    return Roles.of(parts[0], parts[1]);
  }
}
