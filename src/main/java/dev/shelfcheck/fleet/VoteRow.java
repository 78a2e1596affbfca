package dev.shelfcheck.fleet;

import dev.shelfcheck.api.AcrossLists;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What one entry says of its title, for the lists to be compared.
 *
 * @param key what entries of one title have in common
 * @param list repository and path: one list
 * @param entry the entry's number in it
 */
record VoteRow(
    String key,
    String list,
    int entry,
    String title,
    String certainty,
    String repository,
    String commit,
    String path,
    int line,
    String identifier) {
  /** As they are read. */
  static final Comparator<VoteRow> READING =
      Comparator.comparing(VoteRow::repository)
          .thenComparing(VoteRow::path)
          .thenComparing(VoteRow::commit)
          .thenComparingInt(VoteRow::entry);

  /**
   * What an entry says; absent where it gives its title no arXiv identifier, or several.
   *
   * @param own the entry's own identifiers
   */
  static Optional<VoteRow> of(
      ListName name, int entry, int line, String title, String certainty, List<String> own) {
    // Most entries of most lists have none, and a title is long to read.
    return AcrossLists.identifier(own)
        .flatMap(
            identifier ->
                AcrossLists.titleKey(title)
                    .map(
                        key ->
                            new VoteRow(
                                key,
                                name.repository() + "/" + name.path(),
                                entry,
                                title,
                                certainty,
                                name.repository(),
                                name.commit(),
                                name.path(),
                                line,
                                identifier)));
  }

  /** What is wrong with the votes for one title, if anything is. */
  static Optional<DisagreementRow> disagreement(List<VoteRow> votes) {
    List<VoteRow> read = votes.stream().sorted(READING).toList();
    return AcrossLists.disagreement(
            read.stream().map(v -> new AcrossLists.TitleVote(v.list(), v.identifier())).toList())
        .map(
            words ->
                new DisagreementRow(
                    read.get(0).title(),
                    (int) read.stream().map(VoteRow::list).distinct().count(),
                    read.stream().map(VoteRow::identifier).distinct().toList(),
                    read.stream().allMatch(v -> v.certainty().equals("sure")) ? "sure" : "doubtful",
                    words,
                    read.stream().map(VoteRow::place).toList()));
  }

  private PlaceRow place() {
    return new PlaceRow(repository, commit, path, line, identifier);
  }
}
