package dev.shelfcheck.source.registry;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** An address with a query, each name and value encoded. */
record Query(String address) {
  Query with(String name, String value) {
    String joint = address.indexOf('?') < 0 ? "?" : "&";
    return new Query(address + joint + encoded(name) + "=" + encoded(value));
  }

  static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  /** A value as part of a path, its slashes kept. */
  static String path(String value) {
    return encoded(value).replace("+", "%20").replace("%2F", "/");
  }
}
