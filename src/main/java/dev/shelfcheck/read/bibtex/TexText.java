package dev.shelfcheck.read.bibtex;

import java.text.Normalizer;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * TeX freed of its markup: accents and special letters become Unicode, braces and styles vanish,
 * math stays as it is.
 */
final class TexText {
  private static final Pattern LETTER =
      Pattern.compile(
          "\\\\[\"'`^~=.](?:\\{\\\\?[A-Za-z]\\}|\\\\[ij](?![A-Za-z])|[A-Za-z])"
              + "|\\\\[cvuHkrbd](?:\\{\\\\?[A-Za-z]\\}| +[A-Za-z](?![A-Za-z]))"
              + "|\\\\(?:o|O|l|L|ss|ae|AE|oe|OE|aa|AA|i|j)(?![A-Za-z])(?:\\{\\})?");

  /** TeX's accent commands, and at the same place the mark that each sets on its letter. */
  private static final String ACCENTS = "\"'`^~=.cvuHkrbd";

  private static final String MARKS =
      "\u0308\u0301\u0300\u0302\u0303\u0304\u0307\u0327\u030c\u0306\u030b\u0328\u030a\u0331\u0323";
  private static final Map<String, String> SPECIAL =
      Map.ofEntries(
          Map.entry("o", "ø"),
          Map.entry("O", "Ø"),
          Map.entry("l", "ł"),
          Map.entry("L", "Ł"),
          Map.entry("ss", "ß"),
          Map.entry("ae", "æ"),
          Map.entry("AE", "Æ"),
          Map.entry("oe", "œ"),
          Map.entry("OE", "Œ"),
          Map.entry("aa", "å"),
          Map.entry("AA", "Å"),
          Map.entry("i", "i"),
          Map.entry("j", "j"));

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

  /** An accent and its letter as one letter, or the letter a command stands for. */
  private static String letter(MatchResult found) {
    String bare = found.group().substring(1).replaceAll("[{}\\\\\\s]", "");
    String special = SPECIAL.get(bare);
    if (special != null) {
      return special;
    }
    int mark = ACCENTS.indexOf(bare.charAt(0));
    return Normalizer.normalize(
        bare.charAt(1) + MARKS.substring(mark, mark + 1), Normalizer.Form.NFC);
  }
}
