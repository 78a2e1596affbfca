package dev.shelfcheck.read.outline;

import dev.shelfcheck.model.Span;
import dev.shelfcheck.thread.ThreadConfined;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a masked text line by line into blocks. */
@ThreadConfined
final class BlockScanner {
  private static final Pattern HEADING =
      Pattern.compile("(#{1,6})(?:[ \\t]+|$)(.*?)(?:[ \\t]+#+)?[ \\t]*");
  private static final Pattern TIGHT_HEADING =
      Pattern.compile("(#{2,6})(?=[^#\\s!/])(.*?)#*[ \\t]*");
  private static final Pattern RULE =
      Pattern.compile("(?:-[ \\t]*){3,}|(?:\\*[ \\t]*){3,}|(?:_[ \\t]*){3,}");
  private static final Pattern UNDERLINE = Pattern.compile("=+[ \\t]*|-{2,}[ \\t]*");
  private static final Pattern DEFINITION =
      Pattern.compile(
          "\\[(?!\\^)([^\\]]{1,200})\\]:[ \\t]*(?:<([^<>]*)>|([^\\s<>]+))(?:[ \\t].*)?");

  /** A definition whose target stands in the next line, as CommonMark allows (4.7). */
  private static final Pattern DEFINED_BELOW =
      Pattern.compile("\\[(?!\\^)([^\\]]{1,200})\\]:[ \\t]*");

  private static final Pattern TARGET =
      Pattern.compile("[ \\t]*(?:<([^<>]*)>|(\\w[\\w+.-]{0,30}:[^\\s<>]+|[./#][^\\s<>]*))[ \\t]*");

  private static final Pattern FOOTNOTE =
      Pattern.compile("\\[\\^([^\\]\\s]{1,100})\\]:[ \\t]*(.*)");

  /**
   * A line that is bold from end to end, whatever picture stands before it; not one of tags in
   * brackets alone.
   */
  private static final Pattern BOLD_LINE =
      Pattern.compile(
          "(?::[a-z0-9_+-]{1,40}:[ \\t]*)?\\*\\*(?!"
              + " |(?:\\[[^\\]]{0,60}\\](?!\\()|\\([^)]{0,60}\\)|[ ,]){1,4}\\*\\*)[^*]{12,}\\*\\*["
              + " \\t]*");

  /** Columns from which on a line is code, as CommonMark has it (4.4). */
  private static final int CODE_INDENT = 4;

  /** Characters of a line of signs; chosen, so that no pattern runs over a long line. */
  private static final int LONGEST_RULE = 299;

  /** A bullet and the four blanks that may follow it, as CommonMark has them (5.2). */
  private static final int WIDEST_MARKER = 5;

  /** Columns to which items open one inside another on one line; chosen. */
  private static final int DEEPEST_REACH = 100;

  private final String text;
  private final BitSet skipped;
  private final BlockSink sink;
  private final Map<String, Span> definitions = new HashMap<>();

  /** Where the line below the last title, bar and links begins. */
  private int belowBarred = -1;

  BlockScanner(String text, BitSet skipped) {
    this.text = text;
    this.skipped = skipped;
    this.sink = new BlockSink(count("<details") > 2 * count("</details"));
  }

  private int count(String tag) {
    int count = 0;
    for (int at = text.indexOf(tag); at >= 0; at = text.indexOf(tag, at + 1)) {
      count++;
    }
    return count;
  }

  List<Block> blocks() {
    return sink.blocks();
  }

  Map<String, Span> definitions() {
    return definitions;
  }

  void scan() {
    int at = 0;
    while (at < text.length()) {
      int end = Lines.end(text, at);
      at = skipped.get(at) ? Lines.next(text, end) : line(at, end);
    }
    sink.closeText();
  }

  /** Reads what begins at a line and returns the start of the line after it. */
  private int line(int start, int end) {
    Indent indent = Indent.of(text, start, end);
    int from = indent.offset();
    int next = Lines.next(text, end);
    if (from >= end) {
      sink.blank();
      return next;
    }
    String line = text.substring(from, end);
    if (underlined(line, indent, end) || simple(line, indent, from, end)) {
      return next;
    }
    int defined = definedBelow(line, indent, next);
    if (defined >= 0) {
      return defined;
    }
    int after = table(start, indent, end);
    if (after >= 0) {
      return after;
    }
    if (line.charAt(0) == '<' && HtmlLine.BLOCK_TAG.matcher(line).lookingAt()) {
      return new HtmlLine(text, sink, indent.columns()).read(from, end);
    }
    return items(text.charAt(from) == ':' ? defined(indent, end) : indent, end);
  }

  /**
   * Where an item begins with which a term's definition does ({@code : * Title}, as kramdown and
   * Pandoc have it); where none does, where the line does.
   */
  private Indent defined(Indent indent, int end) {
    int behind = indent.offset() + 1;
    if (behind >= end || !Character.isWhitespace(text.charAt(behind))) {
      return indent;
    }
    Indent inner = Indent.of(text, behind, end);
    boolean bullet = Marker.at(text, inner.offset(), end).filter(m -> !m.numbered()).isPresent();
    return bullet ? new Indent(inner.offset(), CODE_INDENT) : indent;
  }

  /** A heading that is a paragraph's line with a line of = or - below. */
  private boolean underlined(String line, Indent indent, int end) {
    return indent.columns() < CODE_INDENT
        && UNDERLINE.matcher(line).matches()
        && sink.underline(line.charAt(0) == '=' ? 1 : 2, end, text);
  }

