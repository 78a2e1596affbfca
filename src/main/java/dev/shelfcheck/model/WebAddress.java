package dev.shelfcheck.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An http or https address, taken apart after RFC 3986. Nothing is decoded.
 *
 * @param scheme {@code http} or {@code https}
 * @param userInfo what stands before the @, empty where nothing does
 * @param host in lower case
 * @param port as written, -1 where it is the scheme's own
 * @param path empty or with its leading slash
 * @param query without the question mark, empty where there is none
 * @param fragment without the number sign, empty where there is none
 */
public record WebAddress(
    String scheme,
    String userInfo,
    String host,
    int port,
    String path,
    String query,
    String fragment) {
  private static final Pattern FORM =
      Pattern.compile(
          "(?i)(https?)://(?:([^/?#@]*)@)?([^/?#:\\s]+|\\[[0-9a-f:.]+])(?::(\\d{1,5})?)?([^?#]*)(?:\\?([^#]*))?(?:#(.*))?");

  /** Reads an absolute http(s) address; a scheme-relative one is taken as https. */
  public static Optional<WebAddress> parse(String text) {
    String trimmed = text.strip();
    Matcher m = FORM.matcher(trimmed.startsWith("//") ? "https:" + trimmed : trimmed);
    if (!m.matches()) {
      return Optional.empty();
    }
    String scheme = m.group(1).toLowerCase(Locale.ROOT);
    int port = m.group(4) == null ? -1 : Integer.parseInt(m.group(4));
    return Optional.of(
        new WebAddress(
            scheme,
            orEmpty(m.group(2)),
            m.group(3).toLowerCase(Locale.ROOT),
            port == (scheme.equals("https") ? 443 : 80) ? -1 : port,
            m.group(5),
            orEmpty(m.group(6)),
            orEmpty(m.group(7))));
  }

  private static String orEmpty(@org.jspecify.annotations.Nullable String group) {
    return group == null ? "" : group;
  }

  /** The value of a query parameter, undecoded. */
  public Optional<String> parameter(String name) {
    return Arrays.stream(query.split("&"))
        .filter(p -> p.startsWith(name + "="))
        .map(p -> p.substring(name.length() + 1))
        .findFirst();
  }

  /**
   * The form under which two addresses are the same page: host and scheme in lower case, default
   * port, trailing slash, tracking parameters and fragment dropped.
   */
  public String canonical() {
    return scheme
        + "://"
        + host
        + (port < 0 ? "" : ":" + port)
        + path.replaceFirst("/$", "")
        + (query.isEmpty() ? "" : "?" + query);
  }
}
