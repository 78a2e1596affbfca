package dev.shelfcheck.source.registry;

import com.fasterxml.jackson.databind.JsonNode;
import dev.shelfcheck.ask.Cause;
import dev.shelfcheck.ask.Question;
import dev.shelfcheck.model.OpenReviewId;
import dev.shelfcheck.source.http.HttpAsk;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * OpenReview by one forum, for those a list did not show: only here does it tell what is not there
 * ({@code NotFoundError}) from what is not shown to everybody ({@code ForbiddenError}).
 */
final class OpenReviewForumDialect implements Dialect {
  private final OpenReviewDialect listed;
  private final String base;
  private final Optional<Secret> token;

  OpenReviewForumDialect(String base, Optional<Secret> token) {
    this.listed = new OpenReviewDialect(Desk.OPENREVIEW, base, token);
    this.base = base;
    this.token = token;
  }

  @Override
  public String name() {
    return listed.name();
  }

  @Override
  public boolean takes(Question<?> question) {
    return listed.takes(question);
  }

  @Override
  public boolean mustHold(Question<?> question) {
    return takes(question);
  }

  @Override
  public List<List<Question<?>>> batches(Collection<? extends Question<?>> questions) {
    return Batches.of(questions, 1);
  }

  @Override
  public HttpAsk ask(List<Question<?>> batch) {
    HttpAsk ask =
        HttpAsk.get(
            base + "/notes?id=" + Batches.identifiers(batch, OpenReviewId.class).get(0).value());
    return token.map(t -> ask.secret("Authorization", "Bearer " + t.reveal())).orElse(ask);
  }

  @Override
  public boolean reads(int status) {
    return status == 200 || status == 404;
  }

  @Override
  public Reading read(int status, String body, List<Question<?>> batch) throws Silence {
    JsonNode reply = Json.parse(body);
    if (status == 404 && reply.path("name").asText().equals("NotFoundError")) {
      return Reading.denial(batch);
    }
    Reading reading = listed.read(status, body, batch);
    if (!reading.silent(batch).isEmpty()) {
      throw Silence.of(Cause.UNDECIDED, "it shows no such forum to everybody");
    }
    return reading;
  }
}
