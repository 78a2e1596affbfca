package dev.shelfcheck.source.store;

import dev.shelfcheck.ask.Answer;
import dev.shelfcheck.ask.Evidence;
import dev.shelfcheck.ask.Holding;
import dev.shelfcheck.ask.LinkHistory;
import dev.shelfcheck.ask.LinkReport;
import dev.shelfcheck.ask.LinkReport.Verdict;
import dev.shelfcheck.ask.WorkById;
import dev.shelfcheck.model.ArxivId;
import dev.shelfcheck.model.Doi;
import dev.shelfcheck.model.Identifier;
import dev.shelfcheck.model.Issn;
import dev.shelfcheck.model.Standing;
import dev.shelfcheck.model.Work;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Questions and answers to remember. */
final class Sample {
  static final LocalDate DAY = LocalDate.parse("2026-11-22");

  private Sample() {}

  static WorkById arxiv(String id) {
    return new WorkById(ArxivId.parse(id).orElseThrow());
  }

  static Work work(Identifier id, String title) {
    return new Work(
        List.of(id, Doi.parse("10.1145/1234").orElseThrow()),
        List.of(title, title + " (first version)"),
        List.of("Ada Lovelace", "Łukasz Müller"),
        false,
        OptionalInt.of(2022),
        List.of(2022, 2023),
        List.of("NeurIPS"),
        Issn.in("1049-5258").toList(),
        Optional.of("A \"summary\" | of it \\ in\ntwo lines"),
        List.of("cs.CL"),
        Standing.WITHDRAWN,
        Doi.parse("10.1145/1234"),
        false);
  }

  static <A> Answer.Known<A> known(A value) {
    return Answer.Known.of(value, new Evidence("arXiv", DAY, Evidence.Provenance.LIVE));
  }

  static Answer.Known<Holding> held(WorkById question, String title) {
    return known(new Holding.Held(work(question.identifier(), title)));
  }

  static LinkReport link(Verdict verdict, int status) {
    return new LinkReport(
        verdict,
        status,
        status + "",
        Optional.empty(),
        Optional.empty(),
        LinkHistory.NONE,
        true,
        Optional.empty());
  }
}
