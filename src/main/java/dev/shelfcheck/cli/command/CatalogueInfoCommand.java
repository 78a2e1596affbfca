package dev.shelfcheck.cli.command;

import dev.shelfcheck.cli.option.CatalogueFolderOption;
import dev.shelfcheck.cli.terminal.ExitCode;
import dev.shelfcheck.cli.terminal.Terminal;
import dev.shelfcheck.cli.terminal.UsageException;
import dev.shelfcheck.source.catalogue.CatalogueInfo;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Says what a catalogue holds. */
@Command(
    addMethodSubcommands = false, // none has any, and looking for them costs every start
    name = "info",
    description = "Says what the catalogue holds.",
    mixinStandardHelpOptions = true)
final class CatalogueInfoCommand implements Callable<Integer> {
  /** Bytes of a mebibyte (IEC 80000-13). */
  private static final double MEBI = 1 << 20;

  private final Terminal terminal;

  @Mixin private final CatalogueFolderOption catalogue = new CatalogueFolderOption();

  CatalogueInfoCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    try {
      print(CatalogueInfo.of(catalogue.present(terminal)), terminal.out());
      return ExitCode.CLEAN;
    } catch (IOException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
  }

  static void print(CatalogueInfo info, PrintWriter out) {
    out.printf(
        Locale.ROOT,
        "%s: %,d records, %.1f MiB, data of %s%n",
        info.folder(),
        info.records(),
        info.bytes() / MEBI,
        info.asOf());
    for (CatalogueInfo.DumpInfo part : info.parts()) {
      out.printf(
          Locale.ROOT,
          "  %-16s %,11d records, %,d skipped, from %s of %s%n",
          part.label(),
          part.records(),
          part.skipped(),
          part.file(),
          part.day());
    }
  }
}
