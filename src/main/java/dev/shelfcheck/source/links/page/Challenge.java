package dev.shelfcheck.source.links.page;

import dev.shelfcheck.source.http.HttpStatus;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Pages that ask their reader to prove a human, whatever status they come with. The signs are those
 * of the walls in use: a header (Cloudflare's {@code cf-mitigated}), a title, a script's name.
 */
public final class Challenge {
  private static final List<String> TITLES =
      List.of(
          "just a moment",
          "attention required! | cloudflare",
          "please wait... | cloudflare",
          "access denied",
          "access to this page has been denied",
          "ddos-guard",
          "checking your browser",
          "verifying you are human",
          "verify you are human",
          "are you a robot",
          "robot check",
          "pardon our interruption",
          "human verification",
          "bot verification",
          "client challenge",
          "security verification");

  private static final List<String> SCRIPTS =
      List.of(
          "window._cf_chl_opt", "_incapsula_resource", "px-captcha", "geo.captcha-delivery.com");

  private static final List<String> CAPTCHAS = List.of("g-recaptcha", "h-captcha", "cf-turnstile");

  private Challenge() {}

  /** By what a page is known as a challenge, absent where it is none. */
  public static Optional<String> in(Page page) {
    if (page.reply().headers().says("cf-mitigated", "challenge")) {
      return Optional.of("a challenge page (cf-mitigated)");
    }
    String title = page.title().toLowerCase(Locale.ROOT);
    if (TITLES.stream().anyMatch(title::startsWith)) {
      return Optional.of("a challenge page (\"" + page.title() + "\")");
    }
    String body = page.body().toLowerCase(Locale.ROOT);
    boolean refused =
        HttpStatus.isError(page.status()); // a living page may hold a captcha in a form
    return SCRIPTS.stream().anyMatch(body::contains)
            || (refused && CAPTCHAS.stream().anyMatch(body::contains))
        ? Optional.of("a captcha")
        : Optional.empty();
  }
}
