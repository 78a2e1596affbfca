package dev.shelfcheck.read.claims;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a title written as a sentence ends. */
final class Sentence {
  private static final Pattern STOP =
      Pattern.compile(
          "(?<!\\b(?:vs|v|al|St|Dr|No|Vol|\\p{Lu}))[.](?=[\\s\\x{00a0}]+(?![a-z]{2,}(?!Xiv)))|[.](?=\\[|\\()|[?!](?=\\s+(?:In"
              + " |arXiv|\\p{Lu}\\w+ (?:Conference|Journal)))|\\n");
  private static final Pattern VENUE_PART =
      Pattern.compile(
          ",\\s+(?=(?:In\\s+)?(?:Proc|Journal|Advances|IEEE|ACM|International|Transactions|arXiv|Machine"
              + " Learning|Technical|PhD|Ph\\.D|Springer|\\p{Lu}{3,}[\\s,'’]|(?:19|20)\\d{2}))");

  private Sentence() {}

  static int end(String text, int from, int stop) {
    Matcher m = STOP.matcher(text).region(from, stop);
    m.useTransparentBounds(true);
    while (m.find()) {
      if (m.start() - from >= 4) {
        return m.group().equals("?") || m.group().equals("!") ? m.end() : m.start();
      }
    }
    return stop;
  }

  /** Where a comma hands over from the title to the venue. */
  static int venueCut(String text, int from, int stop) {
    Matcher m = VENUE_PART.matcher(text).region(from, stop);
    m.useTransparentBounds(true);
    return m.find() && m.start() - from >= 8 ? m.start() : stop;
  }
}
