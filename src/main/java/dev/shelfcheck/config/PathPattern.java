package dev.shelfcheck.config;

import dev.shelfcheck.pattern.Glob;

/**
 * A glob over paths with forward slashes, as in {@code .gitignore}: {@code *} and {@code ?} stay in
 * a folder, {@code **} crosses folders, {@code {a,b}} chooses; one without a slash fits at any
 * depth; one that fits a folder fits all that is in it.
 */
public final class PathPattern {
  private final Glob glob;

  private PathPattern(Glob glob) {
    this.glob = glob;
  }

  /**
   * Reads a glob.
   *
   * @throws IllegalArgumentException where it is longer than a path can be
   */
  public static PathPattern of(String glob) {
    String plain = glob.startsWith("./") ? glob.substring(2) : glob;
    plain = plain.endsWith("/") ? plain.substring(0, plain.length() - 1) : plain;
    return new PathPattern(
        plain.contains("/")
            ? Glob.fromTop(plain.startsWith("/") ? plain.substring(1) : plain)
            : Glob.atAnyDepth(plain));
  }

  /** Whether it fits a path relative to the project's root. */
  public boolean fits(String path) {
    return glob.fits(path);
  }
}
