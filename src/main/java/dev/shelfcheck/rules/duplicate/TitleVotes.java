package dev.shelfcheck.rules.duplicate;

import dev.shelfcheck.compare.Title;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Which arXiv identifiers lists give one title: a function of rows, so that it is the same for a
 * few lists in memory and for a table of very many.
 */
public final class TitleVotes {
  /** Shorter titles are too often those of several works. */
  private static final int WORDS = 4;

  private static final String ARXIV = "arxiv:";

  private final Map<String, Set<String>> lists = new LinkedHashMap<>();

  /**
   * What one entry says.
   *
   * @param list the name of its list
   * @param identifier in canonical form
   */
  public record IdentifierVote(String list, String identifier) {}

  /**
   * Votes for one title.
   *
   * @param votes in the order in which their entries are read
   */
  public TitleVotes(List<IdentifierVote> votes) {
    votes.forEach(v -> lists.computeIfAbsent(v.identifier(), i -> new TreeSet<>()).add(v.list()));
  }

  /** What entries of one title have in common; absent for a title that tells too little. */
  public static Optional<String> key(String title) {
    Title parsed = Title.of(title);
    return Optional.of(parsed.key()).filter(k -> parsed.words().size() >= WORDS);
  }

  /**
   * The identifier that an entry gives its title; absent where it gives none, or several.
   *
   * @param own the entry's own identifiers, in canonical form
   */
  public static Optional<String> identifier(List<String> own) {
    List<String> arxiv = own.stream().filter(i -> i.startsWith(ARXIV)).toList();
    return arxiv.size() == 1 ? Optional.of(arxiv.get(0)) : Optional.empty();
  }

  /** Whether there are lists to compare. */
  public boolean ofSeveralLists() {
    return count() > 1;
  }

  /** Whether there is one identifier, or none. */
  public boolean agree() {
    return lists.size() < 2;
  }

  /** The identifiers, in the order of their first votes. */
  public List<String> identifiers() {
    return List.copyOf(lists.keySet());
  }

  private long count() {
    return lists.values().stream().flatMap(Set::stream).distinct().count();
  }

  /** What is wrong, where they do not agree. */
  public String words() {
    return count()
        + " lists give this title "
        + lists.size()
        + " arXiv identifiers: "
        + lists.entrySet().stream()
            .map(e -> e.getKey() + " (" + votes(e.getValue().size()) + ")")
            .collect(Collectors.joining(", "));
  }

  private static String votes(int count) {
    return count == 1 ? "1 list" : count + " lists";
  }
}
