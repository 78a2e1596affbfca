package dev.shelfcheck.read.translate;

import dev.shelfcheck.model.Span;
import dev.shelfcheck.read.bibtex.TexSigns;
import dev.shelfcheck.read.tree.Transcript;
import dev.shelfcheck.vocabulary.TexLetters;
import dev.shelfcheck.vocabulary.Years;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Running text of LaTeX, written over into Markdown. */
final class TexText {
  /** Deeper than any reference nests. */
  private static final int DEEPEST = 40;

  /** More between two dollar signs is no formula of a title. */
  private static final int LONGEST_MATH = 300;

  private static final Pattern NAME = Pattern.compile("[A-Za-z]+\\*?(?:@[A-Za-z]+)?");
  private static final Pattern SLANTED =
      Pattern.compile("\\s*\\\\(?:it|em|sl|itshape|slshape)(?![A-Za-z])\\s*");

  /** A link shows where a work stands, and not its title. */
  private static final Pattern REFERENCE =
      Pattern.compile("\\(" + Years.WRITTEN + "\\)|\\{journal\\}");

  /** What sets its argument apart, as titles and venues are. */
  private static final Set<String> EMPHASES =
      Set.of("emph", "textit", "textsl", "mkbibemph", "bibemph");

  /** What shows an address. */
  private static final Set<String> ADDRESSES = Set.of("url", "path", "nolinkurl", "burl");

  /** Registries' commands, and what their argument stands behind. */
  private static final Map<String, String> REGISTRIES =
      Map.of(
          "doi", "https://doi.org/",
          "DOI", "https://doi.org/",
          "arxiv", "https://arxiv.org/abs/",
          "arXiv", "https://arxiv.org/abs/");

  /** Commands whose arguments are not shown, by how many they have. */
  private static final Map<String, Integer> UNSHOWN =
      Map.ofEntries(
          Map.entry("bibinfo", 1),
          Map.entry("bibfield", 1),
          Map.entry("href@noop", 1),
          Map.entry("textcolor", 1),
          Map.entry("color", 1),
          Map.entry("label", 1),
          Map.entry("cite", 1),
          Map.entry("vspace", 1),
          Map.entry("hspace", 1),
          Map.entry("BibitemShut", 1),
          Map.entry("providecommand", 2),
          Map.entry("newcommand", 2),
          Map.entry("noopsort", 1),
          Map.entry("fontsize", 2),
          Map.entry("setlength", 2));

  private final String text;
  private final TexBraces braces;
  private final Transcript out = new Transcript();

  private TexText(String text, TexBraces braces) {
    this.text = text;
    this.braces = braces;
  }

  /** Writes a piece over, as one line. */
  static Transcript written(String text, Span piece) {
    TexText tex = new TexText(text, new TexBraces(text, piece));
    tex.write(piece.start(), piece.end(), 0);
    return trimmed(tex.out);
  }

  private static Transcript trimmed(Transcript said) {
    int from = 0;
    int to = said.length();
    while (from < to && said.charAt(from) == ' ') {
      from++;
    }
    while (to > from && said.charAt(to - 1) == ' ') {
      to--;
    }
    return new Transcript().copy(said, from, to);
  }

