package dev.shelfcheck.ask;

/**
 * Something only the outside knows. Equal questions are asked once.
 *
 * @param <A> what the answer is
 */
public sealed interface Question<A>
    permits FileExists,
        FileFragment,
        LinkStatus,
        PageFragment,
        RepositoryStatus,
        Stocktaking,
        WorkById,
        WorksAtHand,
        WorksByTitle {
  /** The question in words, for plans and for what could not be checked. */
  String words();
}
