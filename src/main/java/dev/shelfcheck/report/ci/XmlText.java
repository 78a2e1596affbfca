package dev.shelfcheck.report.ci;

/** Text fit for XML 1.0: markup escaped, characters that XML cannot hold left out. */
final class XmlText {
  private XmlText() {}

  static String of(String text) {
    StringBuilder xml = new StringBuilder(text.length() + 16);
    text.codePoints().forEach(c -> append(xml, c));
    return xml.toString();
  }

  private static void append(StringBuilder xml, int c) {
    switch (c) {
      case '&' -> xml.append("&amp;");
      case '<' -> xml.append("&lt;");
      case '>' -> xml.append("&gt;");
      case '"' -> xml.append("&quot;");
      case '\n', '\r', '\t' -> xml.append("&#").append(c).append(';');
      default -> {
        boolean allowed = c >= 0x20 && !(c >= 0xD800 && c <= 0xDFFF) && c != 0xFFFE && c != 0xFFFF;
        if (allowed) {
          xml.appendCodePoint(c);
        }
      }
    }
  }
}
