package dev.shelfcheck.source.github;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.shelfcheck.ask.Answer;
import dev.shelfcheck.ask.Cause;
import dev.shelfcheck.ask.RepositoryReport;
import dev.shelfcheck.ask.RepositoryStatus;
import java.util.List;

/**
 * Repositories asked for in one GraphQL request, each under an alias of its own
 * (https://docs.github.com/graphql/reference/queries#repository).
 */
record RepositoryBatch(List<RepositoryStatus> repositories) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** What is sent. */
  String text() {
    StringBuilder query = new StringBuilder("query{");
    for (int i = 0; i < repositories.size(); i++) {
      String[] name = repositories.get(i).repository().split("/", 2);
      query
          .append(alias(i))
          .append(":repository(owner:")
          .append(JSON.getNodeFactory().textNode(name[0]))
          .append(",name:")
          .append(JSON.getNodeFactory().textNode(name[1]))
          .append("){nameWithOwner isArchived}");
    }
    return JSON.createObjectNode().put("query", query.append("}").toString()).toString();
  }

  /** What a reply says of the repository at a place of the batch. */
  Answer<RepositoryReport> answer(GitHubReply reply, int place) {
    if (reply.body().isEmpty()) {
      return reply.silence();
    }
    JsonNode body = reply.body().get();
    JsonNode found = body.path("data").path(alias(place));
    if (found.isObject()) {
      return reply.known(
          found.path("nameWithOwner").asText(""), found.path("isArchived").asBoolean());
    }
    for (JsonNode error : body.path("errors")) {
      boolean mine = error.path("path").path(0).asText().equals(alias(place));
      if (mine && error.path("type").asText().equals("NOT_FOUND")) {
        return reply.missing();
      }
    }
    return Answer.unknown(Cause.GARBLED, "GitHub's answer does not speak of it");
  }

  private static String alias(int place) {
    return "r" + place;
  }
}