  private boolean simple(String line, Indent indent, int from, int end) {
    if (line.length() <= LONGEST_RULE && RULE.matcher(line).matches()) {
      sink.rule(indent.columns());
      return true;
    }
    Matcher heading = HEADING.matcher(line);
    boolean anchored = heading.matches();
    Matcher tight = TIGHT_HEADING.matcher(line);
    if (indent.columns() < CODE_INDENT && (anchored || tight.matches())) {
      Matcher m = anchored ? heading : tight;
      sink.heading(m.group(1).length(), span(from, m, 2), new Span(from, end), anchored);
      return true;
    }
    Matcher footnote = FOOTNOTE.matcher(line);
    if (indent.columns() < CODE_INDENT && footnote.matches()) {
      sink.footnote(footnote.group(1), span(from, footnote, 2), new Span(from, end));
      return true;
    }
    Matcher definition = DEFINITION.matcher(line);
    if (indent.columns() < CODE_INDENT && sink.mayDefine() && definition.matches()) {
      int target = definition.group(2) == null ? definition.groupCount() : 2;
      definitions.putIfAbsent(label(definition.group(1)), span(from, definition, target));
      return true;
    }
    return false;
  }

  /** Behind a definition whose target stands in the line below; -1 where there is none. */
  private int definedBelow(String line, Indent indent, int below) {
    if (line.charAt(0) != '[' || indent.columns() >= CODE_INDENT || !sink.mayDefine()) {
      return -1;
    }
    Matcher label = DEFINED_BELOW.matcher(line);
    if (below >= text.length() || skipped.get(below) || !label.matches()) {
      return -1;
    }
    int end = Lines.end(text, below);
    Matcher target = TARGET.matcher(text.substring(below, end));
    if (!target.matches()) {
      return -1;
    }
    int group = target.group(1) == null ? 2 : 1;
    definitions.putIfAbsent(label(label.group(1)), span(below, target, group));
    return Lines.next(text, end);
  }

  static String label(String written) {
    return written.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }

  private static Span span(int base, Matcher m, int group) {
    return new Span(base + m.start(group), base + m.end(group));
  }

  /** Reads a table that begins at this line; returns where it ends, -1 where there is none. */
  private int table(int start, Indent indent, int end) {
    int from = indent.offset();
    int bar = bar(from, end);
    if (bar < 0) {
      return -1;
    }
    int below = Lines.next(text, end);
    boolean delimited =
        below < text.length()
            && TableScan.isDelimiter(text.substring(below, Lines.end(text, below)));
    boolean bare = bar == from && bar(from + 1, end) > 0;
    if (!delimited && !bare) {
      return -1;
    }
    TableRows rows = new TableRows(text, skipped);
    int after = rows.read(start, delimited);
    if (rows.rows().isEmpty() && rows.header().isEmpty()) {
      return after > start ? after : -1;
    }
    Span span = new Span(from, Math.max(from, rows.end()));
    sink.table(rows.header(), rows.rows(), span, indent.columns());
    return after;
  }

  /** The first bar of a stretch, -1 where it has none; nothing beyond it is looked at. */
  private int bar(int from, int end) {
    for (int i = from; i < end; i++) {
      if (text.charAt(i) == '|') {
        return i;
      }
    }
    return -1;
  }

  private boolean isBarred(int from, int end) {
    return BarredLine.is(text, from, end, bar(from, end));
  }

  /** A title, a bar and links: text of its own where another stands right above or below. */
  private void barred(int from, int end) {
    int below = Lines.next(text, end);
    if (from == belowBarred || (below < text.length() && isBarred(below, Lines.end(text, below)))) {
      sink.apart();
    }
    belowBarred = below;
  }

  /** Reads an item, or the items that open one inside another on one line, or plain text. */
  private int items(Indent indent, int end) {
    int from = indent.offset();
    var marker = Marker.at(text, from, end);
    if (marker.isEmpty() || !sink.mayOpen(marker.get())) {
      if (indent.columns() == 0 && BOLD_LINE.matcher(text.substring(from, end)).matches()) {
        sink.lostBlank(text);
      } else if (indent.columns() == 0 && isBarred(from, end)) {
        barred(from, end);
      }
      sink.text(TableScan.trim(text, from, end), indent.columns());
      return Lines.next(text, end);
    }
    int width = marker.get().width();
    int reach = indent.columns() + Math.max(2, Math.min(width, WIDEST_MARKER));
    sink.item(indent.columns(), reach, marker.get(), new Span(from, end));
    int content = Indent.of(text, Math.min(from + width, end), end).offset();
    var inner = Marker.at(text, content, end);
    if (inner.isPresent() && !inner.get().numbered() && reach < DEEPEST_REACH) {
      return items(new Indent(content, reach), end);
    }
    return itemText(content, end, reach);
  }

  private int itemText(int content, int end, int columns) {
    Span line = TableScan.trim(text, content, end);
    String rest = text.substring(line.start(), line.end());
    Matcher heading = HEADING.matcher(rest);
    if (rest.startsWith("#") && heading.matches()) {
      sink.innerHeading(heading.group(1).length(), span(line.start(), heading, 2));
    } else if (rest.startsWith("<details") || rest.startsWith("<summary")) {
      return new HtmlLine(text, sink, columns).read(line.start(), end);
    } else if (!line.isEmpty()) {
      sink.itemText(line);
    }
    return Lines.next(text, end);
  }
}
