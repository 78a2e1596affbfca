package dev.shelfcheck.cli.terminal;

import dev.shelfcheck.report.CleanWriter;
import java.io.PrintWriter;

/**
 * A stream of the process's with its door: what is printed here leaves clean, and a line that is
 * printed stays one line. Reports, which end their lines themselves, append instead.
 */
final class Outlet extends PrintWriter {
  private final PrintWriter bare;

  private Outlet(PrintWriter bare) {
    super(new CleanWriter(bare, true));
    this.bare = bare;
  }

  static Outlet of(PrintWriter stream) {
    return stream instanceof Outlet outlet ? outlet : new Outlet(stream);
  }

  /** The stream without its door, for what is harmless already and would be broken by it. */
  PrintWriter bare() {
    return bare;
  }

  /** Prints one line: a line end inside it is somebody's, not ours. */
  @Override
  public void println(String line) {
    super.println(line.replace("\n", "\\u000A").replace("\r", "\\u000D"));
  }

  @Override
  public void println(Object line) {
    println(String.valueOf(line));
  }

  @Override
  public boolean checkError() {
    return super.checkError() || bare.checkError();
  }
}
