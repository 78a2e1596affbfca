package dev.shelfcheck.rules.entry;

import dev.shelfcheck.model.Doi;
import dev.shelfcheck.model.Stated;
import java.util.Optional;
import java.util.Set;

/**
 * What was printed twice under one title: a conference had it first, then a journal, and each gave
 * it a DOI. Whoever lists both does so on purpose.
 */
public final class Printings {
  /**
   * Registrants of preprints, data sets and deposits, of which a printed work may have one, too.
   */
  private static final Set<String> DEPOSITS =
      Set.of(
          "10.1101",
          "10.2139",
          "10.5281",
          "10.6084",
          "10.13140",
          "10.17605",
          "10.20944",
          "10.21203",
          "10.26434",
          "10.31219",
          "10.31223",
          "10.31224",
          "10.31234",
          "10.31235",
          "10.36227");

  private Printings() {}

  /** Whether each leads to a printing of its own first; what they share, one of them mentions. */
  public static boolean apart(EntryPlace one, EntryPlace other, boolean identified) {
    Optional<Doi> mine = leading(one);
    Optional<Doi> theirs = leading(other);
    return mine.isPresent()
        && theirs.isPresent()
        && !mine.equals(theirs)
        && (!identified
            || !one.words().key().equals(other.words().key())
            || !year(one).equals(year(other)));
  }

  /** The DOI that it names before all others, if a publisher gave it. */
  private static Optional<Doi> leading(EntryPlace place) {
    return place.entry().ownIdentifiers().stream()
        .flatMap(
            i -> i instanceof Doi doi ? Optional.of(doi).stream() : Optional.<Doi>empty().stream())
        .findFirst()
        .filter(d -> !DEPOSITS.contains(d.value().substring(0, d.value().indexOf('/'))));
  }

  private static Optional<Integer> year(EntryPlace place) {
    return place.entry().claim().year().map(Stated::value);
  }
}
