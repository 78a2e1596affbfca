package dev.shelfcheck.rules.wrongwork;

import dev.shelfcheck.compare.AbstractMatch;
import dev.shelfcheck.compare.Title;
import dev.shelfcheck.compare.TitleComparison;
import dev.shelfcheck.compare.TitleRelation;
import dev.shelfcheck.compare.Venue;
import dev.shelfcheck.compare.YearComparison;
import dev.shelfcheck.model.Identifier;
import dev.shelfcheck.model.Work;
import dev.shelfcheck.rule.Severity;
import dev.shelfcheck.rules.duplicate.Siblings;
import dev.shelfcheck.rules.entry.Listing;
import dev.shelfcheck.rules.entry.Makers;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What, beside a differing title, stands for and against a link's leading to another work. Renames
 * outnumber wrong links five to one, so a bare disagreement proves nothing.
 */
public final class Grounds {
  /**
   * Of 1: titles no more alike than this have little in common; the weights were fitted with it.
   */
  private static final double UNLIKE = 0.3;

  /** Of 1: titles, or an abstract, with so much in common; the weights were fitted with it. */
  private static final double HALF = 0.5;

  /**
   * Of 1: an abstract with so many of a title's words speaks of it; the weights were fitted with
   * it.
   */
  private static final double HEARD = 0.6;

  /** Of 1: an abstract with so few of them does not; the weights were fitted with it. */
  private static final double UNHEARD = 0.25;

  /** Of fewer words silence proves nothing; the weights were fitted with it. */
  private static final int ENOUGH = 4;

  private final Listing listing;
  private final Identifier linked;
  private final Work work;
  private final TitleComparison titles;
  private final Optional<AbstractMatch> echo;

  /** Those that speak for and against the link from an entry to a work. */
  public Grounds(Listing listing, Identifier linked, Work work) {
    this.listing = listing;
    this.linked = linked;
    this.work = work;
    this.titles = listing.beside(work);
    this.echo = AbstractMatch.of(listing.words(), work);
  }

  /** Whether the titles differ at all, and what is listed reads like a title. */
  boolean apart() {
    boolean near = titles.relation().agrees() || titles.relation() == TitleRelation.WORDS_SWAPPED;
    return !near && listing.words().begins() && listing.words().particular();
  }

  /** Another version or part of the linked work has its own id and bears the very title. */
  boolean numbered(Bearers bearers) {
    return titles.relation() == TitleRelation.VERSION
        && bearers.exact().filter(b -> b.verbatim(listing)).isPresent();
  }

  /** Whether it is a piece of software that is listed, beside the paper that it comes from. */
  private boolean software(Set<Ground> grounds) {
    return listing.software() && !grounds.contains(Ground.STRANGERS);
  }

  /**
   * In words, what proves that the linked work is another; empty where nothing does. A renamed work
   * keeps its name and its people: only another bearer of the title outweighs them.
   */
  public Optional<WrongLinkProof> proof(Bearers bearers, Siblings siblings, boolean copiesOnly) {
    if (numbered(bearers) && !copiesOnly) {
      return bearers.exact().map(Grounds::bears).map(WrongLinkProof::sure);
    }
    Set<Ground> grounds = apart() ? of(bearers, siblings) : Set.of();
    boolean kept =
        grounds.contains(Ground.NAME_SHARED)
            || grounds.contains(Ground.SAME_PEOPLE)
            || grounds.contains(Ground.SAME_MAKERS)
            || software(grounds);
    if (!Weights.accuse(grounds)
        || (copiesOnly && !grounds.contains(Ground.RIGHT_ELSEWHERE))
        || (kept && !grounds.contains(Ground.ANOTHERS_TITLE))) {
      return Optional.empty();
    }
    return grounds.contains(Ground.ANOTHERS_TITLE)
        ? bearers.exact().map(Grounds::bears).map(WrongLinkProof::sure)
        : Optional.of(
            new WrongLinkProof(
                Weights.heaviest(grounds),
                alone(grounds) && !siblings.careless() ? Severity.WARNING : Severity.ERROR));
  }

  /**
   * Whether nothing accuses but that the titles share no word: a project's motto may stand for its
   * paper's title, and no abstract is at hand that would tell.
   */
  private static boolean alone(Set<Ground> grounds) {
    return grounds.stream().filter(Ground::accuses).allMatch(Ground.NO_WORD_SHARED::equals);
  }

  private static String bears(Bearers.Bearer bearer) {
    return "the listed title is that of " + bearer.identifier().canonical();
  }

