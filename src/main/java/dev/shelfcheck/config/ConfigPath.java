package dev.shelfcheck.config;

import dev.shelfcheck.disk.RepositoryRoot;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A path that a config names: relative to the folder of the file that names it, and inside the
 * repository of that file (inside that folder where there is no repository), whatever links it
 * takes: the config may be a stranger's. Every path of a config is made here.
 */
final class ConfigPath {
  private ConfigPath() {}

  /**
   * The path that a value means; it need not be there.
   *
   * @param key where the value stands, for messages
   * @throws PageException where it is no path, or leads out of the repository
   */
  static Path of(String key, ConfigNode.Leaf named) {
    Path from = named.place().file().toAbsolutePath();
    Path folder = Optional.ofNullable(from.getParent()).orElse(from);
    try {
      Path path = folder.resolve(named.text()).normalize();
      if (RepositoryRoot.around(folder).holds(path)) {
        return path;
      }
    } catch (InvalidPathException e) {
      throw named.place().error(key + " names what is no path on this system");
    }
    throw named
        .place()
        .error(
            key
                + " names \""
                + named.text()
                + "\", which is outside the repository: a config may name only what is in it"
                + instead(key));
  }

  private static String instead(String key) {
    return switch (key) {
      case "baseline" -> "; --baseline may name another place";
      case "sources.catalogue" -> "; --catalogue may name another place";
      case "extends" -> "; --config may name a config elsewhere";
      default -> "";
    };
  }
}
