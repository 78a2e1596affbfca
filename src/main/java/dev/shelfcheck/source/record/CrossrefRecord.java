package dev.shelfcheck.source.record;

import com.fasterxml.jackson.databind.JsonNode;
import dev.shelfcheck.model.ArxivId;
import dev.shelfcheck.model.Doi;
import dev.shelfcheck.model.Identifier;
import dev.shelfcheck.model.Standing;
import dev.shelfcheck.model.Work;
import dev.shelfcheck.source.work.WorkBuilder;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A work as <a href="https://api.crossref.org/swagger-ui/index.html">Crossref</a> describes it. The
 * day of the deposit ({@code created}) is never a year of the work.
 */
public final class CrossrefRecord {
  private static final List<String> DATES =
      List.of("posted", "published-online", "published-print", "published", "issued");
  private static final Pattern RETRACTED_TITLE =
      Pattern.compile("(?i)^\\s*(?:retracted(?: article| paper)?|withdrawn)\\s*[:\\]-]\\s*");
  private static final Pattern NOTICE_TITLE =
      Pattern.compile(
          "(?i)^\\s*(?:retraction(?: notice)?(?:\\s*[:\\]-]| (?:note|of|to))|expression of"
              + " concern\\b|correction\\b|erratum\\b).*");

  private CrossrefRecord() {}

  /** The work; none without a title. */
  public static Optional<Work> work(JsonNode item) {
    WorkBuilder draft = new WorkBuilder();
    draft.identifier(JsonFields.text(item, "DOI").flatMap(Doi::identifier));
    titles(item, draft);
    authors(item, draft);
    DATES.forEach(date -> draft.year(year(item.path(date))));
    if (item.path("type").asText().equals("posted-content")) {
      draft.posted(year(item.path("posted")));
    }
    Stream.of("container-title", "short-container-title")
        .flatMap(field -> JsonFields.texts(item, field).stream())
        .forEach(venue -> draft.venue(Optional.of(venue)));
    JsonFields.texts(item, "ISSN").forEach(draft::issn);
    draft.venue(JsonFields.text(item.path("event"), "name"));
    related(item, draft);
    return draft.summary(JsonFields.text(item, "abstract")).standing(standing(item)).work();
  }

  /** The title with its subtitle first, as readers know it; then alone. */
  private static void titles(JsonNode item, WorkBuilder draft) {
    Optional<String> title = JsonFields.text(item, "title").map(CrossrefRecord::unmarked);
    Optional<String> subtitle = JsonFields.text(item, "subtitle");
    if (title.isPresent() && subtitle.filter(s -> !title.get().contains(s)).isPresent()) {
      draft.title(title.map(t -> t + ": " + subtitle.get()));
    }
    draft.title(title);
    draft.title(JsonFields.text(item, "original-title"));
  }

  private static String unmarked(String title) {
    return RETRACTED_TITLE.matcher(title).replaceFirst("");
  }

  /**
   * The people in order; a consortium among or instead of them, or a byline without its first
   * author, means that some are left out.
   */
  private static void authors(JsonNode item, WorkBuilder draft) {
    JsonNode authors = item.path("author");
    List<String> people = JsonFields.map(authors, CrossrefRecord::person);
    boolean group = people.size() < authors.size();
    boolean headless = true;
    boolean sequenced = false;
    for (JsonNode author : authors) {
      sequenced |= author.has("sequence");
      headless &= !author.path("sequence").asText().equals("first");
    }
    draft.authors(
        people.isEmpty() ? JsonFields.map(authors, a -> JsonFields.text(a, "name")) : people);
    draft.moreAuthors(group || (sequenced && headless));
  }

  private static Optional<String> person(JsonNode author) {
    Optional<String> given = JsonFields.text(author, "given");
    return JsonFields.text(author, "family")
        .map(family -> given.map(g -> g + " " + family).orElse(family));
  }

  private static OptionalInt year(JsonNode date) {
    int year = date.path("date-parts").path(0).path(0).asInt(0);
    return year == 0 ? OptionalInt.empty() : OptionalInt.of(year);
  }

  private static void related(JsonNode item, WorkBuilder draft) {
    for (JsonNode other : item.path("relation").path("is-preprint-of")) {
      draft.published(JsonFields.text(other, "id").flatMap(Doi::parse));
    }
    for (JsonNode other : item.path("relation").path("has-preprint")) {
      Optional<Identifier> preprint = JsonFields.text(other, "id").flatMap(Doi::identifier);
      draft.identifier(preprint.filter(ArxivId.class::isInstance));
    }
  }

  /**
   * Whether the work itself was retracted. {@code updated-by} stands at the paper, {@code
   * update-to} at the notice; publishers deposit the relation in both directions, so at a work with
   * both only Retraction Watch is believed.
   */
  static Standing standing(JsonNode item) {
    Optional<String> title = JsonFields.text(item, "title");
    if (title.filter(t -> NOTICE_TITLE.matcher(t).matches()).isPresent()) {
      return Standing.STANDS;
    }
    boolean notice = !item.path("update-to").isEmpty();
    Standing worst = Standing.STANDS;
    for (JsonNode update : item.path("updated-by")) {
      boolean believed = !notice || update.path("source").asText().equals("retraction-watch");
      worst = believed ? worse(worst, update.path("type").asText()) : worst;
    }
    boolean marked = title.filter(t -> RETRACTED_TITLE.matcher(t).find()).isPresent();
    return marked ? Standing.RETRACTED : worst;
  }

  private static Standing worse(Standing so, String type) {
    return switch (type.replace('-', '_')) {
      case "retraction", "removal", "partial_retraction" -> Standing.RETRACTED;
      case "withdrawal" -> so == Standing.RETRACTED ? so : Standing.WITHDRAWN;
      case "expression_of_concern" -> so == Standing.STANDS ? Standing.DOUBTED : so;
      default -> so;
    };
  }
}
