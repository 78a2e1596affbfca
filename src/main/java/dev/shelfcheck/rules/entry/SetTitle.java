package dev.shelfcheck.rules.entry;

import dev.shelfcheck.model.Span;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** How a title is set in its line: titles are set apart or capitalised, remarks are neither. */
public final class SetTitle {
  private static final Pattern BREAK = Pattern.compile("[^\\p{L}\\p{N}'’]+");

  /** Shorter words are written small in any title; chosen. */
  private static final int LONG_WORD = 4;

  private static final String OPENING = "*_[\"“‘《「`>";

  private SetTitle() {}

  /** Whether emphasis, brackets or quotes stand around the listed title. */
  public static boolean isSetApart(EntryPlace place) {
    return place.entry().claim().title().map(t -> opened(place, t.span())).orElse(false);
  }

  private static boolean opened(EntryPlace place, Span title) {
    int before = title.start() - 1;
    return OPENING.indexOf(place.document().source().text().charAt(Math.max(0, before))) >= 0;
  }

  /** Whether half of the long words or more begin with a capital; CJK writing has none to show. */
  public static boolean isCapitalised(String title) {
    if (title.codePoints().anyMatch(Character::isIdeographic)) {
      return title.indexOf('：') < 0 && title.indexOf(':') < 0;
    }
    List<String> words =
        Arrays.stream(BREAK.split(title)).filter(w -> w.length() >= LONG_WORD).toList();
    long capital = words.stream().filter(w -> Character.isUpperCase(w.charAt(0))).count();
    return capital * 2 >= words.size();
  }
}
