package dev.shelfcheck.cli.run;

import dev.shelfcheck.api.Inputs;
import dev.shelfcheck.api.PlacesInFiles;
import dev.shelfcheck.api.Project;
import dev.shelfcheck.ask.Source;
import dev.shelfcheck.cli.option.EvidenceOptions;
import dev.shelfcheck.cli.option.InputChoice;
import dev.shelfcheck.cli.option.InputOptions;
import dev.shelfcheck.cli.option.NetworkOptions;
import dev.shelfcheck.cli.option.PlainLine;
import dev.shelfcheck.cli.option.Plugins;
import dev.shelfcheck.cli.option.Sight;
import dev.shelfcheck.cli.terminal.ProgressReporter;
import dev.shelfcheck.cli.terminal.Terminal;
import dev.shelfcheck.cli.terminal.UsageException;
import dev.shelfcheck.config.Config;
import dev.shelfcheck.config.PathPattern;
import dev.shelfcheck.config.RulePages;
import dev.shelfcheck.disk.Drawer;
import dev.shelfcheck.model.Library;
import dev.shelfcheck.model.Unreadable;
import dev.shelfcheck.read.DocumentReader;
import dev.shelfcheck.read.MarkdownReader;
import dev.shelfcheck.read.ReadOptions;
import dev.shelfcheck.read.Scope;
import dev.shelfcheck.read.git.Ignored;
import dev.shelfcheck.read.kept.KeptReadings;
import dev.shelfcheck.source.files.LocalFiles;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;

/** The files a command looks at, and the config that holds for them. */
public final class ListInputs {
  @Mixin private final InputOptions options = new InputOptions();

  private @Nullable InputChoice choice;
  private @Nullable Project project;
  private @Nullable RemoteInputs places;
  private @Nullable KeptReadings kept;

  /** Takes the options from a line that is read without picocli. */
  void take(PlainLine line) {
    options.take(line);
  }

  /** One file, by its name alone. */
  public static ListInputs of(String path) {
    ListInputs inputs = new ListInputs();
    inputs.choice = InputChoice.of(path);
    return inputs;
  }

  private InputChoice choice() {
    if (choice == null) {
      choice = options.choice();
    }
    return choice;
  }

  /** Leaves the first argument to the command: it names something else than a list. */
  public void leaveFirst() {
    choice = choice().withoutFirst();
  }

  /** The project the paths belong to; its config is read once. */
  public Project project(Terminal terminal) {
    return project(terminal, new Plugins());
  }

  /** The project, where jars bring rules that its config may name. */
  public Project project(Terminal terminal, Plugins plugins) {
    if (project == null) {
      project =
          new ProjectFinder(choice(), wanted(), remote().isPresent())
              .find(plugins.over(RulePages.builtIn()), terminal);
    }
    return project;
  }

  private List<String> wanted() {
    List<String> paths = choice().paths();
    return paths.isEmpty() ? List.of(".") : paths;
  }

  /** What the arguments name elsewhere than on this disk. */
  public Optional<RemoteInputs> remote() {
    if (places == null) {
      places = RemoteInputs.of(choice().paths());
    }
    return Optional.of(places).filter(p -> !p.isNone());
  }

  /** Refuses addresses, where files are needed. */
  public void wantFiles(String why) {
    if (remote().isPresent()) {
      throw new UsageException(why + "; clone it first, and give the folder");
    }
  }

  /** Refuses a list on standard input, which is needed for something else. */
  public void keepStandardInput(String why) {
    if (choice().paths().contains("-")) {
      throw new UsageException(why);
    }
  }

  /** Fetches what the arguments name elsewhere; nothing where they name files. */
  public void fetch(
      NetworkOptions networkOptions, Terminal terminal, ProgressReporter progressReporter) {
    if (remote().isPresent()) {
      if (terminal.barred()) {
        throw new UsageException("an address is given, but SHELFCHECK_OFFLINE is set");
      }
      Config config = project(terminal).config();
      remote()
          .get()
          .fetch(new NetworkSources(terminal, config, networkOptions), terminal, progressReporter);
    }
  }

  /** Fetches with a progress of its own. */
  public void fetch(NetworkOptions networkOptions, Terminal terminal) {
    try (ProgressReporter progressReporter = new ProgressReporter(terminal)) {
      fetch(networkOptions, terminal, progressReporter);
    }
  }

