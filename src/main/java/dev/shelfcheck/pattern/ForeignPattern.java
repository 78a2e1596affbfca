package dev.shelfcheck.pattern;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;

/**
 * A regular expression out of a config, a rule page or an ignore file. It is matched by automata
 * (RE2/J), so that no pattern takes longer than its size times the text's; what such an engine
 * cannot do (lookaround, backreferences, possessive repeats) is refused.
 */
public final class ForeignPattern {
  private final Pattern pattern;

  private ForeignPattern(Pattern pattern) {
    this.pattern = pattern;
  }

  /**
   * Reads a pattern.
   *
   * @throws IllegalArgumentException where it is none, or none of that engine's; the message is for
   *     people
   */
  public static ForeignPattern of(String written) {
    PatternSize.check(written);
    if (intersects(written)) {
      throw refused("&&", "classes cannot be intersected");
    }
    try {
      return new ForeignPattern(Pattern.compile(written));
    } catch (PatternSyntaxException e) {
      throw refused(String.valueOf(e.getPattern()), e.getDescription());
    }
  }

  /** {@code [a&&b]}, which this engine would take for a class that holds an ampersand. */
  private static boolean intersects(String written) {
    int and = written.indexOf("&&");
    return and >= 0 && written.lastIndexOf('[', and) > written.lastIndexOf(']', and);
  }

  private static IllegalArgumentException refused(String part, String why) {
    return new IllegalArgumentException(
        "\""
            + part
            + "\" is not understood ("
            + why
            + "): patterns are written as for RE2 or lychee, without lookaround, backreferences"
            + " and possessive repeats");
  }

  /** Whether it fits some part of a text. */
  public boolean finds(String text) {
    return pattern.matcher(text).find();
  }

  /** Whether it fits a text whole. */
  public boolean fits(String text) {
    return pattern.matcher(text).matches();
  }
}
