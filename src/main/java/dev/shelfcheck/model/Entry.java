package dev.shelfcheck.model;

import dev.shelfcheck.vocabulary.RecentOf;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One listed work.
 *
 * @param index its place among the document's entries, from 0
 * @param span from its first to its last character, notes that belong to it included
 * @param fields labelled pieces, in order
 * @param links all of its links, in order
 * @param textIdentifiers identifiers that stand in its text, outside any link
 */
public record Entry(
    int index,
    EntryForm form,
    Section section,
    Span span,
    Claim claim,
    List<Field> fields,
    List<Link> links,
    List<IdentifierMention> textIdentifiers) {
  private static final Comparator<IdentifierMention> IN_READING_ORDER =
      (one, other) -> one.span().compareTo(other.span());

  /** Every rule asks it of every entry. */
  private static final RecentOf<Entry, List<IdentifierMention>> MENTIONED =
      new RecentOf<>(Entry::mentioned);

  private static final RecentOf<Entry, List<Identifier>> OWN = new RecentOf<>(Entry::own);

  public Entry {
    fields = List.copyOf(fields);
    links = List.copyOf(links);
    textIdentifiers = List.copyOf(textIdentifiers);
  }

  /** Every identifier that stands in the entry, in reading order, repeats included. */
  public List<IdentifierMention> identifiers() {
    return MENTIONED.of(this);
  }

  private static List<IdentifierMention> mentioned(Entry entry) {
    List<IdentifierMention> all =
        new ArrayList<>(entry.links.size() + entry.textIdentifiers.size());
    for (Link link : entry.links) {
      for (Identifier identifier : link.identifiers()) {
        all.add(new IdentifierMention(identifier, link.targetSpan(), link.role().leadsToWork()));
      }
    }
    all.addAll(entry.textIdentifiers);
    all.sort(IN_READING_ORDER);
    return List.copyOf(all);
  }

  /** The identifiers of the entry's own work, distinct, in reading order. */
  public List<Identifier> ownIdentifiers() {
    return OWN.of(this);
  }

  private static List<Identifier> own(Entry entry) {
    Set<Identifier> own = new LinkedHashSet<>();
    for (IdentifierMention mention : entry.identifiers()) {
      if (mention.own() && mention.identifier().namesWork()) {
        own.add(mention.identifier());
      }
    }
    return List.copyOf(own);
  }

  /** The listed title without its place. */
  public Optional<String> title() {
    return claim.titleText();
  }
}
