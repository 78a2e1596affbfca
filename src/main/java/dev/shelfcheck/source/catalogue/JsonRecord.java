package dev.shelfcheck.source.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.shelfcheck.model.ArxivId;
import dev.shelfcheck.model.Doi;
import dev.shelfcheck.model.Identifier;
import dev.shelfcheck.model.Standing;
import dev.shelfcheck.source.work.RecordAuthors;
import dev.shelfcheck.source.work.Withdrawal;
import dev.shelfcheck.source.work.WorkBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * One JSON object of a dump as a record: arXiv's metadata snapshot (id, authors, title, comments,
 * journal-ref, doi, categories, abstract, versions, authors_parsed; see <a
 * href="https://www.kaggle.com/datasets/Cornell-University/arxiv">its page</a>) and plain lines
 * with id or doi, title, authors, year, venue, status, alt_titles, also.
 */
final class JsonRecord {
  private static final Pattern ACCEPTED =
      Pattern.compile("(?i)\\b(?:accepted|publish|appear|present|camera.ready|proceedings)");

  private final JsonNode json;
  private final WorkBuilder work = new WorkBuilder();

  private JsonRecord(JsonNode json) {
    this.json = json;
  }

  /**
   * Reads one object.
   *
   * @param scheme of bare ids; empty where each id names its own scheme
   * @return empty where it has no title
   * @throws IllegalArgumentException where the id is none, with the reason in words
   */
  static Optional<CatalogueRecord> read(JsonNode json, String scheme) {
    return new JsonRecord(json).read(scheme);
  }

  private Optional<CatalogueRecord> read(String scheme) {
    Identifier own = own(scheme);
    work.identifier(own).title(text("title"));
    each("alt_titles")
        .forEach(t -> work.title(t.isTextual() ? t.asText() : t.path("title").asText()));
    if (own instanceof ArxivId arxiv) {
      work.posted(arxiv.posted().getYear());
    }
    links(own);
    authors();
    years();
    venues();
    Stream.of(text("categories").split(" ")).filter(c -> !c.isEmpty()).forEach(work::category);
    work.summary(text("abstract")).standing(standing());
    return work.work().map(w -> new CatalogueRecord(List.of(own), w, RecordDate.of(json)));
  }

  private Identifier own(String scheme) {
    String key = json.hasNonNull("id") ? "id" : scheme.equals("doi") ? "doi" : "id";
    String id = text(key);
    if (id.isEmpty()) {
      throw new IllegalArgumentException("it has no " + (scheme.equals("doi") ? "doi" : "id"));
    }
    Optional<Identifier> own =
        scheme.isEmpty()
            ? Notation.parse(id)
            : Notation.parse(scheme, id).or(() -> Notation.parse(id));
    return own.orElseThrow(
        () -> new IllegalArgumentException("\"" + id + "\" is no identifier" + of(scheme)));
  }

  private static String of(String scheme) {
    return scheme.isEmpty() ? " with its scheme, like arxiv:2205.14135" : " of scheme " + scheme;
  }

  private void links(Identifier own) {
    Optional<Doi> doi =
        Stream.of(text("doi").split("[\\s,;]+")).flatMap(d -> Doi.parse(d).stream()).findFirst();
    doi.ifPresent(
        d -> {
          if (own instanceof ArxivId) {
            work.published(d);
          } else {
            work.identifier(d);
          }
        });
    Notation.parse("acl", text("acl_id")).ifPresent(work::identifier);
    each("also").flatMap(t -> Notation.parse(t.asText()).stream()).forEach(work::identifier);
  }

  private void authors() {
    List<String> parsed =
        each("authors_parsed").map(JsonRecord::parsedName).filter(n -> !n.isEmpty()).toList();
    if (!parsed.isEmpty()) {
      work.authors(parsed, true);
      return;
    }
    JsonNode authors = json.path("authors");
    List<String> names = new ArrayList<>();
    if (authors.isArray()) {
      authors.forEach(n -> names.add(n.asText()));
    } else {
      names.addAll(RecordAuthors.split(authors.asText("")));
    }
    work.authors(names);
  }

  private static String parsedName(JsonNode name) {
    return String.join(" ", name.path(1).asText(), name.path(0).asText(), name.path(2).asText())
        .strip();
  }

  private void years() {
    if (json.path("year").canConvertToInt()) {
      work.year(json.path("year").asInt());
    } else {
      work.yearsIn(text("year"));
    }
    each("versions").forEach(v -> work.yearsIn(v.path("created").asText()));
    Stream.of("journal-ref", "venue", "booktitle").map(this::text).forEach(work::yearsIn);
    if (ACCEPTED.matcher(text("comments")).find()) {
      work.yearsIn(text("comments"));
    }
  }

  /** A submission that was refused appeared elsewhere, if at all. */
  private void venues() {
    if (!Reception.refused(text("status"))) {
      Stream.of("venue", "booktitle").map(this::text).forEach(work::venue);
    }
    work.venue(text("journal-ref"));
  }

  private Standing standing() {
    return Withdrawal.said(text("comments"), text("abstract"))
        ? Standing.WITHDRAWN
        : Standing.STANDS;
  }

  private String text(String field) {
    JsonNode node = json.path(field);
    return node.isValueNode() && !node.isNull() ? node.asText().strip() : "";
  }

  private Stream<JsonNode> each(String field) {
    JsonNode node = json.path(field);
    return node.isArray() ? StreamSupport.stream(node.spliterator(), false) : Stream.empty();
  }
}
