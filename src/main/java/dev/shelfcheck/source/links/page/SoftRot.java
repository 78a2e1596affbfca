package dev.shelfcheck.source.links.page;

import dev.shelfcheck.model.WebAddress;
import java.util.Optional;
import java.util.regex.Pattern;

/** Pages that answer, yet are no longer what was linked. */
public final class SoftRot {
  private static final Pattern FRONT =
      Pattern.compile("(?i)/?(?:(?:index|home|default|main|welcome)(?:\\.\\w{2,5})?/?)?");

  private static final Pattern LOGIN =
      Pattern.compile("(?i).*/(?:log-?in|sign-?in|sso|oauth2?|authorize|authwall)(?:[/.].*)?");

  private static final Pattern NOT_FOUND =
      Pattern.compile(
          "(?iu)(?:error\\s*)?404(?:\\W.*)?|.*\\b404 (?:error|not found|page)\\b.*|.*\\berror"
              + " 404\\b.*|(?:.*\\W)?page (?:was |could |can)?\\s?not (?:be"
              + " )?found(?:\\W.*)?|(?:\\W*)not found(?:\\W.*)?|.*\\bpage (?:does not|doesn[’']t)"
              + " exist\\b.*|.*\\bpage introuvable\\b.*|.*\\bseite (?:wurde )?nicht"
              + " gefunden\\b.*|.*\\bpágina no encontrada\\b.*|.*\\bpagina non"
              + " trovata\\b.*|.*страница не найдена.*|.*页面不存在.*|.*找不到页面.*|.*ページが見つかりません.*");

  private SoftRot() {}

  /** Whether a title is that of a page that says it is none. */
  public static boolean saysNotFound(String title) {
    return NOT_FOUND.matcher(title).matches();
  }

  /** The suspicion a redirect raises, absent where it leads to a page like the one asked for. */
  public static Optional<String> ofWay(String asked, Page page) {
    Optional<WebAddress> from = WebAddress.parse(asked);
    Optional<WebAddress> to = WebAddress.parse(page.reply().finalUrl());
    if (from.isEmpty() || to.isEmpty() || page.reply().hops().isEmpty()) {
      return Optional.empty();
    }
    if (isLogin(to.get()) && !isLogin(from.get())) {
      return Optional.of("it leads to a login, " + page.reply().finalUrl());
    }
    return sameSite(from.get(), to.get()) && isFront(to.get()) && isDeep(from.get())
        ? Optional.of("it leads to the front page, " + page.reply().finalUrl())
        : Optional.empty();
  }

  private static boolean isLogin(WebAddress address) {
    return LOGIN.matcher(address.path()).matches()
        || address.host().startsWith("login.")
        || address.host().startsWith("accounts.");
  }

  /** A page that became a site of its own has moved to that site's front page, and rightly so. */
  private static boolean sameSite(WebAddress from, WebAddress to) {
    return from.bareHost().equals(to.bareHost());
  }

  private static boolean isFront(WebAddress address) {
    return address.query().isEmpty() && FRONT.matcher(address.path()).matches();
  }

  /** Whether an address is that of a page below the front page. */
  private static boolean isDeep(WebAddress address) {
    return !FRONT.matcher(address.path()).matches();
  }
}
