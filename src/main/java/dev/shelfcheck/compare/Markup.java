package dev.shelfcheck.compare;

import dev.shelfcheck.vocabulary.TexLetters;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.text.StringEscapeUtils;

/** The markup that titles and names carry in lists and registries: HTML, LaTeX, Markdown. */
final class Markup {
  private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^<>]{0,200}>");
  private static final Pattern ACCENT =
      Pattern.compile("\\\\([\"'`^~=.]|[cHkuvrdb](?=[\\s{]))\\s*\\{?\\\\?([a-zA-Z])\\}?");
  private static final Pattern STYLE =
      Pattern.compile(
          "\\\\(?:text|math)?(?:bf|it|rm|tt|sc|sf|cal|bb|frak|normal|up|emph|em|sl|textit|textbf|operatorname|mbox|boldsymbol|bm|text|mathcal)\\b");
  private static final Pattern COMMAND = Pattern.compile("\\\\([a-zA-Z]+)");
  private static final Pattern SCRIPT = Pattern.compile("[_^]\\s*");
  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("ell", "l"),
          Map.entry("deg", " "), // a sign like °, which no word has
          Map.entry("circ", " "),
          Map.entry("times", "x"),
          Map.entry("infty", "infinity"),
          Map.entry("to", " to "));

  private Markup() {}

  /** The words alone, case and accents kept (accents written in LaTeX are dropped). */
  static String stripped(String text) {
    String plain = MisreadUtf8.repaired(text);
    if (plain.indexOf('&') >= 0) {
      plain = StringEscapeUtils.unescapeHtml4(StringEscapeUtils.unescapeHtml4(plain));
    }
    if (plain.indexOf('<') >= 0) {
      plain = TAG.matcher(plain).replaceAll("");
    }
    if (plain.indexOf('\\') >= 0 || plain.indexOf('$') >= 0 || plain.indexOf('{') >= 0) {
      plain = latex(plain);
    }
    return plain.strip();
  }

  private static String latex(String text) {
    String plain = ACCENT.matcher(text).replaceAll("$2");
    plain = STYLE.matcher(plain).replaceAll("");
    Matcher commands = COMMAND.matcher(plain);
    plain = commands.replaceAll(m -> Matcher.quoteReplacement(said(m.group(1))));
    plain = SCRIPT.matcher(plain).replaceAll("");
    return plain.replaceAll("\\\\([&%#_$ -])", "$1").replaceAll("[{}$]", "").replace("\\", " ");
  }

  /** What a command without its backslash says: a letter, a word, or else its own name. */
  private static String said(String command) {
    return TexLetters.letter(command).orElseGet(() -> WORDS.getOrDefault(command, command));
  }
}
