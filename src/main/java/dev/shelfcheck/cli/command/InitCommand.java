package dev.shelfcheck.cli.command;

import dev.shelfcheck.cli.run.DataFilesFound;
import dev.shelfcheck.cli.run.Publication;
import dev.shelfcheck.cli.terminal.ExitCode;
import dev.shelfcheck.cli.terminal.Terminal;
import dev.shelfcheck.cli.terminal.UsageException;
import dev.shelfcheck.disk.WholeFile;
import dev.shelfcheck.disk.WriteDoor;
import dev.shelfcheck.read.git.Git;
import dev.shelfcheck.read.git.GitException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Sets a repository up: a config, a git hook, a workflow. */
@Command(
    addMethodSubcommands = false, // none has any, and looking for them costs every start
    name = "init",
    description =
        "Writes a commented config, a git hook and a workflow, and shows what it wrote. Nothing"
            + " that is there is overwritten.",
    mixinStandardHelpOptions = true)
final class InitCommand implements Callable<Integer> {
  private static final String NEXT =
      "next: 'shelfcheck check' shows what is broken today; 'shelfcheck baseline' remembers it, so"
          + " that only new findings fail";

  private static final String FASTER =
      "faster: with 'server: auto' in ~/.config/shelfcheck/config.yml, or SHELFCHECK_SERVER=auto in"
          + " the environment, the first commit leaves a process behind that answers the next ones";

  private static final String FRAMEWORK = ".pre-commit-config.yaml";

  private final Terminal terminal;

  @Parameters(
      paramLabel = "FOLDER",
      arity = "0..1",
      description = "The repository. Default: this folder.")
  private Path folder = Path.of("");

  @Option(names = "--config-only", description = "Writes the config alone.")
  private boolean configOnly;

  InitCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    if (!Files.isDirectory(folder.toAbsolutePath())) {
      throw new UsageException(folder + " is no folder");
    }
    boolean fresh =
        write(
            folder.resolve(".shelfcheck.yml"),
            template("shelfcheck.yml") + DataFilesFound.declared(folder));
    if (!configOnly) {
      hook();
      workflow();
    }
    if (!configOnly && !terminal.inCi()) {
      terminal.out().println(FASTER);
    }
    if (fresh) {
      terminal.out().println(NEXT);
    }
    return ExitCode.CLEAN;
  }

  /** A framework that runs the hooks has one more; beside it, git's own would never be run. */
  private void hook() throws IOException {
    if (Files.exists(folder.resolve(FRAMEWORK))) {
      terminal
          .out()
          .println(
              "left out the git hook: "
                  + FRAMEWORK
                  + " runs the hooks; add to it (it needs shelfcheck on the PATH of all who"
                  + " commit)");
      template("framework.yml").lines().forEach(l -> terminal.out().println("  | " + l));
      return;
    }
    try {
      write(
          new Git(folder).hooks().resolve("pre-commit"),
          template("pre-commit").replace("@launcher@", quoted(launcher())));
    } catch (GitException e) {
      terminal.out().println("left out the git hook: " + e.getMessage());
    }
  }

  private void workflow() throws IOException {
    Optional<Publication> published = Publication.ofThisBuild();
    if (published.isEmpty()) {
      terminal
          .out()
          .println(
              "left out the workflow: this build does not know where its action is published;"
                  + " src/docs/ci.md has steps for every CI");
      return;
    }
    write(
        folder.resolve(".github/workflows/shelfcheck.yml"),
        template("workflow.yml").replace("@published@", published.get().toString()));
  }

  /** The launcher of this very run, for hooks that are started where no PATH leads to it. */
  private static String launcher() {
    return System.getProperty("shelfcheck.launcher", "");
  }

  private static String quoted(String word) {
    return "'" + word.replace("'", "'\\''") + "'";
  }

  /** Whether it was written. */
  private boolean write(Path file, String text) throws IOException {
    String name = shown(file);
    if (Files.exists(file)) {
      terminal.out().println("kept  " + name + " (it is there already)");
      return false;
    }
    WriteDoor.folderOf(file);
    WholeFile.write(file, text);
    if (text.startsWith("#!")
        && Files.getFileAttributeView(file, PosixFileAttributeView.class) != null) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
    terminal.out().println("wrote " + name);
    text.lines().forEach(l -> terminal.out().println("  | " + l));
    return true;
  }

  private String shown(Path file) {
    Path top = folder.toAbsolutePath().normalize();
    Path whole = file.toAbsolutePath().normalize();
    return (whole.startsWith(top) ? top.relativize(whole) : whole).toString().replace('\\', '/');
  }

  private static String template(String name) throws IOException {
    try (InputStream in = InitCommand.class.getResourceAsStream("init/" + name)) {
      if (in == null) {
        throw new IllegalStateException("the build has no template " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
