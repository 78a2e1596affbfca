package dev.shelfcheck.write;

import dev.shelfcheck.model.Span;
import dev.shelfcheck.write.Extents.DelimitedSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes a marked text apart: groups, links, slots, words, and what stands between them. */
final class PieceReader {
  /** Deeper nesting is nobody's layout. */
  private static final int DEEPEST = 12;

  private static final Pattern GAP =
      Pattern.compile(
          "[ \\t]*\\\\?(?:\\r?\\n[ \\t]*)+(?:>[ \\t]?)*(?:(?:[-*+]|\\d+[.)]|#{1,6})[ \\t]+)?"
              + "|[ \\t]*<(?:br|wbr|hr)\\s*/?>[ \\t]*"
              + "|[ \\t]*(?:&nbsp;|&emsp;|&ensp;)+[ \\t]*"
              + "|[ \\t]*[,;，；、。·•|/→]+(?:[ \\t]+|(?=\\n)|(?<=[，；、。·•|/→]))"
              + "|[ \\t]+(?:[-–—]+>?|[~=+&])[ \\t]+"
              + "|[ \\t]*[:：](?=[\\s\\uE000-\\uF8FF<*_\\[(\"“`]|$|(?<=：))[ \\t]*"
              + "|[.!?]+(?=\\s|$|[*_\"”)\\]<]|[\\[(\\uE000-\\uF8FF])[ \\t]*"
              + "|,"
              + "|[ \\t]+");

  /** Elements that were there for a name alone, and hold what would stand there without them. */
  private static final List<String> BARE = List.of("<span>", "<a>");

  private static final List<String> KEPT = List.of("td", "th", "tr", "li", "dd", "dt");

  private final String text;
  private final Marked marked;
  private final Extents extents;

  private PieceReader(Marked marked, String text) {
    this.marked = marked;
    this.text = text;
    this.extents = new Extents(text);
  }

  /** The pieces of a part of a marked text. */
  static List<Piece> read(Marked marked, String part) {
    return new PieceReader(marked, part).pieces(new Span(0, part.length()), 0);
  }

  /** A piece and where the text goes on behind it. */
  private record PieceMatch(Piece piece, int end) {}

  private List<Piece> pieces(Span part, int depth) {
    List<Piece> pieces = new ArrayList<>();
    int words = part.start();
    int at = part.start();
    while (at < part.end()) {
      Optional<PieceMatch> found =
          depth > DEEPEST ? Optional.empty() : found(at, part.end(), depth + 1);
      if (found.isEmpty()) {
        at += text.charAt(at) == '\\' ? 2 : 1;
      } else {
        words(pieces, words, at);
        pieces.add(found.get().piece());
        at = found.get().end();
        words = at;
      }
    }
    words(pieces, words, part.end());
    return joined(pieces);
  }

  private void words(List<Piece> pieces, int from, int to) {
    if (to > from) {
      pieces.add(new Piece.FixedText(text.substring(from, to)));
    }
  }

  private Optional<PieceMatch> found(int at, int to, int depth) {
    char c = text.charAt(at);
    if (Marked.isSign(c)) {
      return Optional.of(new PieceMatch(new Piece.Filled(marked.slot(c)), at + 1));
    }
    return link(at, to, depth)
        .or(() -> element(at, to, depth))
        .or(() -> group(at, to, depth))
        .or(() -> gap(at, to));
  }

  private Optional<PieceMatch> gap(int at, int to) {
    Matcher gap =
        GAP.matcher(text).region(at, to).useTransparentBounds(true).useAnchoringBounds(false);
    return gap.lookingAt() && gap.end() > at
        ? Optional.of(new PieceMatch(new Piece.Gap(gap.group()), gap.end()))
        : Optional.empty();
  }

