package dev.shelfcheck.cli.command;

import dev.shelfcheck.api.Shelfcheck;
import dev.shelfcheck.cli.EditorLists;
import dev.shelfcheck.cli.Main;
import dev.shelfcheck.cli.WarmRuns;
import dev.shelfcheck.cli.run.EditorOutput;
import dev.shelfcheck.cli.run.Footing;
import dev.shelfcheck.cli.terminal.ExitCode;
import dev.shelfcheck.cli.terminal.Terminal;
import dev.shelfcheck.cli.terminal.UsageException;
import dev.shelfcheck.disk.CallerEnvironment;
import dev.shelfcheck.server.Neighbour;
import dev.shelfcheck.server.SocketServer;
import dev.shelfcheck.server.StartingPoint;
import dev.shelfcheck.server.editor.EditorServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** A warm process, which answers the launcher without starting anew. */
@Command(
    addMethodSubcommands = false, // none has any, and looking for them costs every start
    name = "server",
    description =
        "Serves an editor, which talks to it on standard input and output. Or keeps a process warm"
            + " for this folder, which 'check', 'entries', 'sections' and 'rules' then use: they"
            + " say the same, sooner.",
    mixinStandardHelpOptions = true)
final class ServerCommand implements Callable<Integer> {
  /** The launcher's word on where a server is told of, and for whom it works. */
  static final String FILE = "shelfcheck.server.file";

  static final String KEY = "shelfcheck.server.key";

  /** The name that the launcher was called by, which may be a link to it. */
  static final String CALLED = "shelfcheck.server.called";

  private static final String LAUNCHER = "shelfcheck.launcher";

  /** Seconds without a run, for tests. */
  static final String IDLE = "shelfcheck.server.idle";

  /** Without a caller for so long it ends by itself; chosen. */
  private static final int IDLE_SECONDS = 600;

  /** About 150 MB each. */
  private static final int MOST = 4;

  private final Terminal terminal;

  @ArgGroup(multiplicity = "0..1")
  private final Wish wish = new Wish();

  /** What is to be done. */
  static final class Wish {
    @Option(
        names = "--stdio",
        description = "Serves one editor by the Language Server Protocol; the default.")
    @SuppressWarnings("unused") // what is meant where it is none of the others
    private boolean stdio;

    @Option(
        names = "--socket",
        description =
            "Serves until nobody has called for ten minutes, on a port of this machine alone,"
                + " behind a secret that only this user can read.")
    private boolean socket;

    @Option(names = "--status", description = "Tells which ones run.")
    private boolean status;

    @Option(names = "--stop", description = "Ends those that run.")
    private boolean stop;
  }

  ServerCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    if (!wish.socket && !wish.status && !wish.stop) {
      return serveEditor();
    }
    String place = System.getProperty(FILE, "");
    if (place.isEmpty()) {
      throw new UsageException(
          "a server needs the launcher 'shelfcheck', a bash of version 4.4 or newer, and a folder"
              + " of one's own for what it keeps (XDG_RUNTIME_DIR, or HOME)");
    }
    Path file = Path.of(place);
    return wish.socket ? serve(file) : tell(file);
  }

  private int serveEditor() {
    if (terminal.interactive()) {
      terminal
          .err()
          .println(
              "shelfcheck: an editor is to start this and talk to it: see src/docs/editors.md;"
                  + " Ctrl-C ends it");
    }
    EditorLists lists = new EditorLists(terminal);
    Thread warming = new Thread(() -> lists.warmUp(SMALL_LIST), "warming");
    warming.setDaemon(true);
    warming.start();
    boolean orderly =
        EditorServer.serve(lists, Shelfcheck.version(), terminal.in(), new EditorOutput(terminal));
    return orderly ? ExitCode.CLEAN : ExitCode.BROKEN;
  }

  private int serve(Path file) throws IOException {
    for (Neighbour neighbour : neighbours(file)) {
      if (neighbour.file().equals(file) && neighbour.state().isPresent()) {
        terminal.out().println("a server runs here already (process " + neighbour.process() + ")");
        return ExitCode.CLEAN;
      }
    }
    makeRoom(file);
    warmUp();
    Duration idle = Duration.ofSeconds(Integer.getInteger(IDLE, IDLE_SECONDS));
    SocketServer server =
        new SocketServer(
            new SocketServer.ServerNotice(
                file, System.getProperty(LAUNCHER, ""), System.getProperty(KEY, "")),
            idle,
            new StartingPoint(roots()),
            new WarmRuns(CallerEnvironment.variables()),
            () -> Runtime.getRuntime().halt(ExitCode.CLEAN));
    String why = server.serve(this::begun);
    terminal.out().println("the server ended: " + why);
    return ExitCode.CLEAN;
  }

  /**
   * One of most things that lists hold, so that the first caller waits for nothing to be loaded.
   */
  private static final String SMALL_LIST =
      """
      # List

      ## Papers

      - [A Name: The First of Two Titles](https://arxiv.org/abs/2301.00774), Ann Author and Ben Writer, 2023. [[code]](https://github.com/some/work)
      - **The Second of Two Titles.** *Cy Scribe et al.* NeurIPS 2017. [paper](https://arxiv.org/abs/1706.03762)

      | Year | Title | Venue |
      |------|-------|-------|
      | 2018 | [One More of a Name](https://aclanthology.org/P18-1001.pdf) | ACL |
      """;

  private static void warmUp() {
    Main.process(
        new ByteArrayInputStream(SMALL_LIST.getBytes(StandardCharsets.UTF_8)),
        OutputStream.nullOutputStream(),
        OutputStream.nullOutputStream(),
        new Main.Readers(false, false),
        "check",
        "-",
        "--no-config",
        "--offline");
  }

  private void begun() {
    terminal.out().println("serving " + Path.of("").toAbsolutePath());
    terminal.out().flush();
  }

  /** Those that were begun first go first. */
  private static void makeRoom(Path file) throws IOException {
    List<Neighbour> running = new ArrayList<>();
    for (Neighbour neighbour : neighbours(file)) {
      if (neighbour.state().isPresent()) {
        running.add(neighbour);
      } else {
        Files.deleteIfExists(neighbour.file());
      }
    }
    running.stream().limit(Math.max(0, running.size() - MOST + 1)).forEach(Neighbour::stop);
  }

  private static List<Neighbour> neighbours(Path file) throws IOException {
    return Neighbour.in(Optional.ofNullable(file.getParent()).orElse(file));
  }

  private int tell(Path file) throws IOException {
    boolean any = false;
    for (Neighbour neighbour : neighbours(file)) {
      Optional<String> state = neighbour.state();
      if (state.isPresent() && (wish.status || neighbour.stop())) {
        any = true;
        String says = wish.status ? state.get() : "stopped";
        terminal
            .out()
            .println("process " + neighbour.process() + ", " + says + ": " + neighbour.key());
      }
    }
    if (!any) {
      terminal.out().println("no server runs");
    }
    return ExitCode.CLEAN;
  }

  /** What this process was started from. */
  private static List<Path> roots() throws IOException {
    Path java = Path.of(System.getProperty("java.home"));
    List<Path> roots =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty(CALLED, "")),
                java.resolve("release"),
                java.resolve("lib/modules")));
    roots.addAll(Footing.files());
    return roots;
  }
}
