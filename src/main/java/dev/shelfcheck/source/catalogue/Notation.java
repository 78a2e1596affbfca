package dev.shelfcheck.source.catalogue;

import dev.shelfcheck.model.AclId;
import dev.shelfcheck.model.ArxivId;
import dev.shelfcheck.model.Doi;
import dev.shelfcheck.model.Identifier;
import dev.shelfcheck.model.Identifiers;
import dev.shelfcheck.model.Isbn;
import dev.shelfcheck.model.OpenReviewId;
import dev.shelfcheck.model.Registry;
import dev.shelfcheck.model.RegistryId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Identifiers as dumps, files and people write them: {@code arxiv:2205.14135}, a bare id, a web
 * address.
 */
public final class Notation {
  private Notation() {}

  /** Whether a scheme of this name is known: {@code arxiv}, {@code doi}, {@code pmlr}, ... */
  public static boolean isScheme(String scheme) {
    return switch (scheme) {
      case "arxiv", "doi", "openreview", "acl", "isbn" -> true;
      default -> registry(scheme).isPresent();
    };
  }

  /** Reads a value of a scheme. */
  public static Optional<Identifier> parse(String scheme, String value) {
    return switch (scheme) {
      case "arxiv" -> ArxivId.parse(value).map(Identifier.class::cast);
      case "doi" -> Doi.identifier(value);
      case "openreview" -> OpenReviewId.parse(value).map(Identifier.class::cast);
      case "acl" -> AclId.parse(value).map(Identifier.class::cast);
      case "isbn" -> Isbn.parse(value).map(Identifier.class::cast);
      default ->
          value.isBlank()
              ? Optional.empty()
              : registry(scheme).map(registry -> new RegistryId(registry, value));
    };
  }

  /** Reads {@code scheme:value}, as {@link Identifier#canonical()} prints it. */
  public static Optional<Identifier> parse(String text) {
    int colon = text.indexOf(':');
    return colon < 0
        ? Optional.empty()
        : parse(text.substring(0, colon).toLowerCase(Locale.ROOT), text.substring(colon + 1));
  }

  /** Reads whatever a person may type: {@code scheme:value}, a web address or a bare id. */
  public static Optional<Identifier> guess(String text) {
    if (text.startsWith("http:") || text.startsWith("https:")) {
      return Identifiers.inUrl(text).identifiers().stream().findFirst();
    }
    return Stream.of(parse(text), parse("arxiv", text), parse("doi", text), parse("acl", text))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<Registry> registry(String scheme) {
    return Arrays.stream(Registry.values()).filter(r -> r.scheme().equals(scheme)).findFirst();
  }
}
