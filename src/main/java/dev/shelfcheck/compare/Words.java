package dev.shelfcheck.compare;

import dev.shelfcheck.vocabulary.Folding;
import dev.shelfcheck.vocabulary.Recent;
import dev.shelfcheck.vocabulary.StopWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A phrase taken apart into folded words. */
final class Words {
  /** A point, a blank and a digit. */
  private static final int TORN = 3;

  private static final Map<String, String> ROMAN =
      Map.of(
          "i", "1", "ii", "2", "iii", "3", "iv", "4", "v", "5", "vi", "6", "vii", "7", "viii", "8");
  private static final Set<String> LAST = Set.of("i", "ii", "iii", "iv");
  private static final Set<String> COUNTED = Set.of("part", "volume", "vol", "chapter");

  private static final Recent<String> SPELT = new Recent<>(WordSpelling::us);

  private Words() {}

  /** The words of a phrase: articles dropped, US spelling, short forms, parts in digits. */
  static List<String> of(String phrase) {
    List<String> tokens = split(Folding.folded(phrase));
    tokens.removeIf(StopWords.ARTICLE::contains);
    return of(tokens);
  }

  /** The same words, articles among them. */
  static List<String> spoken(String phrase) {
    return of(split(Folding.folded(phrase)));
  }

  private static List<String> of(List<String> tokens) {
    List<String> words = new ArrayList<>(tokens.size());
    for (String token : tokens) {
      words.add(numeral(words, SPELT.of(token)));
    }
    if (words.size() > 1) {
      int last = words.size() - 1;
      String word = words.get(last);
      words.set(last, LAST.contains(word) ? ROMAN.getOrDefault(word, word) : word);
    }
    return ShortForms.applied(words);
  }

  private static String numeral(List<String> before, String word) {
    boolean counted = !before.isEmpty() && COUNTED.contains(before.get(before.size() - 1));
    return counted ? ROMAN.getOrDefault(word, word) : word;
  }

  /** Whether a word carries meaning of its own. */
  static boolean content(String word) {
    return !StopWords.TITLE.contains(word) && (word.length() > 1 || !latinLetter(word.charAt(0)));
  }

  private static boolean latinLetter(char c) {
    return c >= 'a' && c <= 'z';
  }

  /** The words as they stand: no short forms, no other spelling. */
  static List<String> written(String phrase) {
    return split(Folding.folded(phrase));
  }

  static boolean hasDigit(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (Character.isDigit(word.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static List<String> split(String folded) {
    List<String> tokens = new ArrayList<>();
    StringBuilder token = new StringBuilder();
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      if (Character.isIdeographic(c)) {
        flush(tokens, token);
        tokens.add(String.valueOf(c));
      } else if (Character.isLetterOrDigit(c) || decimal(folded, i)) {
        token.append(c);
      } else if (torn(folded, i)) {
        token.append(c);
        i++;
      } else if (c == '+' && !token.isEmpty()) {
        token.append("plus");
      } else if (c == '&') {
        flush(tokens, token);
        tokens.add("and");
      } else if ("'’‘`´".indexOf(c) < 0) {
        flush(tokens, token);
      }
    }
    flush(tokens, token);
    return tokens;
  }

  private static boolean decimal(String text, int i) {
    return text.charAt(i) == '.'
        && i > 0
        && i + 1 < text.length()
        && Character.isDigit(text.charAt(i - 1))
        && Character.isDigit(text.charAt(i + 1));
  }

  /** Whether it is a point that a citation index parted from its digits: {@code Qwen2. 5}. */
  private static boolean torn(String text, int i) {
    return text.charAt(i) == '.'
        && i > 0
        && i + 2 < text.length()
        && Character.isDigit(text.charAt(i - 1))
        && text.charAt(i + 1) == ' '
        && Character.isDigit(text.charAt(i + 2))
        && (i + TORN == text.length() || !Character.isLetterOrDigit(text.charAt(i + TORN)));
  }

  private static void flush(List<String> tokens, StringBuilder token) {
    if (!token.isEmpty()) {
      tokens.add(token.toString());
      token.setLength(0);
    }
  }
}
