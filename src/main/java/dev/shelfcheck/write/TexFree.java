package dev.shelfcheck.write;

import dev.shelfcheck.vocabulary.TexLetters;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What registries print as it was sent in, without what TeX alone understands. */
public final class TexFree {
  /** Signs as TeX wants them. */
  private static final Pattern SIGN = Pattern.compile("\\\\([&%#_])");

  /** A letter with its accent as TeX wants it: {@code \\"o}, {@code {\\'e}}. */
  private static final Pattern ACCENTED =
      Pattern.compile("\\{?\\\\([\"'`^~=.])\\{?([A-Za-z])\\}?\\}?");

  private TexFree() {}

  /** A text with its letters and signs as they are read; what else TeX writes stays. */
  public static String text(String written) {
    String letters = ACCENTED.matcher(written).replaceAll(m -> Matcher.quoteReplacement(letter(m)));
    return SIGN.matcher(letters).replaceAll("$1");
  }

  private static String letter(MatchResult found) {
    return TexLetters.accented(found.group(1).charAt(0), found.group(2).charAt(0));
  }
}
