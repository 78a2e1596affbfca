package dev.shelfcheck.audit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What very many lists came to, told without the lists: whoever has kept their audits as tables can
 * say all of this of them.
 *
 * @param version of the tool that judged them
 * @param lists some of those that were judged, those with the most errors first
 * @param rules all that found something, the busiest first
 * @param failures why lists could not be judged, the commonest cause first
 * @param works some of those that several curators list, the most widely listed first
 * @param disputes some of the titles on which lists disagree, the widest first
 */
public record FleetStanding(
    String run,
    String version,
    LocalDate today,
    Totals totals,
    List<ScoredList> lists,
    List<RuleTally> rules,
    List<Failing> failures,
    List<Widely> works,
    List<Dispute> disputes) {
  public FleetStanding {
    lists = List.copyOf(lists);
    rules = List.copyOf(rules);
    failures = List.copyOf(failures);
    works = List.copyOf(works);
    disputes = List.copyOf(disputes);
  }

  /**
   * Of all lists together.
   *
   * @param works with an identifier
   * @param sharedWorks those that several curators list
   */
  public record Totals(
      ListTotals lists,
      long entries,
      Severities severities,
      long holds,
      long unchecked,
      long works,
      long sharedWorks,
      long disputes) {}

  /**
   * How many lists there are of each kind.
   *
   * @param failed could not be judged
   * @param sound how many of those judged have no error
   * @param byPoints how many of those judged have each score, from 0 to 100
   */
  public record ListTotals(long judged, long failed, long sound, List<Long> byPoints) {
    public ListTotals {
      byPoints = List.copyOf(byPoints);
    }
  }

  /** Findings by their severity. */
  public record Severities(long errors, long warnings, long advice) {
    /** All of them. */
    public long all() {
      return errors + warnings + advice;
    }
  }

  /**
   * A list that was judged.
   *
   * @param points its score; absent where nobody who was asked could be reached
   * @param often the rules that it breaks most often
   */
  public record ScoredList(
      String name,
      Optional<Integer> points,
      long entries,
      Severities severities,
      long unchecked,
      List<String> often) {
    public ScoredList {
      often = List.copyOf(often);
    }
  }

  /**
   * A rule that found something.
   *
   * @param lists in how many lists
   */
  public record RuleTally(String rule, Severities severities, long lists) {}

  /**
   * Why lists could not be judged.
   *
   * @param example the name of one of them, and what befell it
   */
  public record Failing(String cause, long lists, String example, String detail) {}

  /**
   * A work that several curators list, and what most of them say of it.
   *
   * @param identifier in canonical form
   */
  public record Widely(
      String identifier,
      String title,
      int curators,
      Optional<Consensus.Agreement<Integer>> year,
      List<String> topics) {
    public Widely {
      topics = List.copyOf(topics);
    }
  }

  /**
   * A title to which lists give different identifiers.
   *
   * @param title as the first of its places has it
   * @param words what is wrong
   * @param places some of those where it is said
   * @param more how many places are left out
   */
  public record Dispute(String title, String words, List<IdentifierUse> places, long more) {
    public Dispute {
      places = List.copyOf(places);
    }
  }

  /** Where a list gives a title an identifier. */
  public record IdentifierUse(String list, int line, String identifier) {}
}
