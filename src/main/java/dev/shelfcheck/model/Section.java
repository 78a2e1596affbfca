package dev.shelfcheck.model;

import java.util.List;
import java.util.Optional;

/**
 * A heading and what stands below it, up to the next heading of its level or above.
 *
 * @param title freed of markup; empty for what stands before the first heading
 * @param level 1 to 6; 0 for what stands before the first heading
 * @param heading the heading as written; empty at the document's start for level 0
 * @param span from the heading to the section's end, its subsections included
 * @param path the titles from the top down to this one, without a document's only H1
 * @param parent the section this one stands in
 */
public record Section(
    String title, int level, Span heading, Span span, List<String> path, Optional<Section> parent) {
  public Section {
    path = List.copyOf(path);
  }

  /** Written out, since what Java makes of a record costs a start milliseconds. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Section that
        && title.equals(that.title)
        && level == that.level
        && heading.equals(that.heading)
        && span.equals(that.span)
        && path.equals(that.path)
        && parent.equals(that.parent);
  }

  @Override
  public int hashCode() {
    return span.hashCode();
  }
}
