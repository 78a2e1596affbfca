package dev.shelfcheck.read.translate;

import dev.shelfcheck.model.Span;
import dev.shelfcheck.read.tree.Transcript;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The markup within blocks of AsciiDoc, written over into Markdown's. */
final class AdocInline {
  /** The first four kinds of marks may be doubled, and are then read within words. */
  private static final int DOUBLED = 4;

  /** A macro whose text alone is kept, or nothing of it. */
  private static final Pattern MACRO =
      Pattern.compile(
          "(?<kept>xref|kbd|btn|menu|pass|stem|latexmath|asciimath|term|indexterm2)"
              + ":[^\\s\\[\\]]{0,300}\\["
              + "|(?:image|icon|footnote|footnoteref|anchor|indexterm|counter2?|video|audio|cite|citenp)"
              + "::?[^\\s\\[\\]]{0,300}\\[");

  private static final Pattern LINK = Pattern.compile("(?:link:|mailto:)(?=\\S)");

  /** Targets, references to them, and terms of an index. */
  private static final Pattern ANCHOR =
      Pattern.compile(
          "\\[\\[\\[[^\\[\\]]{1,200}\\]\\]\\]|\\[\\[[^\\[\\]]{1,200}\\]\\]"
              + "|\\[#[\\w.-]{1,100}\\](?=[#*_`])|\\[[.][\\w.\\s-]{1,100}\\](?=[#*_`])"
              + "|\\(\\(\\([^()]{1,200}\\)\\)\\)|\\(\\((?<term>[^()]{1,200})\\)\\)"
              + "|<<[^<>,\\n]{1,200}(?:,(?<shown>[^<>]{1,300}))?>>");

  private final Transcript from;
  private final String text;
  private final Transcript out = new Transcript();

  private AdocInline(Transcript from) {
    this.from = from;
    this.text = from.text();
  }

  static Transcript written(Transcript from) {
    AdocInline inline = new AdocInline(from);
    inline.write(0, from.length(), true);
    return inline.out;
  }

  private void write(int start, int end, boolean links) {
    int at = start;
    while (at < end) {
      int behind = escaped(at, end);
      behind = behind == at ? verbatim(at, end) : behind;
      behind = behind == at ? link(at, end, links) : behind;
      behind = behind == at ? macro(at, end, links) : behind;
      behind = behind == at ? anchor(at, end, links) : behind;
      behind = behind == at ? marked(at, end, links) : behind;
      behind = behind == at ? quoted(at, end) : behind;
      behind = behind == at && isBreak(at, end) ? at + 2 : behind;
      if (behind == at) {
        Signs.plain(from, at, out);
        behind++;
      }
      at = behind;
    }
  }

  /** A plus sign behind a blank at a line's end. */
  private boolean isBreak(int at, int end) {
    return text.startsWith(" +", at) && (at + 2 == end || text.charAt(at + 2) == '\n');
  }

  /** Quotation marks that curl: a mark and a backquote. */
  private int quoted(int at, int end) {
    boolean opens =
        at + 1 < end && text.charAt(at + 1) == '`' && "\"'".indexOf(text.charAt(at)) >= 0;
    boolean closes =
        at + 1 < end && text.charAt(at) == '`' && "\"'".indexOf(text.charAt(at + 1)) >= 0;
    if (!opens && !closes) {
      return at;
    }
    boolean two = text.charAt(opens ? at : at + 1) == '"';
    Span place = from.place(new Span(at, at + 2));
    out.put(two ? (opens ? '“' : '”') : opens ? '‘' : '’', place.start(), place.end());
    return at + 2;
  }

  /** A backslash before what would be markup. */
  private int escaped(int at, int end) {
    if (text.charAt(at) != '\\' || at + 1 >= end) {
      return at;
    }
    char next = text.charAt(at + 1);
    if ("*_`#^~{<[](+".indexOf(next) >= 0) {
      Signs.plain(from, at + 1, out);
      return at + 2;
    }
    return at;
  }

