package dev.shelfcheck.source.github;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.shelfcheck.ask.Answer;
import dev.shelfcheck.ask.Cause;
import dev.shelfcheck.ask.Evidence;
import dev.shelfcheck.ask.Evidence.Provenance;
import dev.shelfcheck.ask.RepositoryReport;
import dev.shelfcheck.source.http.HttpReply;
import dev.shelfcheck.source.http.HttpStatus;
import java.time.LocalDate;
import java.util.Optional;

/**
 * GitHub's reply as JSON, or why there is none; and what it says of a repository, as an answer.
 *
 * @param today the date that evidence bears
 */
record GitHubReply(Optional<JsonNode> body, Cause cause, String detail, LocalDate today) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Why nothing was learned. */
  <A> Answer<A> silence() {
    return Answer.unknown(cause, detail);
  }

  static GitHubReply of(HttpReply reply, LocalDate today) {
    if (reply instanceof HttpReply.Silent silent) {
      return new GitHubReply(Optional.empty(), silent.cause(), silent.detail(), today);
    }
    if (!(reply instanceof HttpReply.Received r)) {
      return new GitHubReply(
          Optional.empty(), Cause.NETWORK, "GitHub's name does not resolve", today);
    }
    if (!r.ok()) {
      Cause cause =
          r.status() == HttpStatus.TOO_MANY_REQUESTS || r.status() == HttpStatus.FORBIDDEN
              ? Cause.RATE_LIMITED
              : Cause.SERVER_ERROR;
      return new GitHubReply(Optional.empty(), cause, "GitHub answered " + r.statusLine(), today);
    }
    try {
      return new GitHubReply(
          Optional.of(JSON.readTree(r.body())),
          Cause.GARBLED,
          "GitHub's answer lacks the name",
          today);
    } catch (JsonProcessingException e) {
      return new GitHubReply(Optional.empty(), Cause.GARBLED, "GitHub's answer is no JSON", today);
    }
  }

  /**
   * It is there.
   *
   * @param name under which it is known now
   */
  Answer<RepositoryReport> known(String name, boolean archived) {
    return answer(new RepositoryReport(true, archived, Optional.of(name)));
  }

  Answer<RepositoryReport> missing() {
    return answer(new RepositoryReport(false, false, Optional.empty()));
  }

  private Answer<RepositoryReport> answer(RepositoryReport report) {
    return Answer.Known.of(report, new Evidence("GitHub", today, Provenance.LIVE));
  }
}
