package dev.shelfcheck.rules.record;

import dev.shelfcheck.ask.Answer;
import dev.shelfcheck.ask.Answers;
import dev.shelfcheck.ask.Cause;
import dev.shelfcheck.ask.Holding;
import dev.shelfcheck.ask.Question;
import dev.shelfcheck.ask.WorkById;
import dev.shelfcheck.compare.TitleRelation;
import dev.shelfcheck.model.Work;
import dev.shelfcheck.rule.Check;
import dev.shelfcheck.rule.Outcome;
import dev.shelfcheck.rule.Witnessed;
import dev.shelfcheck.rules.entry.Listing;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The work an entry means, as far as any source knows it: what its identifiers lead to, if the
 * title agrees; else the one work that bears its very title.
 */
public final class KnownWork {
  private KnownWork() {}

  /** Looks it up and judges it; what cannot be known stays unchecked. */
  public static Check of(Listing listing, Function<Witnessed<Work>, Check> judge) {
    return listing.identifiers().isEmpty()
        ? titled(listing, judge)
        : new Check.Joining(
            listing.subject(), listing.byIdentifiers(), a -> identified(listing, a, judge));
  }

  private static Check identified(
      Listing listing, Answers answers, Function<Witnessed<Work>, Check> judge) {
    boolean silent = true;
    for (WorkById question : listing.byIdentifiers()) {
      Optional<Witnessed<Work>> held = held(answers, question);
      silent &= held.isEmpty();
      if (held.isPresent() && listing.beside(held.get().value()).relation().agrees()) {
        return judge.apply(held.get());
      }
    }
    if (listing.byIdentifiers().stream().anyMatch(q -> failed(answers, q))) {
      return silent(listing, answers, listing.byIdentifiers());
    }
    return silent
        ? titled(listing, judge)
        : undecided(listing, "the title differs, so the rest cannot be compared");
  }

  /** The work a known answer holds. */
  public static Optional<Witnessed<Work>> held(Answers answers, WorkById question) {
    return answers.to(question) instanceof Answer.Known<Holding> k
            && k.value() instanceof Holding.Held h
            && !BrokenRecord.is(h.work())
        ? Optional.of(new Witnessed<>(h.work(), k.evidence()))
        : Optional.empty();
  }

  /** Whether nobody could be asked for an identifier: a search by title is no substitute. */
  public static boolean failed(Answers answers, WorkById question) {
    return answers.to(question) instanceof Answer.Unknown<Holding> u && u.cause().outage();
  }

  /**
   * A short title is many a work's: only the same people, or the same venue and year, make it the
   * listed one. People whom the listed work does not have make a title another work's, if a link
   * leads elsewhere.
   */
  private static Check titled(Listing listing, Function<Witnessed<Work>, Check> judge) {
    if (listing.words().isEmpty() || (!listing.words().particular() && !stated(listing))) {
      return undecided(listing, "the title alone does not tell one work from another");
    }
    return new Check.Asking<>(
        listing.subject(),
        listing.byTitle(),
        w -> {
          List<Work> same = w.value().stream().filter(work -> same(listing, work)).toList();
          return same.isEmpty()
              ? undecided(listing, "no work of this title is known")
              : judge.apply(new Witnessed<>(WorkViews.united(same), w.evidence()));
        });
  }

  private static boolean stated(Listing listing) {
    return !listing.authors().isEmpty() || listing.entry().claim().venue().isPresent();
  }

  /** Whether a work found by its title is the listed one. */
  public static boolean same(Listing listing, Work work) {
    if (listing.beside(work).relation() != TitleRelation.SAME) {
      return false;
    }
    return listing.words().particular()
        ? listing.identifiers().isEmpty() || !listing.byOthers(work)
        : listing.byThem(work) || listing.ofVenueAndYear(work);
  }

  /**
   * Something else than a title was read as the listed one.
   *
   * @param sign what shows it, in words
   */
  public static Check misread(Listing listing, String sign) {
    return new Check.Settled(listing.subject(), new Outcome.Unchecked(Cause.NOT_UNDERSTOOD, sign));
  }

  /** A check that no record decides, for a reason in words. */
  public static Check undecided(Listing listing, String detail) {
    return new Check.Settled(listing.subject(), new Outcome.Unchecked(Cause.UNDECIDED, detail));
  }

  /** The cause of the first silence among several questions. */
  public static Check silent(
      Listing listing, Answers answers, List<? extends Question<?>> questions) {
    return questions.stream()
        .map(answers::to)
        .filter(a -> a instanceof Answer.Unknown<?>)
        .map(a -> (Answer.Unknown<?>) a)
        .findFirst()
        .<Check>map(
            u -> new Check.Settled(listing.subject(), new Outcome.Unchecked(u.cause(), u.detail())))
        .orElseGet(() -> undecided(listing, Cause.UNDECIDED.words()));
  }
}
