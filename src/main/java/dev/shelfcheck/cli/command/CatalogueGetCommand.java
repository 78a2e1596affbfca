package dev.shelfcheck.cli.command;

import dev.shelfcheck.cli.option.NetworkOptions;
import dev.shelfcheck.cli.option.PocketPlace;
import dev.shelfcheck.cli.run.NetworkSources;
import dev.shelfcheck.cli.terminal.ExitCode;
import dev.shelfcheck.cli.terminal.ProgressReporter;
import dev.shelfcheck.cli.terminal.Terminal;
import dev.shelfcheck.cli.terminal.UsageException;
import dev.shelfcheck.config.Config;
import dev.shelfcheck.disk.BoundedFile;
import dev.shelfcheck.disk.Sizes;
import dev.shelfcheck.disk.WriteDoor;
import dev.shelfcheck.source.catalogue.CatalogueInfo;
import dev.shelfcheck.source.catalogue.PocketDelivery;
import dev.shelfcheck.source.http.HttpGate;
import dev.shelfcheck.source.remote.Download;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Gets a pocket catalogue that somebody else packed. */
@Command(
    addMethodSubcommands = false, // none has any, and looking for them costs every start
    name = "get",
    description =
        "Gets a pocket catalogue that is ready made, looks it through and puts it where 'check'"
            + " finds it. The one before stays until the new one is whole; an interrupted download"
            + " goes on where it ended.",
    mixinStandardHelpOptions = true)
final class CatalogueGetCommand implements Callable<Integer> {
  private static final String NOWHERE =
      """
      this build knows no address of a ready-made catalogue. To have one:
        shelfcheck catalogue get URL|FILE      takes one that somebody offers
        shelfcheck catalogue pack --arxiv FILE makes one of arXiv's snapshot, some 100 MB (src/docs/catalogue.md)\
      """;

  private final Terminal terminal;

  @Parameters(
      paramLabel = "URL|FILE",
      arity = "0..1",
      description = "Where it is. Default: the address that this build was given, if any.")
  private @Nullable String place;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description =
          "Where it goes. Default: shelfcheck/catalogue.shelf in the user's cache folder.")
  private @Nullable Path output;

  @Option(
      names = "--checksum",
      paramLabel = "HEX",
      description =
          "What its SHA-256 must be. Default: what the server has beside it, if anything.")
  private @Nullable String sum;

  CatalogueGetCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    String from = Optional.ofNullable(place).or(PocketPlace::published).orElse("");
    if (from.isEmpty()) {
      throw new UsageException(NOWHERE);
    }
    Path file = Optional.ofNullable(output).orElseGet(() -> PocketPlace.own(terminal));
    Path draft = file.toAbsolutePath().resolveSibling("." + file.getFileName() + ".part");
    try {
      boolean address = from.startsWith("https://") || from.startsWith("http://");
      CatalogueInfo info =
          address ? fetched(from, draft, file) : copied(Path.of(from), draft, file);
      CatalogueInfoCommand.print(info, terminal.out());
      return ExitCode.CLEAN;
    } catch (IOException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
  }

  /**
   * Fetches; a download that is not what it should be is forgotten, one that was cut off is not.
   */
  private CatalogueInfo fetched(String url, Path draft, Path file) throws IOException {
    if (terminal.barred()) {
      throw new IOException(url + " is not asked for: this machine must not go out");
    }
    NetworkSources sources =
        new NetworkSources(terminal, Config.none(Path.of("")), new NetworkOptions());
    try (HttpGate gate = sources.gate(false, url);
        ProgressReporter progressReporter = new ProgressReporter(terminal)) {
      Download download = new Download(gate, url, draft);
      Optional<String> expected = Optional.ofNullable(sum);
      if (expected.isEmpty()) {
        expected = download.sum();
      }
      download.fetch(
          (done, all) ->
              progressReporter.at("fetching", "MiB", (int) Sizes.mib(done), (int) Sizes.mib(all)));
      progressReporter.wipe();
      try {
        return new PocketDelivery(draft).accept(file, expected);
      } catch (IOException broken) {
        download.forget();
        throw broken;
      }
    }
  }

  private CatalogueInfo copied(Path from, Path draft, Path file) throws IOException {
    WriteDoor.folderOf(draft);
    Files.deleteIfExists(draft);
    try (FileChannel in = BoundedFile.places(from);
        FileChannel out =
            WriteDoor.file(draft, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      for (long at = 0; at < in.size(); ) {
        at += in.transferTo(at, in.size() - at, out);
      }
    }
    try {
      return new PocketDelivery(draft).accept(file, Optional.ofNullable(sum));
    } finally {
      Files.deleteIfExists(draft);
    }
  }
}
