package dev.shelfcheck.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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
  public Entry {
    fields = List.copyOf(fields);
    links = List.copyOf(links);
    textIdentifiers = List.copyOf(textIdentifiers);
  }

  /** Every identifier that stands in the entry, in reading order, repeats included. */
  public List<IdentifierMention> identifiers() {
    Stream<IdentifierMention> linked =
        links.stream()
            .flatMap(
                l ->
                    l.identifiers().stream()
                        .map(
                            id ->
                                new IdentifierMention(id, l.targetSpan(), l.role().leadsToWork())));
    return Stream.concat(linked, textIdentifiers.stream())
        .sorted((a, b) -> a.span().compareTo(b.span()))
        .toList();
  }

  /** The identifiers of the entry's own work, distinct, in reading order. */
  public List<Identifier> ownIdentifiers() {
    return identifiers().stream()
        .filter(IdentifierMention::own)
        .map(IdentifierMention::identifier)
        .filter(Identifier::namesWork)
        .distinct()
        .toList();
  }

  public Optional<String> title() {
    return claim.titleText();
  }
}
