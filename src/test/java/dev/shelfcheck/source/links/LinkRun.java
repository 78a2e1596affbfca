package dev.shelfcheck.source.links;

import dev.shelfcheck.ask.Answer;
import dev.shelfcheck.ask.Answers;
import dev.shelfcheck.ask.Landing;
import dev.shelfcheck.ask.LinkReport;
import dev.shelfcheck.ask.LinkStatus;
import dev.shelfcheck.ask.PageFragment;
import dev.shelfcheck.ask.Question;
import dev.shelfcheck.source.http.Gates;
import dev.shelfcheck.source.http.HttpGate;
import dev.shelfcheck.source.http.Loopback;
import dev.shelfcheck.source.http.PolitenessPolicy;
import dev.shelfcheck.source.http.address.AddressPolicy;
import dev.shelfcheck.source.http.address.HostResolver;
import dev.shelfcheck.source.links.hosts.Exclusions;
import dev.shelfcheck.source.links.hosts.HostRules;
import dev.shelfcheck.source.store.EvidenceStore;
import dev.shelfcheck.source.store.Lifetimes;
import dev.shelfcheck.source.store.StoreLocation;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** One run of a link checker against a loopback server, and what it says in words. */
final class LinkRun {
  static final Instant DAY_ONE = Instant.parse("2026-11-01T12:00:00Z");

  private final Loopback server;
  private final Path folder;

  LinkRun(Loopback server, Path folder) {
    this.server = server;
    this.folder = folder;
  }

  /** What the first day's run says of each path: {@code /a alive 200 OK}. */
  String says(String... paths) {
    return on(0, paths);
  }

  /** What a run some days later says. */
  String on(int day, String... paths) {
    return run(day, Exclusions.NONE, HostRules.builtIn(), Gates.QUICK, paths);
  }

  /** What a run says where names lead elsewhere. */
  String named(HostResolver names, String... paths) {
    return run(0, Exclusions.NONE, HostRules.builtIn(), Gates.QUICK, names, paths);
  }

  String run(
      int day,
      Exclusions exclusions,
      HostRules rules,
      PolitenessPolicy politeness,
      String... paths) {
    return run(day, exclusions, rules, politeness, HostResolver.system(), paths);
  }

  private String run(
      int day,
      Exclusions exclusions,
      HostRules rules,
      PolitenessPolicy politeness,
      HostResolver names,
      String... paths) {
    List<LinkStatus> links =
        Arrays.stream(paths)
            .map(p -> new LinkStatus(p.startsWith("/") ? server.url(p) : p))
            .toList();
    Answers answers = ask(day, exclusions, rules, politeness, names, links);
    return links.stream()
        .map(q -> words(q, answers.to(q)).replace(server.url(""), ""))
        .collect(Collectors.joining("\n"));
  }

  /** Where a run some days later says that links lead, pages and fragments asked at once. */
  String lands(int day, String... targets) {
    return lands(day, HostRules.builtIn(), targets);
  }

  String lands(int day, HostRules rules, String... targets) {
    List<PageFragment> fragments =
        Arrays.stream(targets).flatMap(t -> PageFragment.of(server.url(t)).stream()).toList();
    List<Question<?>> questions = new ArrayList<>(fragments);
    fragments.stream().map(PageFragment::page).distinct().forEach(questions::add);
    Answers answers =
        ask(day, Exclusions.NONE, rules, Gates.QUICK, HostResolver.system(), questions);
    return fragments.stream()
        .map(f -> f.fragment() + " " + landing(answers.to(f)))
        .collect(Collectors.joining(", "));
  }

  private static String landing(Answer<Landing> answer) {
    return answer instanceof Answer.Known<Landing> known
        ? known.value().name().toLowerCase(java.util.Locale.ROOT)
        : "unchecked " + ((Answer.Unknown<Landing>) answer).cause();
  }

  private Answers ask(
      int day,
      Exclusions exclusions,
      HostRules rules,
      PolitenessPolicy politeness,
      HostResolver names,
      List<? extends Question<?>> questions) {
    Clock clock = Clock.fixed(DAY_ONE.plus(Duration.ofDays(day)), ZoneOffset.UTC);
    try (EvidenceStore store =
            EvidenceStore.open(StoreLocation.inCache(folder), clock, Lifetimes.DEFAULT);
        HttpGate gate = Gates.of(politeness, AddressPolicy.publicOnly(), names, "127.0.0.1")) {
      LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
      LinkChecker checker =
          new LinkChecker(
              gate,
              store,
              new LinkSettings(rules, exclusions, Optional.empty(), "shelfcheck-test", today),
              ProxyAnswers.none(),
              LinkChecker.LinksListener.SILENT);
      return checker.answer(questions);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static String words(LinkStatus question, Answer<LinkReport> answer) {
    if (answer instanceof Answer.Known<LinkReport> known) {
      LinkReport r = known.value();
      return question.url()
          + " "
          + r.verdict().name().toLowerCase(java.util.Locale.ROOT)
          + " "
          + r.reason()
          + r.finalUrl().map(to -> " -> " + to).orElse("")
          + r.rot().map(rot -> " ROT " + rot).orElse("")
          + (r.history().failures() > 1 ? " on " + r.history().failures() + " days" : "")
          + (r.hostAnswers() ? " (host answers)" : "");
    }
    Answer.Unknown<LinkReport> silence = (Answer.Unknown<LinkReport>) answer;
    return question.url() + " unchecked " + silence.cause() + " " + silence.detail();
  }
}
