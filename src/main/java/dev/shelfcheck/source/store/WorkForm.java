package dev.shelfcheck.source.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.shelfcheck.model.AclId;
import dev.shelfcheck.model.ArxivId;
import dev.shelfcheck.model.Doi;
import dev.shelfcheck.model.Identifier;
import dev.shelfcheck.model.Isbn;
import dev.shelfcheck.model.Issn;
import dev.shelfcheck.model.OpenReviewId;
import dev.shelfcheck.model.Registry;
import dev.shelfcheck.model.RegistryId;
import dev.shelfcheck.model.Standing;
import dev.shelfcheck.model.Work;
import java.util.Arrays;
import java.util.Optional;

/** A work as JSON: what is absent is left out. */
final class WorkForm {
  private WorkForm() {}

  static ObjectNode write(Work work) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    Fields.put(node, "ids", work.identifiers().stream().map(Identifier::canonical).toList());
    Fields.put(node, "titles", work.titles());
    Fields.put(node, "authors", work.authors());
    if (!work.authorsComplete()) {
      node.put("moreAuthors", true);
    }
    work.firstPosted().ifPresent(year -> node.put("posted", year));
    if (!work.years().isEmpty()) {
      var years = node.putArray("years");
      work.years().forEach(years::add);
    }
    Fields.put(node, "venues", work.venues());
    Fields.put(node, "issns", work.issns().stream().map(Issn::value).toList());
    Fields.put(node, "summary", work.summary());
    Fields.put(node, "categories", work.categories());
    if (work.standing() != Standing.STANDS) {
      node.put("standing", work.standing().name());
    }
    Fields.put(node, "published", work.published().map(Doi::value));
    if (work.outline()) {
      node.put("outline", true);
    }
    return node;
  }

  static Work read(JsonNode node) {
    return new Work(
        Fields.texts(node, "ids").stream()
            .map(WorkForm::identifier)
            .flatMap(Optional::stream)
            .toList(),
        Fields.texts(node, "titles"),
        Fields.texts(node, "authors"),
        !Fields.truth(node, "moreAuthors"),
        Fields.number(node, "posted"),
        Fields.list(node, "years", Fields::number),
        Fields.texts(node, "venues"),
        Fields.texts(node, "issns").stream().flatMap(Issn::in).toList(),
        Fields.text(node, "summary"),
        Fields.texts(node, "categories"),
        Fields.text(node, "standing").map(Standing::valueOf).orElse(Standing.STANDS),
        Fields.text(node, "published").flatMap(Doi::parse),
        Fields.truth(node, "outline"));
  }

  private static Optional<Identifier> identifier(String canonical) {
    int colon = canonical.indexOf(':');
    String value = canonical.substring(colon + 1);
    return switch (canonical.substring(0, Math.max(0, colon))) {
      case "arxiv" -> ArxivId.parse(value).map(Identifier.class::cast);
      case "doi" -> Doi.parse(value).map(Identifier.class::cast);
      case "openreview" -> OpenReviewId.parse(value).map(Identifier.class::cast);
      case "acl" -> AclId.parse(value).map(Identifier.class::cast);
      case "isbn" -> Isbn.parse(value).map(Identifier.class::cast);
      default -> registered(canonical.substring(0, Math.max(0, colon)), value);
    };
  }

  private static Optional<Identifier> registered(String scheme, String value) {
    return Arrays.stream(Registry.values())
        .filter(registry -> registry.scheme().equals(scheme))
        .map(registry -> (Identifier) new RegistryId(registry, value))
        .findFirst();
  }
}
