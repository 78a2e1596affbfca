package dev.shelfcheck.cli;

import dev.shelfcheck.RunningClasses;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One run of the command line in a process of its own, which can be killed. */
final class SeparateRun {
  private final Process process;
  private final Path out;
  private final Path err;

  private SeparateRun(Process process, Path out, Path err) {
    this.process = process;
    this.out = out;
    this.err = err;
  }

  /** Starts a command whose memory stands in a cache folder. */
  static SeparateRun start(Path cache, String... arguments) throws IOException {
    return start(cache, Map.of(), arguments);
  }

  /** Starts a command whose memory stands in a cache folder, with an environment of its own. */
  static SeparateRun start(Path cache, Map<String, String> environment, String... arguments)
      throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                RunningClasses.path(),
                Main.class.getName()));
    command.addAll(List.of(arguments));
    Path out = Files.createTempFile(cache.getParent(), "run", ".out");
    Path err = Files.createTempFile(cache.getParent(), "run", ".err");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
    builder.environment().remove("CI");
    builder.environment().putAll(environment);
    builder.environment().put("XDG_CACHE_HOME", cache.toString());
    return new SeparateRun(builder.start(), out, err);
  }

  boolean runs() {
    return process.isAlive();
  }

  long pid() {
    return process.pid();
  }

  /** Its exit code, once it has ended. */
  int code() throws InterruptedException {
    return process.waitFor();
  }

  /** What it said on standard error, once it has ended. */
  String complained() throws IOException, InterruptedException {
    process.waitFor();
    return Files.readString(err, StandardCharsets.UTF_8);
  }

  /** Kills it as {@code kill -9} does. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** Asks it to end, as Ctrl-C does, and waits for what it has to say. */
  String interrupt() throws IOException, InterruptedException {
    process.destroy();
    return said();
  }

  /** What it printed, once it has ended. */
  String said() throws IOException, InterruptedException {
    process.waitFor();
    return Files.readString(out, StandardCharsets.UTF_8);
  }
}
