package dev.shelfcheck.source.store;

import java.util.Optional;

/**
 * By what a page is recognised again.
 *
 * @param etag its entity tag, as sent
 * @param titleHash a digest of its title
 */
public record PageMark(Optional<String> etag, Optional<String> titleHash) {
  public static final PageMark NONE = new PageMark(Optional.empty(), Optional.empty());
}
