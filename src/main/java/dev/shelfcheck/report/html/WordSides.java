package dev.shelfcheck.report.html;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Two texts side by side, each cut where the other differs: the longest common subsequence of words
 * is what they share; case and punctuation do not count.
 */
public record WordSides(
    String left, String right, List<Piece> leftPieces, List<Piece> rightPieces) {
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
    int[][] common = common(a, b);
    List<Piece> leftPieces = new ArrayList<>();
    List<Piece> rightPieces = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < a.size() && j < b.size()) {
      if (same(a.get(i), b.get(j))) {
        leftPieces.add(new Piece(a.get(i++), false));
        rightPieces.add(new Piece(b.get(j++), false));
      } else if (common[i + 1][j] >= common[i][j + 1]) {
        leftPieces.add(new Piece(a.get(i++), true));
      } else {
        rightPieces.add(new Piece(b.get(j++), true));
      }
    }
    a.subList(i, a.size()).forEach(w -> leftPieces.add(new Piece(w, true)));
    b.subList(j, b.size()).forEach(w -> rightPieces.add(new Piece(w, true)));
    return new WordSides(left, right, leftPieces, rightPieces);
  }

  private static List<String> words(String text) {
    return Arrays.stream(text.strip().split("\\s+")).limit(MOST).toList();
  }

  private static int[][] common(List<String> a, List<String> b) {
    int[][] common = new int[a.size() + 1][b.size() + 1];
    for (int i = a.size() - 1; i >= 0; i--) {
      for (int j = b.size() - 1; j >= 0; j--) {
        common[i][j] =
            same(a.get(i), b.get(j))
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    return common;
  }

  private static boolean same(String a, String b) {
    return bare(a).equals(bare(b));
  }

  private static String bare(String word) {
    return word.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }
}
