package dev.shelfcheck.source.links;

import dev.shelfcheck.source.links.OtherSchemes.Said;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * What follows {@code mailto:}: addresses with commas between them, percent-encoded, and fields
 * after a question mark (RFC 6068, section 2). Nobody is written to.
 */
final class MailTarget {
  /** A dot-atom on either side (RFC 5322, section 3.4.1), its domain by the rules of host names. */
  private static final Pattern ADDRESS =
      Pattern.compile(
          "[\\p{L}\\p{N}.!#$%&'*+/=?^_`{|}~-]+@"
              + "[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]*[\\p{L}\\p{N}])?"
              + "(?:\\.[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]*[\\p{L}\\p{N}])?)*");

  private MailTarget() {}

  static Said read(String target) {
    int fields = target.indexOf('?');
    String to = decoded(fields < 0 ? target : target.substring(0, fields)).strip();
    if (to.isEmpty() && fields >= 0) {
      return new Said("alive", "a mail whose writer chooses the address");
    }
    if (to.contains("\"") || to.contains("[")) {
      return new Said("unchecked", "mail addresses in quotes or brackets are not read");
    }
    boolean good =
        Arrays.stream(to.split(",", -1)).allMatch(a -> ADDRESS.matcher(a.strip()).matches());
    return good
        ? new Said("alive", "a well-formed mail address, not written to")
        : new Said("dead", "not a mail address");
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }
}
