package dev.shelfcheck.model;

import java.util.Set;
import java.util.regex.Pattern;

/** Query parameters that say how a reader came by an address and never what is there. */
final class Tracking {
  private static final Set<String> EVERYWHERE =
      Set.of(
          "fbclid",
          "gclid",
          "dclid",
          "gbraid",
          "wbraid",
          "msclkid",
          "yclid",
          "twclid",
          "ttclid",
          "igshid",
          "igsh",
          "mc_cid",
          "mc_eid",
          "mkt_tok",
          "_hsenc",
          "_hsmi",
          "_ga",
          "_gl",
          "ref_src",
          "vero_id",
          "oly_enc_id",
          "oly_anon_id",
          "casa_token",
          "trk",
          "share_source");

  private static final Pattern HOST_NAME =
      Pattern.compile("(?i)[a-z0-9-]+(?:\\.[a-z0-9-]+)*\\.[a-z]{2,}");
  private static final Pattern YOUTUBE =
      Pattern.compile("(?:m\\.|music\\.)?youtube\\.com|youtu\\.be");
  private static final Pattern TWITTER = Pattern.compile("(?:mobile\\.)?(?:twitter|x)\\.com");

  private Tracking() {}

  /**
   * Whether a parameter is one.
   *
   * @param host without {@code www.}
   * @param parameter {@code name=value}, or the name alone
   */
  static boolean tracks(String host, String parameter) {
    int equals = parameter.indexOf('=');
    String name = equals < 0 ? parameter : parameter.substring(0, equals);
    String value = equals < 0 ? "" : parameter.substring(equals + 1);
    return name.startsWith("utm_")
        || EVERYWHERE.contains(name)
        || (name.equals("ref") && HOST_NAME.matcher(value).matches())
        || ofHost(host, name);
  }

  private static boolean ofHost(String host, String name) {
    if (YOUTUBE.matcher(host).matches()) {
      return Set.of("si", "feature", "ab_channel", "pp").contains(name);
    }
    if (TWITTER.matcher(host).matches()) {
      return Set.of("s", "t", "cxt").contains(name);
    }
    return host.endsWith("sciencedirect.com") && name.equals("via");
  }
}
