package dev.shelfcheck.rules;

import dev.shelfcheck.rule.Rule;
import dev.shelfcheck.rule.RunFacts;
import java.util.List;

/** The built-in rules, in alphabetical order. */
public final class Rulebook {
  private Rulebook() {}

  public static List<Rule> rules(RunFacts facts) {
    return List.of(
        new ArchivedRepository(),
        new ConflictingIdentifier(),
        new DeadLink(facts),
        new EmptySection(),
        new IdentifiersDisagree(),
        new MovedLink(),
        new NowPublished(),
        new RenamedRepository(),
        new RottenLink(),
        new TitleDiffers(),
        new UnknownIdentifier(),
        new UnknownSuppression(facts),
        new UnreasonedSuppression(),
        new UnusedSuppression(),
        new WithdrawnOrRetracted(),
        new WrongWork());
  }
}
