package dev.shelfcheck.read.translate;

import dev.shelfcheck.model.Defect;
import dev.shelfcheck.model.Span;
import dev.shelfcheck.read.tree.Transcript;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The blocks of Org, written over into Markdown's. */
final class OrgBlocks {
  /** Between a term and what is said of it (Org syntax, "Items"). */
  private static final String BEHIND_TERM = " :: ";

  private static final Pattern HEADLINE = Pattern.compile("(\\*+)(?:\\s+(.*))?");
  private static final Pattern KEYWORD =
      Pattern.compile("#\\+([A-Za-z_]+(?:\\[[^\\]]*\\])?):\\s*(.*)");
  private static final Pattern BEGIN = Pattern.compile("(?i)#\\+begin_(\\S+).*");
  private static final Pattern DRAWER = Pattern.compile(":([A-Za-z_-]+):");
  private static final Pattern PROPERTY = Pattern.compile(":([A-Za-z_-]+):\\s+(\\S.*)");
  private static final Pattern ITEM =
      Pattern.compile("(?:[-+*]|(\\d{1,9})[.)]|[A-Za-z][.)])(?=\\s|$)\\s*(?:\\[@\\d{1,9}\\]\\s*)?");
  private static final Pattern BOX = Pattern.compile("\\[[ Xx-]\\]\\s+");
  private static final Pattern PLANNED =
      Pattern.compile("(?:SCHEDULED|DEADLINE|CLOSED|CLOCK):\\s.*");
  private static final Pattern PRIORITY = Pattern.compile("\\[#[A-Za-z0-9]{1,2}\\]\\s+");
  private static final Pattern TAGS = Pattern.compile("\\s+:[\\w@#%:]{1,200}:$");
  private static final Pattern COOKIE = Pattern.compile("\\s*\\[\\d{0,9}(?:%|/\\d{0,9})\\]");
  private static final Pattern RULE = Pattern.compile("-{5,}|=+|-+");
  private static final Pattern FOOTNOTE = Pattern.compile("\\[fn:[^\\]\\s]{1,100}\\]\\s*");

  /** What a headline's drawer says of the work that the headline names. */
  private static final Set<String> TELLING =
      Set.of(
          "url", "link", "doi", "source", "arxiv", "website", "homepage", "repo", "paper", "pdf");

  /** Blocks that hold running text. */
  private static final Set<String> HOLDING = Set.of("quote", "center", "verse");

  /** What an item is written at, and where what it says begins there. */
  private record OrgLevel(int indent, int column) {}

  private final String text;
  private final SourceLines lines;
  private final MarkdownPen pen;
  private final Deque<OrgLevel> levels = new ArrayDeque<>();
  private final Set<String> states = new HashSet<>(Set.of("TODO", "DONE"));
  private final Set<String> endless = new HashSet<>();
  private final List<Defect> defects = new ArrayList<>();
  private final boolean titled;

