package dev.shelfcheck.read.claims;

import dev.shelfcheck.model.Stated;
import dev.shelfcheck.vocabulary.Years;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A venue that nobody knows, told by how it is written: an acronym and a year between stops, {@code
 * . MOSS 2018.}
 */
record UnknownVenue(Stated<String> name, Stated<Integer> year) {
  private static final Pattern FORM =
      Pattern.compile(
          "(?:^|[\\n"
              + ".,\\x{0002}])[\"”]?[.,]?\\s*(\\p{Lu}[\\p{Lu}&-]{1,13}[\\p{Lu}&](?!,)|(?:IEEE|ACM|IET|IEICE|USENIX|SIAM|IFIP)"
              + " \\p{Lu}[\\p{L}&/-]{1,24}+(?: \\p{Lu}[\\p{L}&/-]{1,24}+)?)["
              + " -]?,?\\s?+('\\d\\d|’\\d\\d|"
              + Years.RECENT
              + ")\\s*(?=[.,;\\[(\\x{0001}\\n]|$)");

  static Optional<UnknownVenue> of(Blanked around, int talk) {
    String text = around.text();
    Matcher m = FORM.matcher(text);
    m.useTransparentBounds(true);
    m.useAnchoringBounds(false);
    return Scan.find(m, text, 0, talk, UnknownVenue::mayBegin)
        ? Optional.of(
            new UnknownVenue(
                around.stated(m.group(1), m.start(1), m.end(1)),
                around.stated(Years.of(m.group(2)), m.start(2), m.end(2))))
        : Optional.empty();
  }

  /** Whether a stop is there, or the text's beginning, and two capitals behind it. */
  private static boolean mayBegin(String text, int at) {
    boolean stop = Scan.isOneOf(text.charAt(at), "\n.,\u0002");
    return (stop && isBeforeAcronym(text, at + 1)) || (at == 0 && isBeforeAcronym(text, 0));
  }

  /** Whether an acronym follows a stop; not behind another line's end, which is a stop as well. */
  private static boolean isBeforeAcronym(String text, int from) {
    int i = Scan.isOneOf(Scan.at(text, from), "\"”") ? from + 1 : from;
    i = Scan.isOneOf(Scan.at(text, i), ".,") ? i + 1 : i;
    while (Scan.isBlank(Scan.at(text, i)) && text.charAt(i) != '\n') {
      i++;
    }
    if (i >= text.length() || !Character.isUpperCase(text.codePointAt(i))) {
      return false;
    }
    int next = i + Character.charCount(text.codePointAt(i));
    return next < text.length()
        && (Character.isUpperCase(text.codePointAt(next)) || Scan.isOneOf(text.charAt(next), "&-"));
  }
}
