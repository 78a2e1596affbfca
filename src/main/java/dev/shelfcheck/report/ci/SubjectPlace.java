package dev.shelfcheck.report.ci;

import dev.shelfcheck.model.Position;
import dev.shelfcheck.model.Span;
import dev.shelfcheck.report.Setting;
import dev.shelfcheck.report.Shown;
import dev.shelfcheck.rule.Subject;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Where a subject stands, counted as others count. */
record SubjectPlace(Subject subject) {
  String path() {
    return Shown.line(subject.path());
  }

  /** From the repository's root. */
  String path(Setting setting) {
    return Shown.line(setting.inRepository().apply(subject.path()));
  }

  /**
   * A relative URI reference (RFC 3986, 4.2), percent-encoded byte by byte: a colon would make a
   * scheme of what stands before it.
   */
  static String uri(String path) {
    StringBuilder uri = new StringBuilder();
    for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) Byte.toUnsignedInt(b);
      if (isPlain(c)) {
        uri.append(c);
      } else {
        uri.append(String.format(Locale.ROOT, "%%%02X", (int) c));
      }
    }
    return uri.toString();
  }

  private static boolean isPlain(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || "-._~/!$&'()*+,;=@".indexOf(c) >= 0;
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
