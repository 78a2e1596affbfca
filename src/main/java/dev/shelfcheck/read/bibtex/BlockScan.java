package dev.shelfcheck.read.bibtex;

import dev.shelfcheck.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One pass over a BibTeX file that finds its blocks and their parts. A block ends at its closing
 * brace, and where that is missing before the next line that begins a block, so that a malformed
 * one never swallows the rest.
 */
final class BlockScan {
  private static final Pattern HEAD = Pattern.compile("@([A-Za-z]+)[ \\t\\r\\n]*([{(])");
  private static final Pattern NEXT = Pattern.compile("(?m)^[ \\t]*@[A-Za-z]+[ \\t]*[{(]");

  private final String text;
  private final List<Span> comments;

  private BlockScan(String text, List<Span> comments) {
    this.text = text;
    this.comments = comments;
  }

  /** The blocks in order; what begins inside a comment is none. */
  static List<BibtexBlock> blocks(String text, List<Span> comments) {
    return new BlockScan(text, comments).blocks();
  }

  private List<BibtexBlock> blocks() {
    List<BibtexBlock> bibtexBlocks = new ArrayList<>();
    Matcher head = HEAD.matcher(text);
    Matcher next = NEXT.matcher(text);
    int comment = 0;
    for (int from = 0; head.find(from); ) {
      int start = head.start();
      while (comment < comments.size() && comments.get(comment).end() <= start) {
        comment++;
      }
      if (comment < comments.size() && comments.get(comment).start() <= start) {
        from = comments.get(comment).end();
        continue;
      }
      int limit = next.find(head.end()) ? next.start() : text.length();
      BibtexBlock bibtexBlock =
          new BlockParts(text, head.group(1), start, head.end(), limit).read();
      bibtexBlocks.add(bibtexBlock);
      from = Math.max(bibtexBlock.span().end(), head.end());
    }
    return bibtexBlocks;
  }

  /** The lines that begin with a percent sign. */
  static List<Span> comments(String text) {
    List<Span> comments = new ArrayList<>();
    Matcher m = Pattern.compile("(?m)^[ \\t]*(%[^\\r\\n]*)").matcher(text);
    while (m.find()) {
      comments.add(new Span(m.start(1), m.end(1)));
    }
    return comments;
  }

  /**
   * The end of a value in braces whose opening brace is at {@code open}; empty where it has none.
   * BibTeX counts a brace behind a backslash like any other; where no field can end so, as who
   * wrote it saw it, the backslash takes the brace out.
   */
  static Optional<Integer> closing(String text, int open, int limit) {
    Optional<Integer> counted = closing(text, open, limit, false);
    Optional<Integer> escaped = closing(text, open, limit, true);
    return Stream.of(counted, escaped)
        .flatMap(Optional::stream)
        .filter(end -> endsField(text, end + 1, limit))
        .findFirst()
        .or(() -> counted.isPresent() ? counted : escaped);
  }

  /** Whether a value in braces ends with its last one, those behind backslashes left out. */
  static boolean endsWhole(String value) {
    return closing(value, 0, value.length(), true).filter(e -> e == value.length() - 1).isPresent();
  }

  private static Optional<Integer> closing(String text, int open, int limit, boolean escapes) {
    int depth = 0;
    for (int i = open; i < limit; i++) {
      char c = text.charAt(i);
      if (c == '\\' && escapes) {
        i++;
      } else if (c == '{') {
        depth++;
      } else if (c == '}' && --depth == 0) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  /** Whether another field follows, a part joined to this one, or the end of the entry. */
  private static boolean endsField(String text, int from, int limit) {
    int at = ink(text, from, limit);
    return at < limit
        && (",#%".indexOf(text.charAt(at)) >= 0
            || ("})".indexOf(text.charAt(at)) >= 0
                && !text.startsWith(",", ink(text, at + 1, limit))));
  }

  private static int ink(String text, int from, int limit) {
    int at = from;
    while (at < limit && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }
}
