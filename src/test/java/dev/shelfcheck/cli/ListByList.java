package dev.shelfcheck.cli;

import dev.shelfcheck.cli.terminal.ExitCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Checks the lists of a folder by the command line, each by itself and in the order of their names,
 * with all that is printed in one file: {@code ListByList FILE OPTION...}, in that folder. It looks
 * at more lists than a test should, so a script of .ci/long runs it.
 */
final class ListByList {
  private ListByList() {}

  public static void main(String[] args) throws IOException {
    List<String> lists;
    try (Stream<Path> all = Files.walk(Path.of(""))) {
      lists =
          all.filter(Files::isRegularFile)
              .map(Path::toString)
              .filter(p -> !p.startsWith(".git"))
              .sorted()
              .toList();
    }
    try (OutputStream out = Files.newOutputStream(Path.of(args[0]))) {
      for (String list : lists) {
        List<String> command = new ArrayList<>(List.of("check", list));
        command.addAll(List.of(args).subList(1, args.length));
        Main.process(
            InputStream.nullInputStream(),
            out,
            OutputStream.nullOutputStream(),
            new Main.Readers(false, false),
            command.toArray(String[]::new));
      }
    }
    System.exit(ExitCode.CLEAN);
  }
}
