package dev.shelfcheck.cli;

import dev.shelfcheck.api.Audited;
import dev.shelfcheck.api.Inputs;
import dev.shelfcheck.api.Project;
import dev.shelfcheck.api.RulesInForce;
import dev.shelfcheck.api.Shelfcheck;
import dev.shelfcheck.api.Sources;
import dev.shelfcheck.ask.Answers;
import dev.shelfcheck.ask.Question;
import dev.shelfcheck.audit.Audit;
import dev.shelfcheck.cli.option.BaselineOptions;
import dev.shelfcheck.cli.option.CatalogueOptions;
import dev.shelfcheck.cli.option.QueryOptions;
import dev.shelfcheck.cli.run.ListInputs;
import dev.shelfcheck.cli.run.LocalSources;
import dev.shelfcheck.cli.run.PastedWork;
import dev.shelfcheck.cli.run.Publication;
import dev.shelfcheck.cli.run.QuerySession;
import dev.shelfcheck.cli.terminal.Terminal;
import dev.shelfcheck.cli.terminal.UsageException;
import dev.shelfcheck.engine.Baseline;
import dev.shelfcheck.model.Library;
import dev.shelfcheck.read.DocumentReader;
import dev.shelfcheck.read.MarkdownReader;
import dev.shelfcheck.report.CleanWriter;
import dev.shelfcheck.rule.RuleId;
import dev.shelfcheck.server.editor.ListChecks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Checks files that are open in an editor as {@code check} would: by the nearest config, with
 * catalogue and memory, without the network, known findings left out.
 */
public final class EditorLists implements ListChecks {
  /** What rules ask that the disk answers, by its name in their pages. */
  private static final Set<String> FILES = Set.of("file");

  /** Stands in every exception, which names rules and so has them all looked at. */
  private static final String EXCEPTION = "shelfcheck";

  private final Terminal terminal;
  private final Optional<Publication> publication;

  /** Checks for an editor whose streams these are. */
  public EditorLists(Terminal terminal) {
    this(terminal, Publication.ofThisBuild());
  }

  EditorLists(Terminal terminal, Optional<Publication> publication) {
    this.terminal = terminal;
    this.publication = publication;
  }

  /**
   * Has loaded what checking needs, while an editor and its server still tell each other what they
   * can do.
   *
   * @param list one of most things that lists hold
   */
  public void warmUp(String list) {
    RulesInForce rules = new RulesInForce(LocalDate.now(terminal.clock()));
    var unused = new Shelfcheck(rules, Sources.none()).audit(Map.of("list.md", list));
  }

  @Override
  public Optional<String> page(RuleId rule) {
    return publication.flatMap(p -> p.page(rule));
  }

  @Override
  public String clean(String text) {
    return CleanWriter.clean(text);
  }

  @Override
  public String run(Errand errand, Path file) {
    return switch (errand) {
      case AUDIT -> InnerRun.of(terminal, "", "check", "--online", file.toString()).summary();
      case BASELINE -> baseline(file);
    };
  }

  /** Beside a config alone: else it would be where the editor happened to be started. */
  private String baseline(Path file) {
    try {
      return ListInputs.of(file.toString()).project(terminal).configFile().isEmpty()
          ? "a baseline is kept beside a config; 'shelfcheck init' makes one"
          : InnerRun.of(terminal, "", "baseline", "--advice", file.toString()).summary();
    } catch (UsageException e) {
      return String.valueOf(e.getMessage());
    }
  }

