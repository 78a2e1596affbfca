package dev.shelfcheck.cli.command;

import dev.shelfcheck.cli.option.NetworkOptions;
import dev.shelfcheck.cli.run.ListInputs;
import dev.shelfcheck.cli.terminal.ExitCode;
import dev.shelfcheck.cli.terminal.Terminal;
import dev.shelfcheck.config.TopicFiles;
import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Entry;
import dev.shelfcheck.model.Library;
import dev.shelfcheck.model.Section;
import dev.shelfcheck.report.MapRow;
import dev.shelfcheck.report.SectionsReport;
import dev.shelfcheck.rule.Subject;
import dev.shelfcheck.rules.shelf.ShelfDoubt;
import dev.shelfcheck.rules.shelf.ShelfMap;
import dev.shelfcheck.rules.shelf.TopicLexicon;
import dev.shelfcheck.rules.shelf.TopicSection;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows the map of a list. */
@Command(
    addMethodSubcommands = false, // none has any, and looking for them costs every start
    name = "sections",
    description = "Shows each section's topic, entries, fit and doubtful entries.",
    mixinStandardHelpOptions = true)
final class SectionsCommand implements Callable<Integer> {
  private enum SectionsFormat {
    TEXT,
    JSON;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final Terminal terminal;

  @Mixin private final ListInputs inputs = new ListInputs();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.",
      defaultValue = "text")
  private SectionsFormat format = SectionsFormat.TEXT;

  SectionsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    inputs.fetch(new NetworkOptions(), terminal);
    Library library = inputs.read(terminal);
    TopicLexicon topicLexicon =
        new TopicLexicon(TopicFiles.with(inputs.project(terminal).config().paths("topics")));
    List<MapRow> rows =
        library.documents().flatMap(d -> rows(d, ShelfMap.of(d, topicLexicon))).toList();
    SectionsReport report = new SectionsReport();
    if (format == SectionsFormat.JSON) {
      report.json(rows, terminal.out());
    } else {
      report.text(rows, terminal.out());
    }
    return ListInputs.complain(library, terminal) ? ExitCode.USAGE : ExitCode.CLEAN;
  }

  private static Stream<MapRow> rows(Document document, ShelfMap map) {
    Map<List<String>, List<Entry>> sections = new LinkedHashMap<>();
    for (Entry entry : document.entries()) {
      sections.computeIfAbsent(entry.section().path(), k -> new ArrayList<>()).add(entry);
    }
    return sections.values().stream().map(entries -> row(document, map, entries));
  }

  private static MapRow row(Document document, ShelfMap map, List<Entry> entries) {
    Section section = entries.get(0).section();
    Optional<TopicSection> topicSection =
        map.shelves().stream().filter(s -> s.path().equals(section.path())).findFirst();
    Double fit = map.fit().get(section.path());
    return new MapRow(
        document.path(),
        document.position(section.heading().start()).line(),
        section.path(),
        section.level(),
        topicSection.map(s -> s.topics().stream().sorted().toList()).orElse(List.of()),
        entries.size(),
        fit == null ? OptionalDouble.empty() : OptionalDouble.of(fit),
        map.shelfDoubts().stream()
            .filter(d -> d.topicSection().path().equals(section.path()))
            .map(d -> doubted(document, d))
            .toList());
  }

  private static MapRow.Doubted doubted(Document document, ShelfDoubt shelfDoubt) {
    return new MapRow.Doubted(
        Subject.of(document, shelfDoubt.entry()).start().line(),
        shelfDoubt.entry().title().orElse(""),
        shelfDoubt.better().name(),
        shelfDoubt.because());
  }
}
