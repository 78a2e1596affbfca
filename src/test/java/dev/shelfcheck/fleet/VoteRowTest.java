package dev.shelfcheck.fleet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shelfcheck.api.Inputs;
import dev.shelfcheck.api.RulesInForce;
import dev.shelfcheck.api.Shelfcheck;
import dev.shelfcheck.api.Sources;
import dev.shelfcheck.audit.Audit;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What rows of several lists say is what {@code lists-disagree} says of the lists. */
class VoteRowTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
  private static final Map<String, String> LISTS =
      new TreeMap<>(
          Map.of(
              "a.md",
              """
              - [Growing Tall Beans on Poles](https://arxiv.org/abs/2401.00001)
              - [Watering Ponds at Night](https://arxiv.org/abs/2401.00003)
              - [Short Beans](https://arxiv.org/abs/2401.00004)
              """,
              "b.md",
              """
              - [Growing tall beans on poles](https://arxiv.org/abs/2401.00002)
              - [Watering Ponds at Night](https://arxiv.org/abs/2401.00003v2)
              - [Short Beans](https://arxiv.org/abs/2401.00005)
              """,
              "c.md",
              """
              - [Growing Tall Beans on Poles](https://arxiv.org/abs/2401.00002)
              """));

  private static List<DisagreementRow> rows() {
    Judge judge = Judge.by(new Terms(DAY, List.of(), List.of(), false, 600));
    Map<String, List<VoteRow>> byKey =
        LISTS.entrySet().stream()
            .map(e -> file(e.getKey(), e.getValue()))
            .map(judge::judge)
            .flatMap(VoteRowTest::votes)
            .collect(Collectors.groupingBy(VoteRow::key, TreeMap::new, Collectors.toList()));
    return byKey.values().stream().flatMap(v -> VoteRow.disagreement(v).stream()).toList();
  }

  private static ListFile file(String path, String text) {
    return new ListFile(
        new ListName("r", "", path),
        "",
        text.getBytes(StandardCharsets.UTF_8),
        List.of(),
        "",
        List.of(),
        List.of());
  }

  private static Stream<VoteRow> votes(ListRow list) {
    ListName name = new ListName(list.repository(), list.commit(), list.path());
    return list.entries().stream()
        .flatMap(
            e ->
                VoteRow.of(name, e.entry(), e.line(), e.title().orElse(""), e.certainty(), e.own())
                    .stream());
  }

  @Test
  void theSameWordsAndPlaces() {
    Audit audit =
        new Shelfcheck(new RulesInForce(DAY).only("lists-disagree"), Sources.none())
            .audit(Inputs.texts(LISTS, new RulesInForce(DAY).project(), Set.of()))
            .audit();

    List<DisagreementRow> rows = rows();
    assertEquals(
        audit.broken().stream().map(b -> b.finding().message().what()).toList(),
        rows.stream().map(DisagreementRow::words).toList());
    assertEquals(
        Optional.of(
            "3 lists give this title 2 arXiv identifiers: arxiv:2401.00001 (1 list),"
                + " arxiv:2401.00002 (2 lists)"),
        rows.stream().map(DisagreementRow::words).findFirst());
    assertEquals(
        List.of("a.md", "b.md", "c.md"),
        rows.get(0).places().stream().map(PlaceRow::path).toList());
    assertEquals("sure", rows.get(0).certainty());
  }
}
