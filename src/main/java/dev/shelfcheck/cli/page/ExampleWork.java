package dev.shelfcheck.cli.page;

import dev.shelfcheck.config.AnswersItem;
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
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * A work of an {@code answers} block: {@code work}, {@code also} (further ids), {@code title} (one
 * or all versions'), {@code authors}, {@code authors-complete}, {@code posted}, {@code years},
 * {@code venues}, {@code issns}, {@code abstract}, {@code categories}, {@code standing}, {@code
 * published}, {@code outline}.
 */
final class ExampleWork {
  private ExampleWork() {}

  static Work read(AnswersItem item) {
    OptionalInt posted =
        item.has("posted") ? OptionalInt.of(item.integer("posted", 0)) : OptionalInt.empty();
    List<Integer> years =
        Stream.concat(posted.stream().boxed(), item.strings("years").stream().map(Integer::valueOf))
            .distinct()
            .toList();
    return new Work(
        Stream.concat(Stream.of(item.text("work")), item.strings("also").stream())
            .map(ExampleWork::identifier)
            .toList(),
        item.strings("title"),
        item.strings("authors"),
        !item.has("authors-complete") || item.flag("authors-complete"),
        posted,
        years,
        item.strings("venues"),
        item.strings("issns").stream().flatMap(Issn::in).toList(),
        item.optional("abstract"),
        item.strings("categories"),
        item.optional("standing")
            .map(s -> Standing.valueOf(s.toUpperCase(Locale.ROOT)))
            .orElse(Standing.STANDS),
        item.optional("published").flatMap(Doi::parse),
        item.has("outline") && item.flag("outline"));
  }

  static Identifier identifier(String canonical) {
    int colon = canonical.indexOf(':');
    String scheme = canonical.substring(0, colon);
    String value = canonical.substring(colon + 1);
    Optional<? extends Identifier> parsed =
        switch (scheme) {
          case "arxiv" -> ArxivId.parse(value);
          case "doi" -> Doi.parse(value);
          case "openreview" -> OpenReviewId.parse(value);
          case "acl" -> AclId.parse(value);
          case "isbn" -> Isbn.parse(value);
          default ->
              Arrays.stream(Registry.values())
                  .filter(r -> r.scheme().equals(scheme))
                  .map(r -> new RegistryId(r, value))
                  .findFirst();
        };
    return parsed.orElseThrow(() -> new IllegalArgumentException("no identifier: " + canonical));
  }
}
