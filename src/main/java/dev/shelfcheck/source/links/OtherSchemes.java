package dev.shelfcheck.source.links;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Targets that are no web address: a mail address is read, other schemes are named, not guessed.
 */
public final class OtherSchemes {
  private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):(.*)");

  /** A dot-atom on either side (RFC 5322, section 3.4.1), its domain by the rules of host names. */
  private static final Pattern ADDRESS =
      Pattern.compile(
          "[\\p{L}\\p{N}.!#$%&'*+/=?^_`{|}~-]+@"
              + "[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]*[\\p{L}\\p{N}])?"
              + "(?:\\.[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]*[\\p{L}\\p{N}])?)*");

  private OtherSchemes() {}

  /** What is said without asking: a verdict and its reason. */
  public record SchemeVerdict(String verdict, String reason) {}

  /** What is said of a target with a scheme of its own, absent for relative ones. */
  public static Optional<SchemeVerdict> says(String target) {
    Matcher m = SCHEME.matcher(target.strip());
    if (!m.matches()) {
      return Optional.empty();
    }
    String scheme = m.group(1).toLowerCase(Locale.ROOT);
    if (scheme.equals("mailto")) {
      return Optional.of(mail(m.group(2)));
    }
    boolean web = scheme.equals("http") || scheme.equals("https");
    return Optional.of(
        new SchemeVerdict(
            "unchecked",
            web ? "not a web address" : "links of the scheme " + scheme + " are not asked"));
  }

  /**
   * What follows {@code mailto:}: addresses with commas between them, percent-encoded, and fields
   * after a question mark (RFC 6068, section 2). Nobody is written to.
   */
  private static SchemeVerdict mail(String target) {
    int fields = target.indexOf('?');
    String to = decoded(fields < 0 ? target : target.substring(0, fields)).strip();
    if (to.isEmpty() && fields >= 0) {
      return new SchemeVerdict("alive", "a mail whose writer chooses the address");
    }
    if (to.contains("\"") || to.contains("[")) {
      return new SchemeVerdict("unchecked", "mail addresses in quotes or brackets are not read");
    }
    boolean good =
        Arrays.stream(to.split(",", -1)).allMatch(a -> ADDRESS.matcher(a.strip()).matches());
    return good
        ? new SchemeVerdict("alive", "a well-formed mail address, not written to")
        : new SchemeVerdict("dead", "not a mail address");
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }
}
