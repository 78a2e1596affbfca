package dev.shelfcheck.vocabulary;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Text in the plainest form of its letters, in lower case. The compatibility decomposition of <a
 * href="https://unicode.org/reports/tr15/">UAX 15</a> takes accents, ligatures and wide forms
 * apart; the letters it leaves whole ({@code ł}, {@code ø}, {@code æ}) are those of {@link #WHOLE}.
 */
public final class Folding {
  /** Unicode begins with ASCII's 128. */
  private static final char LAST_OF_ASCII = 0x7F;

  private static final String WHOLE = "łøđðıħŧŋĸɖɓɗƒ";
  private static final String PLAIN = "lodd" + "ihtnkdbdf";
  private static final char FIRST_GREEK = 'α';
  private static final char LAST_GREEK = 'ω';
  private static final String[] GREEK = {
    "alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa", "lambda",
    "mu", "nu", "xi", "omicron", "pi", "rho", "sigma", "sigma", "tau", "upsilon", "phi", "chi",
    "psi", "omega"
  };

  private Folding() {}

  /**
   * A text without accents and with every letter in its plainest form: {@code ł} as l, {@code ß} as
   * ss, Greek letters by their names; everything else stays, in lower case.
   */
  public static String folded(String text) {
    if (isAscii(text)) {
      return text.toLowerCase(Locale.ROOT);
    }
    String plain = unaccented(text);
    StringBuilder out = new StringBuilder(plain.length());
    for (int i = 0; i < plain.length(); i++) {
      fold(plain.charAt(i), out);
    }
    return out.toString();
  }

  /**
   * A text without accents, with Greek letters by their names, in lower case; letters that no
   * accent makes stay what they are. Catalogues of manifest format 2 without a folding are keyed
   * so.
   */
  public static String unaccented(String text) {
    if (isAscii(text)) {
      return text.toLowerCase(Locale.ROOT);
    }
    String apart = Normalizer.normalize(text, Normalizer.Form.NFKD);
    StringBuilder out = new StringBuilder(apart.length());
    for (int i = 0; i < apart.length(); i++) {
      char c = Character.toLowerCase(apart.charAt(i));
      if (c >= FIRST_GREEK && c <= LAST_GREEK) {
        out.append(GREEK[c - FIRST_GREEK]);
      } else if (Character.getType(c) != Character.NON_SPACING_MARK) {
        out.append(c);
      }
    }
    return out.toString();
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > LAST_OF_ASCII) {
        return false;
      }
    }
    return true;
  }

  private static void fold(char c, StringBuilder out) {
    switch (c) {
      case 'ß' -> out.append("ss");
      case 'æ' -> out.append("ae");
      case 'œ' -> out.append("oe");
      case 'þ' -> out.append("th");
      default -> {
        int at = c <= LAST_OF_ASCII ? -1 : WHOLE.indexOf(c);
        if (at >= 0) {
          out.append(PLAIN.charAt(at));
        } else if (c <= LAST_OF_ASCII || !isMark(c)) {
          out.append(c);
        }
      }
    }
  }

  private static boolean isMark(char c) {
    int type = Character.getType(c);
    return type == Character.COMBINING_SPACING_MARK || type == Character.ENCLOSING_MARK;
  }
}
