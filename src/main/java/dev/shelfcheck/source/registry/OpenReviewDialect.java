package dev.shelfcheck.source.registry;

import com.fasterxml.jackson.databind.JsonNode;
import dev.shelfcheck.ask.Cause;
import dev.shelfcheck.ask.Question;
import dev.shelfcheck.model.OpenReviewId;
import dev.shelfcheck.model.Work;
import dev.shelfcheck.source.http.HttpAsk;
import dev.shelfcheck.source.work.WorkBuilder;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * OpenReview by forum, fifty at a time; its second interface wraps every value, its first, for
 * venues before 2023, does not. A forum that neither shows may be hidden: that is silence. See <a
 * href="https://docs.openreview.net/reference/api-v2">its reference</a>; that {@code ids} takes a
 * list rests on its client's source.
 */
final class OpenReviewDialect implements Dialect {
  private static final int BATCH = 50;
  private final Desk desk;
  private final String base;
  private final Optional<Secret> token;

  OpenReviewDialect(Desk desk, String base, Optional<Secret> token) {
    this.desk = desk;
    this.base = base;
    this.token = token;
  }

  @Override
  public String name() {
    return desk.title();
  }

  @Override
  public boolean takes(Question<?> question) {
    return Batches.asksFor(question, OpenReviewId.class);
  }

  @Override
  public List<List<Question<?>>> batches(Collection<? extends Question<?>> questions) {
    return Batches.of(questions, BATCH);
  }

  @Override
  public HttpAsk ask(List<Question<?>> batch) {
    String ids =
        Batches.identifiers(batch, OpenReviewId.class).stream()
            .map(OpenReviewId::value)
            .collect(Collectors.joining(","));
    HttpAsk ask = HttpAsk.get(base + "/notes?ids=" + ids);
    return token.map(t -> ask.secret("Authorization", "Bearer " + t.reveal())).orElse(ask);
  }

  @Override
  public Reading read(int status, String body, List<Question<?>> batch) throws Silence {
    JsonNode reply = Json.parse(body);
    if (reply.has("name") && !reply.has("notes")) {
      throw Silence.of(Cause.WALL, reply.path("name").asText());
    }
    return Reading.of(batch, Json.map(Json.list(reply, "notes"), OpenReviewDialect::work));
  }

  private static Optional<Work> work(JsonNode note) {
    JsonNode content = note.path("content");
    WorkBuilder draft = new WorkBuilder();
    draft.identifier(Json.text(note, "forum").flatMap(OpenReviewId::parse));
    draft.title(Json.text(plain(content, "title"), "it"));
    draft.authors(Json.texts(plain(content, "authors"), "it"));
    draft.venue(Json.text(plain(content, "venue"), "it"));
    Optional<String> bibtex = Json.text(plain(content, "_bibtex"), "it");
    draft.year(bibtex.map(b -> b.replaceFirst("(?s).*\\byear\\s*=\\s*\\{?(\\d{4}).*", "$1")));
    return draft
        .posted(year(note.path("cdate")))
        .year(year(note.path("pdate")))
        .year(Json.text(plain(content, "venue"), "it"))
        .work();
  }

  /** A field of either interface, as {@code it}. */
  private static JsonNode plain(JsonNode content, String field) {
    JsonNode value = content.path(field);
    return com.fasterxml.jackson.databind.node.JsonNodeFactory.instance
        .objectNode()
        .set("it", value.isObject() ? value.path("value") : value);
  }

  private static OptionalInt year(JsonNode milliseconds) {
    return milliseconds.isIntegralNumber()
        ? OptionalInt.of(
            Instant.ofEpochMilli(milliseconds.longValue()).atZone(ZoneOffset.UTC).getYear())
        : OptionalInt.empty();
  }
}
