package dev.shelfcheck.source.github;

import dev.shelfcheck.ask.Answer;
import dev.shelfcheck.ask.Cause;
import dev.shelfcheck.ask.RepositoryReport;
import dev.shelfcheck.ask.RepositoryStatus;
import dev.shelfcheck.source.http.HttpAsk;
import dev.shelfcheck.source.http.HttpGate;
import dev.shelfcheck.source.http.HttpReply;
import dev.shelfcheck.source.http.HttpStatus;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * GitHub's interface. With a token a hundred repositories are one GraphQL request; without, each is
 * a REST request (https://docs.github.com/rest/repos/repos#get-a-repository) and GitHub grants 60
 * an hour, so that no more than 50 are asked in a run. The token goes to this host alone.
 */
public final class GitHubApi {
  public static final String BASE = "https://api.github.com";

  /** The environment variable that sets another address, of a mirror or a test server. */
  public static final String ADDRESS_VARIABLE = "SHELFCHECK_GITHUB_URL";

  /** Repositories of one request. */
  public static final int BATCH = 100;

  /** Of the 60 an hour that GitHub grants an address ten are left to others. */
  private static final int WITHOUT_TOKEN = 50;

  private final HttpGate gate;
  private final String base;
  private final Optional<String> token;
  private final LocalDate today;

  /**
   * The interface at an address, asked with a token where there is one; evidence bears the date.
   */
  public GitHubApi(HttpGate gate, String base, Optional<String> token, LocalDate today) {
    this.gate = gate;
    this.base = base;
    this.token = token;
    this.today = today;
  }

  /** Whether it takes hundreds of questions. */
  public boolean hasToken() {
    return token.isPresent();
  }

  /** How many requests so many questions take. */
  int requests(int questions) {
    return token.isPresent() ? (questions + BATCH - 1) / BATCH : Math.min(questions, WITHOUT_TOKEN);
  }

  Map<RepositoryStatus, Answer<RepositoryReport>> ask(List<RepositoryStatus> questions) {
    return token.isPresent() ? batches(questions, token.get()) : singly(questions);
  }

  private Map<RepositoryStatus, Answer<RepositoryReport>> batches(
      List<RepositoryStatus> questions, String secret) {
    Map<RepositoryStatus, Answer<RepositoryReport>> answers = new LinkedHashMap<>();
    for (int from = 0; from < questions.size(); from += BATCH) {
      List<RepositoryStatus> part =
          questions.subList(from, Math.min(questions.size(), from + BATCH));
      RepositoryBatch batch = new RepositoryBatch(part);
      HttpAsk ask =
          HttpAsk.post(base + "/graphql", "application/json; charset=utf-8", batch.text())
              .secret("Authorization", "Bearer " + secret);
      GitHubReply reply = GitHubReply.of(gate.ask(ask).join(), today);
      for (int i = 0; i < part.size(); i++) {
        answers.put(part.get(i), batch.answer(reply, i));
      }
    }
    return answers;
  }

  private Map<RepositoryStatus, Answer<RepositoryReport>> singly(List<RepositoryStatus> questions) {
    Map<RepositoryStatus, CompletableFuture<HttpReply>> asked = new LinkedHashMap<>();
    List<RepositoryStatus> left = new ArrayList<>();
    for (RepositoryStatus q : questions) {
      if (asked.size() < WITHOUT_TOKEN) {
        asked.put(q, gate.ask(HttpAsk.get(base + "/repos/" + q.repository())));
      } else {
        left.add(q);
      }
    }
    Map<RepositoryStatus, Answer<RepositoryReport>> answers = new LinkedHashMap<>();
    asked.forEach((q, reply) -> answers.put(q, single(reply.join())));
    left.forEach(
        q ->
            answers.put(
                q,
                Answer.unknown(
                    Cause.BUDGET,
                    "without a token GitHub is asked for "
                        + WITHOUT_TOKEN
                        + " repositories a run")));
    return answers;
  }

  private Answer<RepositoryReport> single(HttpReply reply) {
    GitHubReply said = GitHubReply.of(reply, today);
    if (reply instanceof HttpReply.Received r && r.status() == HttpStatus.NOT_FOUND) {
      return said.missing();
    }
    return said.body()
        .filter(b -> b.hasNonNull("full_name"))
        .map(b -> said.known(b.path("full_name").asText(), b.path("archived").asBoolean()))
        .orElseGet(said::silence);
  }
}
