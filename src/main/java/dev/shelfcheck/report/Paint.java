package dev.shelfcheck.report;

/** ANSI colours, or none. */
record Paint(boolean on) {
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
