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
        if (isCharacter(c)) {
          xml.appendCodePoint(c);
        }
      }
    }
  }

  /** Whether it is one of XML 1.0 (section 2.2): no control, no half of a pair, no noncharacter. */
  private static boolean isCharacter(int c) {
    return c >= ' ' && !(c >= 0xD800 && c <= 0xDFFF) && c != 0xFFFE && c != 0xFFFF;
  }
}
