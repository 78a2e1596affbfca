package dev.shelfcheck.rules.link;

import dev.shelfcheck.ask.LinkStatus;
import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Entry;
import dev.shelfcheck.model.Identifier;
import dev.shelfcheck.model.Link;
import dev.shelfcheck.rule.Subject;
import dev.shelfcheck.vocabulary.Recent;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A link to a web address, where a document first has it.
 *
 * @param status the question that it raises
 */
public record WebLink(Subject subject, Link link, LinkStatus status) {
  private static final Recent<Optional<LinkStatus>> STATUS = new Recent<>(LinkStatus::of);

  /**
   * The distinct web links of a document in reading order. Left out are those that carry an
   * identifier of a work: their registry is asked whether it holds it, which is truer than a page
   * and costs one request for hundreds.
   */
  public static Stream<WebLink> in(Document document) {
    Set<LinkStatus> met = new HashSet<>();
    return each(document).filter(l -> met.add(l.status()));
  }

  /** The same with every link to an address, whatever its fragment. */
  public static Stream<WebLink> each(Document document) {
    return all(document)
        .filter(l -> l.link().identifiers().stream().noneMatch(Identifier::namesWork));
  }

  private static Stream<WebLink> all(Document document) {
    Stream<WebLink> listed = document.entries().stream().flatMap(e -> of(document, e));
    Stream<WebLink> loose =
        document.looseLinks().stream().flatMap(l -> of(Subject.of(document, l.targetSpan()), l));
    return Stream.concat(listed, loose).sorted(Comparator.comparing(l -> l.subject().span()));
  }

  private static Stream<WebLink> of(Document document, Entry entry) {
    return entry.links().stream().flatMap(l -> of(Subject.of(document, entry, l.targetSpan()), l));
  }

  private static Stream<WebLink> of(Subject subject, Link link) {
    return STATUS.of(link.target()).map(s -> new WebLink(subject, link, s)).stream();
  }
}
