package dev.shelfcheck.fleet;

import dev.shelfcheck.api.AcrossLists;
import dev.shelfcheck.audit.Consensus;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What one entry says of the work that it names, for curators to be compared.
 *
 * @param work its identifier
 * @param curator the repository, else the list
 * @param section the headings above it
 */
record NamingRow(
    String work, String curator, String title, Optional<Integer> year, List<String> section) {
  /** What all of them say of one work. */
  static ConsensusRow consensus(List<NamingRow> namings) {
    Consensus said =
        Consensus.of(
            namings.stream()
                .map(
                    n -> new Consensus.Vote(n.curator(), n.year(), AcrossLists.topics(n.section())))
                .toList());
    NamingRow first =
        namings.stream()
            .min(Comparator.comparing(NamingRow::curator).thenComparing(NamingRow::title))
            .orElseThrow();
    return new ConsensusRow(
        first.work(),
        said.curators(),
        first.title(),
        said.year().map(Consensus.Agreement::value),
        said.year().map(Consensus.Agreement::by).orElse(0),
        said.year().map(Consensus.Agreement::of).orElse(0),
        said.topics().stream().map(Consensus.Agreement::value).toList());
  }
}
