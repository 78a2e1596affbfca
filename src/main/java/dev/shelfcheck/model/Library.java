package dev.shelfcheck.model;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Everything in view.
 *
 * @param lists the reading lists, sorted by name
 * @param unreadable files that could not be read
 * @param focus the paths whose findings are wanted; empty means all
 * @param passedOver files in the folders looked at that are lists of kinds nobody reads, by their
 *     paths
 */
public record Library(
    List<ReadingList> lists,
    List<Unreadable> unreadable,
    Set<String> focus,
    List<String> passedOver) {
  /** A library beside which nothing was passed over. */
  public Library(List<ReadingList> lists, List<Unreadable> unreadable, Set<String> focus) {
    this(lists, unreadable, focus, List.of());
  }

  public Library {
    lists = List.copyOf(lists);
    unreadable = List.copyOf(unreadable);
    focus = Set.copyOf(focus);
    passedOver = List.copyOf(passedOver);
  }

  public Stream<Document> documents() {
    return lists.stream().flatMap(l -> l.documents().stream());
  }

  public boolean inFocus(String path) {
    return focus.isEmpty() || focus.contains(path);
  }
}
