package dev.shelfcheck.source.links;

import dev.shelfcheck.ask.Answer;
import dev.shelfcheck.ask.Cause;
import dev.shelfcheck.ask.Evidence;
import dev.shelfcheck.ask.Holding;
import dev.shelfcheck.ask.LinkReport;
import dev.shelfcheck.ask.LinkReport.Verdict;
import dev.shelfcheck.ask.Question;
import dev.shelfcheck.ask.RepositoryReport;
import dev.shelfcheck.ask.RepositoryStatus;
import dev.shelfcheck.ask.WorkById;
import dev.shelfcheck.model.Identifier;
import dev.shelfcheck.model.Identifiers;
import dev.shelfcheck.model.Registry;
import dev.shelfcheck.model.RegistryId;
import dev.shelfcheck.model.WebAddress;
import dev.shelfcheck.source.store.PageMark;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The question whose answer tells what became of a page, and how that answer is read. */
final class ProxyQuestion {
  /** Hosts whose pages of a work are there as long as their registry holds it. */
  private static final Set<String> REGISTRIES =
      Set.of("arxiv.org", "export.arxiv.org", "doi.org", "dx.doi.org", "openreview.net");

  private static final String REPOSITORY = "/[^/]+/[^/]+/?";

  /** Silences of those who do not hold such a thing: the page may tell more. */
  private static final Set<Cause> UNAWARE =
      EnumSet.of(Cause.NOT_HELD, Cause.NO_SOURCE, Cause.UNDECIDED, Cause.BUDGET);

  private ProxyQuestion() {}

  static Optional<Question<?>> question(String url) {
    return WebAddress.parse(url).flatMap(ProxyQuestion::question);
  }

  private static Optional<Question<?>> question(WebAddress address) {
    Optional<Identifier> identifier =
        Identifiers.inAddress(address).identifiers().stream().findFirst();
    if (REGISTRIES.contains(address.bareHost())) {
      return identifier.filter(Identifier::namesWork).map(WorkById::new);
    }
    boolean repository =
        address.bareHost().equals("github.com")
            && address.path().matches(REPOSITORY)
            && address.query().isEmpty();
    return identifier
        .filter(i -> repository && i instanceof RegistryId r && r.registry() == Registry.GITHUB)
        .map(
            i ->
                new RepositoryStatus(address.path().substring(1).replaceFirst("(\\.git)?/?$", "")));
  }

  /**
   * What an answer says of the page; absent where the page has to be asked, be it to confirm that
   * it is gone.
   */
  static Optional<LinkObservation> observed(Question<?> question, Answer<?> answer) {
    if (answer instanceof Answer.Unknown<?> silence) {
      return UNAWARE.contains(silence.cause())
          ? Optional.empty()
          : Optional.of(LinkObservation.mute(silence.cause(), silence.detail()));
    }
    Answer.Known<?> known = (Answer.Known<?>) answer;
    List<Evidence> evidence = known.evidence();
    if (known.value() instanceof RepositoryReport said) {
      return said.exists()
          ? Optional.of(repository((RepositoryStatus) question, said, evidence))
          : Optional.empty();
    }
    return known.value() instanceof Holding.Held
        ? Optional.of(observed(Verdict.ALIVE, evidence.get(0).source() + " has it", evidence))
        : Optional.empty();
  }

  private static LinkObservation repository(
      RepositoryStatus asked, RepositoryReport said, List<Evidence> evidence) {
    String archived = said.archived() ? ", archived by its owner" : "";
    Optional<String> renamed =
        said.renamed().filter(name -> !name.equalsIgnoreCase(asked.repository()));
    return renamed.isPresent()
        ? observed(
            Verdict.MOVED,
            "renamed" + archived,
            renamed.map(name -> "https://github.com/" + name),
            evidence)
        : observed(Verdict.ALIVE, "GitHub has it" + archived, evidence);
  }

  private static LinkObservation observed(Verdict verdict, String reason, List<Evidence> evidence) {
    return observed(verdict, reason, Optional.empty(), evidence);
  }

  private static LinkObservation observed(
      Verdict verdict, String reason, Optional<String> to, List<Evidence> evidence) {
    LinkReport report = LinkObservation.report(verdict, 0, reason, to, Optional.empty());
    return new LinkObservation(new Answer.Known<>(report, evidence), PageMark.NONE);
  }
}
