package dev.shelfcheck.server.editor;

import dev.shelfcheck.model.SourceText;
import dev.shelfcheck.model.Span;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;

/** The places of one text as an editor names them: lines from 0, units within a line. */
final class TextPlaces {
  private final SourceText text;
  private final PositionEncoding encoding;

  TextPlaces(SourceText text, PositionEncoding encoding) {
    this.text = text;
    this.encoding = encoding;
  }

  Position position(int offset) {
    int at = Math.min(Math.max(0, offset), text.length());
    int line = text.line(at);
    int start = text.lineSpan(line).start();
    return new Position(line - 1, encoding.units(text.slice(new Span(start, at))));
  }

  Range range(Span span) {
    return new Range(position(span.start()), position(span.end()));
  }

  /** The offset of a position; what lies behind a line or the text is its end. */
  int offset(Position position) {
    if (position.getLine() < 0) {
      return 0;
    }
    if (position.getLine() >= text.lineCount()) {
      return text.length();
    }
    Span line = text.lineSpan(position.getLine() + 1);
    return line.start() + encoding.chars(text.slice(line), position.getCharacter());
  }
}
