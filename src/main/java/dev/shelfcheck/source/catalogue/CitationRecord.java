package dev.shelfcheck.source.catalogue;

import dev.shelfcheck.model.Doi;
import dev.shelfcheck.model.Identifier;
import dev.shelfcheck.model.Identifiers;
import dev.shelfcheck.model.Isbn;
import dev.shelfcheck.model.Registry;
import dev.shelfcheck.model.RegistryId;
import dev.shelfcheck.source.work.WorkBuilder;
import dev.shelfcheck.thread.ThreadConfined;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A work as programs that manage references export it, field by field. */
@ThreadConfined
final class CitationRecord {
  private final WorkBuilder work = new WorkBuilder();
  private final List<String> authors = new ArrayList<>();
  private final Set<Identifier> identifiers = new LinkedHashSet<>();
  private final List<Isbn> numbers = new ArrayList<>();
  private boolean book;

  CitationRecord title(String title) {
    work.title(title);
    return this;
  }

  /** {@code First Last}, or {@code Last, First}. */
  CitationRecord author(String name) {
    String[] parts = name.split(",", -1);
    authors.add(parts.length == 2 ? parts[1].strip() + " " + parts[0].strip() : name.strip());
    return this;
  }

  /** A date in any form. */
  CitationRecord date(String date) {
    work.year(Optional.of(date));
    return this;
  }

  CitationRecord venue(String venue) {
    work.venue(venue);
    return this;
  }

  CitationRecord doi(String doi) {
    Doi.identifier(doi.replaceFirst("(?i)^(?:https?://(?:dx\\.)?doi\\.org/|doi:\\s*)", "").strip())
        .ifPresent(identifiers::add);
    return this;
  }

  CitationRecord url(String url) {
    Identifiers.inUrl(url.strip()).identifiers().stream()
        .filter(Identifier::namesWork)
        .forEach(identifiers::add);
    return this;
  }

  /** What names its identifiers in passing: {@code arXiv:2205.14135 [cs]}. */
  CitationRecord note(String text) {
    Identifiers.inText(text)
        .forEach(
            mention ->
                mention.seen().identifiers().stream()
                    .filter(Identifier::namesWork)
                    .forEach(identifiers::add));
    return this;
  }

  CitationRecord pubMed(String number) {
    if (number.strip().matches("\\d{1,9}")) {
      identifiers.add(new RegistryId(Registry.PUBMED, number.strip()));
    }
    return this;
  }

  /** Whether it is a whole book: elsewhere its number is that of the volume it stands in. */
  CitationRecord book(boolean whole) {
    book |= whole;
    return this;
  }

  CitationRecord isbn(String number) {
    Isbn.parse(number.strip()).ifPresent(numbers::add);
    return this;
  }

  /** The record; none without a title. */
  Optional<CatalogueRecord> record() {
    if (book) {
      identifiers.addAll(numbers);
    }
    identifiers.forEach(work::identifier);
    work.authors(authors);
    return work.work().map(w -> new CatalogueRecord(List.copyOf(identifiers), w));
  }
}
