package dev.shelfcheck.cli.command;

import dev.shelfcheck.ask.Answers;
import dev.shelfcheck.ask.LinkStatus;
import dev.shelfcheck.cli.option.EvidenceOptions;
import dev.shelfcheck.cli.option.ExitZeroOption;
import dev.shelfcheck.cli.option.LinkOptions;
import dev.shelfcheck.cli.option.VerbosityOptions;
import dev.shelfcheck.cli.run.LinkLines;
import dev.shelfcheck.cli.run.ListInputs;
import dev.shelfcheck.cli.run.ListedLink;
import dev.shelfcheck.cli.run.NearbyLinks;
import dev.shelfcheck.cli.run.NetworkSources;
import dev.shelfcheck.cli.terminal.ExitCode;
import dev.shelfcheck.cli.terminal.Interruption;
import dev.shelfcheck.cli.terminal.ProgressReporter;
import dev.shelfcheck.cli.terminal.Terminal;
import dev.shelfcheck.model.Library;
import dev.shelfcheck.report.LinkLine;
import dev.shelfcheck.report.LinksReport;
import dev.shelfcheck.report.LinksText;
import dev.shelfcheck.source.http.HttpGate;
import dev.shelfcheck.source.registry.Registries;
import dev.shelfcheck.source.store.EvidenceStore;
import dev.shelfcheck.source.store.Notebook;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Asks every web address of the lists whether it answers. */
@Command(
    addMethodSubcommands = false, // none has any, and looking for them costs every start
    name = "links",
    description = {
      "Asks every address of the lists whether it answers.",
      "It prints a line for each: verdict (alive, moved, dead, unchecked), URL, status, reason,"
          + " final URL, places."
    },
    mixinStandardHelpOptions = true)
final class LinksCommand implements Callable<Integer> {
  private enum LinksFormat {
    TEXT,
    TSV,
    JSON;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final Terminal terminal;

  @Mixin private final ListInputs inputs = new ListInputs();
  @Mixin private final LinkOptions network = new LinkOptions();
  @Mixin private final EvidenceOptions evidenceOptions = new EvidenceOptions();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description =
          "${COMPLETION-CANDIDATES}. Default: text on a terminal, where the dead come first, by"
              + " host; tsv elsewhere.")
  private @Nullable LinksFormat format;

  @Option(
      names = "--soft-rot",
      description =
          "Calls dead what answers but is no longer what was linked: sent to the front page, titled"
              + " \"not found\".")
  private boolean softRot;

  @Option(names = "--strict", description = "Exit code 3 where something could not be checked.")
  private boolean strict;

  @Mixin private final VerbosityOptions verbosityOptions = new VerbosityOptions();
  @Mixin private final ExitZeroOption exitZeroOption = new ExitZeroOption();

  LinksCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    verbosityOptions.detail(); // a contradiction is said before anything is looked at
    if (network.offline(terminal)) {
      inputs.wantFiles("--offline asks nobody, and a list at an address has to be asked for");
    }
    inputs.fetch(network.outreach(), terminal);
    Library library = inputs.links(terminal);
    boolean unusable = ListInputs.complain(library, terminal);
    NetworkSources sources =
        new NetworkSources(terminal, inputs.project(terminal).config(), network.outreach());
    try (HttpGate gate = sources.gate(network)) {
      int code = Interruption.heeded(gate, terminal, () -> said(library, sources, gate));
      return unusable ? ExitCode.USAGE : code;
    }
  }

  private int said(Library library, NetworkSources sources, HttpGate gate) throws IOException {
    List<ListedLink> listed = ListedLink.in(library);
    List<LinkLine> lines = new LinkLines(softRot).of(listed, answers(listed, sources, gate));
    lines.addAll(NearbyLinks.in(library, inputs.files(LocalDate.now(terminal.clock()))));
    report(lines);
    return exitZeroOption.code(code(lines));
  }

  private void report(List<LinkLine> lines) throws IOException {
    LinksReport report = new LinksReport();
    LinksFormat asked =
        format != null ? format : terminal.interactive() ? LinksFormat.TEXT : LinksFormat.TSV;
    switch (asked) {
      case TEXT -> new LinksText(lines, verbosityOptions.detail(), terminal.out()).write();
      case TSV -> report.tsv(lines, terminal.out());
      case JSON -> report.json(lines, terminal.out());
    }
  }

  private Answers answers(List<ListedLink> listed, NetworkSources sources, HttpGate gate) {
    List<LinkStatus> questions =
        listed.stream().flatMap(l -> LinkStatus.of(l.target()).stream()).toList();
    try (EvidenceStore store = evidenceOptions.open(terminal);
        ProgressReporter progressReporter = new ProgressReporter(terminal)) {
      progressReporter.watch(gate);
      Notebook notebook = network.offline(terminal) ? Notebook.blank() : store;
      Registries registries =
          sources.registries(gate, notebook, network.budget(), progressReporter);
      Answers answers = sources.links(gate, store, registries, progressReporter).answer(questions);
      progressReporter.wipe();
      store.remarks().forEach(remark -> terminal.err().println("shelfcheck: " + remark));
      return answers;
    }
  }

  private int code(List<LinkLine> lines) {
    if (lines.stream().anyMatch(l -> l.verdict().equals("dead"))) {
      return ExitCode.BROKEN;
    }
    boolean silent = lines.stream().anyMatch(l -> l.verdict().equals("unchecked"));
    return strict && silent ? ExitCode.UNCHECKED : ExitCode.CLEAN;
  }
}