  /** What stands between plus signs. */
  private int verbatim(int at, int end) {
    if (text.charAt(at) != '+') {
      return at;
    }
    String mark = text.startsWith("+++", at) ? "+++" : text.startsWith("++", at) ? "++" : "+";
    boolean single = mark.length() == 1;
    int from1 = at + mark.length();
    if ((single && at > 0 && Character.isLetterOrDigit(text.charAt(at - 1))) || from1 >= end) {
      return at;
    }
    int close = within(mark, from1, end);
    if (close <= from1 || (single && Character.isWhitespace(text.charAt(from1)))) {
      return at;
    }
    for (int i = from1; i < close; i++) {
      Signs.plain(from, i, out);
    }
    return close + mark.length();
  }

  private int within(String mark, int start, int end) {
    int most = Math.min(end, start + Signs.LONGEST_MARKUP);
    for (int i = start; i + mark.length() <= most; i++) {
      if (text.startsWith(mark, i)) {
        return i;
      }
    }
    return -1;
  }

  private int link(int at, int end, boolean links) {
    Matcher named = LINK.matcher(text).region(at, end);
    boolean macro =
        named.lookingAt() && (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)));
    boolean angled = text.charAt(at) == '<' && at + 1 < end && Signs.isAddress(text, at + 1);
    if (!macro && !angled && !Signs.isAddress(text, at)) {
      return at;
    }
    int start = macro ? (text.startsWith("mailto", at) ? at : named.end()) : angled ? at + 1 : at;
    boolean passed = text.startsWith("++", start) || text.startsWith("pass:[", start);
    if (passed) {
      return passed(at, start, end, links);
    }
    int to = Signs.addressEnd(text, start, end);
    boolean shown = to < end && text.charAt(to) == '[' && !angled;
    int close = shown ? closing(to + 1, end) : -1;
    if (close < 0) {
      return macro ? at : Signs.bare(from, at, end, out);
    }
    link(new Span(start, to), to + 1, close, links);
    return close + 1;
  }

  /** An address between plus signs, which keep its signs from being read. */
  private int passed(int at, int start, int end, boolean links) {
    boolean plus = text.startsWith("++", start);
    int first = start + (plus ? "++" : "pass:[").length();
    String closer = plus ? "++[" : "][";
    int stop = within(closer, first, end);
    int close = stop < 0 ? -1 : closing(stop + closer.length(), end);
    if (close < 0) {
      return at;
    }
    link(new Span(first, stop), stop + closer.length(), close, links);
    return close + 1;
  }

  /** The bracket that closes what stands from a place on; escaped ones are none. */
  private int closing(int start, int end) {
    int most = Math.min(end, start + Signs.LONGEST);
    for (int i = start; i < most; i++) {
      if (text.startsWith("image:", i)) { // its own bracket closes first
        int open = text.indexOf('[', i);
        int close = open < 0 || open >= most ? -1 : text.indexOf(']', open);
        i = close < 0 || close >= most ? i : close + 1;
      }
      if (i < most && text.charAt(i) == ']' && text.charAt(i - 1) != '\\') {
        return i;
      }
      if (text.startsWith("\n\n", i)) {
        return -1;
      }
    }
    return -1;
  }

  private void link(Span target, int start, int end, boolean links) {
    Span shown = shown(start, end);
    // What the places of a document are called, the program says that shows it.
    if (!links || text.charAt(target.start()) == '#') {
      write(shown.start(), shown.end(), false);
      return;
    }
    boolean none = shown.isEmpty();
    Signs.say(none ? "<" : "[", from, target.start(), out);
    if (!none) {
      write(shown.start(), shown.end(), false);
      Signs.say("](<", from, target.start(), out);
    }
    out.copy(from, target.start(), target.end());
    Signs.say(none ? ">" : ">)", from, target.start(), out);
  }

  /** The text of a link without its attributes: they are told by a name and an equals sign. */
  private Span shown(int start, int end) {
    int from1 = start;
    int to = end;
    String said = text.substring(start, end);
    boolean attributes = said.matches("(?s).*,\\s*[a-z]+=.*|\\s*[a-z]+=.*");
    if (attributes && said.startsWith("\"")) {
      int quote = said.indexOf('"', 1);
      return quote < 0 ? new Span(start, end) : new Span(start + 1, start + quote);
    }
    if (attributes) {
      int comma = said.matches("(?s)\\s*[a-z]+=.*") ? 0 : said.indexOf(',');
      to = start + Math.max(0, comma);
    }
    while (to > from1
        && (text.charAt(to - 1) == '^' || Character.isWhitespace(text.charAt(to - 1)))) {
      to--;
    }
    while (from1 < to && Character.isWhitespace(text.charAt(from1))) {
      from1++;
    }
    return new Span(from1, to);
  }

  private int macro(int at, int end, boolean links) {
    char c = text.charAt(at);
    if (c < 'a' || c > 'z' || (at > 0 && Character.isLetterOrDigit(text.charAt(at - 1)))) {
      return at;
    }
    Matcher m = MACRO.matcher(text).region(at, end);
    int close = m.lookingAt() ? closing(m.end(), end) : -1;
    if (close < 0) {
      return at;
    }
    if (!links && text.startsWith("image:http", at)) {
      Signs.say("![](<", from, at, out);
      out.copy(from, at + "image:".length(), m.end() - 1);
      Signs.say(">)", from, m.end() - 1, out);
    }
    if (m.group("kept") != null) {
      Span shown = shown(m.end(), close);
      write(shown.start(), shown.end(), links);
    }
    return close + 1;
  }

  private int anchor(int at, int end, boolean links) {
    if ("[(<".indexOf(text.charAt(at)) < 0) {
      return at;
    }
    Matcher m = ANCHOR.matcher(text).region(at, end);
    if (!m.lookingAt()) {
      return at;
    }
    for (String group : new String[] {"term", "shown"}) {
      if (m.group(group) != null) {
        write(m.start(group), m.end(group), links);
      }
    }
    int behind = m.end();
    boolean blanks = text.startsWith("[[", at) && out.length() == 0;
    while (blanks && behind < end && text.charAt(behind) == ' ') {
      behind++;
    }
    return behind;
  }

  /** Text between signs of one kind: at words one of them, within words two. */
  private int marked(int at, int end, boolean links) {
    int kind = "*_`#^~".indexOf(text.charAt(at));
    if (kind < 0) {
      return at;
    }
    char mark = text.charAt(at);
    boolean two = kind < DOUBLED && at + 1 < end && text.charAt(at + 1) == mark;
    String marks = two ? text.substring(at, at + 2) : text.substring(at, at + 1);
    int start = at + marks.length();
    boolean loose = two || kind >= DOUBLED;
    int close = loose ? within(marks, start, end) : closingMark(at, end);
    if (close <= start || (kind >= DOUBLED && text.substring(start, close).contains(" "))) {
      return at;
    }
    String sign = new String[] {"**", "*", "`", "", "", ""}[kind];
    Signs.say(sign, from, at, out);
    if (kind == 2) {
      out.copy(from, start, close);
    } else {
      write(start, close, links);
    }
    Signs.say(sign, from, close, out);
    return close + marks.length();
  }

  private int closingMark(int at, int end) {
    char mark = text.charAt(at);
    boolean inWord = at > 0 && (isWord(text.charAt(at - 1)) || text.charAt(at - 1) == '}');
    boolean quoting = mark == '`' && at > 0 && "\"'".indexOf(text.charAt(at - 1)) >= 0;
    return inWord || quoting ? -1 : Signs.closing(text, at, end, c -> !isWord((char) c));
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c) || c == '_';
  }
}
