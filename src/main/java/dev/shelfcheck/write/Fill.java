package dev.shelfcheck.write;

import java.util.List;
import java.util.Optional;

/** A place of one entry that tells what another lacks, as a pattern for the other. */
sealed interface Fill permits GapFill, CellFill {
  /** The entry whose place it is. */
  ParsedEntry model();

  /** The slots that tell it, in order. */
  List<ValueSlot> slots();

  /** What tells two patterns apart: what they tell, where, and how it is set off. */
  String form();

  /**
   * Puts the facts into an entry that lacks them.
   *
   * @param written what is to stand in the slots
   * @return what is put in, and nothing goes; empty where the entry has no such place, or several
   */
  Optional<Replacement> in(ParsedEntry entry, List<String> written);
}