  @Override
  public FileCheck open(Path file, String text) throws IOException {
    ListInputs inputs = ListInputs.of(file.toString());
    Project project = inputs.project(terminal);
    CatalogueOptions catalogues = new CatalogueOptions();
    QuerySession querySession =
        QuerySession.open(
            new QueryOptions(false), terminal, project.config(), Optional.<LocalDate>empty());
    try {
      LocalDate day = querySession.day(Optional.empty());
      Sources sources =
          querySession.sources(LocalSources.inOrder(terminal, catalogues, inputs, day));
      RulesInForce rules = new RulesInForce(day, project);
      Shelfcheck shelfcheck = new Shelfcheck(rules, sources);
      boolean told = querySession.remembers() || catalogues.areOpen();
      Shelfcheck quick = told ? shelfcheck : new Shelfcheck(ofTheList(rules), sources);
      DocumentReader markdown = MarkdownReader.remembering();
      Library library = library(inputs, project, file, text, markdown);
      Baseline baseline =
          BaselineOptions.baseline(new BaselineOptions().findings(project), inputs.sight(terminal));
      return new Opened(
          terminal,
          shelfcheck,
          quick,
          library,
          markdown,
          baseline,
          shown(library, file),
          catalogues,
          querySession);
    } catch (IOException | RuntimeException e) {
      querySession.close();
      catalogues.close();
      throw e;
    }
  }

  /** The rules that need nothing but the lists and the files beside them. */
  private static RulesInForce ofTheList(RulesInForce rules) {
    return rules.without(
        rules.cards().values().stream()
            .filter(c -> !FILES.containsAll(c.asks()))
            .map(c -> c.id().value())
            .toArray(String[]::new));
  }

  /** The file, and what the config looks at beside it; of a file that is not there yet its text. */
  private Library library(
      ListInputs inputs, Project project, Path file, String text, DocumentReader markdown) {
    return Files.exists(file)
        ? inputs.read(terminal, markdown)
        : Inputs.texts(Map.of(file.toString(), text), project, Set.of());
  }

  /** The path by which a file goes in a library. */
  private static String shown(Library library, Path file) {
    return library
        .documents()
        .map(d -> d.path())
        .filter(p -> Path.of(p).toAbsolutePath().normalize().equals(file.normalize()))
        .findFirst()
        .orElse(file.toString());
  }

  /** A file that is open. */
  private static final class Opened implements FileCheck {
    private final Terminal terminal;
    private final Shelfcheck shelfcheck;
    private final Shelfcheck quick;
    private final Library library;
    private final DocumentReader markdown;
    private final Baseline baseline;
    private final String path;
    private final CatalogueOptions catalogues;
    private final QuerySession querySession;
    private final AtomicReference<@Nullable Audited> last = new AtomicReference<>();
    private final AtomicReference<Shelfcheck> lastBy;

    /**
     * A file that is open.
     *
     * @param quick without the rules that nobody at hand can answer: they find nothing, and what
     *     could not be checked an editor does not show
     */
    Opened(
        Terminal terminal,
        Shelfcheck shelfcheck,
        Shelfcheck quick,
        Library library,
        DocumentReader markdown,
        Baseline baseline,
        String path,
        CatalogueOptions catalogues,
        QuerySession querySession) {
      this.terminal = terminal;
      this.shelfcheck = shelfcheck;
      this.quick = quick;
      this.lastBy = new AtomicReference<>(quick);
      this.library = library;
      this.markdown = markdown;
      this.baseline = baseline;
      this.path = path;
      this.catalogues = catalogues;
      this.querySession = querySession;
    }

    @Override
    public String path() {
      return path;
    }

    @Override
    public Audit audit(String text) {
      Map<String, String> typed = Map.of(path, text);
      Shelfcheck by = text.contains(EXCEPTION) ? shelfcheck : quick;
      Audited before = lastBy.getAndSet(by).equals(by) ? last.get() : null;
      Audited now = before == null ? first(by, typed) : before.with(typed);
      last.set(now);
      return baseline.hold(now.audit()).audit();
    }

    private Audited first(Shelfcheck by, Map<String, String> typed) {
      Library shown = Inputs.revising(library, by.rules().project(), markdown).with(typed);
      return by.audit(shown, markdown);
    }

    @Override
    public Optional<NewEntry> entry(String text, int offset, String named) {
      return PastedWork.of(terminal, shelfcheck, named)
          .flatMap(w -> w.entry(library, path, text, offset));
    }

    @Override
    public boolean asks() {
      return shelfcheck.equals(quick);
    }

    @Override
    public Answers ask(Collection<? extends Question<?>> questions) {
      return shelfcheck.sources().ask(questions);
    }

    @Override
    public void close() throws IOException {
      try {
        querySession.close();
      } finally {
        catalogues.close();
      }
    }
  }
}
