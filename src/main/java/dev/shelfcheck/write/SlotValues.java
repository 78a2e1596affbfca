package dev.shelfcheck.write;

import java.time.YearMonth;
import java.util.Optional;

/**
 * What stands in each slot of a model for another work.
 *
 * @param posted when the model's work was posted, where it is known
 * @param number the new entry's, where entries are numbered
 */
record SlotValues(
    Particulars work,
    Optional<PeopleStyle> people,
    VenueStyle venues,
    LinkStyle links,
    Optional<YearMonth> posted,
    Optional<String> number) {
  /** What is written for a slot; empty where nothing is known to write there. */
  Optional<String> of(ValueSlot valueSlot, Escape escape) {
    return switch (valueSlot.kind()) {
      case TITLE ->
          NamedTitle.of(valueSlot.raw())
              .map(n -> n.of(work.title(), escape))
              .orElseGet(() -> Optional.of(escape.of(work.title())));
      case NAME -> Particulars.name(work.title()).map(escape::of);
      case AUTHORS ->
          work.authors().isEmpty()
              ? Optional.empty()
              : people.map(p -> p.of(work.authors(), work.allAuthors(), escape));
      case YEAR -> DateStyle.of(work).flatMap(d -> d.like(valueSlot.raw(), posted));
      case VENUE -> venues.of(work, valueSlot.raw(), escape);
      case TARGET ->
          valueSlot.link().filter(links::isOwn).flatMap(l -> links.target(l, valueSlot.raw()));
      case IDENTIFIER -> links.text(valueSlot.raw());
      case NUMBER -> number;
    };
  }

  /** The server of a work that no venue has, so that its year may stand behind something. */
  Optional<String> server() {
    return work.venue().isEmpty() ? work.of("arxiv").map(a -> "arXiv") : Optional.empty();
  }
}
