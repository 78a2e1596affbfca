package dev.shelfcheck.rules.record;

import dev.shelfcheck.compare.Title;
import dev.shelfcheck.model.Work;
import java.util.Locale;
import java.util.Set;

/**
 * A record that something else than the work's description was filled into: a remark for the title
 * and an address for the author, a blank. It proves nothing.
 */
final class BrokenRecord {
  private static final Set<String> BLANKS = Set.of("na", "none", "null", "tba", "tbd", "untitled");

  private BrokenRecord() {}

  /** Whether a work's is one. */
  static boolean is(Work work) {
    return work.authors().stream().anyMatch(BrokenRecord::address)
        || address(work.title())
        || Title.of(work.title()).isEmpty()
        || BLANKS.contains(Title.of(work.title()).key().toLowerCase(Locale.ROOT));
  }

  /** Whether a text is an address as a whole. */
  private static boolean address(String text) {
    String plain = text.strip();
    return plain.indexOf(' ') < 0 && (plain.contains("://") || plain.startsWith("www."));
  }
}
