package dev.shelfcheck.report.ci;

/** Text fit for XML 1.0: markup escaped, characters that XML cannot hold left out. */
final class XmlText {
  /** The last two of Unicode's first plane, which XML leaves out (XML 1.0, 2.2). */
  private static final int LAST_BUT_ONE = 0xFFFE;

  private static final int LAST = 0xFFFF; // see above

  private XmlText() {}

  static String of(String text) {
    StringBuilder xml = new StringBuilder(text.length());
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
    return c >= ' '
        && !(c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)
        && c != LAST_BUT_ONE
        && c != LAST;
  }
}
