package dev.shelfcheck.report;

/**
 * ANSI colours, or none; and links, as terminals know them (<a
 * href="https://gist.github.com/egmontkob/eb114294efbcd5adb1944c9f3cb5feda">OSC 8</a>), or none.
 */
record Paint(boolean on, boolean links) {
  /** A text that leads somewhere. */
  String link(String uri, String text) {
    return links ? "\u001b]8;;" + uri + "\u001b\\" + text + "\u001b]8;;\u001b\\" : text;
  }

  String error(String text) {
    return code("1;31", text);
  }

  String warning(String text) {
    return code("1;33", text);
  }

  String advice(String text) {
    return code("1;36", text);
  }

  String strong(String text) {
    return code("1", text);
  }

  String faint(String text) {
    return code("2", text);
  }

  private String code(String code, String text) {
    return on ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
  }
}
