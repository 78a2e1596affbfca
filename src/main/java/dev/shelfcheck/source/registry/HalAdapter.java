package dev.shelfcheck.source.registry;

import com.fasterxml.jackson.databind.JsonNode;
import dev.shelfcheck.ask.Question;
import dev.shelfcheck.model.ArxivId;
import dev.shelfcheck.model.Doi;
import dev.shelfcheck.model.Identifier;
import dev.shelfcheck.model.Registry;
import dev.shelfcheck.model.RegistryId;
import dev.shelfcheck.model.Work;
import dev.shelfcheck.source.http.HttpAsk;
import dev.shelfcheck.source.record.JsonFields;
import dev.shelfcheck.source.work.WorkBuilder;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * HAL by its deposits' numbers, fifty at a time; see <a
 * href="https://api.archives-ouvertes.fr/docs/search">its search interface</a>. A deposit may stand
 * in it once a version, and one that was joined to another not at all: what it lacks may well
 * exist. Of a work in several languages it has a title in each.
 */
final class HalAdapter extends IdentifierAdapter {
  /** Ids of one query: an address of some thousand characters; chosen. */
  private static final int BATCH = 50;

  /** Ten versions of each at most; more, and the reply counts as cut short. */
  private static final String ROWS = "500";

  private static final List<String> VENUES =
      List.of("journalTitle_s", "conferenceTitle_s", "bookTitle_s");

  /** Written or printed, held, put into the archive: each is the year of some manifestation. */
  private static final List<String> YEARS =
      List.of(
          "producedDateY_i", "publicationDateY_i", "conferenceStartDateY_i", "submittedDateY_i");

  private static final String FIELDS =
      "halId_s,title_s,subTitle_s,authFullName_s,doiId_s,arxivId_s,"
          + String.join(",", VENUES)
          + ","
          + String.join(",", YEARS);

  HalAdapter(String base) {
    super(RegistryEndpoint.HAL, base, BATCH);
  }

  @Override
  boolean knows(Identifier identifier) {
    return identifier instanceof RegistryId id && id.registry() == Registry.HAL;
  }

  @Override
  public HttpAsk ask(List<Question<?>> batch) {
    String ids =
        Batches.identifiers(batch, RegistryId.class).stream()
            .map(RegistryId::value)
            .collect(Collectors.joining(" OR "));
    Query query =
        new Query(base + "/search/")
            .with("q", "halId_s:(" + ids + ")")
            .with("fl", FIELDS)
            .with("rows", ROWS)
            .with("sort", "version_i desc")
            .with("wt", "json");
    return HttpAsk.get(query.address());
  }

  @Override
  public Reading read(int status, String body, List<Question<?>> batch) throws Silence {
    JsonNode reply = Json.parse(body);
    JsonNode deposits = Json.list(reply, "response", "docs");
    boolean whole = reply.path("response").path("numFound").asInt() <= deposits.size();
    return Reading.of(batch, Json.map(deposits, HalAdapter::work)).whole(whole);
  }

  private static Optional<Work> work(JsonNode deposit) {
    Optional<String> subtitle = Json.text(deposit, "subTitle_s");
    WorkBuilder draft =
        new WorkBuilder()
            .identifier(Json.text(deposit, "halId_s").map(id -> new RegistryId(Registry.HAL, id)))
            .identifier(Json.text(deposit, "doiId_s").flatMap(Doi::identifier))
            .identifier(Json.text(deposit, "arxivId_s").flatMap(ArxivId::parse))
            .title(Json.text(deposit, "title_s").flatMap(t -> subtitle.map(s -> t + ": " + s)));
    JsonFields.names(draft, deposit.path("authFullName_s"));
    Json.texts(deposit, "title_s").forEach(draft::title);
    VENUES.forEach(field -> draft.venue(Json.text(deposit, field)));
    YEARS.forEach(field -> draft.year(Json.number(deposit, field)));
    return draft.work();
  }
}
