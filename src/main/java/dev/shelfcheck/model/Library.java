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

  /** The documents of all lists, in order. */
  public Stream<Document> documents() {
    return lists.stream().flatMap(l -> l.documents().stream());
  }

  /** Whether a file is one that was asked for, not one that is read beside it. */
  public boolean inFocus(String path) {
    return focus.isEmpty() || focus.contains(path);
  }

  /** The files that a document includes and that are not among those looked at. */
  public List<String> elsewhere(Document document) {
    return document.defects().stream()
        .filter(d -> d.kind() == Defect.DefectKind.INCLUDED)
        .map(Defect::detail)
        .distinct()
        .filter(f -> documents().noneMatch(d -> isNamed(d, f)))
        .toList();
  }

  private static boolean isNamed(Document document, String file) {
    String name = file.substring(file.lastIndexOf('/') + 1);
    return document.path().equals(name) || document.path().endsWith("/" + name);
  }
}
