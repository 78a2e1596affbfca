package dev.shelfcheck.source.links;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.shelfcheck.ask.Answer;
import dev.shelfcheck.ask.Cause;
import dev.shelfcheck.source.http.HttpReply;
import java.util.Optional;

/** GitHub's reply as JSON, or why there is none. */
record GitHubReply(Optional<JsonNode> body, Cause cause, String detail) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Why nothing was learned. */
  <A> Answer<A> silence() {
    return Answer.unknown(cause, detail);
  }

  static GitHubReply of(HttpReply reply) {
    if (reply instanceof HttpReply.Silent silent) {
      return new GitHubReply(Optional.empty(), silent.cause(), silent.detail());
    }
    if (!(reply instanceof HttpReply.Received r)) {
      return new GitHubReply(Optional.empty(), Cause.NETWORK, "GitHub's name does not resolve");
    }
    if (!r.ok()) {
      Cause cause =
          r.status() == 429 || r.status() == 403 ? Cause.RATE_LIMITED : Cause.SERVER_ERROR;
      return new GitHubReply(
          Optional.empty(), cause, "GitHub answered " + StatusLine.of(r.status()));
    }
    try {
      return new GitHubReply(
          Optional.of(JSON.readTree(r.body())), Cause.GARBLED, "GitHub's answer lacks the name");
    } catch (JsonProcessingException e) {
      return new GitHubReply(Optional.empty(), Cause.GARBLED, "GitHub's answer is no JSON");
    }
  }
}
