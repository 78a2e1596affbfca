package dev.shelfcheck.model;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An address that leads to another through a third party: a mail filter, a site that counts who
 * leaves it, a library's proxy.
 *
 * @param kind whose way it is
 * @param address where it leads in the end
 */
public record Detour(DetourKind kind, WebAddress address) {
  /** Who stands between. */
  public enum DetourKind {
    MAIL_FILTER,
    REDIRECT,
    LIBRARY_PROXY
  }

  private record Wrapper(DetourKind kind, Pattern host, Pattern path, String parameter) {}

  private static final Pattern ANY = Pattern.compile(".*");

  private static final List<Wrapper> WRAPPERS =
      List.of(
          new Wrapper(
              DetourKind.MAIL_FILTER,
              Pattern.compile("(?:.*\\.)?safelinks\\.protection\\.outlook\\.com"),
              ANY,
              "url"),
          new Wrapper(
              DetourKind.REDIRECT,
              Pattern.compile("google(?:\\.[a-z]{2,3}){1,2}"),
              Pattern.compile("/url/?"),
              "q"),
          new Wrapper(
              DetourKind.REDIRECT,
              Pattern.compile("google(?:\\.[a-z]{2,3}){1,2}"),
              Pattern.compile("/url/?"),
              "url"),
          new Wrapper(
              DetourKind.REDIRECT,
              Pattern.compile("scholar\\.google(?:\\.[a-z]{2,3}){1,2}"),
              Pattern.compile("/scholar_url/?"),
              "url"),
          new Wrapper(
              DetourKind.REDIRECT,
              Pattern.compile("link\\.(?:zhihu\\.com|csdn\\.net)"),
              ANY,
              "target"),
          new Wrapper(DetourKind.REDIRECT, Pattern.compile("lm?\\.facebook\\.com"), ANY, "u"));

  /**
   * Proofpoint's two ways to write an address: the newer keeps it between underscores, with an
   * asterisk for what it had to take out.
   */
  private static final Pattern FILTER =
      Pattern.compile("urldefense(?:\\.proofpoint)?\\.(?:com|us)");

  private static final Pattern KEPT = Pattern.compile("/v3/__(https?:/.+?)__;.*");
  private static final Pattern ESCAPE = Pattern.compile("-([0-9A-F]{2})");

  /** A proxy's name behind the name of the host it stands for, its dots perhaps hyphens. */
  private static final Pattern PROXIED =
      Pattern.compile(
          "((?:[a-z0-9-]+[.-])+(?:com|org|net|edu|gov|info|io|uk|de|fr))\\."
              + "(?:(?:[a-z0-9-]+\\.)*[a-z]*proxy[a-z0-9-]*(?:\\.[a-z0-9-]+)+"
              + "|[a-z0-9-]+\\.idm\\.oclc\\.org)");

  private static final Pattern PROXY =
      Pattern.compile(
          "(?:[a-z0-9-]+\\.)*[a-z]*proxy[a-z0-9-]*(?:\\.[a-z0-9-]+)+|[a-z0-9-]+\\.idm\\.oclc\\.org");

  private static final Pattern WRITTEN = Pattern.compile("(?:^|&)url=(https?://.+)");

  private static final Pattern LOGIN = Pattern.compile("/login/?");
  private static final Pattern HIDDEN = Pattern.compile("(?<!-)-(?!-)");

  /** Where an address leads through somebody else, if it says so itself. */
  public static Optional<Detour> of(WebAddress web) {
    if (FILTER.matcher(web.bareHost()).matches()) {
      return filtered(web).map(a -> new Detour(DetourKind.MAIL_FILTER, a));
    }
    Stream<Wrapper> wrappers = web.query().isEmpty() ? Stream.of() : WRAPPERS.stream();
    return wrappers
        .filter(w -> w.host().matcher(web.bareHost()).matches())
        .filter(w -> w.path().matcher(web.path()).matches())
        .flatMap(w -> asked(web, w.parameter()).map(a -> new Detour(w.kind(), a)).stream())
        .findFirst()
        .or(() -> proxied(web).map(a -> new Detour(DetourKind.LIBRARY_PROXY, a)));
  }

  private static Optional<WebAddress> asked(WebAddress web, String parameter) {
    return web.parameter(parameter).flatMap(Detour::decoded).flatMap(WebAddress::parse);
  }

  private static Optional<String> decoded(String text) {
    try {
      return Optional.of(URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8));
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  private static Optional<WebAddress> filtered(WebAddress web) {
    Matcher kept = KEPT.matcher(web.path());
    if (kept.matches()) {
      String address = kept.group(1).replaceFirst("^(https?:)/+", "$1//");
      return address.contains("*") ? Optional.empty() : WebAddress.parse(address);
    }
    return web.parameter("u")
        .map(u -> ESCAPE.matcher(u.replace('_', '/')).replaceAll("%$1"))
        .flatMap(Detour::decoded)
        .flatMap(WebAddress::parse);
  }

  /** The address that a proxy is asked for as it is written: all that stands behind its name. */
  private static Optional<WebAddress> rest(WebAddress web) {
    Matcher m = WRITTEN.matcher(web.query());
    String fragment = web.fragment().isEmpty() ? "" : "#" + web.fragment();
    return m.find() ? WebAddress.parse(m.group(1) + fragment) : Optional.empty();
  }

  private static Optional<WebAddress> proxied(WebAddress web) {
    if (!web.host().contains("proxy") && !web.host().endsWith(".idm.oclc.org")) {
      return Optional.empty();
    }
    if (PROXY.matcher(web.host()).matches() && LOGIN.matcher(web.path()).matches()) {
      return rest(web).or(() -> asked(web, "url")).or(() -> asked(web, "qurl"));
    }
    Matcher m = PROXIED.matcher(web.host());
    if (!m.matches()) {
      return Optional.empty();
    }
    String host = m.group(1);
    String meant =
        host.indexOf('.') < 0 ? HIDDEN.matcher(host).replaceAll(".").replace("--", "-") : host;
    return Optional.of(
        new WebAddress(
            web.scheme(), "", meant, web.port(), web.path(), web.query(), web.fragment()));
  }
}
