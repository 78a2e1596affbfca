package dev.shelfcheck.api;

import dev.shelfcheck.config.TopicFiles;
import dev.shelfcheck.rules.duplicate.TitleVotes;
import dev.shelfcheck.rules.shelf.TopicLexicon;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What lists say of one work, held side by side: as the rule {@code lists-disagree} does it in
 * memory, of rows that may be any number of.
 */
public final class AcrossLists {
  private AcrossLists() {}

  /**
   * What one entry says of its title.
   *
   * @param list the name of its list
   * @param identifier the arXiv identifier that it gives the title
   */
  public record TitleVote(String list, String identifier) {}

  /** What entries of one title have in common; absent for a title that tells too little. */
  public static Optional<String> titleKey(String title) {
    return TitleVotes.key(title);
  }

  /**
   * The arXiv identifier that an entry gives its title; absent where it gives none, or several.
   *
   * @param own the entry's own identifiers, in canonical form
   */
  public static Optional<String> identifier(List<String> own) {
    return TitleVotes.identifier(own);
  }

  /**
   * What is wrong with the votes for one title, in the words of {@code lists-disagree}; absent
   * where the lists agree, or there is but one.
   *
   * @param votes in the order in which their entries are read
   */
  public static Optional<String> disagreement(List<TitleVote> votes) {
    TitleVotes all =
        new TitleVotes(
            votes.stream()
                .map(v -> new TitleVotes.IdentifierVote(v.list(), v.identifier()))
                .toList());
    return Optional.of(all).filter(v -> v.ofSeveralLists() && !v.agree()).map(TitleVotes::words);
  }

  /** What the headings above an entry are about, by the built-in topics. */
  public static Set<String> topics(List<String> section) {
    return section.stream()
        .flatMap(heading -> Topics.BUILT_IN.named(heading).stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Read where they are asked for. */
  private static final class Topics {
    static final TopicLexicon BUILT_IN = new TopicLexicon(TopicFiles.with(List.of()));
  }
}
