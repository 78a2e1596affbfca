package dev.shelfcheck.cli;

import dev.shelfcheck.disk.WholeFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Sets a repository up: a config, a git hook, a workflow. */
@Command(
    name = "init",
    description =
        "Writes a commented config, a git hook and a workflow, and shows what it wrote. Nothing"
            + " that is there is overwritten.",
    mixinStandardHelpOptions = true)
final class InitCommand implements Callable<Integer> {
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
    Map<String, String> files = new LinkedHashMap<>();
    files.put(".shelfcheck.yml", "shelfcheck.yml");
    if (!configOnly) {
      if (Files.isDirectory(folder.resolve(".git"))) {
        files.put(".git/hooks/pre-commit", "pre-commit");
      }
      files.put(".github/workflows/shelfcheck.yml", "workflow.yml");
    }
    for (Map.Entry<String, String> file : files.entrySet()) {
      write(file.getKey(), template(file.getValue()));
    }
    return ExitCode.CLEAN;
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    if (Files.exists(file)) {
      terminal.out().println("kept  " + name + " (it is there already)");
      return;
    }
    Files.createDirectories(file.toAbsolutePath().resolveSibling(""));
    WholeFile.write(file, text);
    if (text.startsWith("#!") && Files.getFileStore(file).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
    terminal.out().println("wrote " + name);
    text.lines().forEach(l -> terminal.out().println("  | " + l));
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
