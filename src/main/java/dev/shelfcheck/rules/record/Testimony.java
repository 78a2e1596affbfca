package dev.shelfcheck.rules.record;

import dev.shelfcheck.ask.Answer;
import dev.shelfcheck.ask.Answers;
import dev.shelfcheck.ask.Evidence;
import dev.shelfcheck.ask.Holding;
import dev.shelfcheck.ask.Question;
import dev.shelfcheck.ask.Stock;
import dev.shelfcheck.ask.Stocktaking;
import dev.shelfcheck.ask.WorkById;
import dev.shelfcheck.model.Identifier;
import dev.shelfcheck.model.Work;
import dev.shelfcheck.rule.Outcome;
import dev.shelfcheck.rule.Witnessed;
import dev.shelfcheck.rules.entry.Listing;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** All that the sources said of a listed work: by its identifiers, by its title, and from what. */
public record Testimony(Listing listing, Answers answers) {
  private static final Stocktaking STOCK = new Stocktaking();

  /** Everything that is asked of a listing. */
  public static List<Question<?>> questions(Listing listing) {
    return Stream.<Question<?>>concat(
            listing.byIdentifiers().stream(), Stream.of(listing.byTitle(), STOCK))
        .toList();
  }

  /** Why someone could not be asked: what is missing then may be known all the same. */
  public Optional<Outcome.Unchecked> outage() {
    return questions(listing).stream()
        .map(answers::to)
        .flatMap(a -> a instanceof Answer.Unknown<?> u ? Stream.of(u) : Stream.empty())
        .filter(u -> u.cause().outage())
        .map(u -> new Outcome.Unchecked(u.cause(), u.detail()))
        .findFirst();
  }

  /** What the catalogue was made of, if there is one. */
  public Optional<Witnessed<Stock>> stock() {
    return answers.to(STOCK) instanceof Answer.Known<Stock> k
        ? Optional.of(new Witnessed<>(k.value(), k.evidence()))
        : Optional.empty();
  }

  /** Whether an identifier is held, or its registry denied it. */
  boolean settled(Identifier identifier) {
    return answers.to(new WorkById(identifier)) instanceof Answer.Known<Holding>;
  }

  /**
   * All records of the listed work as one; empty where there is none, or where a link leads to a
   * work of another title.
   */
  public Optional<Witnessed<Work>> records() {
    Set<Evidence> evidence = new LinkedHashSet<>();
    List<Work> records = new ArrayList<>();
    for (WorkById question : listing.byIdentifiers()) {
      Optional<Witnessed<Work>> held = KnownWork.held(answers, question);
      if (held.filter(h -> !listing.beside(h.value()).relation().agrees()).isPresent()) {
        return Optional.empty();
      }
      held.ifPresent(h -> records.add(h.value()));
      held.ifPresent(h -> evidence.addAll(h.evidence()));
    }
    if (answers.to(listing.byTitle()) instanceof Answer.Known<List<Work>> titled) {
      titled.value().stream().filter(w -> KnownWork.same(listing, w)).forEach(records::add);
      evidence.addAll(titled.evidence());
    }
    return records.isEmpty()
        ? Optional.empty()
        : Optional.of(new Witnessed<>(WorkViews.united(records), List.copyOf(evidence)));
  }
}
