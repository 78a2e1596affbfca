package dev.shelfcheck.source.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.shelfcheck.ask.Cause;
import dev.shelfcheck.ask.Question;
import dev.shelfcheck.model.Identifier;
import dev.shelfcheck.model.OpenReviewId;
import dev.shelfcheck.model.Work;
import dev.shelfcheck.source.http.HttpAsk;
import dev.shelfcheck.source.http.HttpStatus;
import dev.shelfcheck.source.record.JsonFields;
import dev.shelfcheck.source.work.WorkBuilder;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * OpenReview by forum, fifty at a time; its second interface wraps every value, its first, for
 * venues before 2023, does not. A forum that neither shows may be hidden: that is silence. See <a
 * href="https://docs.openreview.net/reference/api-v2">its reference</a>; that {@code ids} takes a
 * list rests on its client's source, so that a list refused is asked for one by one.
 */
final class OpenReviewAdapter extends IdentifierAdapter {
  /** Ids of one request: an address of some thousand characters; chosen. */
  private static final int BATCH = 50;

  /** The year in which computers' clocks begin. */
  private static final int EPOCH = 1970;

  private static final Pattern YEAR = Pattern.compile("\\byear\\s{0,9}=\\s{0,9}\\{?(\\d{4})");

  private final Optional<Secret> token;

  OpenReviewAdapter(RegistryEndpoint endpoint, String base, Optional<Secret> token) {
    super(endpoint, base, BATCH);
    this.token = token;
  }

  @Override
  boolean knows(Identifier identifier) {
    return identifier instanceof OpenReviewId;
  }

  @Override
  public HttpAsk ask(List<Question<?>> batch) {
    String ids =
        Batches.identifiers(batch, OpenReviewId.class).stream()
            .map(OpenReviewId::value)
            .collect(Collectors.joining(","));
    HttpAsk ask = HttpAsk.get(base + "/notes?" + (batch.size() == 1 ? "id=" : "ids=") + ids);
    return token.map(t -> ask.secret("Authorization", "Bearer " + t.reveal())).orElse(ask);
  }

  @Override
  public boolean reads(int status) {
    return switch (status) {
      case HttpStatus.OK, HttpStatus.BAD_REQUEST, HttpStatus.FORBIDDEN, HttpStatus.NOT_FOUND ->
          true;
      default -> false;
    };
  }

  @Override
  public Reading read(int status, String body, List<Question<?>> batch) throws Silence {
    if (status == HttpStatus.BAD_REQUEST) {
      throw Silence.divisible("it answered 400", Split.SINGLES);
    }
    JsonNode reply = Json.parse(body);
    if (status == HttpStatus.OK && reply.has("notes")) {
      return Reading.of(batch, Json.map(Json.list(reply, "notes"), OpenReviewAdapter::work));
    }
    return switch (reply.path("name").asText()) {
      case "NotFoundError" -> Reading.denial(batch);
      case "ForbiddenError" -> throw hidden();
      case "" -> throw Silence.of("no list \"notes\" where one was due");
      default -> throw Silence.of(Cause.WALL, reply.path("name").asText());
    };
  }

  static Silence hidden() {
    return Silence.of(Cause.UNDECIDED, "it shows no such forum to everybody");
  }

  /** The last one, for a title may speak of a year, too. */
  private static String yearField(String bibtex) {
    return YEAR.matcher(bibtex)
        .results()
        .reduce((first, next) -> next)
        .map(m -> m.group(1))
        .orElse(bibtex);
  }

  private static Optional<Work> work(JsonNode note) {
    JsonNode content = note.path("content");
    WorkBuilder draft = new WorkBuilder();
    draft.identifier(Json.text(note, "forum").flatMap(OpenReviewId::parse));
    draft.title(Json.text(plain(content, "title"), "it"));
    JsonFields.names(draft, plain(content, "authors").path("it"));
    draft.venue(venue(content));
    draft.year(Json.text(plain(content, "_bibtex"), "it").map(OpenReviewAdapter::yearField));
    return draft
        .posted(year(note.path("cdate")))
        .year(year(note.path("pdate")))
        .year(Json.text(plain(content, "venue"), "it"))
        .work();
  }

  /** What became of a submission stands in the venue's id, and not always in its name. */
  private static Optional<String> venue(JsonNode content) {
    String id = Json.text(plain(content, "venueid"), "it").orElse("").toLowerCase(Locale.ROOT);
    String fate = id.contains("withdrawn") ? "withdrawn" : id.contains("reject") ? "rejected" : "";
    return Json.text(plain(content, "venue"), "it")
        .map(
            venue ->
                venue.toLowerCase(Locale.ROOT).contains(fate) ? venue : venue + " (" + fate + ")");
  }

  /** A field of either interface, as {@code it}. */
  private static JsonNode plain(JsonNode content, String field) {
    JsonNode value = content.path(field);
    return JsonNodeFactory.instance
        .objectNode()
        .set("it", value.isObject() ? value.path("value") : value);
  }

  /** The year of a moment; one of the clock's first year is no moment, but a date left out. */
  private static OptionalInt year(JsonNode milliseconds) {
    if (!milliseconds.isIntegralNumber()) {
      return OptionalInt.empty();
    }
    int year = Instant.ofEpochMilli(milliseconds.longValue()).atZone(ZoneOffset.UTC).getYear();
    return year == EPOCH ? OptionalInt.empty() : OptionalInt.of(year);
  }
}
