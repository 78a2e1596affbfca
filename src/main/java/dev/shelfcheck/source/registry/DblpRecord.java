package dev.shelfcheck.source.registry;

import com.fasterxml.jackson.databind.JsonNode;
import dev.shelfcheck.model.ArxivId;
import dev.shelfcheck.model.Doi;
import dev.shelfcheck.model.Work;
import dev.shelfcheck.source.work.WorkBuilder;
import java.util.List;
import java.util.Optional;

/**
 * A publication as <a href="https://dblp.org/faq/13501473.html">DBLP's search</a> lists it: one
 * author is an object, several a list (mirrors of old give their bare names); namesakes carry a
 * number; titles end in a full stop.
 */
final class DblpRecord {
  /** Before an arXiv id in the volume of what dblp calls CoRR. */
  private static final String ARXIV = "abs/";

  private DblpRecord() {}

  static List<Work> works(String body) throws Silence {
    JsonNode result = Json.parse(body).path("result");
    if (!result.path("hits").has("@total")) {
      throw Silence.of("no \"hits\" where some were due");
    }
    return Json.map(result.path("hits").path("hit"), hit -> work(hit.path("info")));
  }

  private static Optional<Work> work(JsonNode info) {
    JsonNode authors = info.path("authors").path("author");
    Optional<Doi> doi = Json.text(info, "doi").flatMap(Doi::parse);
    WorkBuilder draft = new WorkBuilder().identifier(doi).identifier(arxiv(info));
    draft.authors(
        authors.isArray()
            ? Json.map(authors, DblpRecord::author)
            : author(authors).stream().toList());
    Json.texts(info, "venue").forEach(venue -> draft.venue(Optional.of(venue)));
    return draft
        .title(Json.text(info, "title").map(title -> title.replaceFirst("\\.$", "")))
        .year(Json.number(info, "year"))
        .work();
  }

  private static Optional<String> author(JsonNode author) {
    Optional<String> name =
        author.isTextual() ? Optional.of(author.asText()) : Json.text(author, "text");
    return name.map(n -> n.replaceFirst(" \\d{4}$", ""));
  }

  private static Optional<ArxivId> arxiv(JsonNode info) {
    return Json.text(info, "doi")
        .flatMap(Doi::identifier)
        .filter(ArxivId.class::isInstance)
        .map(ArxivId.class::cast)
        .or(
            () ->
                Json.text(info, "volume")
                    .filter(volume -> volume.startsWith(ARXIV))
                    .flatMap(volume -> ArxivId.parse(volume.substring(ARXIV.length()))));
  }
}
