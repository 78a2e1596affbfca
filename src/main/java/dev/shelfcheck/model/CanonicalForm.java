package dev.shelfcheck.model;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** The form {@code scheme:value} of an identifier, read back. */
final class CanonicalForm {
  private static final Pattern VALUE = Pattern.compile("[\\w./:-]+");

  private CanonicalForm() {}

  static Optional<Identifier> parse(String scheme, String value) {
    return switch (scheme) {
      case "arxiv" -> ArxivId.parse(value).map(Identifier.class::cast);
      case "doi" -> Doi.identifier(value);
      case "openreview" -> OpenReviewId.parse(value).map(Identifier.class::cast);
      case "acl" -> AclId.parse(value).map(Identifier.class::cast);
      case "isbn" -> Isbn.parse(value).map(Identifier.class::cast);
      default ->
          Arrays.stream(Registry.values())
              .filter(r -> r.scheme().equals(scheme) && VALUE.matcher(value).matches())
              .findFirst()
              .map(r -> new RegistryId(r, value));
    };
  }
}
