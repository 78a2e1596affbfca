package dev.shelfcheck.cli.command;

import dev.shelfcheck.cli.option.CatalogueFolderOption;
import dev.shelfcheck.cli.option.DumpOptions;
import dev.shelfcheck.cli.option.PocketPlace;
import dev.shelfcheck.cli.terminal.ExitCode;
import dev.shelfcheck.cli.terminal.ProgressReporter;
import dev.shelfcheck.cli.terminal.RoundedTime;
import dev.shelfcheck.cli.terminal.Terminal;
import dev.shelfcheck.cli.terminal.UsageException;
import dev.shelfcheck.disk.Sizes;
import dev.shelfcheck.source.catalogue.BuildProgress;
import dev.shelfcheck.source.catalogue.CatalogueInfo;
import dev.shelfcheck.source.catalogue.CataloguePacker;
import dev.shelfcheck.source.catalogue.DumpFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Packs a catalogue into one small file. */
@Command(
    addMethodSubcommands = false, // none has any, and looking for them costs every start
    name = "pack",
    description =
        "Packs a pocket catalogue, one small file: titles, first authors, years and identifiers."
            + " From dumps, or from the catalogue that was built.",
    mixinStandardHelpOptions = true)
final class CataloguePackCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private final CatalogueFolderOption catalogue = new CatalogueFolderOption();

  @Mixin private final DumpOptions dumps = new DumpOptions();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description =
          "The file, *.shelf. Default: shelfcheck/catalogue.shelf in the user's cache folder, where"
              + " 'check' finds it.")
  private @Nullable Path output;

  CataloguePackCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Instant start = terminal.clock().instant();
    try {
      CatalogueInfo info =
          pack(Optional.ofNullable(output).orElseGet(() -> PocketPlace.own(terminal)));
      Duration took = Duration.between(start, terminal.clock().instant());
      CatalogueInfoCommand.print(info, terminal.out());
      terminal.out().printf("packed in %s%n", RoundedTime.exactly(took));
      return ExitCode.CLEAN;
    } catch (IOException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
  }

  private CatalogueInfo pack(Path file) throws IOException {
    List<DumpFile> files = dumps.files();
    try (ProgressReporter progressReporter = new ProgressReporter(terminal)) {
      BuildProgress buildProgress =
          (step, done, total, records) ->
              progressReporter.at(
                  "packing " + step, "MiB", (int) Sizes.mib(done), (int) Sizes.mib(total));
      CataloguePacker packer = new CataloguePacker(file, buildProgress);
      return files.isEmpty() ? packer.pack(catalogue.folder(terminal)) : packer.pack(files);
    }
  }
}
