package dev.shelfcheck.write;

import java.util.List;
import java.util.Optional;

/**
 * The preprint server's name, where a venue's place needs it: beside its identifier ({@code arXiv
 * 2303.12712}), before a year that says nothing alone ({@code ICML'24}), and behind a label or a
 * preposition ({@code In ICML, 2024}).
 */
record ServerLabel(SlotValues slotValues) {
  private static final String QUOTES = "'\u2019\u2018`";

  /** How long a year is that is no year alone. */
  private static final int CUT = 2;

  /** What to write for a venue at a place of some pieces; empty where it is written as others. */
  Optional<String> at(List<Piece> pieces, int place) {
    boolean labelled =
        place > 1 && (FieldValues.isLabel(pieces, place - 2) || isIn(pieces, place - 2));
    return slot(pieces, place, ValueSlot.SlotKind.VENUE)
        .flatMap(v -> at(v, pieces.subList(place, pieces.size()), labelled));
  }

  private Optional<String> at(ValueSlot venue, List<Piece> pieces, boolean labelled) {
    boolean near = pieces.size() > 1 && FieldValues.isBlankOrColon(pieces.get(1));
    Optional<ValueSlot> id = slot(pieces, near ? 2 : 1, ValueSlot.SlotKind.IDENTIFIER);
    boolean beside = id.flatMap(i -> slotValues.of(i, Escape.MARKDOWN)).isPresent();
    if (beside && VenueStyle.isArxiv(venue.raw())) {
      return Optional.of(venue.raw());
    }
    boolean quoted = pieces.size() > 1 && pieces.get(1) instanceof Piece.FixedText w && isQuote(w);
    Optional<ValueSlot> year = slot(pieces, near || quoted ? 2 : 1, ValueSlot.SlotKind.YEAR);
    boolean bound = year.filter(y -> !near || y.raw().length() == CUT).isPresent();
    return (bound || labelled) && slotValues.of(venue, Escape.MARKDOWN).isEmpty()
        ? slotValues.server()
        : Optional.empty();
  }

  /** Whether a preposition stands before a name, nothing but a blank between them. */
  private static boolean isIn(List<Piece> pieces, int at) {
    return pieces.get(at) instanceof Piece.FixedText words
        && Sequence.PREPOSITION.matcher(words.text()).matches()
        && pieces.get(at + 1) instanceof Piece.Gap gap
        && gap.text().isBlank();
  }

  private static boolean isQuote(Piece.FixedText words) {
    return words.text().length() == 1 && QUOTES.contains(words.text());
  }

  private static Optional<ValueSlot> slot(List<Piece> pieces, int at, ValueSlot.SlotKind kind) {
    return at < pieces.size()
            && pieces.get(at) instanceof Piece.Filled filled
            && filled.valueSlot().kind() == kind
        ? Optional.of(filled.valueSlot())
        : Optional.empty();
  }
}
