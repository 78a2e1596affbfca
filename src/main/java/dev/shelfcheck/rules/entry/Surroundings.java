package dev.shelfcheck.rules.entry;

import dev.shelfcheck.compare.Title;
import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Entry;
import dev.shelfcheck.model.Section;
import dev.shelfcheck.model.Span;
import dev.shelfcheck.model.Work;
import java.util.List;

/**
 * The text of an entry and what stands between it and its neighbours: where a title would stand
 * that was taken for something else.
 *
 * @param words all of them, one after another, no spaces between
 */
public record Surroundings(String words) {
  /** Shorter titles stand by chance in other words. */
  private static final int FEWEST_LETTERS = 12;

  /** What lies farther off belongs to nothing that was read. */
  private static final int REACH = 600;

  /** Those of an entry, with what stands between it and its neighbours. */
  public static Surroundings of(Document document, Entry entry) {
    Span own = entry.span();
    List<Entry> all = document.entries();
    int at = entry.index();
    int before = at > 0 ? all.get(at - 1).span().end() : 0;
    int after =
        at + 1 < all.size() ? all.get(at + 1).span().start() : document.source().text().length();
    int from = Math.min(own.start(), Math.max(before, own.start() - REACH));
    int to = Math.max(own.end(), Math.min(after, own.end() + REACH));
    return new Surroundings(Title.of(document.slice(new Span(from, to))).key());
  }

  /** The text of an entry with what stands between it and the next. */
  public static String after(Document document, Entry entry) {
    List<Entry> all = document.entries();
    int next = entry.index() + 1;
    Section section = entry.section();
    int end = Math.max(entry.span().end(), section.span().end());
    int limit = next < all.size() ? Math.min(end, all.get(next).span().start()) : end;
    int to = Math.min(Math.max(entry.span().end(), limit), entry.span().end() + REACH);
    return document.slice(new Span(entry.span().start(), to));
  }

  /** Whether one of a work's titles stands there. */
  public boolean print(Work work) {
    return work.titles().stream().map(Title::of).anyMatch(this::print);
  }

  /** Whether a title stands there; not for one that may stand there by chance. */
  public boolean print(Title title) {
    String key = title.key();
    return key.length() >= FEWEST_LETTERS && words.contains(key);
  }
}
