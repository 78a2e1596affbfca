package dev.shelfcheck.api;

import dev.shelfcheck.ask.Answer;
import dev.shelfcheck.ask.Answers;
import dev.shelfcheck.ask.Cause;
import dev.shelfcheck.ask.LinkReport;
import dev.shelfcheck.ask.LinkStatus;
import dev.shelfcheck.ask.PageFragment;
import dev.shelfcheck.ask.Question;
import dev.shelfcheck.ask.Source;
import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Library;
import dev.shelfcheck.model.WebAddress;
import dev.shelfcheck.rules.link.WebLink;
import dev.shelfcheck.source.github.GitHubApi;
import dev.shelfcheck.source.github.GitHubRepositories;
import dev.shelfcheck.source.http.EventLoop;
import dev.shelfcheck.source.http.HttpGate;
import dev.shelfcheck.source.http.PolitenessPolicy;
import dev.shelfcheck.source.http.address.AddressPolicy;
import dev.shelfcheck.source.http.address.HostResolver;
import dev.shelfcheck.source.links.LinkChecker;
import dev.shelfcheck.source.links.LinkSettings;
import dev.shelfcheck.source.links.ProxyAnswers;
import dev.shelfcheck.source.links.hosts.Exclusions;
import dev.shelfcheck.source.links.hosts.HostRules;
import dev.shelfcheck.source.store.EvidenceStore;
import dev.shelfcheck.source.store.Lifetimes;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Pages that lists link to, as rows: asked host by host by whoever shares them out, and remembered
 * as lines that he keeps.
 */
public final class Pages {
  private static final HostRules HOSTS = HostRules.builtIn();

  /** Who asks nobody. */
  private static final Manners NOBODY =
      new Manners("", Duration.ofSeconds(1), Set.of(), Optional.empty());

  private Pages() {}

  /**
   * A page that lists link to. Pages of works are not among them: their registry is asked.
   *
   * @param host whom one asks for it; a name with and without {@code www.} is one host
   * @param fragments the places on it that are linked
   */
  public record LinkedPage(String page, String host, List<String> fragments) {
    /** The same, asked of the forge's interface where that tells of it. */
    public LinkedPage by(Manners manners) {
      return manners
          .forge()
          .filter(f -> ProxyAnswers.isRepository(page))
          .map(f -> new LinkedPage(page, f.host(), fragments))
          .orElse(this);
    }

    private Stream<Question<?>> questions() {
      return Stream.concat(
          Stream.of(new LinkStatus(page)), fragments.stream().map(f -> new PageFragment(page, f)));
    }
  }

  /**
   * What came of a page, or of a place on it.
   *
   * @param question its name
   * @param outcome of a page {@code alive}, {@code moved}, {@code dead} or {@code unchecked}
   * @param status the last of HTTP's, 0 where no server was reached
   * @param detail in words
   * @param finalUrl where a permanent move leads; empty where there is none
   * @param line what is to be remembered; empty where nothing was learned
   */
  public record PageAnswer(
      LinkedPage wanted,
      String question,
      String outcome,
      int status,
      String detail,
      String finalUrl,
      String line) {}

  /**
   * How one asks.
   *
   * @param userAgent says who asks and how to reach him
   * @param timeout of one request
   * @param allowed hosts that may be reached although their addresses are private
   * @param forge whose interface takes hundreds of repositories at once
   */
  public record Manners(
      String userAgent, Duration timeout, Set<String> allowed, Optional<ForgeApi> forge) {
    private PolitenessPolicy politeness() {
      return PolitenessPolicy.polite(userAgent).timeout(timeout);
    }
  }

  /**
   * A forge's interface.
   *
   * @param token goes to it alone
   */
  public record ForgeApi(String address, String token) {
    /** How many repositories it is asked for in one request. */
    public static final int BATCH = GitHubApi.BATCH;

    /** Whom one asks. */
    public String host() {
      return Pages.host(address);
    }

    @Override
    public String toString() {
      return address; // a token is not shown
    }
  }

  /** The pages of a library's links that rules would ask of, each once. */
  public static List<LinkedPage> wanted(Library library) {
    Map<String, Set<String>> fragments = new LinkedHashMap<>();
    for (Document document : library.documents().toList()) {
      WebLink.each(document)
          .forEach(
              link -> {
                Set<String> places =
                    fragments.computeIfAbsent(link.status().url(), u -> new TreeSet<>());
                PageFragment.of(link.link().target()).ifPresent(f -> places.add(f.fragment()));
              });
    }
    List<LinkedPage> wanted = new ArrayList<>();
    fragments.forEach(
        (url, places) -> wanted.add(new LinkedPage(url, host(url), List.copyOf(places))));
    return wanted;
  }

