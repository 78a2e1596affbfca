package dev.shelfcheck.rules;

import dev.shelfcheck.compare.Title;
import dev.shelfcheck.model.Entry;
import dev.shelfcheck.model.IdentifierMention;
import dev.shelfcheck.model.Link;
import dev.shelfcheck.model.LinkRole;
import dev.shelfcheck.model.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an entry's links say of its title: which identifiers are claimed to bear it. */
final class TitleLinks {
  /** {@code [2025 v2]}, {@code [journal version]}: a successor may have a title of its own. */
  private static final Pattern SUCCESSOR =
      Pattern.compile("(?i)\\b(?:v[2-9]|extended|extension|journal version|follow-?up)\\b");

  /** A label has fewer words: {@code paper}, {@code arXiv}, {@code full text}. */
  private static final int WORDS = 2;

  private TitleLinks() {}

  /** The identifiers of the entry's own work, without those of its later versions. */
  static Stream<IdentifierMention> claimed(EntryPlace place) {
    Set<Span> successors =
        place.entry().links().stream()
            .filter(l -> SUCCESSOR.matcher(l.text()).find())
            .map(Link::targetSpan)
            .collect(Collectors.toUnmodifiableSet());
    Optional<Link> titled = titled(place.entry());
    return place.entry().identifiers().stream()
        .filter(m -> m.own() && m.identifier().namesWork() && !successors.contains(m.span()))
        .filter(m -> titled.filter(t -> mentioned(place.entry(), t, m)).isEmpty());
  }

  private static Optional<Link> titled(Entry entry) {
    return entry.claim().title().stream()
        .flatMap(t -> entry.links().stream().filter(l -> l.span().overlaps(t.span())))
        .findFirst();
  }

  /**
   * Whether an identifier stands in a remark: the title itself is linked to one of the kind, and
   * this one is linked to words in the running text, where a label would stand by its work's title.
   */
  private static boolean mentioned(Entry entry, Link title, IdentifierMention mention) {
    return title.identifiers().stream()
            .anyMatch(i -> i.scheme().equals(mention.identifier().scheme()))
        && !title.identifiers().contains(mention.identifier())
        && entry.links().stream()
            .filter(l -> l.targetSpan().equals(mention.span()))
            .anyMatch(l -> Title.of(l.text()).contentWords().size() >= WORDS);
  }

  /**
   * The parties whose titles are papers'. A piece of software cites the paper that describes it;
   * where all of a list's titles lead to code, they are its papers' titles.
   */
  static List<List<EntryPlace>> papers(List<List<EntryPlace>> parties) {
    List<List<EntryPlace>> papers =
        parties.stream().filter(p -> !p.stream().allMatch(m -> isSoftware(m.entry()))).toList();
    return papers.isEmpty() ? parties : papers;
  }

  private static boolean isSoftware(Entry entry) {
    return entry
        .claim()
        .title()
        .filter(
            t ->
                entry.links().stream()
                    .anyMatch(l -> l.role() == LinkRole.CODE && l.span().overlaps(t.span())))
        .isPresent();
  }
}
