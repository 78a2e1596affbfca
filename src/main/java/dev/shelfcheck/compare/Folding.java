package dev.shelfcheck.compare;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Text reduced to lower-case letters and digits of the plainest form. See <a
 * href="https://unicode.org/reports/tr15/">UAX 15</a> for the compatibility decomposition; the
 * letters below are those it leaves alone.
 */
final class Folding {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern GREEK = Pattern.compile("[\u0391-\u03C9]");
  private static final String FROM = "łøđıðŁØĐ";
  private static final String TO = "lodidlod";

  private Folding() {}

  /** Accents, ligatures, wide forms and Greek letters resolved, all in lower case. */
  static String folded(String text) {
    if (ascii(text)) {
      return text.toLowerCase(Locale.ROOT);
    }
    String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
    plain = GREEK.matcher(plain).replaceAll(m -> greek(m.group()));
    plain = plain.toLowerCase(Locale.ROOT);
    StringBuilder out = new StringBuilder(plain.length());
    plain.chars().forEach(c -> letter(out, (char) c));
    return out.toString();
  }

  private static boolean ascii(String text) {
    return text.chars().allMatch(c -> c < 128);
  }

  private static void letter(StringBuilder out, char c) {
    int at = FROM.indexOf(c);
    switch (c) {
      case 'ß' -> out.append("ss");
      case 'æ' -> out.append("ae");
      case 'œ' -> out.append("oe");
      case 'þ' -> out.append("th");
      default -> out.append(at < 0 ? c : TO.charAt(at));
    }
  }

  private static String greek(String letter) {
    String name = Character.getName(letter.charAt(0));
    return name == null || !name.contains("LETTER ")
        ? letter
        : name.substring(name.indexOf("LETTER ") + 7)
            .replace("FINAL ", "")
            .toLowerCase(Locale.ROOT);
  }
}
