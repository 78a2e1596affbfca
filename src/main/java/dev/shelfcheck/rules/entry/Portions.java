package dev.shelfcheck.rules.entry;

import dev.shelfcheck.model.Span;
import dev.shelfcheck.model.Stated;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which chapters or sections of a work an entry is about, as courses assign them week by week. */
public final class Portions {
  /** The word, then numbers, the last of several behind a comma, a dash or a joining word. */
  private static final Pattern PORTION =
      Pattern.compile(
          "(?i)(?:\\b(?:chapters?|chaps?\\.?|ch\\.|sections?|sec\\.)|§)\\s*"
              + "(?<numbers>\\d{1,3}(?:\\.\\d{1,2})?(?:(?:\\s*(?:[,&–-]|and|to)\\s*){1,2}\\d{1,3}(?:\\.\\d{1,2})?){0,9})");

  private static final Pattern NUMBER = Pattern.compile("\\d{1,3}(?:\\.\\d{1,2})?");

  private Portions() {}

  /** Whether each of them names portions and they are not the same. */
  public static boolean apart(EntryPlace one, EntryPlace other) {
    Set<String> mine = of(one);
    Set<String> theirs = of(other);
    return !mine.isEmpty() && !theirs.isEmpty() && !mine.equals(theirs);
  }

  /** The numbers of the portions that an entry names beside its title; empty if none. */
  private static Set<String> of(EntryPlace place) {
    Span whole = place.entry().span();
    int from = place.entry().claim().title().map(Stated::span).map(Span::end).orElse(whole.start());
    Set<String> portions = new TreeSet<>();
    Matcher named =
        PORTION.matcher(
            place.document().slice(new Span(Math.max(from, whole.start()), whole.end())));
    while (named.find()) {
      NUMBER.matcher(named.group("numbers")).results().forEach(n -> portions.add(n.group()));
    }
    return portions;
  }
}
