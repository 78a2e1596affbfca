package dev.shelfcheck.model;

import dev.shelfcheck.vocabulary.Recent;
import java.net.IDN;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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
  private static final String HTTP = "http://";
  private static final String HTTPS = "https://";

  // RFC 9110, 4.2.1 and 4.2.2.
  private static final int HTTP_PORT = 80;
  private static final int HTTPS_PORT = 443;

  /** How many characters ASCII has. */
  private static final int ASCII = 128;

  private static final String WWW = "www.";

  private static final Pattern FORM =
      Pattern.compile(
          "(?i)(https?)://(?:([^/?#@]*)@)?([^/?#:\\s]+|\\[[0-9a-f:.]+])(?::(\\d{1,5})?)?([^?#]*)(?:\\?([^#]*))?(?:#(.*))?");

  /**
   * Servers take 8,000 octets at least, and hardly any takes more (RFC 9110, 4.1); browsers of old
   * took 2,083. Half of the former is longer than any address of a work.
   */
  public static final int LONGEST = 4_000;

  /** A host some of whose labels are not written in their own letters (RFC 5890, 2.3.2.1). */
  private static final Pattern PUNYCODE =
      Pattern.compile("(?i)(?<=^https?://)(?:[a-z0-9-]+\\.){0,10}xn--[a-z0-9.-]+");

  private static final Pattern ESCAPE = Pattern.compile("%([0-9A-Fa-f]{2})");

  /** A link's target is asked for by its reader, its role, its identifiers and several rules. */
  private static final Recent<Optional<WebAddress>> READ = new Recent<>(WebAddress::read);

  /**
   * Reads an absolute http(s) address; a scheme-relative one is taken as https. One longer than
   * {@link #LONGEST} is none.
   */
  public static Optional<WebAddress> parse(String text) {
    return text.length() > LONGEST ? Optional.empty() : READ.of(text);
  }

  private static Optional<WebAddress> read(String text) {
    String trimmed = text.strip();
    int host =
        trimmed.startsWith(HTTPS) ? HTTPS.length() : trimmed.startsWith(HTTP) ? HTTP.length() : -1;
    return host < 0 ? taken(trimmed) : simple(trimmed, host).or(() -> taken(trimmed));
  }

  /** An address whose authority is a name and nothing else, in one pass. */
  private static Optional<WebAddress> simple(String text, int from) {
    int path = from;
    while (path < text.length() && isOfName(text.charAt(path))) {
      path++;
    }
    int fragment = text.indexOf('#', path);
    int end = fragment < 0 ? text.length() : fragment;
    boolean plain = path > from && (path == text.length() || "/?#".indexOf(text.charAt(path)) >= 0);
    if (!plain || hasLineEnd(text, end)) {
      return Optional.empty();
    }
    int query = text.indexOf('?', path);
    int pathEnd = query < 0 || query > end ? end : query;
    return Optional.of(
        new WebAddress(
            text.substring(0, from - "://".length()),
            "",
            text.substring(from, path).toLowerCase(Locale.ROOT),
            -1,
            text.substring(path, pathEnd),
            pathEnd < end ? text.substring(pathEnd + 1, end) : "",
            end < text.length() ? text.substring(end + 1) : ""));
  }

  private static boolean isOfName(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '.'
        || c == '-';
  }

  private static boolean hasLineEnd(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      if ("\n\r\u0085\u2028\u2029".indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static Optional<WebAddress> taken(String trimmed) {
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
            port == (scheme.equals("https") ? HTTPS_PORT : HTTP_PORT) ? -1 : port,
            m.group(5),
            orEmpty(m.group(6)),
            orEmpty(m.group(7))));
  }

  private static String orEmpty(@Nullable String group) {
    return group == null ? "" : group;
  }

  /** The value of a query parameter, undecoded. */
  public Optional<String> parameter(String name) {
    return Arrays.stream(query.split("&"))
        .filter(p -> p.startsWith(name + "="))
        .map(p -> p.substring(name.length() + 1))
        .findFirst();
  }

  /** The host without a leading {@code www.}. */
  public String bareHost() {
    return host.startsWith(WWW) ? host.substring(WWW.length()) : host;
  }

  /**
   * A host's name as the name system knows it: {@code bücher.example} is {@code
   * xn--bcher-kva.example} (RFC 5891). One that cannot be written so stays as it is.
   */
  public static String asciiHost(String host) {
    if (host.chars().allMatch(c -> c < ASCII)) {
      return host;
    }
    try {
      return IDN.toASCII(host, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException none) {
      return host;
    }
  }

  /** A text of this address with its host as {@link #asciiHost} has it. */
  public String asciiHosted(String text) {
    String ascii = asciiHost(host);
    int at = ascii.equals(host) ? -1 : text.toLowerCase(Locale.ROOT).indexOf(host);
    return at < 0 ? text : text.substring(0, at) + ascii + text.substring(at + host.length());
  }

  /** A text with the name system's form of a host in the letters that people read. */
  public static String inOwnLetters(String url) {
    return PUNYCODE
        .matcher(url)
        .replaceFirst(m -> Matcher.quoteReplacement(IDN.toUnicode(m.group())));
  }

  /** The path with its percent escapes resolved; as written where they are none of UTF-8. */
  public String decodedPath() {
    try {
      return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException malformed) {
      return path;
    }
  }

  /** The query's parameters that only say how a reader came by the address, as written. */
  public List<String> tracking() {
    return parameters(p -> Tracking.tracks(bareHost(), p)).toList();
  }

  /** The address as written, its tracking parameters left out. */
  public String withoutTracking() {
    return scheme
        + "://"
        + (userInfo.isEmpty() ? "" : userInfo + "@")
        + authority()
        + path
        + question()
        + (fragment.isEmpty() ? "" : "#" + fragment);
  }

  /**
   * The form under which two addresses are the same page: host and scheme in lower case, default
   * port, user, trailing slash, tracking parameters and fragment dropped, needless percent escapes
   * resolved (RFC 3986, 6.2), other letters than ASCII's in the host as the name system has them.
   */
  public String canonical() {
    return scheme + "://" + page(asciiHost(host) + colonPort());
  }

  /** What {@link #canonical()} has in common for http and https, with and without www. */
  public String page() {
    return page(asciiHost(bareHost()) + colonPort());
  }

  private String page(String authority) {
    return authority + Tail.cut(normal(path), "/") + normal(question());
  }

  private String authority() {
    return host + colonPort();
  }

  private String colonPort() {
    return port < 0 ? "" : ":" + port;
  }

  private String question() {
    String kept =
        parameters(p -> !p.isEmpty() && !Tracking.tracks(bareHost(), p))
            .collect(Collectors.joining("&"));
    return kept.isEmpty() ? "" : "?" + kept;
  }

  private Stream<String> parameters(Predicate<String> wanted) {
    return Arrays.stream(query.replace("&amp;", "&").split("&", -1)).filter(wanted);
  }

  /** Escapes of unreserved characters resolved, the others in upper case. */
  private static String normal(String text) {
    return ESCAPE
        .matcher(text)
        .replaceAll(
            m -> {
              char c = (char) Integer.parseInt(m.group(1), 16);
              boolean unreserved =
                  c < ASCII && (Character.isLetterOrDigit(c) || "-._~".indexOf(c) >= 0);
              return Matcher.quoteReplacement(
                  unreserved ? String.valueOf(c) : m.group().toUpperCase(Locale.ROOT));
            });
  }
}