  static int blanks(String text, int from, int to) {
    int at = from;
    while (at < to && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private void write(int from, int to, int depth) {
    int at = from;
    while (at < to) {
      char c = text.charAt(at);
      if (c == '\\') {
        at = command(at, to, depth);
      } else if (c == '{') {
        at = group(at, depth);
      } else if (c == '}') {
        at++;
      } else if (c == '%') {
        at = blanks(text, lineEnd(at, to), to);
      } else if (c == '$') {
        at = math(at, to);
      } else if (c == '~' || Character.isWhitespace(c)) {
        space(at);
        at++;
      } else {
        at = sign(at, to);
      }
    }
  }

  /** Math stays as it is written. */
  private int math(int at, int to) {
    int open = text.startsWith("$$", at) ? at + 2 : at + 1;
    int close = text.indexOf('$', open);
    if (close < 0 || close >= to || close - open > LONGEST_MATH) {
      Signs.plain(text, at, out);
      return at + 1;
    }
    int end = Math.min(to, close + open - at);
    for (int i = at; i < end; i++) {
      if (Character.isWhitespace(text.charAt(i))) {
        space(i);
      } else {
        Signs.plain(text, i, out);
      }
    }
    return end;
  }

  private int lineEnd(int at, int to) {
    int end = at;
    while (end < to && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    return end;
  }

  private void space(int at) {
    if (out.length() == 0 || out.charAt(out.length() - 1) != ' ') {
      out.put(' ', at, at + 1);
    }
  }

  /** A letter, a dash, a quotation mark, or a web address that stands in the text. */
  private int sign(int at, int to) {
    if (Signs.isAddress(text, at)) {
      int end = at;
      while (end < to
          && !Character.isWhitespace(text.charAt(end))
          && "{}\\~,;<>".indexOf(text.charAt(end)) < 0) {
        end++;
      }
      out.copy(text, at, end);
      return end;
    }
    for (String pair : new String[] {"---—", "--–", "``“", "''”"}) {
      int length = pair.length() - 1;
      if (text.startsWith(pair.substring(0, length), at)) {
        out.put(pair.charAt(length), at, at + length);
        return at + length;
      }
    }
    Signs.plain(text, at, out);
    return at + 1;
  }

  private int group(int at, int depth) {
    int end = braces.behind(at);
    if (end == at || depth > DEEPEST) {
      return at + 1;
    }
    Matcher slanted = SLANTED.matcher(text).region(at + 1, end - 1);
    if (slanted.lookingAt()) {
      emphasis(slanted.end(), end - 1, depth);
    } else {
      write(at + 1, end - 1, depth + 1);
    }
    return end;
  }

  private void emphasis(int from, int to, int depth) {
    int before = out.length();
    TexText inner = new TexText(text, braces);
    inner.write(from, to, depth + 1);
    Transcript said = trimmed(inner.out);
    boolean marked = said.length() > 0 && said.text().indexOf('*') < 0 && before >= 0;
    if (inner.out.length() > 0 && inner.out.charAt(0) == ' ') {
      space(from);
    }
    out.say(marked ? "*" : "", from);
    out.copy(said, 0, said.length()).say(marked ? "*" : "", to);
    if (inner.out.length() > 0 && inner.out.charAt(inner.out.length() - 1) == ' ') {
      space(to - 1);
    }
  }

  private int command(int at, int to, int depth) {
    Matcher name = NAME.matcher(text).region(at + 1, to);
    if (!name.lookingAt()) {
      return escape(at, to);
    }
    String said = name.group();
    int behind = blanks(text, name.end(), to);
    int end = braces.behind(behind);
    boolean given = end > behind && depth <= DEEPEST;
    if (given && EMPHASES.contains(said)) {
      emphasis(behind + 1, end - 1, depth);
    } else if (given && ADDRESSES.contains(said)) {
      address("", behind + 1, end - 1);
    } else if (given && REGISTRIES.containsKey(said)) {
      address(registry(said, behind + 1), behind + 1, end - 1);
    } else if (given && said.equals("href")) {
      return href(behind, end, to, depth);
    } else if (given && said.equals("enquote")) {
      out.say("“", behind);
      write(behind + 1, end - 1, depth + 1);
      out.say("”", end);
    } else if (UNSHOWN.containsKey(said)) {
      return unshown(behind, to, UNSHOWN.getOrDefault(said, 1));
    } else {
      return letter(said, at, name.end(), to);
    }
    return end;
  }

  private String registry(String command, int at) {
    String prefix = REGISTRIES.getOrDefault(command, "");
    return Signs.isAddress(text, at) ? "" : prefix;
  }

  private int unshown(int from, int to, int count) {
    int at = from;
    for (int i = 0; i < count; i++) {
      at = braces.behind(blanks(text, at, to));
    }
    return at;
  }

  private int href(int target, int end, int to, int depth) {
    int shown = blanks(text, end, to);
    int close = braces.behind(shown);
    if (close == shown) {
      address("", target + 1, end - 1);
      return end;
    }
    boolean whole = REFERENCE.matcher(text).region(shown, close).find();
    out.say(whole ? "" : "[", shown);
    write(shown + 1, close - 1, depth + 1);
    out.say(whole ? " [link](<" : "](<", target);
    copied(target + 1, end - 1);
    out.say(">)", end);
    return close;
  }

  /** An address; a fix may change it where no prefix is only meant. */
  private void address(String prefix, int from, int to) {
    if (blanks(text, from, to) == to) {
      return;
    }
    boolean web = !prefix.isEmpty() || Signs.isAddress(text, from);
    out.say(web ? "<" : "", from);
    for (int i = 0; i < prefix.length(); i++) {
      out.put(prefix.charAt(i), from - 1, to + 1);
    }
    copied(from, to);
    out.say(web ? ">" : "", to);
  }

  /** An address as it is meant: signs that TeX takes for its own stand behind backslashes. */
  private void copied(int from, int to) {
    for (int i = from; i < to; i++) {
      boolean escape =
          text.charAt(i) == '\\' && i + 1 < to && "%#&_~{}$".indexOf(text.charAt(i + 1)) >= 0;
      i += escape ? 1 : 0;
      if (!Character.isWhitespace(text.charAt(i)) && "<>".indexOf(text.charAt(i)) < 0) {
        out.copy(text, i, i + 1);
      }
    }
  }

  /** A command of letters: an accent, a letter, a sign, or what only changes how text looks. */
  private int letter(String name, int at, int behind, int to) {
    String sign = TexSigns.ALL.get(name);
    if (name.length() == 1 && "cvuHkrbd".contains(name)) {
      int end = accent(name.charAt(0), at, behind, to);
      if (end > behind) {
        return end;
      }
    }
    if (name.equals("newblock")) {
      space(at);
    } else if (name.equals("penalty")) {
      return digitsEnd(behind, to);
    } else if (sign != null) {
      for (int i = 0; i < sign.length(); i++) {
        out.put(sign.charAt(i), at, behind);
      }
    }
    int next = blanks(text, behind, to);
    return text.startsWith("{}", behind) ? behind + 2 : next;
  }

  private int digitsEnd(int from, int to) {
    int at = blanks(text, from, to);
    while (at < to && (Character.isDigit(text.charAt(at)) || text.charAt(at) == '-')) {
      at++;
    }
    return blanks(text, at, to);
  }

  /** A backslash before a sign. */
  private int escape(int at, int to) {
    if (at + 1 >= to) {
      return to;
    }
    char c = text.charAt(at + 1);
    if ("\"'`^~=.".indexOf(c) >= 0) {
      int end = accent(c, at, at + 2, to);
      return end > at + 2 ? end : at + 2;
    }
    if ("&%$#_{}".indexOf(c) >= 0) {
      Signs.plain(text, at + 1, out);
    } else if ("\\ ,;:\n\r\t".indexOf(c) >= 0) {
      space(at);
    }
    return at + 2;
  }

  /** An accent with its letter; returns the place behind them, the same where no letter stands. */
  private int accent(char mark, int at, int behind, int to) {
    int from = Character.isLetter(mark) || mark == '\'' ? blanks(text, behind, to) : behind;
    int end = braces.behind(from);
    String letter =
        end > from
            ? text.substring(from + 1, end - 1)
            : text.substring(from, Math.min(to, from + (text.startsWith("\\", from) ? 2 : 1)));
    String bare = letter.startsWith("\\") ? letter.substring(1) : letter;
    if (bare.length() != 1 || !Character.isLetter(bare.charAt(0))) {
      return behind;
    }
    int stop = end > from ? end : from + letter.length();
    String made = TexLetters.accented(mark, bare.charAt(0));
    for (int i = 0; i < made.length(); i++) {
      out.put(made.charAt(i), at, stop);
    }
    return stop;
  }
}
