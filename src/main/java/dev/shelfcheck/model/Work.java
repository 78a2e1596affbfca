package dev.shelfcheck.model;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What the world says of a work.
 *
 * @param identifiers all that are known to lead to it
 * @param titles of all versions, the current one first; never empty
 * @param authors in order, as the source prints them
 * @param authorsComplete false where the source itself leaves some out
 * @param firstPosted the year of the first public version
 * @param years of all manifestations, the first posting included
 * @param venues where it was published
 * @param issns the numbers of the journals among them
 * @param summary the abstract, or as much of it as is known
 * @param categories the subject classes of its registry (arXiv: cs.CL)
 * @param standing whether it was withdrawn or retracted
 * @param published the DOI of the published manifestation of a preprint
 * @param outline whether its source holds no abstracts, venues, classes and no authors but the
 *     first, as a pocket catalogue does: what is missing of these, nobody looked for
 */
public record Work(
    List<Identifier> identifiers,
    List<String> titles,
    List<String> authors,
    boolean authorsComplete,
    OptionalInt firstPosted,
    List<Integer> years,
    List<String> venues,
    List<Issn> issns,
    Optional<String> summary,
    List<String> categories,
    Standing standing,
    Optional<Doi> published,
    boolean outline) {
  public Work {
    identifiers = List.copyOf(identifiers);
    titles = List.copyOf(titles);
    if (titles.isEmpty()) {
      throw new IllegalArgumentException("a work has a title: " + identifiers);
    }
    authors = List.copyOf(authors);
    years = List.copyOf(years);
    venues = List.copyOf(venues);
    issns = List.copyOf(issns);
    categories = List.copyOf(categories);
  }

  /** The first of its titles. */
  public String title() {
    return titles.get(0);
  }
}
