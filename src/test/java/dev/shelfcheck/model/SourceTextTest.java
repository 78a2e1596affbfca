package dev.shelfcheck.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Lines end at LF, CRLF or a lone CR. */
class SourceTextTest {
  private static final String[] PIECES = {"a", "\n", "\r", "\r\n", "é"};

  /** The offsets at which lines begin, character by character. */
  private static List<Integer> starts(String text) {
    List<Integer> starts = new ArrayList<>(List.of(0));
    for (int i = 0; i < text.length(); i++) {
      boolean lone = i + 1 == text.length() || text.charAt(i + 1) != '\n';
      if (text.charAt(i) == '\n' || (text.charAt(i) == '\r' && lone)) {
        starts.add(i + 1);
      }
    }
    return starts;
  }

  private static List<Integer> found(String text) {
    SourceText source = new SourceText(text);
    List<Integer> starts = new ArrayList<>();
    for (int line = 1; line <= source.lineCount(); line++) {
      starts.add(source.lineSpan(line).start());
    }
    return starts;
  }

  @Test
  void everyEndOfALineEndsIt() {
    assertEquals(List.of(0, 2, 5, 7, 8), found("a\nb\r\nc\r\r"));
  }

  @Test
  void whateverStandsBesideAnEnd() {
    Random random = new Random(20);
    for (int i = 0; i < 500; i++) {
      StringBuilder text = new StringBuilder();
      for (int pieces = random.nextInt(40); pieces > 0; pieces--) {
        text.append(PIECES[random.nextInt(PIECES.length)]);
      }
      assertEquals(starts(text.toString()), found(text.toString()));
    }
  }
}
