package dev.shelfcheck.cli.command;

import dev.shelfcheck.cli.option.CatalogueFolderOption;
import dev.shelfcheck.cli.option.DumpOptions;
import dev.shelfcheck.cli.terminal.ExitCode;
import dev.shelfcheck.cli.terminal.ProgressReporter;
import dev.shelfcheck.cli.terminal.RoundedTime;
import dev.shelfcheck.cli.terminal.Terminal;
import dev.shelfcheck.cli.terminal.UsageException;
import dev.shelfcheck.disk.Sizes;
import dev.shelfcheck.source.catalogue.BuildProgress;
import dev.shelfcheck.source.catalogue.CatalogueBuilder;
import dev.shelfcheck.source.catalogue.CatalogueInfo;
import dev.shelfcheck.source.catalogue.DumpFile;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Builds the catalogue anew from published dumps. */
@Command(
    addMethodSubcommands = false, // none has any, and looking for them costs every start
    name = "build",
    description =
        "Builds the catalogue anew from published dumps; the present one stays until then.",
    mixinStandardHelpOptions = true)
final class CatalogueBuildCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private final CatalogueFolderOption catalogue = new CatalogueFolderOption();

  @Mixin private final DumpOptions dumps = new DumpOptions();

  @Option(names = "--force", description = "Lets a build that holds less replace the present one.")
  private boolean force;

  CatalogueBuildCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    List<DumpFile> files = dumps.files();
    if (files.isEmpty()) {
      throw new UsageException("nothing to build from: name a dump, for example --arxiv FILE");
    }
    Instant start = terminal.clock().instant();
    try {
      CatalogueInfo info = build(files);
      Duration took = Duration.between(start, terminal.clock().instant());
      CatalogueInfoCommand.print(info, terminal.out());
      terminal.out().printf("built in %s%n", RoundedTime.exactly(took));
      return ExitCode.CLEAN;
    } catch (IOException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
  }

  private CatalogueInfo build(List<DumpFile> dumps) throws IOException {
    try (ProgressReporter progressReporter = new ProgressReporter(terminal)) {
      BuildProgress buildProgress =
          (step, done, total, records) ->
              progressReporter.at(
                  "indexing " + step, "MiB", (int) Sizes.mib(done), (int) Sizes.mib(total));
      return new CatalogueBuilder(catalogue.folder(terminal), force, buildProgress).build(dumps);
    }
  }
}
