package dev.shelfcheck.read.translate;

import dev.shelfcheck.model.Defect;
import dev.shelfcheck.model.Span;
import dev.shelfcheck.read.tree.Transcript;
import dev.shelfcheck.thread.ThreadConfined;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The blocks of AsciiDoc, written over into Markdown's. */
@ThreadConfined
final class AdocBlocks {
  private static final Pattern TITLE = Pattern.compile("(={1,6}|#{1,6})\\s+(\\S.*?)(?:\\s+\\1)?");
  private static final Pattern UNDERLINE = Pattern.compile("([=~^+-])\\1{1,300}");
  private static final Pattern LETTERS =
      Pattern.compile("[^\\[.|+/-].*[\\p{L}\\p{N}].*|[\\p{L}\\p{N}]");
  private static final Pattern ATTRIBUTE =
      Pattern.compile(":(!?[A-Za-z0-9_][\\w-]{0,60}!?):(?:\\s+(.*))?");
  private static final Pattern VERBATIM =
      Pattern.compile("-{4,}|\\.{4,}|\\+{4,}|/{4,}|`{3,}[^`]*|,={3,}|:={3,}");
  private static final Pattern HOLDING = Pattern.compile("={4,}|\\*{4,}|_{4,}|--|\"\"");
  private static final Pattern TABLE = Pattern.compile("[|!]={3,}");
  private static final Pattern STYLE = Pattern.compile("\\[(?:\\[[^\\]]*\\]|[^\\[\\]]*|.*\".*)\\]");
  private static final Pattern BLOCK_TITLE = Pattern.compile("\\.[^\\s.].*");
  private static final Pattern INCLUDE = Pattern.compile("include::(\\S+)\\[.*\\]");
  private static final Pattern MACRO = Pattern.compile("[a-z][\\w-]*::\\S*\\[.*\\]");
  private static final Pattern RULE =
      Pattern.compile("<{3,}|'{3,}|-{3}|\\*{3}|_{3}|- - -|\\* \\* \\*");

  /** Styles of a paragraph or block that is not running text. */
  private static final Set<String> UNREAD =
      Set.of(
          "source",
          "listing",
          "literal",
          "stem",
          "latexmath",
          "asciimath",
          "pass",
          "comment",
          "plantuml",
          "ditaa",
          "graphviz",
          "mermaid");

  private final String text;
  private final SourceLines lines;
  private final AdocText attributes = new AdocText();
  private final MarkdownPen pen;
  private final AdocLists lists;
  private final StringBuilder style = new StringBuilder();
  private boolean goesOn;
  private boolean attached;
  private boolean titled;
  private final Set<String> endless = new HashSet<>();
  private final List<Defect> defects = new ArrayList<>();

  AdocBlocks(String text) {
    this.text = text;
    this.lines = new SourceLines(text);
    this.pen = new MarkdownPen(text, t -> AdocInline.written(attributes.resolved(t)));
    this.lists = new AdocLists(text, pen);
    int at = 0;
    while (at < lines.count()) {
      at = block(at);
    }
  }

  Transcript written() {
    return pen.written();
  }

  /** What of the file stands in others. */
  List<Defect> defects() {
    return defects;
  }

  /** Writes what begins at a line; returns the line behind it. */
  private int block(int at) {
    SourceLines.Line line = lines.at(at);
    if (line.isBlank()) {
      pause(line.end());
      return at + 1;
    }
    String said = lines.said(at);
    if (said.startsWith("//") && !said.startsWith("///")) {
      int from = line.start() + 2;
      while (from < line.end() && text.charAt(from) == ' ') {
        from++;
      }
      pen.comment(from, line.end());
      if (!goesOn) {
        detach();
      }
      return at + 1;
    }
    int behind = line.indent() == 0 ? atMargin(at, line, said) : at;
    return behind > at ? behind : running(at, line, said);
  }

  private void pause(int at) {
    pen.blank(at);
    goesOn = false;
  }

  /** What counts only where its line is not indented; the same line where it is none of it. */
  private int atMargin(int at, SourceLines.Line line, String said) {
    Matcher title = TITLE.matcher(said);
    Matcher attribute = ATTRIBUTE.matcher(said);
    if (!goesOn && isUnderlined(at)) {
      return title(
          "=-~^+".indexOf(text.charAt(lines.at(at + 1).start())) + 1,
          line.start(),
          line.end(),
          at + 1);
    } else if (VERBATIM.matcher(said).matches() || HOLDING.matcher(said).matches()) {
      return delimited(at, said);
    } else if (TABLE.matcher(said).matches()) {
      return table(at, said);
    } else if (title.matches()) {
      int from = line.start();
      return title(title.group(1).length(), from + title.start(2), from + title.end(2), at);
    } else if (attribute.matches()) {
      return attribute(at, attribute);
    }
    return signed(at, line, said);
  }

