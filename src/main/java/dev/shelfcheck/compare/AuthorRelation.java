package dev.shelfcheck.compare;

/** How a listed byline relates to a registry's. */
public enum AuthorRelation {
  SAME,
  /** The same people in another order. */
  REORDERED,
  /**
   * Listed are some of the registry's, and the list says so, or the registry has the first only.
   */
  ABBREVIATED,
  /** Listed are some of the registry's, as if they were all. */
  FEWER,
  /** Some people are listed whom the registry does not name. */
  PARTLY,
  /** Nobody is on both sides. */
  NONE_SHARED,
  /** One side names no people, or writes them in another script. */
  INCOMPARABLE
}
