package dev.shelfcheck.rules.wrongwork;

import dev.shelfcheck.ask.Evidence;
import dev.shelfcheck.model.Identifier;
import dev.shelfcheck.model.Work;
import dev.shelfcheck.rule.Edit;
import dev.shelfcheck.rule.Finding;
import dev.shelfcheck.rule.Fix;
import dev.shelfcheck.rule.Fix.Applicability;
import dev.shelfcheck.rules.edit.Replaced;
import dev.shelfcheck.rules.entry.Listing;
import dev.shelfcheck.rules.record.MessageWords;
import dev.shelfcheck.rules.wrongwork.Bearers.Bearer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A link that leads to another work than the listed one, told with both sides and the way out. */
public record WrongLink(
    Listing listing, Identifier linked, Optional<Work> work, Bearers bearers, String proof) {

  /**
   * It as a finding.
   *
   * @param evidence who said what is known of both works
   */
  public Finding finding(List<Evidence> evidence) {
    Finding finding =
        Finding.of(listing.subject(), what(), proof, todo())
            .identifiers(List.of(linked))
            .claims(claims())
            .evidence(evidence)
            .key(linked.canonical());
    return fix().map(finding::fix).orElse(finding);
  }

  private String what() {
    String side =
        work.map(w -> " is " + MessageWords.work(w)).orElse(" is not the listed work's id");
    return "listed is "
        + MessageWords.quoted(listing.title())
        + ", but "
        + linked.canonical()
        + side;
  }

  private String todo() {
    return bearers
        .exact()
        .map(b -> "link " + b.identifier().url() + " instead")
        .or(
            () ->
                candidate()
                    .map(
                        b ->
                            "perhaps "
                                + b.identifier().canonical()
                                + " is meant, "
                                + MessageWords.work(b.work())
                                + ": its title differs, so compare before you link it"))
        .orElse("find the link of the listed work, or list the work that is linked");
  }

  private Optional<Bearer> candidate() {
    return bearers.candidate().or(bearers::near);
  }

  private Map<String, String> claims() {
    Map<String, String> claims = new LinkedHashMap<>();
    claims.put("listedTitle", listing.title());
    work.ifPresent(w -> claims.put("registryTitle", w.title()));
    bearers.exact().ifPresent(b -> claims.put("rightIdentifier", b.identifier().canonical()));
    if (bearers.exact().isEmpty()) {
      candidate()
          .ifPresent(
              b -> {
                claims.put("candidateIdentifier", b.identifier().canonical());
                claims.put("candidateTitle", b.work().title());
              });
    }
    return claims;
  }

  private Optional<Fix> fix() {
    return bearers
        .exact()
        .flatMap(b -> fix(b, Applicability.UNSAFE))
        .or(() -> candidate().flatMap(b -> fix(b, Applicability.SHOWN)));
  }

  private Optional<Fix> fix(Bearer bearer, Applicability trust) {
    return listing.entry().identifiers().stream()
        .filter(m -> m.own() && m.identifier().equals(linked))
        .findFirst()
        .map(
            m -> {
              String raw = listing.document().slice(m.span());
              String fresh = Replaced.identifier(raw, linked, bearer.identifier());
              return new Fix(
                  "Link " + bearer.identifier().canonical(),
                  trust,
                  List.of(new Edit(listing.document().path(), m.span(), fresh)));
            });
  }
}
