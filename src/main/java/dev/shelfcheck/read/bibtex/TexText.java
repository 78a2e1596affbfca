package dev.shelfcheck.read.bibtex;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jbibtex.LaTeXParser;
import org.jbibtex.LaTeXPrinter;
import org.jbibtex.ParseException;

/**
 * TeX freed of its markup: accents and special letters become Unicode, braces and styles vanish,
 * math stays as it is. jbibtex knows the accents; only the pieces that are accents are given to it,
 * since it refuses a text that holds {@code $}, {@code _}, {@code ~} or {@code %}.
 */
final class TexText {
  private static final Pattern LETTER =
      Pattern.compile(
          "\\\\[\"'`^~=.](?:\\{\\\\?[A-Za-z]\\}|\\\\[ij](?![A-Za-z])|[A-Za-z])"
              + "|\\\\[cvuHkrbd](?:\\{\\\\?[A-Za-z]\\}| +[A-Za-z](?![A-Za-z]))"
              + "|\\\\(?:o|O|l|L|ss|ae|AE|oe|OE|aa|AA|i|j)(?![A-Za-z])(?:\\{\\})?");
  private static final Pattern URL = Pattern.compile("\\\\(?:url|href|path)(?=\\s*\\{)");
  private static final Pattern ESCAPED = Pattern.compile("\\\\([&%$#_{}])");
  private static final Pattern STYLE =
      Pattern.compile(
          "\\\\(?:text|math)[a-z]+(?![A-Za-z])\\s*|\\\\(?:em|emph|bf|it|rm|sc|tt)(?![A-Za-z])\\s*");
  private static final Pattern SPACE = Pattern.compile("\\\\\\\\|\\\\[ ,;:!]|~|\\s+");

  private TexText() {}

  static String plain(String tex) {
    String text = tex;
    if (text.indexOf('\\') >= 0) {
      text = LETTER.matcher(text).replaceAll(TexText::letter);
      text = URL.matcher(text).replaceAll("");
      text = STYLE.matcher(text).replaceAll("");
      text = ESCAPED.matcher(text).replaceAll("\uE000$1").replace("\uE000{", "\uE001");
      text = text.replace("\uE000}", "\uE002").replace("\uE000", "");
    }
    String open = text.replace("{", "").replace("}", "").replace('\uE001', '{');
    return SPACE.matcher(open.replace('\uE002', '}')).replaceAll(" ").strip();
  }

  private static String letter(MatchResult found) {
    String piece = found.group();
    try {
      return Matcher.quoteReplacement(
          new LaTeXPrinter().print(new LaTeXParser().parse("{" + piece + "}")));
    } catch (ParseException | RuntimeException unknown) {
      return Matcher.quoteReplacement(piece);
    }
  }
}
