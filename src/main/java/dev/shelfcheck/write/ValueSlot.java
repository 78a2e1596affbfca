package dev.shelfcheck.write;

import dev.shelfcheck.model.Link;
import java.util.Optional;

/**
 * A place in an entry's text that says something of its work.
 *
 * @param raw what stands there
 * @param link whose target it is, of a {@link SlotKind#TARGET}
 * @param again whether it was said before
 */
record ValueSlot(SlotKind kind, String raw, Optional<Link> link, boolean again) {
  /** What it says. */
  enum SlotKind {
    TITLE,
    AUTHORS,
    YEAR,
    VENUE,
    /** Where a link leads. */
    TARGET,
    /** An identifier as text. */
    IDENTIFIER,
    /** The entry's number in its list. */
    NUMBER,
    /** The name before a title's colon, once more. */
    NAME;

    /** One letter that stands for it in a shape. */
    char letter() {
      return name().charAt(0);
    }
  }
}
