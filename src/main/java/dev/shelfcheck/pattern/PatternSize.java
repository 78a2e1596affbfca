package dev.shelfcheck.pattern;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * How many steps a pattern comes to once its counted repeats are written out: {@code
 * ((a{1000}){1000}){1000}} is short and fills any memory.
 */
final class PatternSize {
  /** Digits of a count; whoever writes more has a pattern that is too large anyway. */
  private static final int COUNT_DIGITS = 4;

  /** Longer than the patterns of real ignore files, which name a host and a path. */
  static final int LONGEST = 1_000;

  /** As many steps are taken for each character at worst. */
  static final long LARGEST = 1_000;

  private final String written;

  /** The steps so far of what is open at each depth. */
  private final Deque<Long> sums = new ArrayDeque<>(List.of(0L));

  private PatternSize(String written) {
    this.written = written;
  }

  /**
   * Refuses a pattern that is too large.
   *
   * @throws IllegalArgumentException that says so
   */
  static void check(String written) {
    if (written.length() > LONGEST) {
      throw new IllegalArgumentException(
          "a pattern has at most " + LONGEST + " characters, this one " + written.length());
    }
    if (new PatternSize(written).steps() > LARGEST) {
      throw new IllegalArgumentException(
          "its repeats written out come to more than " + LARGEST + " steps");
    }
  }

  private long steps() {
    long atom = 0;
    int i = 0;
    while (i < written.length()) {
      char c = written.charAt(i);
      int end = c == '{' ? written.indexOf('}', i) : -1;
      long times = end < 0 ? -1 : times(written.substring(i + 1, end));
      if (c == '(') {
        sums.push(0L);
      } else if (c == ')' && sums.size() > 1) {
        atom = sums.pop();
        add(atom);
      } else if (times >= 0) {
        add(atom * Math.max(0, times - 1));
        atom *= Math.max(1, times);
      } else {
        atom = 1;
        add(atom);
      }
      i = times >= 0 ? end + 1 : next(i, c);
    }
    return sums.stream().mapToLong(Long::longValue).sum();
  }

  /** Capped, so that nested repeats do not run over. */
  private void add(long steps) {
    sums.push(Math.min(Integer.MAX_VALUE, sums.pop() + steps));
  }

  private int next(int at, char c) {
    return c == '[' ? pastClass(at) : at + (c == '\\' ? 2 : 1);
  }

  /** How often {@code {2,5}} repeats at most; negative where the braces are characters. */
  private static long times(String between) {
    String[] bounds = between.split(",", -1);
    if (bounds.length > 2) {
      return -1;
    }
    long least = bounds[0].isEmpty() ? 0 : number(bounds[0]);
    long most = bounds.length < 2 ? least : bounds[1].isEmpty() ? least + 1 : number(bounds[1]);
    return least < 0 || most < 0 ? -1 : Math.max(least, most);
  }

  private static long number(String digits) {
    boolean counts =
        digits.length() <= COUNT_DIGITS && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    return counts ? Integer.parseInt(digits) : -1;
  }

  private int pastClass(int at) {
    int i = at + 1;
    i += i < written.length() && written.charAt(i) == '^' ? 1 : 0;
    i += i < written.length() && written.charAt(i) == ']' ? 1 : 0;
    while (i < written.length() && written.charAt(i) != ']') {
      i += written.charAt(i) == '\\' ? 2 : 1;
    }
    return i + 1;
  }
}