  private int signed(int at, SourceLines.Line line, String said) {
    Matcher include = INCLUDE.matcher(said);
    if (include.matches()) {
      defects.add(Elsewhere.included(new Span(line.start(), line.end()), include.group(1)));
    } else if (said.equals("+")) {
      pen.blank(line.end());
      attached = true;
    } else if (!goesOn && STYLE.matcher(said).matches()) {
      style.append(said);
      detach();
      return at + 1;
    } else if (!goesOn && BLOCK_TITLE.matcher(said).matches()) {
      detach();
      pen.label(line.start() + 1, line.end());
      return at + 1;
    } else if (!MACRO.matcher(said).matches() && !RULE.matcher(said).matches()) {
      return at;
    }
    pause(line.end());
    return at + 1;
  }

  /** What is said of the next block parts it from a list above. */
  private void detach() {
    if (!attached) {
      lists.end();
    }
  }

  private boolean isUnderlined(int at) {
    if (at + 1 >= lines.count() || lines.at(at + 1).indent() != 0) {
      return false;
    }
    String below = lines.said(at + 1);
    String said = lines.said(at);
    return UNDERLINE.matcher(below).matches()
        && Math.abs(below.length() - said.length()) <= 1
        && LETTERS.matcher(said).matches();
  }

  /** A title; behind that of the whole document stand lines about it, up to a blank one. */
  private int title(int level, int from, int to, int last) {
    lists.end();
    style.setLength(0);
    pen.heading(level, from, to);
    goesOn = false;
    int at = last + 1;
    if (level > 1 || titled) {
      return at;
    }
    titled = true;
    while (at < lines.count() && !lines.isBlank(at)) {
      Matcher attribute = ATTRIBUTE.matcher(lines.said(at));
      at = attribute.matches() ? attribute(at, attribute) : at + 1;
    }
    return at;
  }

  /** An attribute; its value goes on behind a backslash. */
  private int attribute(int at, Matcher m) {
    StringBuilder value = new StringBuilder(m.group(2) == null ? "" : m.group(2));
    int next = at + 1;
    while (value.toString().endsWith(" \\") && next < lines.count() && !lines.isBlank(next)) {
      value.setLength(value.length() - 1);
      value.append(lines.said(next));
      next++;
    }
    attributes.learn(m.group(1), value.toString());
    return next;
  }

  /** A block between two lines of one kind: passed over, or written as if these were not there. */
  private int delimited(int at, String said) {
    boolean verbatim = VERBATIM.matcher(said).matches() || isUnread();
    style.setLength(0);
    String close = said.startsWith("`") ? said.replaceFirst("[^`].*", "") : said;
    int end = verbatim ? end(at, close) : -1;
    pause(lines.at(at).end());
    return end < 0 ? at + 1 : end + 1;
  }

  private boolean isUnread() {
    String first = style.toString().replaceFirst("^\\[+", "").replaceFirst("(?s)[,%#.\\]].*", "");
    return UNREAD.contains(first.strip()) || style.toString().startsWith("[,");
  }

  private int end(int at, String mark) {
    if (endless.contains(mark)) {
      return -1;
    }
    for (int i = at + 1; i < lines.count(); i++) {
      SourceLines.Line line = lines.at(i);
      if (line.end() - line.start() == mark.length() && text.startsWith(mark, line.start())) {
        return i;
      }
    }
    endless.add(mark);
    return -1;
  }

  private int table(int at, String said) {
    int end = end(at, said);
    if (end < 0) {
      pause(lines.at(at).end());
      return at + 1;
    }
    AdocTable table = new AdocTable(text, lines, said.charAt(0), style.toString());
    detach();
    pen.table(table.rows(at + 1, end), table.isHeaded(at + 1, end));
    style.setLength(0);
    goesOn = false;
    attached = false;
    return end + 1;
  }

  /** An item, or a line of a paragraph. */
  private int running(int at, SourceLines.Line line, String said) {
    if (!goesOn && (isUnread() || isLiteral(line, said))) {
      style.setLength(0);
      int next = at;
      while (next < lines.count() && !lines.isBlank(next)) {
        next++;
      }
      return next;
    }
    style.setLength(0);
    boolean going = goesOn;
    boolean within = attached;
    goesOn = true;
    attached = false;
    if (!lists.item(line, said)) {
      if (!going && !within) {
        lists.end();
      }
      pen.paragraph(lists.column(), line.start());
      pen.line(line.start(), line.end());
    }
    return at + 1;
  }

  /** An indented paragraph stands as it is written: it is no running text. */
  private boolean isLiteral(SourceLines.Line line, String said) {
    return line.indent() > 0 && !attached && !AdocLists.isItem(said);
  }
}