  OrgBlocks(String text) {
    this.text = text;
    this.lines = new SourceLines(text);
    this.pen = new MarkdownPen(text, OrgInline::written);
    this.titled = keywords();
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

  /** Learns what headlines may begin with; whether the file has a title of its own. */
  private boolean keywords() {
    boolean title = false;
    for (int i = 0; i < lines.count(); i++) {
      Matcher m =
          lines.isBlank(i) || text.charAt(lines.at(i).start()) != '#'
              ? null
              : KEYWORD.matcher(lines.said(i));
      if (m != null && m.matches()) {
        String key = m.group(1).toLowerCase(Locale.ROOT);
        title |= key.equals("title") && !m.group(2).isEmpty();
        if (key.equals("todo") || key.equals("seq_todo") || key.equals("typ_todo")) {
          for (String word : m.group(2).replaceAll("\\([^)]*\\)", "").split("[\\s|]+")) {
            states.add(word);
          }
        }
      }
    }
    return title;
  }

  /** Writes what begins at a line; returns the line behind it. */
  private int block(int at) {
    SourceLines.Line line = lines.at(at);
    if (line.isBlank()) {
      if (at > 0 && lines.isBlank(at - 1)) {
        levels.clear(); // two blank lines end a list
      }
      pen.blank(line.end());
      return at + 1;
    }
    String said = lines.said(at);
    char first = said.charAt(0);
    Matcher headline = HEADLINE.matcher(said);
    if (first == '*' && line.indent() == 0 && headline.matches()) {
      return headline(at, headline);
    } else if (first == '#') {
      return signed(at, said);
    } else if (first == ':') {
      return coloned(at, said);
    } else if (first == '|') {
      return table(at);
    } else if (PLANNED.matcher(said).matches() || RULE.matcher(said).matches()) {
      pen.blank(line.end());
      return at + 1;
    }
    plain(line, said);
    return at + 1;
  }

  private int headline(int at, Matcher m) {
    SourceLines.Line line = lines.at(at);
    levels.clear();
    int level = m.group(1).length();
    if (m.group(2) == null) {
      return at + 1;
    }
    int from = line.start() + m.start(2);
    int to = line.end();
    Matcher tags = TAGS.matcher(text).region(from, to);
    to = tags.find() ? tags.start() : to;
    int word = wordEnd(from, to);
    if (states.contains(text.substring(from, word))) {
      from = pastBlanks(word, to);
    }
    Matcher priority = PRIORITY.matcher(text).region(from, to);
    from = priority.lookingAt() ? priority.end() : from;
    if (text.substring(from, wordEnd(from, to)).equals("COMMENT")) {
      return pastTree(at, level);
    }
    Matcher cookie = COOKIE.matcher(text).region(from, to);
    while (cookie.find()) {
      if (cookie.end() == to) {
        to = cookie.start();
      }
    }
    pen.heading(level + (titled ? 1 : 0), from, to);
    return at + 1;
  }

  private int wordEnd(int from, int to) {
    int end = from;
    while (end < to && !Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private int pastBlanks(int from, int to) {
    int at = from;
    while (at < to && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** Behind a headline with all below it. */
  private int pastTree(int at, int level) {
    int next = at + 1;
    while (next < lines.count()) {
      SourceLines.Line line = lines.at(next);
      if (line.indent() == 0 && text.charAt(line.start()) == '*') {
        Matcher m = HEADLINE.matcher(lines.said(next));
        if (m.matches() && m.group(1).length() <= level) {
          return next;
        }
      }
      next++;
    }
    return next;
  }

  /** A comment, a keyword or a block. */
  private int signed(int at, String said) {
    SourceLines.Line line = lines.at(at);
    Matcher begin = BEGIN.matcher(said);
    Matcher keyword = KEYWORD.matcher(said);
    if (begin.matches()) {
      String name = begin.group(1).toLowerCase(Locale.ROOT);
      int end = HOLDING.contains(name) ? -1 : end(at, "#+end_" + name);
      pen.blank(line.end());
      return end < 0 ? at + 1 : end + 1;
    } else if (keyword.matches()) {
      String key = keyword.group(1).toLowerCase(Locale.ROOT);
      if (key.equals("title") && !keyword.group(2).isEmpty()) {
        pen.heading(1, line.start() + keyword.start(2), line.end());
      } else if (key.equals("include")) {
        defects.add(Elsewhere.included(new Span(line.start(), line.end()), keyword.group(2)));
      }
      return at + 1;
    } else if (said.startsWith("# ") || said.equals("#")) {
      pen.comment(pastBlanks(line.start() + 1, line.end()), line.end());
      return at + 1;
    } else if (said.startsWith("#+")) {
      return at + 1;
    }
    plain(line, said);
    return at + 1;
  }

  /** The line that ends what a line begins; -1 where none does. */
  private int end(int at, String mark) {
    if (endless.contains(mark)) {
      return -1;
    }
    for (int i = at + 1; i < lines.count(); i++) {
      SourceLines.Line line = lines.at(i);
      if (text.regionMatches(true, line.start(), mark, 0, mark.length())
          && line.end() - line.start() == mark.length()) {
        return i;
      }
    }
    endless.add(mark);
    return -1;
  }

  /** A drawer, or a line of an example. */
  private int coloned(int at, String said) {
    SourceLines.Line line = lines.at(at);
    if (said.equals(":") || said.startsWith(": ")) {
      pen.blank(line.end());
      return at + 1;
    }
    Matcher drawer = DRAWER.matcher(said);
    int end = drawer.matches() ? end(at, ":END:") : -1;
    if (end < 0) {
      plain(line, said);
      return at + 1;
    }
    if (drawer.group(1).equalsIgnoreCase("PROPERTIES")) {
      for (int i = at + 1; i < end; i++) {
        property(lines.at(i), lines.said(i));
      }
    }
    return end + 1;
  }

  /** Where a work stands, in a line below the headline that names it. */
  private void property(SourceLines.Line line, String said) {
    Matcher m = PROPERTY.matcher(said);
    if (m.matches() && TELLING.contains(m.group(1).toLowerCase(Locale.ROOT))) {
      pen.blank(line.start());
      pen.paragraph(0, line.start());
      pen.line(line.start() + m.start(1), line.end());
      pen.blank(line.end());
    }
  }

  private int table(int at) {
    int end = at;
    List<List<Transcript>> rows = new ArrayList<>();
    boolean headed = false;
    while (end < lines.count() && lines.said(end).startsWith("|")) {
      SourceLines.Line line = lines.at(end);
      if (text.startsWith("|-", line.start())) {
        headed |= rows.size() == 1;
      } else {
        List<Transcript> cells = OrgTable.cells(text, line.start(), line.end());
        if (!OrgTable.isFormat(cells)) {
          rows.add(cells);
        }
      }
      end++;
    }
    pen.table(rows, headed);
    return end;
  }

  /** A line of text, with the marker of an item where it has one. */
  private void plain(SourceLines.Line line, String said) {
    Matcher item = ITEM.matcher(said);
    boolean listed = item.lookingAt() && (said.charAt(0) != '*' || line.indent() > 0);
    while (!levels.isEmpty() && levels.element().indent() >= line.indent()) {
      levels.pop();
    }
    int column = levels.isEmpty() ? 0 : levels.element().column();
    int from = line.start();
    if (listed) {
      String marker = item.group(1) == null ? "-" : item.group(1) + ".";
      from += item.end();
      levels.push(new OrgLevel(line.indent(), pen.item(column, marker, line.start())));
      Matcher box = BOX.matcher(text).region(from, line.end());
      from = box.lookingAt() ? box.end() : from;
    } else {
      Matcher note = FOOTNOTE.matcher(said);
      from += line.indent() == 0 && note.lookingAt() ? note.end() : 0;
      pen.paragraph(column, line.start());
    }
    int term = listed ? text.substring(from, line.end()).indexOf(BEHIND_TERM) : -1;
    if (term > 0) {
      Transcript described = new Transcript().copy(text, from, from + term);
      described.say(" - ", from + term).copy(text, from + term + BEHIND_TERM.length(), line.end());
      pen.line(described, from);
    } else {
      pen.line(from, line.end());
    }
  }
}
