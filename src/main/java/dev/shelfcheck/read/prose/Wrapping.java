package dev.shelfcheck.read.prose;

import dev.shelfcheck.model.Span;
import dev.shelfcheck.vocabulary.LinkLabels;
import dev.shelfcheck.vocabulary.StopWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells line ends where an author's editor wrapped a text from those that he meant. A text is
 * wrapped where nearly every line is as full as its width allows; in other texts a line end is a
 * wrap where the sentence plainly goes on.
 */
final class Wrapping {
  /** Wider than editors wrap: RFC 2822 has 78, Java 100, and a README of some people 120. */
  private static final int WIDEST = 130;

  /** Narrower than anybody wraps at; short lines are verse, or lists without bullets. */
  private static final int NARROWEST = 50;

  /** A word longer than this is an address, which any line is too short for. */
  private static final int LONGEST_WORD = 20;

  /** Characters of {@code <br/>}. */
  private static final int LONGEST_BREAK = 5;

  // A text is wrapped where so many of its lines are full, and so great a share; chosen.
  private static final int FEWEST = 3;
  private static final double MOST_FULL = 0.9;

  private static final Pattern UNFINISHED =
      Pattern.compile("(?i)(?:^|.*\\s)(?:" + StopWords.WRAPPED.pattern() + ")");

  /** What begins a line of facts as links' labels do, and labels no link. */
  private static final Set<String> FIELDS = Set.of("venue", "year", "tags", "et");

  private static final Set<String> LABELS = LinkLabels.ofFacts();

  private static final Pattern LOWER = Pattern.compile("(\\p{Ll}[\\p{L}'’-]*)[\\s,;.)].*");

  private final String text;
  private final int width;

  /**
   * The wraps of a text.
   *
   * @param width that it is wrapped at, 0 where it is not
   */
  Wrapping(String text, int width) {
    this.text = text;
    this.width = width;
  }

  /** Whether the line end behind one of a stretch's lines is only a wrap. */
  boolean behind(List<Span> lines, int at) {
    Span line = lines.get(at);
    Span next = lines.get(at + 1);
    return !isMeant(line, next)
        && (isFull(line, next, width) || goesOn(line, next) || Quotation.isOpenAt(text, lines, at));
  }

  /** A break by two blanks or a backslash, or by a tag. */
  private boolean isMeant(Span line, Span next) {
    String after = text.substring(line.end(), Math.min(text.length(), line.end() + 2));
    String end = text.substring(Math.max(line.start(), line.end() - LONGEST_BREAK), line.end());
    return line.isEmpty()
        || next.isEmpty()
        || after.isEmpty()
        || !Character.isWhitespace(after.charAt(0))
        || after.equals("  ")
        || end.endsWith("\\")
        || end.endsWith(">")
        || "<|".indexOf(text.charAt(next.start())) >= 0;
  }

  private boolean goesOn(Span line, Span next) {
    String before = text.substring(line.start(), line.end());
    String after = text.substring(next.start(), next.end());
    Matcher lower = LOWER.matcher(after);
    return UNFINISHED.matcher(before).matches()
        || (lower.matches() && !isFact(lower.group(1)) && !ends(before));
  }

  /** Whether a word begins a line of facts, not the rest of a title. */
  private static boolean isFact(String word) {
    return FIELDS.contains(word) || LABELS.contains(word);
  }

  private static boolean ends(String line) {
    return ".:;!?)]}|*_`".indexOf(line.charAt(line.length() - 1)) >= 0;
  }

  /** The width that a text is wrapped at, 0 where it is not; lines with addresses may be longer. */
  static int width(String text, List<List<Span>> stretches) {
    Wrapping unknown = new Wrapping(text, 0);
    int all = unknown.width(stretches, true);
    return all > 0 ? all : unknown.width(stretches, false);
  }

  private int width(List<List<Span>> stretches, boolean addresses) {
    int widest = 0;
    List<Span> ends = new ArrayList<>();
    List<Span> nexts = new ArrayList<>();
    for (List<Span> lines : stretches) {
      for (int i = 0; i + 1 < lines.size(); i++) {
        Span line = lines.get(i);
        if (addresses || !text.substring(line.start(), line.end()).contains("://")) {
          int end = column(line);
          widest = end <= WIDEST ? Math.max(widest, end) : widest;
          if (word(lines.get(i + 1)) <= LONGEST_WORD && !isMeant(line, lines.get(i + 1))) {
            ends.add(line);
            nexts.add(lines.get(i + 1));
          }
        }
      }
    }
    int full = 0;
    for (int i = 0; i < ends.size(); i++) {
      full += isFull(ends.get(i), nexts.get(i), widest) ? 1 : 0;
    }
    boolean wrapped =
        widest >= NARROWEST && ends.size() >= FEWEST && full >= MOST_FULL * ends.size();
    return wrapped ? widest : 0;
  }

  /** Whether the next line's first word would not have fitted in a line of that width. */
  private boolean isFull(Span line, Span next, int width) {
    int end = column(line);
    return width > 0 && end + 1 + word(next) > width;
  }

  /** Where a line ends, in characters from its first; counted no further than need be. */
  private int column(Span line) {
    int start = line.start();
    while (start > 0
        && line.end() - start <= WIDEST
        && text.charAt(start - 1) != '\n'
        && text.charAt(start - 1) != '\r') {
      start--;
    }
    return line.end() - start;
  }

  private int word(Span line) {
    int at = line.start();
    while (at < line.end() && !Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at - line.start();
  }
}
