package dev.shelfcheck.model;

import java.util.List;
import java.util.Set;

/**
 * How a file is divided, and the places in it to which fragments lead.
 *
 * @param sections in reading order, the one before the first heading first
 * @param contents the lines of its table of contents
 * @param anchors every fragment that leads to a place in it
 */
public record DocumentStructure(
    List<Section> sections,
    List<Heading> headings,
    List<ContentsItem> contents,
    Set<String> anchors) {
  public DocumentStructure {
    sections = List.copyOf(sections);
    headings = List.copyOf(headings);
    contents = List.copyOf(contents);
    anchors = Set.copyOf(anchors);
  }
}
