package dev.shelfcheck.source.store;

import java.nio.file.Path;
import java.util.Map;

/**
 * The user's cache folder after the <a
 * href="https://specifications.freedesktop.org/basedir-spec/latest/">XDG Base Directory
 * Specification</a>: {@code $XDG_CACHE_HOME/shelfcheck}, {@code ~/.cache/shelfcheck} where that is
 * unset or relative.
 */
public final class CacheFolder {
  private CacheFolder() {}

  /**
   * The folder; it need not exist.
   *
   * @param environment the process's environment
   * @param home the user's home folder
   */
  public static Path of(Map<String, String> environment, Path home) {
    String chosen = environment.getOrDefault("XDG_CACHE_HOME", "");
    Path cache = chosen.startsWith("/") ? Path.of(chosen) : home.resolve(".cache");
    return cache.resolve("shelfcheck");
  }
}