  /** A link or an image of Markdown. */
  private Optional<PieceMatch> link(int at, int to, int depth) {
    boolean image = text.startsWith("![", at);
    if (!image && text.charAt(at) != '[') {
      return Optional.empty();
    }
    int open = image ? at + 1 : at;
    Optional<DelimitedSpan> label = extents.bracket(open, to);
    Optional<DelimitedSpan> target =
        label
            .filter(l -> l.close().end() < to && text.charAt(l.close().end()) == '(')
            .flatMap(l -> extents.bracket(l.close().end(), to));
    return target.map(
        t ->
            new PieceMatch(
                new Piece.Linked(
                    raw(at, open + 1),
                    pieces(label.get().inner(), depth),
                    raw(label.get().close().start(), t.close().end()),
                    image),
                t.close().end()));
  }

  private Optional<PieceMatch> group(int at, int to, int depth) {
    Optional<DelimitedSpan> extent =
        Extents.opens(text.charAt(at)) ? extents.bracket(at, to) : extents.emphasis(at, to);
    return extent.map(e -> new PieceMatch(grouped(e, depth, false), e.close().end()));
  }

  private Piece grouped(DelimitedSpan extent, int depth, boolean kept) {
    return new Piece.Group(
        slice(extent.open()), pieces(extent.inner(), depth), slice(extent.close()), kept);
  }

  private String slice(Span span) {
    return text.substring(span.start(), span.end());
  }

  /** An element of HTML, or an address between angle brackets. */
  private Optional<PieceMatch> element(int at, int to, int depth) {
    if (text.charAt(at) != '<') {
      return Optional.empty();
    }
    boolean address =
        at + 2 < to && Marked.isSign(text.charAt(at + 1)) && text.charAt(at + 2) == '>';
    if (address) {
      Piece piece = new Piece.Group("<", raw(at + 1, at + 2), ">", false);
      return Optional.of(new PieceMatch(piece, at + "<s>".length()));
    }
    Optional<String> name =
        extents.element(at, to).filter(n -> !GAP.matcher(text).region(at, to).lookingAt());
    return name.flatMap(n -> extents.element(n, at, to).map(e -> element(n, e, depth)));
  }

  private PieceMatch element(String name, DelimitedSpan extent, int depth) {
    List<Piece> tag = raw(extent.open().start(), extent.open().end());
    boolean plain = tag.size() == 1 && tag.get(0) instanceof Piece.FixedText;
    int end = extent.close().end();
    if (extents.isVoid(name)) {
      return new PieceMatch(new Piece.Linked(tag, List.of(), List.of(), true), end);
    }
    if (plain && BARE.contains(slice(extent.open()))) {
      return new PieceMatch(new Piece.Group("", pieces(extent.inner(), depth), "", false), end);
    }
    return plain
        ? new PieceMatch(grouped(extent, depth, KEPT.contains(name)), end)
        : new PieceMatch(
            new Piece.Linked(
                tag, pieces(extent.inner(), depth), raw(extent.close().start(), end), false),
            end);
  }

  /** Slots and the words around them, nothing else told apart. */
  private List<Piece> raw(int from, int to) {
    List<Piece> pieces = new ArrayList<>();
    int words = from;
    for (int i = from; i < to; i++) {
      if (Marked.isSign(text.charAt(i))) {
        words(pieces, words, i);
        pieces.add(new Piece.Filled(marked.slot(text.charAt(i))));
        words = i + 1;
      }
    }
    words(pieces, words, to);
    return pieces;
  }

  /** Words with blanks between them are one piece. */
  private static List<Piece> joined(List<Piece> pieces) {
    List<Piece> joined = new ArrayList<>();
    for (Piece piece : pieces) {
      int n = joined.size();
      if (piece instanceof Piece.FixedText w
          && n >= 2
          && joined.get(n - 1) instanceof Piece.Gap g
          && g.text().isBlank()
          && !g.text().contains("\n")
          && joined.get(n - 2) instanceof Piece.FixedText before) {
        joined.subList(n - 2, n).clear();
        joined.add(new Piece.FixedText(before.text() + g.text() + w.text()));
      } else {
        joined.add(piece);
      }
    }
    return List.copyOf(joined);
  }
}
