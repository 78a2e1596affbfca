package dev.shelfcheck.source.links;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.shelfcheck.ask.Answer;
import dev.shelfcheck.ask.Cause;
import dev.shelfcheck.ask.Evidence;
import dev.shelfcheck.ask.Evidence.Provenance;
import dev.shelfcheck.ask.RepositoryReport;
import dev.shelfcheck.ask.RepositoryStatus;
import dev.shelfcheck.source.http.HttpAsk;
import dev.shelfcheck.source.http.HttpGate;
import dev.shelfcheck.source.http.HttpReply;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * GitHub's interface. With a token a hundred repositories are one GraphQL request
 * (https://docs.github.com/graphql/reference/queries#repository); without, each is a REST request
 * (https://docs.github.com/rest/repos/repos#get-a-repository) and GitHub grants 60 an hour, so that
 * no more than 50 are asked in a run. The token goes to this host alone.
 */
public final class GitHubDesk {
  public static final String BASE = "https://api.github.com";

  /** The environment variable that sets another address, of a mirror or a test server. */
  public static final String ADDRESS_VARIABLE = "SHELFCHECK_GITHUB_URL";

  private static final int BATCH = 100;
  private static final int WITHOUT_TOKEN = 50;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpGate gate;
  private final String base;
  private final Optional<String> token;
  private final Evidence evidence;

  public GitHubDesk(HttpGate gate, String base, Optional<String> token, LocalDate today) {
    this.gate = gate;
    this.base = base;
    this.token = token;
    this.evidence = new Evidence("GitHub", today, Provenance.LIVE);
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
      List<RepositoryStatus> batch =
          questions.subList(from, Math.min(questions.size(), from + BATCH));
      HttpAsk ask =
          HttpAsk.post(base + "/graphql", "application/json; charset=utf-8", query(batch))
              .secret("Authorization", "Bearer " + secret);
      Reading reading = Reading.of(gate.ask(ask).join());
      for (int i = 0; i < batch.size(); i++) {
        answers.put(batch.get(i), entry(reading, "r" + i));
      }
    }
    return answers;
  }

  private static String query(List<RepositoryStatus> batch) {
    StringBuilder query = new StringBuilder("query{");
    for (int i = 0; i < batch.size(); i++) {
      String[] name = batch.get(i).repository().split("/", 2);
      query
          .append("r")
          .append(i)
          .append(":repository(owner:")
          .append(JSON.getNodeFactory().textNode(name[0]))
          .append(",name:")
          .append(JSON.getNodeFactory().textNode(name[1]))
          .append("){nameWithOwner isArchived}");
    }
    return JSON.createObjectNode().put("query", query.append("}").toString()).toString();
  }

  private Answer<RepositoryReport> entry(Reading reading, String alias) {
    if (reading.body().isEmpty()) {
      return Answer.unknown(reading.cause(), reading.detail());
    }
    JsonNode body = reading.body().get();
    JsonNode found = body.path("data").path(alias);
    if (found.isObject()) {
      return known(found.path("nameWithOwner").asText(""), found.path("isArchived").asBoolean());
    }
    for (JsonNode error : body.path("errors")) {
      boolean mine = error.path("path").path(0).asText().equals(alias);
      if (mine && error.path("type").asText().equals("NOT_FOUND")) {
        return missing();
      }
    }
    return Answer.unknown(Cause.GARBLED, "GitHub's answer does not speak of it");
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
    if (reply instanceof HttpReply.Received r && r.status() == 404) {
      return missing();
    }
    Reading reading = Reading.of(reply);
    return reading
        .body()
        .filter(b -> b.hasNonNull("full_name"))
        .map(b -> known(b.path("full_name").asText(), b.path("archived").asBoolean()))
        .orElseGet(() -> Answer.unknown(reading.cause(), reading.detail()));
  }

  private Answer<RepositoryReport> known(String name, boolean archived) {
    return Answer.Known.of(new RepositoryReport(true, archived, Optional.of(name)), evidence);
  }

  private Answer<RepositoryReport> missing() {
    return Answer.Known.of(new RepositoryReport(false, false, Optional.empty()), evidence);
  }

  /** GitHub's reply as JSON, or why there is none. */
  private record Reading(Optional<JsonNode> body, Cause cause, String detail) {
    static Reading of(HttpReply reply) {
      if (reply instanceof HttpReply.Silent silent) {
        return new Reading(Optional.empty(), silent.cause(), silent.detail());
      }
      if (!(reply instanceof HttpReply.Received r)) {
        return new Reading(Optional.empty(), Cause.NETWORK, "GitHub's name does not resolve");
      }
      if (!r.ok()) {
        Cause cause =
            r.status() == 429 || r.status() == 403 ? Cause.RATE_LIMITED : Cause.SERVER_ERROR;
        return new Reading(Optional.empty(), cause, "GitHub answered " + StatusLine.of(r.status()));
      }
      try {
        return new Reading(
            Optional.of(JSON.readTree(r.body())), Cause.GARBLED, "GitHub's answer lacks the name");
      } catch (JsonProcessingException e) {
        return new Reading(Optional.empty(), Cause.GARBLED, "GitHub's answer is no JSON");
      }
    }
  }
}
