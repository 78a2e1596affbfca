package dev.shelfcheck.write;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is left of pieces without what their slots say. */
final class PieceSkeleton {
  private PieceSkeleton() {}

  /** With all words in it: two links of one shape differ in their slots alone. */
  static String of(Piece piece) {
    StringBuilder shape = new StringBuilder();
    append(piece, null, shape);
    return shape.toString();
  }

  /** With the words that are custom; what is said of one work alone is a tilde. */
  static String of(List<Piece> pieces, Customs customs) {
    StringBuilder shape = new StringBuilder();
    pieces.forEach(p -> append(p, customs, shape));
    return shape.toString();
  }

  private static void append(Piece piece, @Nullable Customs customs, StringBuilder shape) {
    if (piece instanceof Piece.FixedText w) {
      shape.append(customs == null || customs.has(w) ? w.text() : "~");
    } else if (piece instanceof Piece.Gap g) {
      shape.append(g.text());
    } else if (piece instanceof Piece.Filled f) {
      shape.append('{').append(f.valueSlot().kind().letter());
      f.valueSlot()
          .link()
          .ifPresent(
              l ->
                  shape.append(
                      customs != null || l.role().leadsToWork()
                          ? l.role().name().substring(0, 1)
                          : f.valueSlot().raw()));
      shape.append('}');
    } else if (piece instanceof Piece.Group g) {
      shape.append(g.open());
      g.inner().forEach(p -> append(p, customs, shape));
      shape.append(g.close());
    } else if (piece instanceof Piece.Linked l) {
      if (customs != null && l.image() && !customs.has(l)) {
        shape.append("~");
        return;
      }
      l.head().forEach(p -> append(p, customs, shape));
      l.label().forEach(p -> append(p, customs, shape));
      l.tail().forEach(p -> append(p, customs, shape));
    }
  }
}
