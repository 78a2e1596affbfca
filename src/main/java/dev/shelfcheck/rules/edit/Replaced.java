package dev.shelfcheck.rules.edit;

import dev.shelfcheck.model.Identifier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One identifier in place of another, in the form in which the first was written. */
public final class Replaced {
  private Replaced() {}

  /**
   * @param raw an address or a bare mention that holds the old one, perhaps with a version
   */
  public static String identifier(String raw, Identifier old, Identifier right) {
    Matcher m =
        Pattern.compile(Pattern.quote(old.value()) + "(?:v\\d+)?", Pattern.CASE_INSENSITIVE)
            .matcher(raw);
    return m.find()
        ? m.replaceAll(Matcher.quoteReplacement(right.value()))
        : raw.startsWith("http") ? right.url() : right.canonical();
  }
}