  /** Reads what the config and the paths name, or what was fetched. */
  public Library read(Terminal terminal) {
    if (remote().isPresent()) {
      return fetched(terminal);
    }
    Optional<Drawer> drawer =
        choice().noCache() ? Optional.empty() : EvidenceOptions.readings(terminal);
    if (drawer.isEmpty()) {
      return read(terminal, new MarkdownReader());
    }
    try (KeptReadings reader =
        new KeptReadings(new MarkdownReader(), drawer.get(), Footing::version)) {
      kept = reader;
      return read(terminal, reader);
    }
  }

  /** What knows the names of the readings that were read; absent where nothing is to be kept. */
  Optional<KeptReadings> kept() {
    return Optional.ofNullable(kept);
  }

  /** Reads the same by a reader of Markdown that is at hand. */
  public Library read(Terminal terminal, DocumentReader markdown) {
    return Inputs.files(arguments(terminal), options(terminal), project(terminal), markdown);
  }

  /** Reads the same for its links alone. */
  public Library links(Terminal terminal) {
    return remote().isPresent()
        ? fetched(terminal)
        : Inputs.links(arguments(terminal), options(terminal), project(terminal));
  }

  private Library fetched(Terminal terminal) {
    return remote().orElseThrow().read(project(terminal), leavesOut());
  }

  /** What stands around the lists. */
  public List<Source> files(LocalDate today) {
    return remote()
        .map(r -> r.files(today))
        .orElseGet(
            () ->
                List.of(new LocalFiles(Path.of(""), today), new PlacesInFiles(Path.of(""), today)));
  }

  /** What the paths cover. */
  public Sight sight(Terminal terminal) {
    return new Sight(project(terminal), arguments(terminal), choice().stdinName(), leavesOut());
  }

  private List<String> arguments(Terminal terminal) {
    return project(terminal).configFile().isPresent() ? choice().paths() : wanted();
  }

  private ReadOptions options(Terminal terminal) {
    Project found = project(terminal);
    ReadOptions usual = ReadOptions.in(found.folder());
    return usual
        .withLargest(choice().largest().orElse(usual.largest()))
        .withStdin(terminal.in(), choice().stdinName())
        .withListName(p -> found.config().list(found.inProject(p)).orElse(p))
        .withScope(scope(found, terminal));
  }

  /** Whether the command line leaves a file out, by its path from the project's root. */
  private Predicate<String> leavesOut() {
    try {
      List<PathPattern> patterns = choice().excluded().stream().map(PathPattern::of).toList();
      return path -> patterns.stream().anyMatch(p -> p.fits(path));
    } catch (IllegalArgumentException e) {
      throw new UsageException("--exclude: " + e.getMessage());
    }
  }

  private Scope scope(Project project, Terminal terminal) {
    Predicate<String> left = leavesOut();
    if (project.configFile().isEmpty()) {
      return new Scope(
          Path.of(""), false, p -> true, p -> left.test(project.inProject(p.toString())));
    }
    Config config = project.config();
    Ignored ignored =
        config.flag("gitignore").orElse(true) ? Ignored.below(config.root()) : Ignored.none();
    ignored
        .trouble()
        .ifPresent(
            t -> terminal.err().println("shelfcheck: what git ignores is read too, for " + t));
    return new Scope(
        config.root(),
        config.namesCorpus(),
        p -> config.wants(project.inProject(p.toString())) && !ignored.has(p),
        p ->
            config.excludes(project.inProject(p.toString()))
                || left.test(project.inProject(p.toString())));
  }

  /** Says which named paths could not be read; a run goes on without them and ends with code 2. */
  public static boolean complain(Library library, Terminal terminal) {
    List<Unreadable> named = library.unreadable().stream().filter(Unreadable::named).toList();
    named.forEach(u -> terminal.err().println("shelfcheck: " + u.path() + " " + u.reason()));
    if (named.isEmpty() && library.documents().findAny().isEmpty()) {
      terminal
          .err()
          .println(
              "shelfcheck: there is no list to look at: no Markdown, text or BibTeX file that"
                  + " the paths name and the config wants");
    }
    return !named.isEmpty();
  }
}
