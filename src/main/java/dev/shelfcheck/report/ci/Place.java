package dev.shelfcheck.report.ci;

import dev.shelfcheck.model.Position;
import dev.shelfcheck.model.Span;
import dev.shelfcheck.report.Shown;
import dev.shelfcheck.rule.Subject;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;

/** Where a subject stands, counted as others count. */
record Place(Subject subject) {
  String path() {
    return Shown.line(subject.path());
  }

  /** A relative URI reference, percent-encoded (RFC 3986). */
  static String uri(String path) {
    try {
      return new URI(null, null, path, null).toASCIIString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException("every path can be encoded", e);
    }
  }

  Position start() {
    return subject.start();
  }

  Position end() {
    return subject.end();
  }

  /** A column from 1 in bytes of UTF-8, as reviewdog counts. */
  int byteColumn(Position position) {
    return prefix(position).getBytes(StandardCharsets.UTF_8).length + 1;
  }

  /** A column from 1 in characters, as checkstyle and people count. */
  int characterColumn(Position position) {
    String prefix = prefix(position);
    return prefix.codePointCount(0, prefix.length()) + 1;
  }

  private String prefix(Position position) {
    return subject
        .document()
        .map(
            d -> {
              int start = d.source().lineSpan(position.line()).start();
              return d.slice(new Span(start, start + position.column() - 1));
            })
        .orElse("");
  }
}
