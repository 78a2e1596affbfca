package dev.shelfcheck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shelfcheck.cli.terminal.Terminal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A folder to run commands in, and what a command said. */
final class CommandLineHarness {
  private final Path folder;

  CommandLineHarness(Path folder) {
    this.folder = folder;
  }

  /** What became of a run; the folder's own path is taken out of the texts. */
  record Ran(int code, String out, String err) {
    @Override
    public String toString() {
      return code + "\n" + out + err;
    }
  }

  Path path(String name) {
    return folder.resolve(name);
  }

  void write(String name, String text) throws IOException {
    Path file = path(name);
    Files.createDirectories(Optional.ofNullable(file.getParent()).orElse(folder));
    Files.writeString(file, text);
  }

  String read(String name) throws IOException {
    return Files.readString(path(name));
  }

  /** Runs a command and holds it to its exit code. */
  void ends(int code, String command) {
    Ran ran = run(command);
    assertEquals(code, ran.code(), ran::toString);
  }

  /** Runs a command; words that begin with @ are names in the folder. */
  Ran run(String command) {
    return run(command, "", Map.of("SHELFCHECK_OFFLINE", "1"));
  }

  Ran run(String command, String stdin, Map<String, String> environment) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Terminal terminal =
        new Terminal(
            new ByteArrayInputStream(stdin.getBytes(StandardCharsets.UTF_8)),
            new PrintWriter(out),
            new PrintWriter(err),
            environment,
            Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC),
            false);
    String[] words =
        List.of(command.split(" ")).stream()
            .map(w -> w.replace("@", folder + "/"))
            .toArray(String[]::new);
    int code = Main.run(terminal, words);
    return new Ran(code, plain(out), plain(err));
  }

  /** Runs git; what it said. */
  String git(String... arguments) throws IOException, InterruptedException {
    List<String> command =
        new java.util.ArrayList<>(
            List.of("git", "-c", "user.name=t", "-c", "user.email=t@example.org"));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException(command + ": " + said);
    }
    return said;
  }

  private String plain(StringWriter text) {
    String shown = Path.of("").toAbsolutePath().relativize(folder).toString();
    return text.toString()
        .replace(folder + "/", "@")
        .replace(shown + "/", "@")
        .replace(folder.toString(), "@");
  }
}
