package dev.shelfcheck.read.translate;

import dev.shelfcheck.model.Span;
import dev.shelfcheck.read.tree.Transcript;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The markup within blocks of Org, written over into Markdown's. */
final class OrgInline {
  /** What is not seen: footnotes, citations, dates and times, targets. */
  private static final Pattern UNSEEN =
      Pattern.compile(
          "\\[(?:fn:|cite[/:])[^\\[\\]]{0,300}\\]|[<\\[]\\d{4}-\\d{2}-\\d{2}[^<>\\[\\]\\n"
              + "]{0,60}[>\\]](?:--[<\\[]\\d{4}-[^<>\\[\\]\\n"
              + "]{0,60}[>\\]])?|<<{1,2}[^<>\\n"
              + "]{1,100}>{2,3}|@@[a-z]{1,20}:[^@]{0,300}@@");

  /** A picture, which is shown and leads nowhere. */
  private static final Pattern PICTURE =
      Pattern.compile(
          "(?i)(?:file:|\\.{1,2}/|https?://)\\S+\\.(?:png|jpe?g|gif|svg|webp)(?:\\?\\S*)?");

  private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):(.*)");

  private final Transcript from;
  private final String text;
  private final Transcript out = new Transcript();

  private OrgInline(Transcript from) {
    this.from = from;
    this.text = from.text();
  }

  static Transcript written(Transcript from) {
    OrgInline inline = new OrgInline(from);
    inline.write(0, from.length(), true);
    return inline.out;
  }

  private void write(int start, int end, boolean links) {
    Matcher unseen = UNSEEN.matcher(text).region(start, end);
    int at = start;
    while (at < end) {
      int behind = links ? link(at, end) : at;
      behind = behind == at ? address(at, end) : behind;
      behind = behind == at && unseen.region(at, end).lookingAt() ? unseen.end() : behind;
      behind = behind == at ? marked(at, end, links) : behind;
      behind = behind == at && isBreak(at, end) ? at + 2 : behind;
      if (behind == at) {
        Signs.plain(from, at, out);
        behind++;
      }
      at = behind;
    }
  }

  /** Two backslashes at a line's end. */
  private boolean isBreak(int at, int end) {
    return text.startsWith("\\\\", at) && (at + 2 == end || text.charAt(at + 2) == '\n');
  }

  /** An address that stands in the text; returns the place behind it, the same where none does. */
  private int address(int at, int end) {
    boolean angled = text.charAt(at) == '<' && at + 1 < end && Signs.isAddress(text, at + 1);
    if (!angled && !Signs.isAddress(text, at)) {
      return at;
    }
    return Signs.bare(from, at, end, out);
  }

  /** A link in brackets. */
  private int link(int at, int end) {
    if (!text.startsWith("[[", at)) {
      return at;
    }
    int target = at + 2;
    int to = target;
    while (to < end && to - target < Signs.LONGEST && "[]\n".indexOf(text.charAt(to)) < 0) {
      to += text.charAt(to) == '\\' ? 2 : 1;
    }
    if (to >= end || to == target || text.charAt(to) != ']') {
      return at;
    }
    int shown = to + 2;
    boolean bare = text.startsWith("]]", to);
    int close = bare ? to : text.startsWith("][", to) ? closing(shown, end) : -1;
    if (close < 0) {
      return at;
    }
    link(at, new Span(target, to), bare ? new Span(to, to) : new Span(shown, close));
    return close + 2;
  }

  private int closing(int from, int end) {
    for (int i = from; i + 1 < end && i - from < Signs.LONGEST; i++) {
      if (text.startsWith("]]", i) && (i + 2 >= end || text.charAt(i + 2) != ']')) {
        return i;
      }
      if (text.startsWith("[[", i) || text.startsWith("\n\n", i)) {
        return -1;
      }
    }
    return -1;
  }

  private void link(int at, Span place, Span shown) {
    String said = text.substring(place.start(), place.end());
    String name = text.substring(shown.start(), shown.end());
    if (PICTURE.matcher(said).matches() && (shown.isEmpty() || PICTURE.matcher(name).matches())) {
      return;
    }
    Transcript target = target(place);
    boolean leads = target.length() > 0;
    if (!leads || shown.isEmpty()) {
      if (leads) {
        Signs.say("<", from, at, out);
        out.copy(target, 0, target.length());
        Signs.say(">", from, at, out);
      }
      write(shown.start(), shown.end(), false);
      return;
    }
    Signs.say("[", from, at, out);
    if (PICTURE.matcher(name).matches()) {
      int start = shown.start() + (name.startsWith("file:") ? "file:".length() : 0);
      Signs.say("![](<", from, start, out);
      out.copy(from, start, shown.end());
      Signs.say(">)", from, shown.end(), out);
    } else {
      write(shown.start(), shown.end(), false);
    }
    Signs.say("](<", from, at, out);
    out.copy(target, 0, target.length());
    Signs.say(">)", from, at, out);
  }

  /** Where a link leads, as Markdown says it; nothing where that is a place of Org's own. */
  private Transcript target(Span place) {
    Transcript target = new Transcript();
    String said = text.substring(place.start(), place.end());
    Matcher scheme = SCHEME.matcher(said);
    int start = place.start();
    if (scheme.matches()) {
      String name = scheme.group(1);
      if (name.equals("doi")) {
        Signs.say("https://doi.org/", from, start, target);
        start += "doi:".length();
      } else if (name.equals("file")) {
        start += "file:".length();
      } else if (!name.matches("https?|ftp|mailto")) {
        return target;
      }
      boolean local = name.equals("file");
      int to = local && said.contains("::") ? place.start() + said.indexOf("::") : place.end();
      boolean elsewhere = local && (text.startsWith("~", start) || text.startsWith("/", start));
      return elsewhere ? target : copied(start, to, target);
    }
    return said.startsWith("./") || said.startsWith("../")
        ? copied(start, place.end(), target)
        : target;
  }

  private Transcript copied(int start, int end, Transcript target) {
    for (int i = start; i < end; i++) {
      boolean escape =
          text.charAt(i) == '\\' && i + 1 < end && "[]\\".indexOf(text.charAt(i + 1)) >= 0;
      i += escape ? 1 : 0;
      target.copy(from, i, i + 1);
    }
    return target;
  }

  /** Text between two signs of one kind that stand at words. */
  private int marked(int at, int end, boolean links) {
    int kind = "*/=~_+".indexOf(text.charAt(at));
    if (kind < 0 || (at > 0 && !isBefore(text.charAt(at - 1)))) {
      return at;
    }
    int close = Signs.closing(text, at, end, c -> isBehind((char) c));
    if (close < 0) {
      return at;
    }
    String sign = new String[] {"**", "*", "`", "`", "", "~~"}[kind];
    Signs.say(sign, from, at, out);
    if (sign.equals("`")) {
      out.copy(from, at + 1, close);
    } else {
      write(at + 1, close, links);
    }
    Signs.say(sign, from, close, out);
    return close + 1;
  }

  private static boolean isBefore(char c) {
    return Character.isWhitespace(c) || "-({'\"".indexOf(c) >= 0;
  }

  private static boolean isBehind(char c) {
    return Character.isWhitespace(c) || "-.,;:!?'\")}[]\\".indexOf(c) >= 0;
  }
}
