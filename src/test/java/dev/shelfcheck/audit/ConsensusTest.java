package dev.shelfcheck.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shelfcheck.audit.Consensus.Agreement;
import dev.shelfcheck.audit.Consensus.Vote;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What most curators say of one work. */
class ConsensusTest {
  private static Vote vote(String curator, int year, String... topics) {
    return new Vote(curator, year == 0 ? Optional.empty() : Optional.of(year), Set.of(topics));
  }

  private static Consensus of(Vote... votes) {
    return Consensus.of(List.of(votes));
  }

  @Test
  void moreThanHalfOfThoseWhoSpeak() {
    Consensus said =
        of(
            vote("a", 2017, "attention", "translation"),
            vote("b", 2017, "attention"),
            vote("c", 2018, "language-models"),
            vote("d", 0));

    assertEquals(4, said.curators());
    assertEquals(Optional.of(new Agreement<>(2017, 2, 3)), said.year());
    assertEquals(List.of(new Agreement<>("attention", 2, 3)), said.topics());
  }

  @Test
  void oneAloneIsNoConsensus() {
    assertEquals(Optional.empty(), of(vote("a", 2017), vote("b", 0)).year());
    assertEquals(List.of(), of(vote("a", 0, "attention"), vote("b", 0)).topics());
  }

  @Test
  void halfIsNotMost() {
    assertEquals(
        Optional.empty(),
        of(vote("a", 2017), vote("b", 2017), vote("c", 2018), vote("d", 2018)).year());
  }

  @Test
  void aCuratorSpeaksOnceAndWithOneVoice() {
    assertEquals(
        Optional.of(new Agreement<>(2017, 2, 2)),
        of(vote("a", 2017), vote("a", 2017), vote("b", 2017), vote("c", 2017), vote("c", 2018))
            .year());
    assertEquals(1, of(vote("a", 2017), vote("a", 2017)).curators());
    assertEquals(Optional.empty(), of(vote("a", 2017), vote("a", 2017)).year());
  }
}
