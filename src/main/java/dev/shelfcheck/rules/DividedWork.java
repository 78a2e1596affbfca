package dev.shelfcheck.rules;

import dev.shelfcheck.ask.WorkById;
import dev.shelfcheck.compare.TitleComparison;
import dev.shelfcheck.model.Identifier;
import dev.shelfcheck.model.ReadingList;
import dev.shelfcheck.model.Work;
import dev.shelfcheck.rule.Check;
import dev.shelfcheck.rule.Finding;
import dev.shelfcheck.rule.Rule;
import dev.shelfcheck.rule.Severity;
import dev.shelfcheck.rule.Witnessed;
import dev.shelfcheck.rules.duplicate.SameTitles;
import dev.shelfcheck.rules.duplicate.SoleIdentifiers;
import dev.shelfcheck.rules.entry.EntryPlace;
import dev.shelfcheck.rules.entry.Listing;
import dev.shelfcheck.rules.record.KnownWork;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One title is listed under different identifiers of one kind. */
final class DividedWork implements Rule.OfList {
  /** A paper of the anthology's two journals, by its old and its new ids. */
  private static final Pattern JOURNAL = Pattern.compile("(?i)^[jq]\\d\\d-|^\\d{4}\\.(?:cl|tacl)-");

  @Override
  public Stream<Check> check(ReadingList list) {
    Map<String, List<EntryPlace>> byTitle =
        EntryPlace.of(list)
            .filter(l -> SameTitles.telling(l.words()) && SameTitles.naming(l.words()))
            .collect(
                Collectors.groupingBy(
                    l -> l.words().key(), LinkedHashMap::new, Collectors.toList()));
    return byTitle.values().stream().filter(g -> g.size() > 1).map(DividedWork::check);
  }

  private static Check check(List<EntryPlace> members) {
    EntryPlace first = members.get(0);
    for (String scheme : SoleIdentifiers.SCHEMES) {
      List<EntryPlace> bearers =
          members.stream().filter(m -> !SoleIdentifiers.of(m, scheme).isEmpty()).toList();
      if (SoleIdentifiers.haveNoneInCommon(
          bearers.stream().map(m -> SoleIdentifiers.of(m, scheme)).distinct().toList())) {
        return SoleIdentifiers.label(bearers) || explained(bearers, scheme)
            ? Check.holds(first.subject())
            : check(bearers, scheme);
      }
    }
    List<EntryPlace> printed =
        members.stream().filter(m -> !SoleIdentifiers.volumes(List.of(m)).isEmpty()).toList();
    return SoleIdentifiers.twiceInOneVolume(printed)
        ? check(printed, "doi")
        : Check.holds(first.subject());
  }

  /** Where the records of all bear the title, a title recurs or a work was posted twice. */
  private static Check check(List<EntryPlace> bearers, String scheme) {
    List<WorkById> questions =
        SoleIdentifiers.ids(bearers, scheme).stream().map(WorkById::new).toList();
    EntryPlace first = bearers.get(0);
    return new Check.Joining(
        first.subject(),
        questions,
        answers -> {
          List<Optional<Witnessed<Work>>> held =
              questions.stream().map(q -> KnownWork.held(answers, q)).toList();
          if (held.stream().allMatch(h -> bears(h, first))) {
            return Check.holds(first.subject());
          }
          boolean told = held.stream().anyMatch(h -> h.isPresent() && !bears(h, first));
          Finding finding = finding(bearers, scheme);
          return Check.broken(told ? finding.severity(Severity.WARNING) : finding);
        });
  }

  /**
   * Whether a program took links and title together from arXiv, which has the work twice, then; or
   * a journal printed what a conference had.
   */
  private static boolean explained(List<EntryPlace> bearers, String scheme) {
    boolean printed =
        SoleIdentifiers.ids(bearers, scheme).stream()
                .map(i -> JOURNAL.matcher(i.value()).find())
                .distinct()
                .count()
            > 1;
    return printed
        || bearers.stream()
            .allMatch(
                b ->
                    SoleIdentifiers.of(b, scheme).stream()
                        .allMatch(i -> Listing.fromFeed(b.entry(), i)));
  }

  private static boolean bears(Optional<Witnessed<Work>> held, EntryPlace place) {
    return held.filter(
            h -> TitleComparison.closest(place.words(), h.value().titles()).relation().agrees())
        .isPresent();
  }

  private static Finding finding(List<EntryPlace> members, String scheme) {
    List<Identifier> identifiers = SoleIdentifiers.ids(members, scheme);
    String ids =
        identifiers.stream().map(Identifier::canonical).collect(Collectors.joining(" and "));
    return Finding.of(
            members.get(0).subject(),
            "\"" + members.get(0).title() + "\" stands under " + ids,
            "few works have two such identifiers, so one of the links may lead to another"
                + " paper",
            "open both and correct the one that shows another title")
        .identifiers(identifiers)
        .related(members.stream().skip(1).map(EntryPlace::related).toList())
        .key(
            identifiers.stream()
                .map(Identifier::canonical)
                .sorted()
                .collect(Collectors.joining(" ")));
  }
}
