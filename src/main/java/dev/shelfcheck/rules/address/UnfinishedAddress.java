package dev.shelfcheck.rules.address;

import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Entry;
import dev.shelfcheck.model.Link;
import dev.shelfcheck.rule.Check;
import dev.shelfcheck.rule.Finding;
import dev.shelfcheck.rule.Subject;
import dev.shelfcheck.rules.entry.TitleLinks;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A registry's address that ends where the identifier belongs: a template that nobody filled. */
public final class UnfinishedAddress {
  private static final Pattern FORM =
      Pattern.compile(
          "(?i)https?://(?:(?:(?:www|export)\\.)?arxiv\\.org/(?:abs|pdf|html)/*"
              + "|openreview\\.net/(?:forum|pdf)(?:\\?id=?)?)");

  private UnfinishedAddress() {}

  /** Those among the links to the works of some entries. */
  public static Stream<Check> in(Document document, List<Entry> entries) {
    return entries.stream()
        .flatMap(
            e ->
                e.links().stream()
                    .filter(l -> l.role().leadsToWork() && TitleLinks.claims(e, l))
                    .filter(l -> FORM.matcher(l.target().strip()).matches())
                    .map(l -> check(document, e, l)));
  }

  private static Check check(Document document, Entry entry, Link link) {
    return Check.broken(
        Finding.of(
                Subject.of(document, entry, link.targetSpan()),
                link.target() + " ends where the identifier belongs",
                "it leads to the registry's own page or to an error",
                "write the work's identifier behind it")
            .recurring(
                "links end where the identifier belongs",
                entry.title().orElse(link.text()),
                "write the works' identifiers behind them")
            .key(link.target()));
  }
}
