package dev.shelfcheck.rules.record;

import dev.shelfcheck.compare.AuthorComparison;
import dev.shelfcheck.compare.AuthorRelation;
import dev.shelfcheck.model.AuthorList;
import dev.shelfcheck.model.Work;
import dev.shelfcheck.rule.Severity;
import dev.shelfcheck.rules.entry.Listing;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The people that an entry names beside those of its work's record.
 *
 * @param people how they compare
 */
public record AuthorsOnRecord(Listing listing, Work work, AuthorComparison people) {
  /** Of 1: so many strangers among the listed people are no slip of a name; chosen. */
  private static final double MANY = 0.5;

  /** Of 1: so much of the record's byline is lacking where more than a name was missed; chosen. */
  private static final double SOME = 0.25;

  /** Fewer names may be a label, and fewer of them no byline's beginning; chosen. */
  private static final int FEW = 3;

  /** What stands in no one's name: a second pair of braces makes one name of them all. */
  private static final Pattern JOINED = Pattern.compile("(?i)\\s(?:and|&)\\s|,[^,]+,[^,]+,");

  /** What is wrong, in words, and how much it matters. */
  public record Fault(String words, Severity severity) {}

  /** That of an entry. */
  public static AuthorsOnRecord of(Listing listing, Work work) {
    return new AuthorsOnRecord(listing, work, listing.people(work));
  }

  /** Why the two cannot be held against one another, as far as one of them gives a reason. */
  public Optional<String> undecided(AuthorList authors) {
    boolean bibliography = listing.inBibliography();
    AuthorRelation relation = people.relation();
    if (isFirstAlone() && !(people.matched() > 0 && hasOthers(authors))) {
      return Optional.of("only the first of its authors is known");
    }
    if (relation == AuthorRelation.FEWER && !listing.leadsTo(work)) {
      return Optional.of("its identifier is not known, only another version");
    }
    if (relation == AuthorRelation.NONE_SHARED && !bibliography && listing.authors().size() < FEW) {
      return Optional.of("so few names may be a label");
    }
    if (listing.authors().stream().anyMatch(a -> JOINED.matcher(a).find())) {
      return Optional.of("several names stand as one");
    }
    return !bibliography && isCut()
        ? Optional.of("the record names the first few authors alone")
        : Optional.empty();
  }

  /** What is wrong with the listed people, if anything is. */
  public Optional<Fault> fault() {
    Severity loud = listing.inBibliography() ? Severity.WARNING : Severity.ADVICE;
    return switch (people.relation()) {
      case SAME, ABBREVIATED, INCOMPARABLE -> Optional.empty();
      case NONE_SHARED -> Optional.of(new Fault("none of the listed authors wrote it", loud));
      case PARTLY ->
          Optional.of(
              new Fault(
                  MessageWords.names(people.strangers()) + " did not write it",
                  people.strangeness() >= MANY && people.gap() >= SOME ? loud : Severity.ADVICE));
      case FEWER ->
          new MissingNames(listing, people.missing()).areExplained()
              ? Optional.empty()
              : Optional.of(
                  new Fault(
                      MessageWords.names(people.missing())
                          + " wrote it, too, and the list does not say \"et al.\"",
                      people.gap() >= SOME ? loud : Severity.ADVICE));
      case REORDERED ->
          Optional.of(new Fault("the authors stand in another order", Severity.ADVICE));
    };
  }

  /** Whether a record names one author of several, as a pocket catalogue does. */
  private boolean isFirstAlone() {
    return work.authors().size() == 1 && !work.authorsComplete();
  }

  /** Whether the entry names one, and says that there are others. */
  private boolean hasOthers(AuthorList authors) {
    return listing.authors().size() == 1 && !authors.complete();
  }

  /** Whether the record's byline ends before the listed one and is all of its beginning. */
  private boolean isCut() {
    List<String> listed = listing.authors();
    int more = people.strangers().size();
    return people.relation() == AuthorRelation.PARTLY
        && people.missing().isEmpty()
        && people.matched() >= FEW
        && people.strangers().equals(listed.subList(listed.size() - more, listed.size()));
  }
}
