package dev.shelfcheck.write;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * An entry's text with a sign of no writing in the place of each slot.
 *
 * @param text in which {@link #sign} stands for a slot
 * @param valueSlots by their signs' order
 */
record Marked(String text, List<ValueSlot> valueSlots) {
  /** The first code point that Unicode leaves to private use; no list writes with them. */
  private static final char FIRST = '\uE000';

  private static final char LAST = '\uF8FF';

  private static final Pattern ANCHOR =
      Pattern.compile(
          "(?i)(<[a-z][a-z0-9]*\\b[^<>]*?)\\s+(?:id|name)\\s*=\\s*(?:\"[^\"<>]*\"|'[^'<>]*'|[^\\s\"'<>]+)");

  Marked {
    valueSlots = List.copyOf(valueSlots);
  }

  /**
   * Without the names that its elements bear in the page: there is one of each.
   *
   * @param shared whether what opens an element, its name included, opens others as well
   */
  Marked withoutAnchors(Predicate<String> shared) {
    return new Marked(
        ANCHOR
            .matcher(text)
            .replaceAll(
                a -> Matcher.quoteReplacement(shared.test(a.group()) ? a.group() : a.group(1))),
        valueSlots);
  }

  static char sign(int slot) {
    return (char) (FIRST + slot);
  }

  static boolean isSign(char c) {
    return c >= FIRST && c <= LAST;
  }

  /** How many slots can be told apart. */
  static int most() {
    return LAST - FIRST;
  }

  /**
   * Whether a slot begins or ends within bold letters or code, so that another text would tear
   * them.
   */
  boolean isTorn() {
    return valueSlots.stream()
            .filter(s -> NamedTitle.of(s.raw()).isEmpty())
            .anyMatch(
                s ->
                    s.raw().split("\\*\\*", -1).length % 2 == 0
                        || s.raw().split("`", -1).length % 2 == 0)
        || IntStream.range(1, text.length())
            .anyMatch(
                i ->
                    isSign(text.charAt(i))
                        && text.charAt(i - 1) == '`'
                        && slot(text.charAt(i)).raw().indexOf('`') >= 0);
  }

  ValueSlot slot(char sign) {
    return valueSlots.get(sign - FIRST);
  }
}
