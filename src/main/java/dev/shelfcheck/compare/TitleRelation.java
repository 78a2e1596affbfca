package dev.shelfcheck.compare;

/** How two titles relate, the closest first. */
public enum TitleRelation {
  /** Equal but for case, markup, hyphens, articles, US or UK spelling and known short forms. */
  SAME,
  /** The same words, one or two of them misspelt, or a singular for a plural. */
  SPELLING,
  /** The same words in another order. */
  REORDERED,
  /** One is the other without the part after a colon, dash or question mark. */
  SUBTITLE_DROPPED,
  /** One is the other without the name before the colon: {@code QuaRot: ...}. */
  PREFIX_DROPPED,
  /** One is but the name of the other: {@code LoRA}. */
  SHORT_NAME,
  /** One stands whole within the other. */
  CONTAINED,
  /** Most words are shared, one or two are exchanged: never the same title. */
  WORDS_SWAPPED,
  /** A name is shared, little else: a candidate at most. */
  SHARED_NAME,
  /** Half of the shorter one's content words are shared. */
  OVERLAPPING,
  /** The same but for a number, a part or a version: never the same title. */
  VERSION,
  DIFFERENT;

  /** Whether the two are one title. */
  public boolean same() {
    return this == SAME || this == SPELLING;
  }

  /** Whether the two are one title said in other words: shortened or in another order. */
  public boolean inOtherWords() {
    return switch (this) {
      case REORDERED, SUBTITLE_DROPPED, PREFIX_DROPPED, SHORT_NAME -> true;
      default -> false;
    };
  }

  /** Whether nothing speaks against one work behind both. */
  public boolean agrees() {
    return same() || inOtherWords() || this == CONTAINED;
  }

  /** Whether something particular is shared, though not enough to say which. */
  public boolean candidate() {
    return this == WORDS_SWAPPED || this == SHARED_NAME || this == VERSION;
  }
}
