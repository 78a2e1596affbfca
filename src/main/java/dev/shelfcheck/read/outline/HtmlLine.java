package dev.shelfcheck.read.outline;

import dev.shelfcheck.model.Span;
import dev.shelfcheck.thread.ThreadConfined;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A line that begins with an HTML block tag: its tags part blocks, the rest is text. */
@ThreadConfined
final class HtmlLine {
  /** Columns; a text that stands deeper would be code (CommonMark, 4.4). */
  private static final int DEEPEST = 3;

  /** Characters within which a heading ends, which bounds what is looked through; chosen. */
  private static final int HEADING = 2000;

  /** Tables in tables, more than any page has; chosen. */
  private static final int NESTED = 20;

  static final Pattern BLOCK_TAG =
      Pattern.compile(
          "(?i)<(/?)(details|summary|p|div|center|ul|ol|li|h[1-6]|blockquote|section|table|tbody|tr|td|dl|dt|dd)\\b[^<>]*>");

  private final String text;
  private final BlockSink sink;
  private final int indent;
  private int lists;

  HtmlLine(String text, BlockSink sink, int indent) {
    this.text = text;
    this.sink = sink;
    this.indent = indent;
  }

  /** Reads to the end of the line in which the last tag ends; returns the next line's start. */
  int read(int from, int lineEnd) {
    int at = from;
    int end = lineEnd;
    Matcher tag = BLOCK_TAG.matcher(text);
    while (at < end) {
      tag.region(at, end);
      if (!tag.find()) {
        text(at, end);
        break;
      }
      text(at, tag.start());
      at = tag(tag);
      if (at > end) {
        end = Lines.end(text, at);
      }
    }
    return Lines.next(text, end);
  }

  private void text(int from, int to) {
    Span trimmed = TableScan.trim(text, from, to);
    if (!trimmed.isEmpty()) {
      sink.text(trimmed, Math.min(indent, DEEPEST));
    }
  }

  /** Acts on a tag and returns the offset to go on from. */
  private int tag(Matcher tag) {
    boolean closing = !tag.group(1).isEmpty();
    String name = tag.group(2).toLowerCase(Locale.ROOT);
    switch (name) {
      case "details" -> {
        if (closing) {
          sink.closeDetails();
        } else {
          sink.openDetails();
        }
      }
      case "summary" -> {
        if (closing) {
          sink.closeSummary();
        } else {
          sink.summary(indent, new Span(tag.start(), tag.end()));
        }
      }
      case "ul", "ol" -> lists += closing ? -1 : 1;
      case "li" -> {
        sink.closeText();
        if (!closing) {
          int column = indent + 2 * Math.max(0, lists);
          sink.item(column, column + 2, new Marker('-', -1, 0), new Span(tag.start(), tag.end()));
        }
      }
      case "table" -> {
        return closing ? tag.end() : table(tag.start(), tag.end());
      }
      default -> {
        return name.startsWith("h") && !closing ? heading(tag) : boundary(tag);
      }
    }
    return tag.end();
  }

  private int boundary(Matcher tag) {
    sink.closeText();
    return tag.end();
  }

  private int heading(Matcher tag) {
    String close = "</" + tag.group(2).toLowerCase(Locale.ROOT);
    int limit = Math.min(text.length(), tag.end() + HEADING);
    int found = text.substring(tag.end(), limit).toLowerCase(Locale.ROOT).indexOf(close);
    if (found < 0) {
      return boundary(tag);
    }
    int stop = tag.end() + found;
    Span content = TableScan.trim(text, tag.end(), stop);
    int after = Math.min(text.length(), text.indexOf('>', stop) + 1);
    int end = after <= 0 ? stop : after;
    sink.heading(tag.group(2).charAt(1) - '0', content, new Span(tag.start(), end), true);
    return end;
  }

  private int table(int start, int otherwise) {
    int depth = 0;
    if (text.indexOf("</", otherwise) < 0) {
      return otherwise;
    }
    Matcher m = Pattern.compile("(?i)<(/?)table\\b").matcher(text).region(start, text.length());
    while (m.find()) {
      depth += m.group(1).isEmpty() ? 1 : -1;
      if (depth > NESTED) {
        break;
      }
      if (depth == 0) {
        int close = text.indexOf('>', m.end());
        int end = close < 0 ? text.length() : close + 1;
        HtmlTable.read(text, start, end, sink.depth()).ifPresent(sink::htmlTable);
        return end;
      }
    }
    sink.closeText();
    return otherwise;
  }
}
