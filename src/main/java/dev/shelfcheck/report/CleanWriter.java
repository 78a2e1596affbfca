package dev.shelfcheck.report;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The door through which everything leaves the program: what is {@link Unseen} is written out as
 * {@code \\u202E}, which in JSON is the very same text, and what a CI service would take for a
 * command in a log (a line that begins with {@code ::}, anything with {@code ##[} or {@code
 * ##vso[}) is none any more. Line ends and tabs pass.
 */
public final class CleanWriter extends Writer {
  /**
   * Before a bracket: the older commands of <a
   * href="https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs">GitHub's
   * runner</a>, those of Azure Pipelines and of TeamCity, anywhere in a line.
   */
  private static final List<String> COMMANDS = List.of("##", "##vso", "##teamcity");

  private static final int LONGEST = "##teamcity".length();
  private static final int LINE_START = '\n';

  /** In place of a character where none is kept back. */
  private static final int NONE = -1;

  /** ASCII's last character, the only control character behind the letters. */
  private static final int DELETE = 0x7F;

  private final Writer out;
  private final boolean log;
  private final StringBuilder tail = new StringBuilder();
  private final AtomicInteger before = new AtomicInteger(LINE_START);
  private final AtomicInteger lead = new AtomicInteger(LINE_START);
  private final AtomicInteger half = new AtomicInteger(NONE);

  /**
   * A door before a writer.
   *
   * @param log whether its lines may stand in a log, where some would be commands
   */
  public CleanWriter(Writer out, boolean log) {
    this.out = out;
    this.log = log;
  }

  /** A whole text for a file, made harmless. */
  public static String clean(String text) {
    return through(text, false);
  }

  /** A whole text for a log, made harmless. */
  public static String logged(String text) {
    return through(text, true);
  }

  private static String through(String text, boolean log) {
    StringWriter clean = new StringWriter(text.length());
    try (CleanWriter door = new CleanWriter(clean, log)) {
      door.write(text);
    } catch (IOException e) {
      throw new IllegalStateException("memory takes everything", e);
    }
    return clean.toString();
  }

  @Override
  public void write(char[] chars, int from, int length) throws IOException {
    synchronized (lock) {
      int end = from + length;
      for (int i = from; i < end; ) {
        int plain = settled() ? plainUntil(chars, i, end) : i;
        if (plain > i) {
          pass(chars, i, plain);
          i = plain;
        } else {
          unit(chars[i++]);
        }
      }
    }
  }

  /** Whether nothing of what went before changes what a plain character is. */
  private boolean settled() {
    return half.get() == NONE && before.get() != '\r' && tail.isEmpty();
  }

  /** How far text goes on that is shown as it is and begins no command. */
  private int plainUntil(char[] chars, int from, int end) {
    boolean leads = lead.get() == LINE_START;
    int i = from;
    while (i < end && chars[i] >= ' ' && chars[i] < DELETE && chars[i] != '#') {
      if (leads && chars[i] == ':') {
        return i;
      }
      leads &= chars[i] == ' ';
      i++;
    }
    return i;
  }

  private void pass(char[] chars, int from, int end) throws IOException {
    out.write(chars, from, end - from);
    before.set(chars[end - 1]);
    for (int i = from; i < end && lead.get() == LINE_START; i++) {
      if (chars[i] != ' ') {
        lead.set(NONE);
      }
    }
  }

  private void unit(char unit) throws IOException {
    int high = half.getAndSet(NONE);
    if (high != NONE && Character.isLowSurrogate(unit)) {
      point(Character.toCodePoint((char) high, unit));
      return;
    }
    if (high != NONE) {
      point(high);
    }
    if (Character.isHighSurrogate(unit)) {
      half.set(unit);
    } else {
      point(unit);
    }
  }

  private void point(int c) throws IOException {
    int previous = before.getAndSet(c);
    if (previous == '\r' && c != '\n') {
      escape('\r');
    } else if (previous == '\r') {
      out.write('\r');
    }
    if (c == '\r') {
      return; // told apart by what follows
    }
    if (c == '\n') {
      out.write('\n');
      lead.set(LINE_START);
      tail.setLength(0);
    } else {
      within(previous, c);
    }
  }

  private void within(int previous, int c) throws IOException {
    boolean leads = lead.get() == LINE_START;
    boolean command =
        log && ((leads && c == ':') || (c == '[' && COMMANDS.contains(tail.toString())));
    if (command || (c != '\t' && Unseen.is(previous, c))) {
      escape(c);
      before.set('\\'); // what follows joins nothing
    } else if (Character.isBmpCodePoint(c)) {
      out.write(c);
    } else {
      out.write(Character.toChars(c));
    }
    if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
      lead.set(NONE);
    }
    remember(c);
  }

  /** What stands since a number sign, as far as it may still become a command. */
  private void remember(int c) {
    if (c == '#') {
      boolean second = tail.toString().equals("#") || tail.toString().equals("##");
      tail.setLength(0);
      tail.append(second ? "##" : "#");
    } else if (!tail.isEmpty() && tail.length() < LONGEST) {
      tail.appendCodePoint(c);
    } else {
      tail.setLength(0);
    }
  }

  private void escape(int c) throws IOException {
    for (char unit : Character.toChars(c)) {
      out.write(Shown.escaped(unit));
    }
  }

  @Override
  public void flush() throws IOException {
    out.flush();
  }

  @Override
  public void close() throws IOException {
    synchronized (lock) {
      if (half.get() != NONE) {
        point(half.getAndSet(NONE));
      }
      if (before.getAndSet(LINE_START) == '\r') {
        escape('\r');
      }
      out.flush();
    }
  }
}
