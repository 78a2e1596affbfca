package dev.shelfcheck.cli;

import dev.shelfcheck.RunningClasses;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One run of the command line in a process of its own, in a folder where names need no path. */
record FolderRun(int code, String said) {
  /** Runs a command; what it says on both streams is kept together. */
  static FolderRun in(Path folder, Map<String, String> environment, String... arguments)
      throws IOException, InterruptedException {
    ProcessBuilder builder = builder(folder, environment, arguments).redirectErrorStream(true);
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new FolderRun(process.waitFor(), said);
  }

  /** Runs a command whose standard output is a file; what it says on standard error is kept. */
  static FolderRun into(Path out, Path folder, String... arguments)
      throws IOException, InterruptedException {
    ProcessBuilder builder = builder(folder, Map.of(), arguments).redirectOutput(out.toFile());
    Process process = builder.start();
    String said = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    return new FolderRun(process.waitFor(), said);
  }

  private static ProcessBuilder builder(
      Path folder, Map<String, String> environment, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp"));
    command.add(RunningClasses.path());
    command.add(Main.class.getName());
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().putAll(environment);
    return builder;
  }
}
