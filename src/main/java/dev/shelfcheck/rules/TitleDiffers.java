package dev.shelfcheck.rules;

import dev.shelfcheck.ask.Answers;
import dev.shelfcheck.compare.AbstractMatch;
import dev.shelfcheck.compare.Title;
import dev.shelfcheck.compare.TitleComparison;
import dev.shelfcheck.compare.TitleRelation;
import dev.shelfcheck.compare.Venue;
import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Stated;
import dev.shelfcheck.model.Work;
import dev.shelfcheck.rule.Check;
import dev.shelfcheck.rule.Edit;
import dev.shelfcheck.rule.Finding;
import dev.shelfcheck.rule.Fix;
import dev.shelfcheck.rule.Message;
import dev.shelfcheck.rule.Rule;
import dev.shelfcheck.rule.RuleId;
import dev.shelfcheck.rule.Severity;
import dev.shelfcheck.rule.Witnessed;
import dev.shelfcheck.rules.duplicate.Siblings;
import dev.shelfcheck.rules.entry.Listing;
import dev.shelfcheck.rules.record.KnownWork;
import dev.shelfcheck.rules.record.MessageWords;
import dev.shelfcheck.rules.wrongwork.MisreadSlot;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** The registry calls the work by another title than the list does. */
final class TitleDiffers implements Rule.OfDocument {
  /** Words of one's own that a title has which was rewritten, not corrected; chosen. */
  private static final int SHORT = 3;

  /** Of preprints renamed in public lists hardly one is older: they are renamed when accepted. */
  private static final int SETTLED = 2;

  /**
   * Of 1: from this likeness on, to the title or the abstract, a difference is told as advice and
   * not as a warning; chosen.
   */
  private static final double MUCH = 0.6;

  /** Of 1: what a rewritten title still has in common with the old one; chosen. */
  private static final double SOME = 0.4;

  @Override
  public RuleId id() {
    return new RuleId("title-differs");
  }

  @Override
  public Stream<Check> check(Document document) {
    Siblings siblings = Siblings.of(document);
    return Listing.of(document).flatMap(l -> check(l, siblings));
  }

  private static Stream<Check> check(Listing listing, Siblings siblings) {
    if (!listing.identifiers().isEmpty()) {
      return Stream.of(
          new Check.Joining(
              listing.subject(),
              listing.byIdentifiers(),
              answers -> judge(listing, answers, siblings)));
    }
    return listing.authors().isEmpty() || listing.words().isEmpty()
        ? Stream.empty()
        : Stream.of(
            new Check.Asking<>(
                listing.subject(), listing.byTitle(), works -> judge(listing, works, siblings)));
  }

  private static Check judge(Listing listing, Answers answers, Siblings siblings) {
    List<Witnessed<Work>> held =
        listing.byIdentifiers().stream().flatMap(q -> KnownWork.held(answers, q).stream()).toList();
    if (held.isEmpty()) {
      return KnownWork.silent(listing, answers, listing.byIdentifiers());
    }
    Witnessed<Work> closest =
        Collections.min(held, Comparator.comparing(h -> listing.beside(h.value()).relation()));
    if (named(listing, closest.value()) && !misquoted(listing, closest.value())) {
      return Check.holds(listing.subject());
    }
    if (nickname(listing, closest.value())) {
      return KnownWork.undecided(listing, "one word is listed, and no title has it");
    }
    if (unheard(listing, closest.value())) {
      return KnownWork.undecided(listing, "the work's abstract, which may say it, is not held");
    }
    return Optional.of(closest.value())
        .filter(w -> !listing.beside(w).relation().agrees())
        .flatMap(w -> MisreadSlot.sign(listing, w))
        .map(sign -> KnownWork.misread(listing, sign))
        .orElseGet(() -> held(listing, closest, siblings));
  }

  /** Without an identifier only the same people make a like title the listed work's. */
  private static Check judge(Listing listing, Witnessed<List<Work>> works, Siblings siblings) {
    List<Work> like =
        works.value().stream()
            .filter(w -> listing.beside(w).relation().agrees() || slip(listing, w))
            .sorted(Comparator.comparing(w -> listing.beside(w).relation()))
            .toList();
    return like.stream()
        .filter(w -> told(listing, w) || listing.byThem(w))
        .filter(w -> !listing.beside(w).relation().same() || !preprintOf(listing, w))
        .findFirst()
        .map(w -> held(listing, new Witnessed<>(w, works.evidence()), siblings))
        .orElseGet(() -> KnownWork.undecided(listing, "no work of such a title by these authors"));
  }

  /** Whether words differ and the year does not: people who write much use their words again. */
  private static boolean slip(Listing listing, Work work) {
    return listing.beside(work).relation() == TitleRelation.WORDS_SWAPPED
        && listing
            .entry()
            .claim()
            .year()
            .map(Stated::value)
            .filter(y -> !work.years().contains(y) && work.firstPosted().orElse(0) != y)
            .isEmpty();
  }

  /** Whether only a preprint of what is cited is known: the print may have another article. */
  private static boolean preprintOf(Listing listing, Work work) {
    return citation(listing)
        && !Venue.published(work.venues())
        && listing.entry().claim().venue().isPresent();
  }

  private static boolean told(Listing listing, Work work) {
    return listing.words().particular() && listing.beside(work).relation().agrees();
  }

  private static Check held(Listing listing, Witnessed<Work> known, Siblings siblings) {
    return listing.beside(known.value()).relation().agrees() && !misquoted(listing, known.value())
        ? Check.holds(listing.subject())
        : Check.broken(finding(listing, known, siblings));
  }

