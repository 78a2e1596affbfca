package dev.shelfcheck.report.html;

import dev.shelfcheck.fix.WordAlignment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Two texts side by side, each cut where the other differs: as many words as can be are taken for
 * shared; case and punctuation do not count.
 */
public record WordSides(
    String left, String right, List<TextRun> leftPieces, List<TextRun> rightPieces) {
  /** Longer texts are held against each other to here: the work grows by the square. */
  private static final int MOST = 200;

  public WordSides {
    leftPieces = List.copyOf(leftPieces);
    rightPieces = List.copyOf(rightPieces);
  }

  /**
   * Compares two texts.
   *
   * @param left its label
   * @param right its label
   */
  public static WordSides of(String left, String leftText, String right, String rightText) {
    List<String> a = words(leftText);
    List<String> b = words(rightText);
    List<TextRun> leftPieces = pieces(a);
    List<TextRun> rightPieces = pieces(b);
    for (WordAlignment.WordGap gap : WordAlignment.gaps(a, b, WordSides::same)) {
      mark(leftPieces, gap.left(), gap.leftEnd());
      mark(rightPieces, gap.right(), gap.rightEnd());
    }
    return new WordSides(left, right, leftPieces, rightPieces);
  }

  private static List<TextRun> pieces(List<String> words) {
    return new ArrayList<>(words.stream().map(w -> new TextRun(w, false)).toList());
  }

  private static void mark(List<TextRun> textRuns, int from, int to) {
    textRuns.subList(from, to).replaceAll(p -> new TextRun(p.text(), true));
  }

  private static List<String> words(String text) {
    return Arrays.stream(text.strip().split("\\s+")).limit(MOST).toList();
  }

  private static boolean same(String a, String b) {
    return bare(a).equals(bare(b));
  }

  private static String bare(String word) {
    return word.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }
}
