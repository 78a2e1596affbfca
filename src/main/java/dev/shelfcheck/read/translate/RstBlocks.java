package dev.shelfcheck.read.translate;

import dev.shelfcheck.model.Defect;
import dev.shelfcheck.model.Span;
import dev.shelfcheck.read.tree.Transcript;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The blocks of reStructuredText, written over into Markdown's. */
final class RstBlocks {
  /** Lines of a heading that is adorned above and below. */
  private static final int ADORNED_TWICE = 3;

  /** Markdown's last level of headings (CommonMark, 4.2). */
  private static final int LAST_HEADING = 6;

  private static final Pattern ADORNMENT = Pattern.compile("([!-/:-@\\[-`{-~])\\1{2,}\\s*");
  private static final Pattern BULLET = Pattern.compile("[*+\\-\\u2022\\u2023\\u2043](?=\\s|$)");
  private static final Pattern NUMBER =
      Pattern.compile("(\\(?)(\\d{1,3}|#|[a-z](?=\\)))([.)])(?=\\s)");
  private static final Pattern TARGET =
      Pattern.compile("\\.\\. _(?:`([^`]+)`|((?:\\\\.|[^:\\\\`]){1,300})):\\s*(\\S.*)?");
  private static final Pattern ANONYMOUS = Pattern.compile("(?:\\.\\. __:|__)\\s+(\\S.*)");
  private static final Pattern NOTE = Pattern.compile("\\.\\. \\[[^\\]\\s]+\\]\\s+");
  private static final Pattern DIRECTIVE =
      Pattern.compile("\\.\\. (?:\\|[^|]+\\| )?([\\w:+.-]+)::");
  private static final Pattern COMMENT = Pattern.compile("\\.\\.(?: (.*))?");
  private static final Pattern FIELD = Pattern.compile(":([^:\\s`][^:`]{0,60}):(?=\\s|$)");

  /** Directives that hold running text. */
  private static final Set<String> HOLDING =
      Set.of(
          "note",
          "tip",
          "hint",
          "important",
          "warning",
          "attention",
          "caution",
          "danger",
          "error",
          "admonition",
          "topic",
          "sidebar",
          "seealso",
          "container",
          "epigraph",
          "highlights",
          "pull-quote",
          "compound",
          "only",
          "dropdown",
          "card",
          "grid",
          "grid-item",
          "grid-item-card",
          "tab-set",
          "tab-item",
          "hlist",
          "centered",
          "class",
          "rst-class");

  /** Deeper than any list nests. */
  private static final int DEEPEST = 50;

  private final String text;
  private final Transcript out = new Transcript();
  private final SourceLines lines;
  private final List<Span> places = new ArrayList<>();
  private final List<String> styles = new ArrayList<>();
  private final Set<String> names = new HashSet<>();
  private final List<Defect> defects = new ArrayList<>();
  private final List<Integer> anonymous = new ArrayList<>();

  RstBlocks(String text) {
    this.text = text;
    this.lines = new SourceLines(text);
    for (int i = 0; i < lines.count(); i++) {
      places.add(new Span(lines.at(i).start(), lines.at(i).end()));
    }
    block(0, lines.count(), 0, 0);
  }

  Transcript written() {
    return out;
  }

  /** What was too deep to be read. */
  List<Defect> defects() {
    return defects;
  }

  /** The names of targets that lead to an address, in lower case. */
  Set<String> names() {
    return names;
  }

  /** Writes lines over whose text begins at some indent. */
  private void block(int from, int to, int base, int depth) {
    if (depth > DEEPEST) {
      Span place = new Span(lines.at(from).start(), lines.at(to - 1).end());
      defects.add(new Defect(Defect.DefectKind.NOT_READ_WHOLE, place, "too deep"));
      return;
    }
    int at = from;
    while (at < to) {
      SourceLines.Line line = lines.at(at);
      String said = lines.said(at);
      int behind = line.isBlank() ? at : RstTable.write(text, places, at, to, out);
      if (line.isBlank()) {
        out.say("\n", line.end());
        at++;
      } else if (behind > at) {
        at = behind;
      } else if (line.indent() == 0 && heading(at, to)) {
        at += ADORNMENT.matcher(said).matches() ? ADORNED_TWICE : 2;
      } else if (said.startsWith("..") && COMMENT.matcher(said).matches()) {
        at = explicit(at, to, said, depth);
      } else if (ANONYMOUS.matcher(said).matches()) {
        at = explicit(at, to, said, depth);
      } else if (ADORNMENT.matcher(said).matches()) {
        out.say("\n", line.end());
        at++;
      } else {
        plain(line, said, base);
        at++;
        if (said.endsWith("::")) {
          at = past(at, to, line.indent());
        }
      }
    }
  }

