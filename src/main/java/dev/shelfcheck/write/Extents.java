package dev.shelfcheck.write;

import dev.shelfcheck.model.Span;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How far brackets, emphasis and elements of HTML reach in a text. */
final class Extents {
  private static final Map<Character, Character> BRACKETS =
      Map.of('(', ')', '[', ']', '{', '}', '（', '）', '【', '】', '《', '》', '「', '」', '“', '”');

  private static final Pattern MARKS = Pattern.compile("\\*{1,3}|_{1,3}|~~|`+|\"");

  private static final Pattern TAG =
      Pattern.compile(
          "<(/?)([A-Za-z][A-Za-z0-9]*)((?:\\s[^<>]*)?)(/?)>|<!--.*?-->", Pattern.DOTALL);

  /** Elements without content, and comments. */
  private static final List<String> VOID = List.of("img", "input", "source", "");

  private final String text;

  Extents(String text) {
    this.text = text;
  }

  /** Something with a beginning, a content and an end. */
  record DelimitedSpan(Span open, Span inner, Span close) {
    static DelimitedSpan of(int open, int inner, int close, int end) {
      return new DelimitedSpan(new Span(open, inner), new Span(inner, close), new Span(close, end));
    }
  }

  static boolean opens(char c) {
    return BRACKETS.containsKey(c);
  }

  /** A bracket and what it holds. */
  Optional<DelimitedSpan> bracket(int at, int to) {
    OptionalInt close = closing(at, to);
    return close.isEmpty()
        ? Optional.empty()
        : Optional.of(DelimitedSpan.of(at, at + 1, close.getAsInt(), close.getAsInt() + 1));
  }

  private OptionalInt closing(int at, int to) {
    char open = text.charAt(at);
    char close = BRACKETS.getOrDefault(open, open);
    int depth = 0;
    for (int i = at; i < to; i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == open) {
        depth++;
      } else if (c == close && --depth == 0) {
        return OptionalInt.of(i);
      }
    }
    return OptionalInt.empty();
  }

  /** Emphasis, code or a quotation. */
  Optional<DelimitedSpan> emphasis(int at, int to) {
    Matcher marks = MARKS.matcher(text).region(at, to);
    if (!marks.lookingAt() || !begins(marks.group(), at, marks.end(), to)) {
      return Optional.empty();
    }
    String mark = marks.group();
    int close = text.indexOf(mark, marks.end() + 1);
    while (close > 0 && close + mark.length() <= to && !ends(mark, close)) {
      close = text.indexOf(mark, close + 1);
    }
    return close < 0 || close + mark.length() > to
        ? Optional.empty()
        : Optional.of(DelimitedSpan.of(at, marks.end(), close, close + mark.length()));
  }

  private boolean begins(String mark, int at, int inner, int to) {
    boolean literal = mark.charAt(0) == '`' || mark.charAt(0) == '"';
    boolean inWord =
        mark.charAt(0) == '_' && at > 0 && Character.isLetterOrDigit(text.charAt(at - 1));
    return inner < to && !inWord && (literal || !Character.isWhitespace(text.charAt(inner)));
  }

  private boolean ends(String mark, int at) {
    char first = mark.charAt(0);
    int end = at + mark.length();
    boolean longer = first != '"' && end < text.length() && text.charAt(end) == first;
    boolean open = first != '`' && first != '"' && Character.isWhitespace(text.charAt(at - 1));
    boolean inWord =
        first == '_' && end < text.length() && Character.isLetterOrDigit(text.charAt(end));
    return !longer && !open && !inWord && text.charAt(at - 1) != '\\';
  }

  /** The name of the element whose tag stands here, in small letters; of a comment, nothing. */
  Optional<String> element(int at, int to) {
    Matcher tag = TAG.matcher(text).region(at, to);
    boolean begins = tag.lookingAt() && (tag.group(2) == null || tag.group(1).isEmpty());
    return begins
        ? Optional.of(tag.group(2) == null ? "" : tag.group(2).toLowerCase(Locale.ROOT))
        : Optional.empty();
  }

  /** An element's tags and what they hold; one without content holds nothing. */
  Optional<DelimitedSpan> element(String name, int at, int to) {
    Matcher tag = TAG.matcher(text).region(at, to);
    if (!tag.lookingAt()) {
      return Optional.empty();
    }
    int inner = tag.end();
    if (VOID.contains(name)) {
      return Optional.of(DelimitedSpan.of(at, inner, inner, inner));
    }
    int depth = 1;
    while (tag.find()) {
      if (name.equalsIgnoreCase(tag.group(2))) {
        depth += tag.group(1).isEmpty() ? 1 : -1;
      }
      if (depth == 0) {
        return Optional.of(DelimitedSpan.of(at, inner, tag.start(), tag.end()));
      }
    }
    return Optional.empty();
  }

  boolean isVoid(String name) {
    return VOID.contains(name);
  }
}
