package dev.shelfcheck.rules;

import dev.shelfcheck.ask.Answer;
import dev.shelfcheck.ask.Answers;
import dev.shelfcheck.ask.Evidence;
import dev.shelfcheck.ask.Holding;
import dev.shelfcheck.ask.WorkById;
import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Identifier;
import dev.shelfcheck.model.Work;
import dev.shelfcheck.rule.Check;
import dev.shelfcheck.rule.Rule;
import dev.shelfcheck.rule.Witnessed;
import dev.shelfcheck.rules.duplicate.Siblings;
import dev.shelfcheck.rules.entry.Listing;
import dev.shelfcheck.rules.record.KnownWork;
import dev.shelfcheck.rules.wrongwork.Bearers;
import dev.shelfcheck.rules.wrongwork.Grounds;
import dev.shelfcheck.rules.wrongwork.MisreadSlot;
import dev.shelfcheck.rules.wrongwork.UnknownLink;
import dev.shelfcheck.rules.wrongwork.WrongLink;
import dev.shelfcheck.rules.wrongwork.WrongLinkProof;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The identifier behind an entry belongs to another work than the one listed. */
final class WrongWork implements Rule.OfDocument {
  @Override
  public Stream<Check> check(Document document) {
    Siblings siblings = Siblings.of(document);
    return Listing.of(document)
        .flatMap(l -> l.identifiers().stream().map(id -> check(l, id, siblings)));
  }

  /** Whether the entry carries another identifier of the same registry, hence perhaps two works. */
  private static boolean several(Listing listing, Identifier linked) {
    return listing.identifiers().stream()
        .anyMatch(i -> !i.equals(linked) && i.scheme().equals(linked.scheme()));
  }

  private static Check check(Listing listing, Identifier linked, Siblings siblings) {
    WorkById byId = new WorkById(linked);
    return new Check.Joining(
        listing.subject(),
        List.of(byId),
        answers -> {
          Optional<Witnessed<Work>> held = KnownWork.held(answers, byId);
          if (held.map(h -> listing.beside(h.value()).relation().agrees()).orElse(false)
              || (answers.to(byId) instanceof Answer.Known<Holding> k
                  && k.value() instanceof Holding.NoSuch)) {
            return Check.holds(listing.subject());
          }
          boolean telling =
              listing.words().particular()
                  || held.filter(h -> listing.versionOf(h.value())).isPresent();
          return telling && !KnownWork.failed(answers, byId)
              ? new Check.Joining(
                  listing.subject(),
                  List.of(byId, listing.byTitle()),
                  a -> judge(listing, linked, siblings, a))
              : KnownWork.silent(listing, answers, List.of(byId));
        });
  }

  private static Check judge(
      Listing listing, Identifier linked, Siblings siblings, Answers answers) {
    WorkById byId = new WorkById(linked);
    Bearers bearers =
        answers.to(listing.byTitle()) instanceof Answer.Known<List<Work>> k
            ? Bearers.of(listing, linked, k.value())
            : Bearers.NONE;
    Optional<Witnessed<Work>> held = KnownWork.held(answers, byId);
    Optional<String> sign = held.flatMap(h -> MisreadSlot.sign(listing, h.value()));
    if (sign.isPresent()) {
      return KnownWork.misread(listing, sign.get());
    }
    if (listing.remarks(linked)
        || held.filter(h -> listing.linksByName(linked, h.value())).isPresent()) {
      return KnownWork.undecided(listing, "another of its links is the listed work's");
    }
    Optional<WrongLinkProof> proof =
        proof(listing, linked, siblings, held.map(Witnessed::value), bearers);
    return proof
        .<Check>map(
            p ->
                Check.broken(
                    new WrongLink(listing, linked, held.map(Witnessed::value), bearers, p.words())
                        .finding(evidence(held, answers, listing))
                        .severity(p.severity())))
        .orElseGet(() -> KnownWork.silent(listing, answers, List.of(byId)));
  }

  /** Of several links to one registry one may be a mention: only a copied one is proven wrong. */
  private static Optional<WrongLinkProof> proof(
      Listing listing, Identifier linked, Siblings siblings, Optional<Work> held, Bearers bearers) {
    boolean several = several(listing, linked);
    return held.isPresent()
        ? new Grounds(listing, linked, held.get()).proof(bearers, siblings, several)
        : Optional.of(new UnknownLink(listing, linked, siblings))
            .filter(u -> !several)
            .flatMap(u -> u.proof(bearers))
            .map(WrongLinkProof::sure);
  }

  private static List<Evidence> evidence(
      Optional<Witnessed<Work>> held, Answers answers, Listing listing) {
    List<Evidence> byTitle =
        answers.to(listing.byTitle()) instanceof Answer.Known<List<Work>> k
            ? k.evidence()
            : List.of();
    return Stream.concat(held.stream().flatMap(h -> h.evidence().stream()), byTitle.stream())
        .distinct()
        .toList();
  }
}
