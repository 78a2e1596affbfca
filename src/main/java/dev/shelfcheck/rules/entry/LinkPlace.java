package dev.shelfcheck.rules.entry;

import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Entry;
import dev.shelfcheck.model.Link;
import dev.shelfcheck.model.ReadingList;
import dev.shelfcheck.model.WebAddress;
import dev.shelfcheck.rule.Related;
import dev.shelfcheck.rule.Subject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A link where it stands.
 *
 * @param entry absent for a link outside any entry
 */
public record LinkPlace(Document document, Optional<Entry> entry, Link link) {
  /** All links of a list, in reading order. */
  public static Stream<LinkPlace> of(ReadingList list) {
    return list.documents().stream().flatMap(LinkPlace::of);
  }

  /** All links of a document in reading order. */
  public static Stream<LinkPlace> of(Document document) {
    return of(document, document.entries());
  }

  /** The links of some entries, and those outside any. */
  public static Stream<LinkPlace> of(Document document, List<Entry> entries) {
    Stream<LinkPlace> listed =
        entries.stream()
            .flatMap(e -> e.links().stream().map(l -> new LinkPlace(document, Optional.of(e), l)));
    Stream<LinkPlace> loose =
        document.looseLinks().stream().map(l -> new LinkPlace(document, Optional.empty(), l));
    return Stream.concat(listed, loose).sorted(Comparator.comparing(p -> p.link().span()));
  }

  /** The place of its target. */
  public Subject subject() {
    return Subject.of(document, entry, link.targetSpan());
  }

  /** This place as the other side of a finding. */
  public Related related() {
    return new Related(subject(), link.target());
  }

  /**
   * Where it leads.
   *
   * @throws java.util.NoSuchElementException where that is no web address
   */
  public WebAddress address() {
    return link.web().orElseThrow(() -> new IllegalStateException("no web address: " + link));
  }

  /** The target as it stands in the file, escapes unresolved. */
  public String written() {
    return document.slice(link.targetSpan());
  }
}
