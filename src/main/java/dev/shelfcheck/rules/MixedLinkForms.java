package dev.shelfcheck.rules;

import dev.shelfcheck.model.ArxivId;
import dev.shelfcheck.model.ReadingList;
import dev.shelfcheck.model.RegistryAddress;
import dev.shelfcheck.rule.Check;
import dev.shelfcheck.rule.Edit;
import dev.shelfcheck.rule.Finding;
import dev.shelfcheck.rule.Fix;
import dev.shelfcheck.rule.Rule;
import dev.shelfcheck.rules.entry.LinkPlace;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A list links some arXiv papers by their page and some by their PDF. */
final class MixedLinkForms implements Rule.OfList {
  private static final String PAGE = "https://arxiv.org/abs/";
  private static final String FILE = "https://arxiv.org/pdf/";

  @Override
  public Stream<Check> check(ReadingList list) {
    Map<String, List<LinkPlace>> forms =
        LinkPlace.of(list)
            .filter(p -> p.link().role().leadsToWork() && !form(p).isEmpty())
            .collect(
                Collectors.groupingBy(MixedLinkForms::form, TreeMap::new, Collectors.toList()));
    List<LinkPlace> pages = forms.getOrDefault("abs", List.of());
    List<LinkPlace> files = forms.getOrDefault("pdf", List.of());
    if (pages.isEmpty() && files.isEmpty()) {
      return Stream.empty();
    }
    if (pages.isEmpty() || files.isEmpty()) {
      return Stream.of(Check.holds((pages.isEmpty() ? files : pages).get(0).subject()));
    }
    return Stream.of(Check.broken(finding(pages, files)));
  }

  /** What an arXiv link shows of the paper; empty where it is none, or shows neither. */
  private static String form(LinkPlace place) {
    return RegistryAddress.of(place.link().target())
        .map(RegistryAddress::written)
        .map(w -> w.startsWith(PAGE) ? "abs" : w.startsWith(FILE) ? "pdf" : "")
        .orElse("");
  }

  private static Finding finding(List<LinkPlace> pages, List<LinkPlace> files) {
    List<LinkPlace> fewer = pages.size() < files.size() ? pages : files;
    return Finding.of(
            fewer.get(0).subject(),
            pages.size()
                + " arXiv links lead to the paper's page and "
                + files.size()
                + " to its PDF",
            "choose one form; the page shows versions and loads fast")
        .related(fewer.stream().skip(1).map(LinkPlace::related).toList())
        .fix(
            new Fix(
                "Link the paper's page",
                Fix.Applicability.UNSAFE,
                files.stream().flatMap(MixedLinkForms::edit).distinct().toList()));
  }

  private static Stream<Edit> edit(LinkPlace place) {
    return place.link().identifiers().stream()
        .filter(id -> id instanceof ArxivId)
        .map(id -> new Edit(place.document().path(), place.link().targetSpan(), id.url()));
  }
}
