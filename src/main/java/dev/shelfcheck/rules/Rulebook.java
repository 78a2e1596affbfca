package dev.shelfcheck.rules;

import dev.shelfcheck.rule.Rule;
import dev.shelfcheck.rule.RunFacts;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The built-in rules, in alphabetical order. */
public final class Rulebook {
  private Rulebook() {}

  /** The coded rules, and those that the run's pages declare. */
  public static List<Rule> rules(RunFacts facts) {
    return Stream.concat(coded(facts).stream(), declared(facts))
        .sorted(Comparator.comparing(Rule::id))
        .toList();
  }

  private static List<Rule> coded(RunFacts facts) {
    return List.of(
        new AccountLink(),
        new ArchivedRepository(),
        new BrokenMarkup(),
        new BrokenTex(),
        new ConflictingIdentifier(),
        new DeadLink(facts),
        new DetourLink(),
        new DividedWork(),
        new DuplicateHeading(),
        new DuplicateKey(),
        new DuplicateLink(),
        new DuplicateWork(facts),
        new EmptyEntry(),
        new EmptySection(),
        new EntryWithoutLink(facts),
        new IdentifiersDisagree(),
        new ImpossibleIdentifier(facts),
        new ImpossiblePages(),
        new ImpossibleYear(facts),
        new InsecureLink(),
        new JoinedAuthors(),
        new LinkWithoutTitle(),
        new ListsDisagree(),
        new MalformedLink(),
        new MisleadingLinkText(),
        new MisplacedEntry(facts),
        new MissingCell(facts),
        new MissingField(),
        new MissingFile(),
        new MissingFileFragment(),
        new MissingFragment(),
        new MissingRemoteFragment(),
        new MisspeltName(),
        new MisspeltVenue(),
        new MixedLinkForms(),
        new Mojibake(),
        new MovedLink(),
        new NotFoundAnywhere(),
        new NowPublished(),
        new RenamedRepository(),
        new RepeatedField(),
        new RepeatedTitle(),
        new RottenLink(),
        new StaleContents(),
        new TitleDiffers(),
        new TrackingParameters(),
        new UncanonicalLink(),
        new UncanonicalLinkText(),
        new UnconfirmedClaim(),
        new UndefinedName(),
        new UnknownIdentifier(),
        new UnknownSuppression(facts),
        new UnreadableFile(),
        new UnreasonedSuppression(),
        new UnusedSuppression(),
        new WithdrawnOrRetracted(),
        new WrappedIdentifier(),
        new WrongAuthors(),
        new WrongShelfYear(),
        new WrongVenue(),
        new WrongWork(),
        new WrongYear());
  }

  private static Stream<Rule> declared(RunFacts facts) {
    return facts.cards().values().stream()
        .flatMap(
            c ->
                c.declaration().stream()
                    .map(d -> new DeclaredRule(c.id(), d, sentence(c.text().todo()))));
  }

  /** The first line of a text, without its full stop. */
  private static String sentence(String text) {
    return text.lines().findFirst().orElse("").strip().replaceFirst("\\.$", "");
  }
}