  /** Whether a citation has another word, or an article more or less. */
  private static boolean misquoted(Listing listing, Work work) {
    TitleRelation relation = listing.beside(work).relation();
    return citation(listing)
        && !listing.citesVolumeOf(work)
        && relation.same()
        && work.titles().stream().map(Title::of).noneMatch(listing.words()::reads);
  }

  /** Whether what is listed is but a name that the work's titles or abstract carry. */
  private static boolean named(Listing listing, Work work) {
    return AbstractMatch.of(listing.words(), work)
        .or(() -> Optional.of(AbstractMatch.inTitles(listing.words(), work)))
        .filter(e -> e.named() && e.words() <= SHORT)
        .isPresent();
  }

  /** Whether a list calls the work by one word: by a name of its own, with nothing to compare. */
  private static boolean nickname(Listing listing, Work work) {
    return !citation(listing)
        && listing.words().latin()
        && listing.title().chars().noneMatch(Character::isWhitespace)
        && !listing.beside(work).relation().agrees();
  }

  /** Whether a few words differ from all that is held of a work whose abstract is not. */
  private static boolean unheard(Listing listing, Work work) {
    return work.outline()
        && !listing.beside(work).relation().agrees()
        && AbstractMatch.inTitles(listing.words(), work).words() <= SHORT;
  }

  private static Finding finding(Listing listing, Witnessed<Work> known, Siblings siblings) {
    Work work = known.value();
    Finding finding =
        Finding.of(
                listing.subject(),
                new Message(
                    "listed as "
                        + MessageWords.quoted(listing.title())
                        + ", known as "
                        + MessageWords.work(work),
                    why(listing, work),
                    citation(listing)
                        ? "open the work; cite its title word for word, or correct the link"
                        : "open the work; "
                            + MessageWords.age(known)
                            + ", so keep the title that the work bears now, or correct the link"))
            .identifiers(listing.identifiers())
            .claims(Map.of("listedTitle", listing.title(), "registryTitle", work.title()))
            .evidence(known.evidence())
            .severity(severity(listing, known, siblings));
    return fix(listing, work).map(finding::fix).orElse(finding);
  }

  private static String why(Listing listing, Work work) {
    TitleRelation relation = listing.beside(work).relation();
    if (relation == TitleRelation.VERSION) {
      return "a number differs, which makes it another version, another part or a wrong link";
    }
    if (relation.compareTo(TitleRelation.WORDS_SWAPPED) <= 0) {
      return "a word differs";
    }
    return listing.bySome(work)
        ? "the same people wrote it, so it was renamed, most likely"
        : "the work was renamed, or the link is not the listed work's: the titles alone do not"
            + " tell";
  }

  private static boolean citation(Listing listing) {
    return listing.document().kind().isBibliography();
  }

  /**
   * A citation is to be word for word, unless the same people rewrote their title or only the
   * preprint of what is cited is known: journals drop articles and change words, and what was new
   * when its record was made has been reworded since. Elsewhere most differences are renames, and
   * many a record is older than the list: advice, unless several of the list's links stand under
   * other works' titles and the work is no new one.
   */
  private static Severity severity(Listing listing, Witnessed<Work> known, Siblings siblings) {
    Work work = known.value();
    TitleComparison c = listing.beside(work);
    boolean rewritten =
        (c.likeness() >= SOME || c.sharedName())
            && Math.max(c.onlyLeft().size(), c.onlyRight().size()) >= SHORT;
    if (citation(listing)) {
      boolean reworded = isNew(known) && !Venue.published(work.venues()) && c.reworded();
      boolean retitled =
          listing.citesPrintOf(work) || (rewritten && listing.byThem(work)) || reworded;
      return retitled ? Severity.ADVICE : Severity.WARNING;
    }
    boolean echoed =
        AbstractMatch.of(listing.words(), work)
            .filter(e -> e.share() >= MUCH || e.named())
            .isPresent();
    boolean much =
        listing.bySome(work)
            || (c.sharedName() && !contested(listing, siblings))
            || c.relation() == TitleRelation.VERSION
            || c.likeness() >= MUCH
            || echoed
            || !stated(listing.words())
            || isNew(known)
            || !siblings.careless();
    return much ? Severity.ADVICE : Severity.WARNING;
  }

  /** Whether a work was so young when its record was made that its title may have changed since. */
  private static boolean isNew(Witnessed<Work> known) {
    OptionalInt year = known.value().firstPosted();
    return year.isPresent()
        && known.evidence().stream().anyMatch(e -> e.when().getYear() - year.getAsInt() < SETTLED);
  }

  /** Whether an identifier is another entry's, too, which lists another work. */
  private static boolean contested(Listing listing, Siblings siblings) {
    return listing.identifiers().stream().anyMatch(i -> siblings.another(listing, i));
  }

  /** Whether a title is listed at all, not a label, a description or a text cut in the middle. */
  private static boolean stated(Title title) {
    return title.particular() && title.begins() && !title.torn() && title.latin();
  }

  private static Optional<Fix> fix(Listing listing, Work work) {
    return listing
        .entry()
        .claim()
        .title()
        .filter(t -> citation(listing))
        .filter(t -> listing.document().slice(t.span()).equals(t.value()))
        .map(Stated::span)
        .map(
            span ->
                new Fix(
                    "Cite the title as the record has it",
                    Fix.Applicability.UNSAFE,
                    List.of(new Edit(listing.document().path(), span, work.title()))));
  }
}
