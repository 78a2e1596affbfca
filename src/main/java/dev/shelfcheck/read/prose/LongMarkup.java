package dev.shelfcheck.read.prose;

import java.util.function.IntPredicate;

/**
 * Markup that flexmark reads by a pattern that recurses: for each character of a comment, of a
 * target in angle brackets and of a target's title, for each attribute of a tag and each label of a
 * mail address. A stack of 1 MB holds some 1,500 such steps.
 */
final class LongMarkup {
  /** A comment that ends is masked before; one that does not goes to the paragraph's end. */
  private static final int LONGEST_COMMENT = 300;

  // Of a link's target: its characters, and the parts in which it recurses; chosen.
  private static final int LONGEST_TARGET = 500;
  private static final int MOST_PARTS = 200;

  /** How far the end of a target without brackets is looked for. */
  private static final int FAR = 2_000;

  private LongMarkup() {}

  static boolean isIn(String text) {
    return has(text, "<!", at -> isLong(text, at, '>', LONGEST_COMMENT))
        || has(text, "<?", at -> isLong(text, at, '>', LONGEST_COMMENT))
        || has(text, "](", at -> isTarget(text, at + 2))
        || has(text, "<", at -> isTag(text, at + 1));
  }

  private static boolean has(String text, String opener, IntPredicate isLong) {
    for (int at = text.indexOf(opener); at >= 0; at = text.indexOf(opener, at + 1)) {
      if (isLong.test(at)) {
        return true;
      }
    }
    return false;
  }

  /** Whether what ends with a sign, or never, is longer than it may be. */
  private static boolean isLong(String text, int from, char closer, int longest) {
    int last = Math.min(text.length(), from + longest + 1);
    int at = from + 1;
    while (at < last && text.charAt(at) != closer) {
      at++;
    }
    return at == last && last > from + longest;
  }

  private static boolean isTarget(String text, int from) {
    boolean bracketed = text.startsWith("<", from);
    if (bracketed && isLong(text, from, '>', LONGEST_TARGET)) {
      return !hasBlank(text, from, from + LONGEST_TARGET);
    }
    int end = bracketed ? text.indexOf('>', from) + 1 : end(text, from);
    int at = end;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    int quote = at == end || at == text.length() ? -1 : "\"'(".indexOf(text.charAt(at));
    return quote >= 0 && isLong(text, at, "\"')".charAt(quote), LONGEST_TARGET);
  }

  private static boolean hasBlank(String text, int from, int to) {
    return text.substring(from, to).chars().anyMatch(Character::isWhitespace);
  }

  /** Where a target without brackets ends: at a blank, or at the parenthesis that closes it. */
  private static int end(String text, int from) {
    int last = Math.min(text.length(), from + FAR);
    int open = 0;
    int at = from;
    while (at < last && open >= 0 && !Character.isWhitespace(text.charAt(at))) {
      char c = text.charAt(at);
      open += c == '(' ? 1 : c == ')' ? -1 : 0;
      at++;
    }
    return at;
  }

  /** Counts blanks and dots outside quotes, as far as a tag or an address may reach. */
  private static boolean isTag(String text, int from) {
    int parts = 0;
    char quote = '\0';
    for (int i = from; i < text.length() && parts <= MOST_PARTS; i++) {
      char c = text.charAt(i);
      if (quote != '\0') {
        quote = c == quote ? '\0' : quote;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (Character.isWhitespace(c) || c == '.') {
        parts++;
      } else if (!Character.isLetterOrDigit(c) && "=@:_-".indexOf(c) < 0) {
        return false;
      }
    }
    return parts > MOST_PARTS;
  }
}
