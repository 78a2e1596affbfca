package dev.shelfcheck.read.claims;

import java.util.regex.Pattern;

/** What shows of a text by itself that it was cut wrongly out of what stands around it. */
final class Doubt {
  private static final String OPEN = "([{（【「《«„";
  private static final String CLOSED = ")]}）】」》»“";

  /** How many kinds of brackets are counted; quotes may be left open by a stop within them. */
  private static final int BRACKETS = 6;

  /** No title ends with a word that joins, or with people. */
  private static final Pattern UNFINISHED =
      Pattern.compile(
          "(?s).*(?:\\s(?:of|for|with|and|the|a|an|from|via|by|&)|[,:(\\[]|\\bet\\.? al\\.?)\\W*");

  /** So much of a title's end is looked at, however long somebody made it. */
  private static final int END = 40;

  private Doubt() {}

  /** Whether a title was torn: a bracket opens or closes nowhere, or its end is missing. */
  static boolean isTorn(String title) {
    for (int i = 0; i < BRACKETS; i++) {
      char open = OPEN.charAt(i);
      char closed = CLOSED.charAt(i);
      if (title.chars().filter(c -> c == open).count()
          != title.chars().filter(c -> c == closed).count()) {
        return true;
      }
    }
    return UNFINISHED.matcher(title.substring(Math.max(0, title.length() - END))).matches();
  }
}