  /** A title with a line below, and perhaps one above: the styles tell levels as they come. */
  private boolean heading(int at, int to) {
    boolean over = ADORNMENT.matcher(lines.said(at)).matches();
    int title = over ? at + 1 : at;
    if (title + 1 >= to || lines.at(title).isBlank()) {
      return false;
    }
    String below = lines.said(title + 1);
    boolean fits = lines.at(title + 1).indent() == 0 && ADORNMENT.matcher(below).matches();
    if (!fits
        || ADORNMENT.matcher(lines.said(title)).matches()
        || (over && below.charAt(0) != lines.said(at).charAt(0))) {
      return false;
    }
    String style = below.charAt(0) + (over ? "over" : "");
    if (!styles.contains(style)) {
      styles.add(style);
    }
    SourceLines.Line line = lines.at(title);
    out.say(
        "\n" + "#".repeat(Math.min(LAST_HEADING, styles.indexOf(style) + 1)) + " ", line.start());
    out.copy(text, line.start(), line.end()).say("\n\n", line.end());
    return true;
  }

  /** Behind the lines that are indented deeper than some, blank ones among them. */
  private int past(int at, int to, int indent) {
    int next = at;
    while (next < to && (lines.at(next).isBlank() || lines.at(next).indent() > indent)) {
      next++;
    }
    return next;
  }

  /** What begins with two dots; returns the line behind it. */
  private int explicit(int at, int to, String said, int depth) {
    SourceLines.Line line = lines.at(at);
    int end = past(at + 1, to, line.indent());
    Matcher target = TARGET.matcher(said);
    Matcher nameless = ANONYMOUS.matcher(said);
    Matcher note = NOTE.matcher(said);
    Matcher directive = DIRECTIVE.matcher(said);
    if (nameless.matches()) {
      anonymous.add(at);
      define(RstInline.ANONYMOUS + anonymous.size(), line.start() + nameless.start(1), line.end());
      return at + 1;
    } else if (target.matches()) {
      String name = target.group(1) == null ? target.group(2).replace("\\", "") : target.group(1);
      target(RstInline.name(name), target, at, end);
    } else if (note.lookingAt()) {
      out.say("\n- ", line.start());
      out.copy(text, line.start() + note.end(), line.end()).say("\n", line.end());
      if (at + 1 < end) {
        block(at + 1, end, lines.at(Math.min(at + 1, end - 1)).indent() - 2, depth + 1);
      }
    } else if (directive.lookingAt()) {
      held(directive, line, at, end, depth);
    } else {
      comment(said, line);
    }
    return end;
  }

  private void target(String name, Matcher target, int at, int end) {
    SourceLines.Line line = lines.at(at);
    boolean here = target.group(3) != null;
    SourceLines.Line place = here || at + 1 >= end ? line : lines.at(at + 1);
    int start = here ? line.start() + target.start(3) : place.start();
    String address = text.substring(Math.min(start, place.end()), place.end());
    if ((here || at + 1 < end) && address.matches("(?:[a-zA-Z][\\w+.-]*:|[./#]|\\S*[./]).*[^_]")) {
      names.add(name);
      define(name, start, place.end());
    }
  }

  private void define(String name, int from, int to) {
    out.say("\n[" + name.replaceAll("[\\[\\]]", " ") + "]: ", from);
    out.copy(text, from, to).say("\n\n", to);
  }

  private void held(Matcher directive, SourceLines.Line line, int at, int end, int depth) {
    String name = directive.group(1);
    if (name.equals("rubric")) {
      out.say("\n**", line.start());
      out.copy(text, Math.min(line.end(), line.start() + directive.end() + 1), line.end());
      out.say("**\n", line.end());
    } else if (HOLDING.contains(name)) {
      int first = at + 1;
      while (first < end
          && (lines.at(first).isBlank() || FIELD.matcher(lines.said(first)).lookingAt())) {
        first++;
      }
      out.say("\n", line.end());
      if (first < end) {
        block(first, end, lines.at(first).indent(), depth + 1);
      }
    }
    out.say("\n", line.end());
  }

  private void comment(String said, SourceLines.Line line) {
    String inner = said.length() > 2 ? said.substring(2).strip() : "";
    if (inner.startsWith("shelfcheck-")) {
      out.say("<!-- ", line.start());
      out.copy(text, line.end() - inner.length(), line.end()).say(" -->\n", line.end());
    } else {
      out.say("\n", line.end());
    }
  }

  /** A line of text, with its marker. */
  private void plain(SourceLines.Line line, String said, int base) {
    out.say(" ".repeat(Math.max(0, line.indent() - base)), line.start());
    int from = line.start();
    Matcher number = NUMBER.matcher(said);
    if (BULLET.matcher(said).lookingAt()) {
      out.say("-", from);
      from++;
    } else if (number.lookingAt()) {
      boolean counted = Character.isDigit(number.group(2).charAt(0));
      out.say(" ".repeat(number.group(1).length()), from);
      out.say((counted ? number.group(2) : "1") + ".", from);
      from += number.end();
    } else if (said.startsWith("| ")) {
      from += 2;
    } else {
      Matcher field = FIELD.matcher(said);
      from += field.lookingAt() ? 1 : 0;
      if (field.lookingAt()) {
        out.copy(text, from, from + field.group(1).length() + 1);
        from = line.start() + field.end();
      }
    }
    int to = said.endsWith("::") && line.end() - 1 > from ? line.end() - 1 : line.end();
    out.copy(text, Math.min(from, to), to).say("\n", line.end());
  }
}
