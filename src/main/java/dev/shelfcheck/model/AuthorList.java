package dev.shelfcheck.model;

import java.util.List;

/**
 * The authors a list states.
 *
 * @param names in the order and the form listed, one name each, never empty
 * @param complete false where the list itself says that it left some out (et al., "...")
 */
public record AuthorList(List<Stated<String>> names, boolean complete) {
  public AuthorList {
    names = List.copyOf(names);
  }
}
