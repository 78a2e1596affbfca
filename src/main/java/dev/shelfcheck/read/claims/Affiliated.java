package dev.shelfcheck.read.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * People with where they work behind each: {@code Ann Noor (Stone University), Otto Birk (Gravel
 * Lab)}, {@code Ann Noor, Stone University; Otto Birk, Gravel Lab}.
 */
final class Affiliated {
  private static final Pattern LINE = Pattern.compile("[^\\n\\x{0001}\\x{0002}]+");
  private static final Pattern IN_BRACKETS =
      Pattern.compile("[\\s,;]*+(?:and\\s+|&\\s*+)?([^()\\n]{4,300}?)\\s*+\\(([^()\\n]{2,120})\\)");
  private static final Pattern BEHIND_COMMA =
      Pattern.compile("[\\s;]*+(?:and\\s+|&\\s*+)?([^,;\\n]{4,60}),\\s*+([^;\\n]{2,200})(?:;|$)");

  /** Fewer with a house behind them are a sentence's. */
  private static final int FEWEST = 2;

  /** What may stand behind the last of them: a stop. */
  private static final int REST = 3;

  private Affiliated() {}

  /** The people of the first line that is made of them, with their places; none where none is. */
  static List<Names.Name> in(String text) {
    Matcher line = LINE.matcher(text);
    while (line.find()) {
      for (Pattern form : List.of(IN_BRACKETS, BEHIND_COMMA)) {
        List<Names.Name> names =
            mayBe(text, line.start(), line.end(), form)
                ? read(text, line.start(), line.end(), form)
                : List.of();
        if (!names.isEmpty()) {
          return names;
        }
      }
    }
    return List.of();
  }

  /** Whether the sign stands in a line that people and houses are not without. */
  @SuppressWarnings("ReferenceEquality") // a pattern has no equals
  private static boolean mayBe(String text, int from, int to, Pattern form) {
    int at = text.indexOf(form == IN_BRACKETS ? '(' : ',', from);
    return at >= 0 && at < to;
  }

  private static List<Names.Name> read(String text, int from, int to, Pattern form) {
    List<Names.Name> names = new ArrayList<>();
    Matcher m = form.matcher(text).region(from, to);
    int houses = 0;
    int end = from;
    for (; m.lookingAt(); m.region(m.end(), to)) {
      var found = Names.read(m.group(1));
      boolean house = TextKind.isHouse(m.group(2)) || form == IN_BRACKETS;
      if (found.isEmpty() || !house) {
        return List.of();
      }
      int base = m.start(1);
      found
          .get()
          .names()
          .forEach(n -> names.add(new Names.Name(base + n.from(), base + n.to(), n.text())));
      houses += TextKind.isHouse(m.group(2)) ? 1 : 0;
      end = m.end();
    }
    boolean whole = text.substring(end, to).strip().length() < REST;
    return whole && houses >= 1 && names.size() >= FEWEST ? List.copyOf(names) : List.of();
  }
}
