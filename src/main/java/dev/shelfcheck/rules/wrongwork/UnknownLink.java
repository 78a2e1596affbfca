package dev.shelfcheck.rules.wrongwork;

import dev.shelfcheck.model.ArxivId;
import dev.shelfcheck.model.Identifier;
import dev.shelfcheck.model.Stated;
import dev.shelfcheck.rules.duplicate.Siblings;
import dev.shelfcheck.rules.entry.Listing;
import dev.shelfcheck.rules.wrongwork.Bearers.Bearer;
import java.util.Optional;

/**
 * A link whose work nobody at hand knows, while another identifier bears the listed title. Some
 * works are posted twice, so the title alone proves nothing where both could be versions.
 */
public record UnknownLink(Listing listing, Identifier linked, Siblings siblings) {
  /** A year so far from an id's posting is another work's; chosen. */
  private static final int LONG = 2;

  /** In words, what proves that the link is wrong; empty where nothing does. */
  public Optional<String> proof(Bearers bearers) {
    return bearers
        .exact()
        .filter(b -> b.verbatim(listing) && !b.later(linked))
        .flatMap(
            b ->
                switch (linked.scheme()) {
                  case "arxiv" -> second(b).map(s -> titleOf(b) + ", and " + s);
                  case "doi" ->
                      apart(b.identifier()) && listing.ofVenueAndYear(b.work())
                          ? Optional.of(titleOf(b) + ", at this very venue in this year")
                          : Optional.empty();
                  default -> Optional.empty();
                });
  }

  /**
   * Whether two DOIs are not those of one work: a volume of a conference and the journal that
   * printed it number a paper alike. A list may link what another publisher printed later, a
   * citation is of what it names.
   */
  private boolean apart(Identifier right) {
    String mine = linked.canonical();
    String theirs = right.canonical();
    boolean house = mine.split("/", 2)[0].equals(theirs.split("/", 2)[0]);
    return !mine.startsWith(theirs)
        && !last(mine).equals(last(theirs))
        && (house || listing.inBibliography());
  }

  private static String last(String doi) {
    return doi.substring(doi.lastIndexOf('.') + 1);
  }

  /** What tells that the two ids are not versions of one work. */
  private Optional<String> second(Bearer bearer) {
    if (Listing.fromFeed(listing.entry(), linked)) {
      return Optional.empty();
    }
    if (siblings.another(listing, linked)) {
      return Optional.of("the link stands at another entry under another title");
    }
    if (siblings.unlike(listing, bearer.identifier())) {
      return Optional.of("that id stands at another entry under another title");
    }
    if (linked instanceof ArxivId mine && bearer.identifier() instanceof ArxivId right) {
      if (mine.posted().equals(right.posted())) {
        return Optional.of("nobody posts a work twice in one month");
      }
      if (otherYear(mine) && !otherYear(right)) {
        return Optional.of("the listed year is that id's");
      }
    }
    return siblings.careless()
        ? Optional.of("several links of this list stand under other works' titles")
        : Optional.empty();
  }

  private boolean otherYear(ArxivId id) {
    return listing
        .entry()
        .claim()
        .year()
        .map(Stated::value)
        .filter(y -> Math.abs(id.posted().getYear() - y) >= LONG)
        .isPresent();
  }

  private static String titleOf(Bearer bearer) {
    return "the listed title is that of " + bearer.identifier().canonical();
  }
}