  /** All that stand, whatever they weigh. */
  Set<Ground> of(Bearers bearers, Siblings siblings) {
    Set<Ground> grounds = EnumSet.noneOf(Ground.class);
    add(grounds, Ground.ANOTHERS_TITLE, bearers.exact().isPresent() && titles.likeness() < HALF);
    add(
        grounds,
        Ground.NEARLY_ANOTHERS,
        bearers.exact().isEmpty() && bearers.near().isPresent() && titles.likeness() <= UNLIKE);
    add(grounds, Ground.STRANGERS, listing.byOthers(work));
    add(grounds, Ground.SAME_PEOPLE, listing.byThem(work));
    add(grounds, Ground.NAME_SHARED, titles.sharedName());
    add(grounds, Ground.TITLES_LIKE, titles.likeness() > UNLIKE && !verbatim(bearers));
    add(grounds, Ground.OTHER_YEAR, otherYear());
    List<Listing> exchanged = siblings.exchanged(work, listing, linked);
    add(grounds, Ground.EXCHANGED, !exchanged.isEmpty());
    add(grounds, Ground.RIGHT_NEARBY, exchanged.stream().anyMatch(listing::near));
    add(grounds, Ground.NO_WORD_SHARED, noWordShared());
    addEchoes(grounds, verbatim(bearers));
    addNeighbours(grounds, siblings.beside(listing, linked));
    return grounds;
  }

  private static void add(Set<Ground> grounds, Ground ground, boolean stands) {
    if (stands) {
      grounds.add(ground);
    }
  }

  /** Whether another work bears the title word for word: then the words of a field prove little. */
  private boolean verbatim(Bearers bearers) {
    return titles.likeness() < HALF && bearers.exact().filter(b -> b.verbatim(listing)).isPresent();
  }

  private boolean otherYear() {
    return listing
        .entry()
        .claim()
        .year()
        .flatMap(y -> YearComparison.of(y.value(), work))
        .filter(c -> c.tooEarly() || c.tooLate())
        .isPresent();
  }

  /** An abstract of another script echoes nothing; a shared rare word is an echo. */
  private void addEchoes(Set<Ground> grounds, boolean verbatim) {
    if (echo.isEmpty()) {
      return;
    }
    AbstractMatch heard = echo.get();
    Title title = listing.words();
    boolean readable = title.latin() && !title.torn();
    boolean silent = heard.share() == 0 || (heard.words() >= ENOUGH && heard.share() <= UNHEARD);
    boolean nothing =
        silent
            && titles.commonplace()
            && title.titleCase()
            && Venue.of(title.text()).kind() == Venue.VenueType.OTHER;
    boolean unnamed = readable && !heard.named();
    add(grounds, Ground.ABSTRACT_SILENT, unnamed && nothing);
    add(grounds, Ground.CODE_BEARS_NAME, unnamed && title.headed() && codeBearsName());
    add(grounds, Ground.NAME_UNHEARD, unnamed && !nothing && title.headed());
    add(
        grounds,
        Ground.ABSTRACT_ECHOES,
        (heard.share() >= HEARD && !verbatim) || (heard.named() && heard.share() >= HALF));
  }

  private boolean codeBearsName() {
    String name = String.join("", listing.words().segments().get(0));
    return listing.entry().links().stream()
        .flatMap(l -> l.identifiers().stream())
        .filter(i -> i.scheme().equals("github"))
        .map(i -> Title.of(i.value().replaceFirst("^[^/]*/", "").replace('_', ' ')).key())
        .anyMatch(code -> code.startsWith(name));
  }

  /** Without an abstract: a name and a title of which the linked title shares not a stem. */
  private boolean noWordShared() {
    Title title = listing.words();
    AbstractMatch heard = AbstractMatch.inTitles(title, work);
    boolean set = title.headed() && title.titleCase() && title.latin() && !title.torn();
    return echo.isEmpty()
        && !work.outline()
        && set
        && heard.share() == 0
        && !heard.named()
        && titles.onlyRight().size() >= ENOUGH;
  }

  private void addNeighbours(Set<Ground> grounds, List<Listing> beside) {
    List<Listing> right = beside.stream().filter(this::closer).toList();
    Makers mine = Makers.of(listing.entry());
    List<Makers> others = right.stream().map(l -> Makers.of(l.entry())).toList();
    add(grounds, Ground.RIGHT_ELSEWHERE, !right.isEmpty());
    add(grounds, Ground.RIGHT_NEARBY, right.stream().anyMatch(listing::near));
    add(grounds, Ground.OTHER_MAKERS, others.stream().anyMatch(mine::apart));
    add(grounds, Ground.SAME_MAKERS, others.stream().anyMatch(mine::shared));
  }

  /** Whether another entry bears the linked work's title, or one much nearer to it. */
  private boolean closer(Listing other) {
    TitleComparison c = other.beside(work);
    return c.relation().agrees() || (c.likeness() >= HALF && titles.likeness() <= UNLIKE);
  }
}