  private static String host(String url) {
    return WebAddress.parse(url).map(a -> WebAddress.asciiHost(a.bareHost())).orElse("");
  }

  /** How many pages one host is asked for in a time, at its pace. */
  public static long pace(Duration time) {
    Duration interval = PolitenessPolicy.polite("").everyHost().interval();
    return Math.max(1, time.dividedBy(interval));
  }

  /** Whether a page, or a place on it, is to be asked for, with what is remembered of it. */
  public static boolean due(LinkedPage wanted, Collection<String> lines) {
    EvidenceStore store = EvidenceStore.ofLines(lines, Clock.systemUTC(), Lifetimes.DEFAULT);
    return !checker(Shut.GATE, store, NOBODY, false).plan(wanted.questions().toList()).isEmpty();
  }

  /**
   * Asks for some pages, at the pace that each host is promised.
   *
   * @param lines what is remembered of them
   * @param elsewhere whether other hosts may be asked, too, to which theirs lead; where others ask
   *     those at the same time, a page that leads there is left to be asked for again
   */
  public static List<PageAnswer> ask(
      List<LinkedPage> wanted, Collection<String> lines, Manners manners, boolean elsewhere) {
    Set<String> known = new HashSet<>(lines);
    EvidenceStore store = EvidenceStore.ofLines(lines, Clock.systemUTC(), Lifetimes.DEFAULT);
    Set<String> hosts = wanted.stream().map(LinkedPage::host).collect(Collectors.toSet());
    try (HttpGate gate = gate(manners, h -> elsewhere || hosts.contains(bare(h)))) {
      LinkChecker checker = checker(gate, store, manners, false);
      Answers answers = checker.answer(wanted.stream().flatMap(LinkedPage::questions).toList());
      List<PageAnswer> all = new ArrayList<>();
      for (LinkedPage each : wanted) {
        each.questions()
            .forEach(
                q -> {
                  String line = store.line(q).filter(l -> !known.contains(l)).orElse("");
                  all.add(answered(each, q, answers.to(q), line));
                });
      }
      return all;
    }
  }

  private static String bare(String host) {
    return host.startsWith("www.") ? host.substring("www.".length()) : host;
  }

  private static PageAnswer answered(
      LinkedPage wanted, Question<?> question, Answer<?> answer, String line) {
    String name = EvidenceStore.name(question);
    if (answer instanceof Answer.Unknown<?> silence) {
      return new PageAnswer(wanted, name, "unchecked", 0, silence.detail(), "", line);
    }
    String outcome = Asked.outcome(answer);
    if (((Answer.Known<?>) answer).value() instanceof LinkReport r) {
      String to = r.finalUrl().orElse("");
      return new PageAnswer(wanted, name, outcome, r.status(), r.reason(), to, line);
    }
    return new PageAnswer(wanted, name, outcome, 0, "", "", line);
  }

  /** What is remembered of pages as a source, as of the moment when it was learned. */
  public static Source source(Collection<String> lines) {
    return checker(Shut.GATE, EvidenceStore.asOfItsLines(lines, Lifetimes.DEFAULT), NOBODY, true);
  }

  private static LinkChecker checker(
      HttpGate gate, EvidenceStore store, Manners manners, boolean oneList) {
    LocalDate today = LocalDate.now(Clock.systemUTC());
    LinkSettings settings =
        new LinkSettings(
            HOSTS, Exclusions.NONE, Optional.empty(), manners.userAgent(), today, oneList);
    ProxyAnswers proxies =
        manners
            .forge()
            .map(f -> new GitHubApi(gate, f.address(), Optional.of(f.token()), today))
            .map(api -> new ProxyAnswers(List.of(new GitHubRepositories(api, store)), store))
            .orElseGet(ProxyAnswers::none);
    return new LinkChecker(gate, store, settings, proxies, LinkChecker.LinksListener.SILENT);
  }

  private static HttpGate gate(Manners manners, Predicate<String> hosts) {
    Set<String> allowed = new HashSet<>(manners.allowed());
    manners.forge().ifPresent(f -> allowed.add(f.host())); // the user has named it
    return new HttpGate(
        manners.politeness(),
        new AddressPolicy(allowed),
        HostResolver.system(),
        EventLoop.ofRealTime(Clock.systemUTC()),
        new SplittableRandom(), // the default one is not found from a class loader of Spark's
        hosts);
  }

  /** Asks nobody. */
  private static final class Shut {
    static final HttpGate GATE = gate(NOBODY, h -> true);

    static {
      GATE.shut(Cause.OFFLINE, Cause.OFFLINE.words());
    }
  }
}
