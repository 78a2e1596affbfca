package dev.shelfcheck.rules;

import dev.shelfcheck.model.ContentsItem;
import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Link;
import dev.shelfcheck.rule.Check;
import dev.shelfcheck.rule.Finding;
import dev.shelfcheck.rule.Rule;
import dev.shelfcheck.rule.Subject;
import dev.shelfcheck.rules.link.DocumentAnchors;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The table of contents names a section that is not there. */
final class StaleContents implements Rule.OfDocument {
  /** Two tables of contents, one of them folded, are seen; a third was not. */
  private static final int MANY = 3;

  @Override
  public Stream<Check> check(Document document) {
    DocumentAnchors documentAnchors = DocumentAnchors.of(document);
    List<ContentsItem> items = items(document);
    DocumentAnchors others = documentAnchors.unlinked(items);
    return items.stream().map(i -> check(document, documentAnchors, others, i));
  }

  /**
   * The lines that name a section each. A link that stands again and again, back to the top or to
   * the contents, names none.
   */
  static List<ContentsItem> items(Document document) {
    Map<String, Long> written =
        document
            .links()
            .filter(l -> l.target().startsWith("#"))
            .collect(Collectors.groupingBy(StaleContents::line, Collectors.counting()));
    return document.contents().stream()
        .filter(i -> written.getOrDefault(i.fragment() + " " + i.text(), 0L) < MANY)
        .toList();
  }

  private static String line(Link link) {
    return link.target().substring(1) + " " + link.text();
  }

  private static Check check(
      Document document,
      DocumentAnchors documentAnchors,
      DocumentAnchors others,
      ContentsItem item) {
    Subject subject = Subject.of(document, item.span());
    if (documentAnchors.lead(item.fragment())) {
      return Check.holds(subject);
    }
    Optional<String> advice = others.advice(item.text());
    String todo = advice.orElse("write the section's heading or take the line out");
    Finding finding =
        Finding.of(
                subject,
                "the table of contents leads to #" + item.fragment() + ", which no heading has",
                "a reader who follows it stays where he is",
                todo)
            .key(item.fragment());
    return Check.broken(
        advice.isPresent()
            ? finding
            : finding.recurring(
                "lines of the table of contents lead to places that no heading has",
                "#" + item.fragment(),
                "write the sections' headings or take the lines out"));
  }
}
