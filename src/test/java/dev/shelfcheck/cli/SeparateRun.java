package dev.shelfcheck.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One run of the command line in a process of its own, which can be killed. */
final class SeparateRun {
  private final Process process;
  private final Path out;

  private SeparateRun(Process process, Path out) {
    this.process = process;
    this.out = out;
  }

  /** Starts a command whose memory stands in a cache folder. */
  static SeparateRun start(Path cache, String... arguments) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
    command.addAll(List.of(arguments));
    Path out = Files.createTempFile(cache.getParent(), "run", ".out");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectOutput(out.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().put("XDG_CACHE_HOME", cache.toString());
    return new SeparateRun(builder.start(), out);
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
