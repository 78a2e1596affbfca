package dev.shelfcheck.pattern;

import java.util.BitSet;

/**
 * A glob over paths with forward slashes: {@code *} and {@code ?} stay in a folder, {@code **}
 * crosses folders, {@code {a,b}} chooses. It is an automaton whose states are stepped together, so
 * that no glob takes longer than its length times the path's.
 */
public final class Glob {
  /** Longer than any path a system knows. */
  static final int LONGEST = 4_096;

  private final GlobProgram program;

  private Glob(GlobProgram program) {
    this.program = program;
  }

  /**
   * A glob for whole paths, in which {@code [a-c]} chooses a character.
   *
   * @throws IllegalArgumentException where it is longer than a path can be
   */
  public static Glob of(String written) {
    GlobProgram program = new GlobProgram();
    GlobReader.read(checked(written), program, true);
    return new Glob(program.ended());
  }

  /** The same at any depth, for a folder with all that is in it. */
  public static Glob atAnyDepth(String written) {
    GlobProgram program = new GlobProgram();
    program.folders();
    return new Glob(below(program, written));
  }

  /** The same from the top, for a folder with all that is in it. */
  public static Glob fromTop(String written) {
    return new Glob(below(new GlobProgram(), written));
  }

  private static GlobProgram below(GlobProgram program, String written) {
    GlobReader.read(checked(written), program, false);
    program.contents();
    return program.ended();
  }

  private static String checked(String written) {
    if (written.length() > LONGEST) {
      throw new IllegalArgumentException(
          "a glob has at most " + LONGEST + " characters, this one " + written.length());
    }
    return written;
  }

  /** Whether it fits a path whole. */
  public boolean fits(String path) {
    BitSet states = program.start();
    for (int i = 0; i < path.length() && !states.isEmpty(); i++) {
      states = program.step(states, path.charAt(i));
    }
    return program.ends(states);
  }
}
