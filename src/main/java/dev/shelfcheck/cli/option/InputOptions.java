package dev.shelfcheck.cli.option;

import dev.shelfcheck.cli.terminal.UsageException;
import dev.shelfcheck.disk.Sizes;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The options that say which files a command looks at, and under which config. */
public final class InputOptions {
  /** A GiB: Java's texts and the places in them are hardly larger. */
  private static final int MOST = 1 << 10;

  @Parameters(
      paramLabel = "PATH",
      arity = "0..*",
      description =
          "Files, folders or globs; - reads standard input. Default: this folder. Where a config"
              + " names the corpus, the paths are what findings are wanted for. Addresses and"
              + " OWNER/NAME (a repository at GitHub) are fetched.")
  private List<String> paths = List.of();

  @Option(
      names = "--stdin-filename",
      paramLabel = "NAME",
      description = "The name that standard input goes by.")
  private String stdinName = "stdin.md";

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "The config. Default: the nearest .shelfcheck.yml, up to the git root.")
  private @Nullable Path configFile;

  @Option(names = "--no-config", description = "Leaves configs aside.")
  private boolean noConfig;

  @Option(
      names = "--profile",
      paramLabel = "NAME",
      description = "A profile of the config, or one of hook, ci, audit.")
  private @Nullable String profile;

  @Option(
      names = "--exclude",
      paramLabel = "GLOB",
      description =
          "Leaves out files that fit, by their paths from the config's folder, as in .gitignore;"
              + " repeatable.")
  private List<String> excluded = List.of();

  @Option(
      names = "--no-cache",
      description =
          "Reads and judges every list anew; else long ones, and many, once for all runs.")
  private boolean noCache;

  @Option(
      names = "--max-size",
      paramLabel = "MIB",
      description = "Reads lists of so many MiB at most, from 1 to 1024. Default: 8.")
  private @Nullable Integer largest;

  /** Takes what a line says that is read without picocli. */
  public void take(PlainLine line) {
    paths = line.paths();
    configFile = line.file("--config");
    noConfig = line.has("--no-config");
    profile = line.value("--profile");
  }

  private OptionalInt largest() {
    if (largest == null) {
      return OptionalInt.empty();
    }
    if (largest < 1 || largest > MOST) {
      throw new UsageException(
          "--max-size is a number of MiB from 1 to " + MOST + ", not " + largest);
    }
    return OptionalInt.of(Sizes.ofMib(largest));
  }

  /** What was given, once the command line is read. */
  public InputChoice choice() {
    return new InputChoice(
        paths,
        stdinName,
        Optional.ofNullable(configFile),
        noConfig,
        Optional.ofNullable(profile),
        excluded,
        noCache,
        largest());
  }
}
