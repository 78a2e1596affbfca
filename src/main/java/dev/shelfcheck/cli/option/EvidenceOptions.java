package dev.shelfcheck.cli.option;

import dev.shelfcheck.cli.terminal.Terminal;
import dev.shelfcheck.disk.Drawer;
import dev.shelfcheck.source.store.CacheFolder;
import dev.shelfcheck.source.store.EvidenceStore;
import dev.shelfcheck.source.store.Lifetimes;
import dev.shelfcheck.source.store.StoreLocation;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a command keeps what it learns. */
public final class EvidenceOptions {
  /** The readings of some two thousand long lists, and as much of what was judged of them. */
  private static final long MOST_KEPT = 512L << 20;

  @Option(
      names = "--evidence",
      paramLabel = "FILE",
      description =
          "Keeps what is learned in this file, sorted, to be kept with the list. Default: the cache"
              + " folder.")
  private @Nullable Path file;

  /** What is kept, with a folder of last resort. */
  public EvidenceStore open(Terminal terminal) {
    Path last =
        CacheFolder.of(terminal.environment(), Path.of(System.getProperty("user.home", "")));
    StoreLocation shelf = shelf(terminal).orElseGet(() -> StoreLocation.inCache(last));
    return EvidenceStore.openOrForget(shelf, terminal.clock(), Lifetimes.DEFAULT);
  }

  /** Where readings are kept; absent where the environment tells of no cache folder. */
  public static Optional<Drawer> readings(Terminal terminal) {
    return drawer(terminal, "readings");
  }

  /** Where judgments are kept; absent where the environment tells of no cache folder. */
  public static Optional<Drawer> judgments(Terminal terminal) {
    return drawer(terminal, "judgments");
  }

  private static Optional<Drawer> drawer(Terminal terminal, String name) {
    Map<String, String> environment = terminal.environment();
    String home = environment.getOrDefault("HOME", "");
    return home.isEmpty() && !environment.containsKey("XDG_CACHE_HOME")
        ? Optional.empty()
        : Optional.of(
            new Drawer(CacheFolder.of(environment, Path.of(home)).resolve(name), MOST_KEPT));
  }

  /** Absent where no file is named and the environment tells of no cache folder. */
  public Optional<StoreLocation> shelf(Terminal terminal) {
    Map<String, String> environment = terminal.environment();
    String home = environment.getOrDefault("HOME", "");
    boolean nowhere = home.isEmpty() && !environment.containsKey("XDG_CACHE_HOME");
    Path cache =
        CacheFolder.of(environment, Path.of(nowhere ? System.getProperty("java.io.tmpdir") : home));
    if (file != null) {
      return Optional.of(StoreLocation.inFile(file, cache));
    }
    return nowhere ? Optional.empty() : Optional.of(StoreLocation.inCache(cache));
  }
}
