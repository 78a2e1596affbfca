package dev.shelfcheck.source.record;

import com.fasterxml.jackson.databind.JsonNode;
import dev.shelfcheck.model.ArxivId;
import dev.shelfcheck.model.Doi;
import dev.shelfcheck.model.Identifier;
import dev.shelfcheck.model.Registry;
import dev.shelfcheck.model.RegistryId;
import dev.shelfcheck.model.Standing;
import dev.shelfcheck.model.Work;
import dev.shelfcheck.source.work.WorkBuilder;
import java.util.List;
import java.util.Optional;

/**
 * A work as <a href="https://docs.openalex.org/api-entities/works/work-object">OpenAlex</a> has it.
 */
public final class OpenAlexRecord {
  /** OpenAlex cuts longer bylines in lists. */
  private static final int MOST_AUTHORS = 100;

  private OpenAlexRecord() {}

  /** The work; none without a title. */
  public static Optional<Work> work(JsonNode item) {
    WorkBuilder draft = new WorkBuilder().identifier(doi(item, "doi"));
    for (JsonNode location : item.path("locations")) {
      draft.identifier(arxiv(location));
      draft.venue(venue(location));
      issns(location).forEach(draft::issn);
    }
    draft.identifier(
        JsonFields.text(item.path("ids"), "pmid")
            .map(url -> new RegistryId(Registry.PUBMED, url.replaceFirst("^.*/", ""))));
    JsonNode authors = item.path("authorships");
    JsonFields.byline(draft, authors, OpenAlexRecord::author);
    draft.moreAuthors(authors.size() >= MOST_AUTHORS || partlyPrinted(authors));
    draft.venue(venue(item.path("primary_location")));
    issns(item.path("primary_location")).forEach(draft::issn);
    return draft
        .title(JsonFields.text(item, "title"))
        .year(JsonFields.number(item, "publication_year"))
        .standing(JsonFields.isTrue(item, "is_retracted") ? Standing.RETRACTED : Standing.STANDS)
        .work();
  }

  private static Optional<Identifier> doi(JsonNode node, String field) {
    return JsonFields.text(node, field)
        .map(url -> url.replaceFirst("^https?://(?:dx\\.)?doi\\.org/", ""))
        .flatMap(Doi::identifier);
  }

  private static Optional<ArxivId> arxiv(JsonNode location) {
    return JsonFields.text(location, "landing_page_url")
        .filter(url -> url.matches("https?://arxiv\\.org/abs/.+"))
        .flatMap(url -> ArxivId.parse(url.replaceFirst("^.*/abs/", "")));
  }

  /** A repository keeps works that others have published. */
  private static Optional<String> venue(JsonNode location) {
    JsonNode source = location.path("source");
    return source.path("type").asText().equals("repository")
        ? Optional.empty()
        : JsonFields.text(source, "display_name");
  }

  private static List<String> issns(JsonNode location) {
    return JsonFields.texts(location.path("source"), "issn");
  }

  /**
   * Whether only some names are there as they were printed: for another there is nothing but the
   * name of an account that OpenAlex took for its bearer's, now and then of somebody else.
   */
  private static boolean partlyPrinted(JsonNode authors) {
    List<String> printed =
        JsonFields.map(authors, author -> JsonFields.text(author, "raw_author_name"));
    return !printed.isEmpty() && printed.size() < authors.size();
  }

  private static Optional<String> author(JsonNode authorship) {
    return JsonFields.text(authorship, "raw_author_name")
        .or(() -> JsonFields.text(authorship.path("author"), "display_name"));
  }
}
