package dev.shelfcheck.rules;

import java.util.regex.Pattern;

/** Web addresses written without their scheme: a browser takes them for files. */
final class MissingScheme {
  private static final Pattern HOST =
      Pattern.compile(
          "(?i)(?:www\\.[a-z0-9-]+(?:\\.[a-z0-9-]+)+|(?:[a-z0-9-]+\\.)+(?:com|org|net|io|ai|edu|gov|cc|dev|app|co|uk|de|fr|cn|jp|eu|info|me|tv))(?:[:/?#].*)?");
  private static final Pattern FILE =
      Pattern.compile("(?i)[\\w.-]+\\.(?:ai|io|me|info|app|co|cc|dev|de|fr|net)");

  private MissingScheme() {}

  /** Whether a relative target begins like a host's name rather than a file's. */
  static boolean looksLikeHost(String target) {
    return HOST.matcher(target).matches() && !FILE.matcher(target).matches();
  }
}
