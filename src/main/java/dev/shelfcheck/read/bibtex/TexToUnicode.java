package dev.shelfcheck.read.bibtex;

import dev.shelfcheck.vocabulary.TexLetters;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * TeX freed of its markup: accents, special letters and signs become Unicode, braces and styles
 * vanish, math stays as it is.
 */
final class TexToUnicode {
  private static final Pattern ACCENT =
      Pattern.compile(
          "\\\\[\"'`^~=.](?: *\\{ *\\\\?[A-Za-z] *\\}|\\{\\}[A-Za-z]|\\\\[ij](?![A-Za-z])|[A-Za-z])"
              + "|\\\\[cvuHkrbd](?: *\\{ *\\\\?[A-Za-z] *\\}| +[A-Za-z](?![A-Za-z]))");

  private static final Pattern LINK = Pattern.compile("\\\\(?:url|href|path)(?=\\s*\\{)");
  private static final Pattern UNSHOWN =
      Pattern.compile("\\\\(?:noopsort|sortas|SortNoop)\\s*\\{[^{}]*\\}");
  private static final Pattern QUOTED =
      Pattern.compile(
          "\\\\(?:mkbibquote|enquote\\*?|mkbibemph)\\s*\\{([^{}]*(?:\\{[^{}]*\\}[^{}]*)*)\\}");

  /**
   * The sign for about, where it stands alone, as exports of the Astrophysics Data System write it.
   */
  private static final Pattern ABOUT = Pattern.compile("\\{\\\\(?:tilde|sim) *\\}");

  private static final Pattern ESCAPED = Pattern.compile("\\\\([&%$#_{}])");

  /** A command of letters, and what ends it: braces of its own, or blanks. */
  private static final Pattern COMMAND =
      Pattern.compile("\\\\([A-Za-z]+)(?![A-Za-z])(?:\\{\\}|[ \\t\\r\\n]*)");

  /** What only sets letters otherwise. */
  private static final Pattern STYLE =
      Pattern.compile(
          "(?:text|math|mkbib)[a-z]+|em|emph|bf|it|rm|sc|tt|sl|sf|bfseries|itshape|scshape|ttfamily"
              + "|mbox|hbox|ensuremath|protect|uppercase|lowercase|MakeUppercase|MakeLowercase"
              + "|NoCaseChange|texorpdfstring|bibstring|relax|xspace|small|footnotesize|url|href");

  private static final Pattern SPACE = Pattern.compile("\\\\\\\\|\\\\[ ,;:!]|~|\\s+");

  /** What stands between signs and letters without being seen: a place to break, or not to. */
  private static final Pattern BREAK = Pattern.compile("\\\\[-/@]");

  /** The signs that commands stand for; those of TeX and of its usual packages. */
  private static final Map<String, String> SIGNS = TexSigns.ALL;

  private TexToUnicode() {}

  static String plain(String tex) {
    String text = tex;
    if (text.indexOf('\\') >= 0) {
      text = ABOUT.matcher(text).replaceAll("\uE003");
      text = ESCAPED.matcher(text).replaceAll("\uE000$1");
      text = text.replace("\uE000{", "\uE001").replace("\uE000}", "\uE002");
      text = ACCENT.matcher(text).replaceAll(TexToUnicode::accented);
      text = UNSHOWN.matcher(text).replaceAll("");
      text = QUOTED.matcher(text).replaceAll("“$1”");
      text = LINK.matcher(text).replaceAll("");
      text = COMMAND.matcher(text).replaceAll(m -> Matcher.quoteReplacement(sign(m)));
      text = BREAK.matcher(text).replaceAll("");
    }
    text = dashed(text);
    String open = text.replace("{", "").replace("}", "").replace('\uE001', '{');
    String whole = open.replace('\uE002', '}').replace("\uE000", "");
    String spaced = SPACE.matcher(whole).replaceAll(" ").strip();
    return spaced.replace('\uE003', '~').replace('\uE004', '\\');
  }

  /** TeX's own spelling of dashes and quotation marks. */
  private static String dashed(String text) {
    return text.replace("---", "—").replace("--", "–").replace("``", "“").replace("''", "”");
  }

  /** An accent and its letter as one letter. */
  private static String accented(MatchResult found) {
    String bare = found.group().substring(1).replaceAll("[{}\\\\\\s]", "");
    return TexLetters.accented(bare.charAt(0), bare.charAt(1));
  }

  /** The letter or sign a command stands for; of a style nothing, of an unknown command all. */
  private static String sign(MatchResult found) {
    String name = found.group(1);
    String sign = SIGNS.get(name);
    if (sign != null) {
      return kept(sign);
    }
    return STYLE.matcher(name).matches() ? "" : found.group();
  }

  /** A sign that would be taken for markup, until there is none left. */
  private static String kept(String sign) {
    return switch (sign) {
      case "{" -> "\uE001";
      case "}" -> "\uE002";
      case "~" -> "\uE003";
      case "\\" -> "\uE004";
      default -> sign;
    };
  }
}
