package dev.shelfcheck.source.links;

import dev.shelfcheck.ask.Cause;
import dev.shelfcheck.source.http.HttpReply;
import dev.shelfcheck.source.http.HttpStatus;
import dev.shelfcheck.source.links.hosts.HostRule;
import dev.shelfcheck.source.links.page.Challenge;
import dev.shelfcheck.source.links.page.Page;
import dev.shelfcheck.source.links.page.Parking;
import java.util.Optional;
import java.util.Set;

/** What one reply says of a link. */
sealed interface ReplyVerdict {
  /** Statuses by which servers turn programs away. */
  Set<Integer> WALLS =
      Set.of(
          HttpStatus.UNAUTHORIZED,
          HttpStatus.FORBIDDEN,
          HttpStatus.METHOD_NOT_ALLOWED,
          HttpStatus.NOT_ACCEPTABLE,
          HttpStatus.PROXY_AUTHENTICATION_REQUIRED,
          HttpStatus.UNAVAILABLE_FOR_LEGAL_REASONS,
          HttpStatus.REQUEST_DENIED);

  /** The page answers. */
  record Alive(Page page, Optional<String> movedTo) implements ReplyVerdict {}

  /**
   * The page is gone, if a second request says so too.
   *
   * @param status 0 where no server was reached
   * @param reason in words
   */
  record Gone(int status, String reason) implements ReplyVerdict {}

  /** The reply does not tell. */
  record Mute(Cause cause, String detail) implements ReplyVerdict {}

  /**
   * Reads a reply: its status together with its headers and its body.
   *
   * @param url that was asked
   * @param rule of its host
   */
  static ReplyVerdict of(String url, HttpReply reply, HostRule rule) {
    if (reply instanceof HttpReply.Received received) {
      return page(url, Page.of(received), rule);
    }
    if (reply instanceof HttpReply.NoSuchName none) {
      return new Gone(0, "there is no host named " + none.host());
    }
    HttpReply.Silent silent = (HttpReply.Silent) reply;
    return new Mute(silent.cause(), silent.detail() + reached(silent));
  }

  private static String reached(HttpReply.Silent silent) {
    return silent.hops().isEmpty()
        ? ""
        : " (at " + silent.hops().get(silent.hops().size() - 1).to() + ")";
  }

  private static ReplyVerdict page(String url, Page page, HostRule rule) {
    int status = page.status();
    String line = page.reply().statusLine();
    if (rule.accept().contains(status) || page.unchanged()) {
      return new Alive(page, movedTo(page));
    }
    Optional<String> challenge = Challenge.in(page);
    if (challenge.isPresent()) {
      return new Mute(Cause.WALL, line + ": " + challenge.get());
    }
    if (page.reply().ok()) {
      return Parking.in(page, url)
          .<ReplyVerdict>map(sign -> new Gone(status, sign))
          .orElseGet(() -> new Alive(page, movedTo(page)));
    }
    if (rule.treatment() == HostRule.Treatment.WARY) {
      return new Mute(Cause.WALL, line + ": " + rule.reason());
    }
    return status == HttpStatus.NOT_FOUND || status == HttpStatus.GONE
        ? new Gone(status, line)
        : mute(status, line);
  }

  private static ReplyVerdict mute(int status, String line) {
    if (WALLS.contains(status)) {
      return new Mute(Cause.WALL, line);
    }
    if (status == HttpStatus.TOO_MANY_REQUESTS) {
      return new Mute(Cause.RATE_LIMITED, line);
    }
    if (status == HttpStatus.REQUEST_TIMEOUT) {
      return new Mute(Cause.TIMEOUT, line);
    }
    return new Mute(HttpStatus.isServerError(status) ? Cause.SERVER_ERROR : Cause.UNDECIDED, line);
  }

  /** Where the permanent redirects at the head of the way lead; what is temporary moves nothing. */
  private static Optional<String> movedTo(Page page) {
    Optional<String> to = Optional.empty();
    for (HttpReply.Hop hop : page.reply().hops()) {
      if (!hop.permanent()) {
        break;
      }
      to = Optional.of(hop.to());
    }
    return to;
  }
}
