package dev.shelfcheck.source.links;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Targets that are no web address: a mail address is read, other schemes are named, not guessed.
 */
public final class OtherSchemes {
  private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):(.*)");

  private OtherSchemes() {}

  /** What is said without asking: a verdict and its reason. */
  public record Said(String verdict, String reason) {}

  /** What is said of a target with a scheme of its own, absent for relative ones. */
  public static Optional<Said> says(String target) {
    Matcher m = SCHEME.matcher(target.strip());
    if (!m.matches()) {
      return Optional.empty();
    }
    String scheme = m.group(1).toLowerCase(Locale.ROOT);
    if (scheme.equals("mailto")) {
      return Optional.of(MailTarget.read(m.group(2)));
    }
    boolean web = scheme.equals("http") || scheme.equals("https");
    return Optional.of(
        new Said(
            "unchecked",
            web ? "not a web address" : "links of the scheme " + scheme + " are not asked"));
  }
}
