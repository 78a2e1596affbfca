package dev.shelfcheck.read;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/**
 * Changes one token of the code that reads claims, runs the tests of reading on it and counts what
 * they do not notice. A seed draws which. Patterns and words within strings are left as they are.
 * The changed class alone is compiled: a number that Java copied into another stays there as it
 * was, and counts as not noticed.
 */
final class Mutants {
  private static final Path CODE = Path.of("src/main/java/dev/shelfcheck/read/claims");
  private static final Path CLASSES = Path.of("target/long/mutant");

  /** The tests of unchanged code may take so long, on a loaded machine. */
  private static final int MINUTES = 10;

  /**
   * A loop that a change makes endless is noticed, too: nothing else takes so many times longer.
   */
  private static final int TIMES = 3;

  /** How many of a hundred must be noticed. */
  private static final int WANTED = 80;

  /** What parts the tests of reading from further ones. */
  private static final String THEN = "then";

  private static final Map<String, String> OTHERS =
      Map.ofEntries(
          Map.entry("<", "<="),
          Map.entry("<=", "<"),
          Map.entry(">", ">="),
          Map.entry(">=", ">"),
          Map.entry("==", "!="),
          Map.entry("!=", "=="),
          Map.entry("&&", "||"),
          Map.entry("||", "&&"),
          Map.entry("+", "-"),
          Map.entry("-", "+"),
          Map.entry("true", "false"),
          Map.entry("false", "true"),
          Map.entry("!", ""));

  /** What is stepped over, or else a token that can be changed: operators have blanks around. */
  private static final Pattern TOKEN =
      Pattern.compile(
          "/\\*[\\s\\S]*?\\*/|//[^\\n]*|\"(?:[^\"\\\\\\n]|\\\\.)*\"|'(?:[^'\\\\\\n]|\\\\.)*'"
              + "|(?<= )(?<token>[<>]=?|[!=]=|&&|\\|\\||[+-])(?= |\\n)"
              + "|\\b(?<word>true|false|\\d+)\\b|(?<not>!)(?=\\w)");

  /** One token and what stands in its place. */
  private record Mutant(Path file, int from, int to, String other) {
    String describe() throws IOException {
      String code = Files.readString(file);
      long line = code.substring(0, from).chars().filter(c -> c == '\n').count() + 1;
      return "%s:%d %s -> %s".formatted(file, line, code.substring(from, to), other);
    }

    String code() throws IOException {
      return new StringBuilder(Files.readString(file)).replace(from, to, other).toString();
    }
  }

  private Mutants() {}

  /**
   * Draws mutants and says how many were noticed. The property {@code only} names what a former run
   * printed: those that survived it are tried, no others.
   *
   * @param args seed, number of mutants, the tests of reading, {@code then}, and further tests that
   *     read lists: they are asked about what the tests of reading did not notice
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    List<Mutant> all = all();
    String former = System.getProperty("only", "");
    if (!former.isEmpty()) {
      List<String> left = Files.readAllLines(Path.of(former));
      for (Mutant mutant : List.copyOf(all)) {
        if (!left.contains("SURVIVES " + mutant.describe())) {
          all.remove(mutant);
        }
      }
    }
    Collections.shuffle(all, new Random(Long.parseLong(args[0])));
    int wanted = Integer.parseInt(args[1]);
    int then = List.of(args).indexOf(THEN);
    List<String> tests = List.of(args).subList(2, then);
    List<String> further = List.of(args).subList(then + 1, args.length);
    Files.createDirectories(CLASSES);
    empty(CLASSES);
    long start = System.nanoTime();
    long longest = TimeUnit.MINUTES.toNanos(MINUTES);
    if (isNoticed(tests, longest) || isNoticed(further, longest)) {
      throw new IllegalStateException("the tests fail on the code as it is");
    }
    long limit = TIMES * (System.nanoTime() - start);
    int tried = 0;
    int noticed = 0;
    int later = 0;
    for (Mutant mutant : all) {
      if (tried < wanted && compiles(mutant)) {
        tried++;
        boolean killed = isNoticed(tests, limit);
        boolean killedLater = !killed && isNoticed(further, limit);
        noticed += killed ? 1 : 0;
        later += killedLater ? 1 : 0;
        String said = killed ? "noticed" : killedLater ? "later" : "SURVIVES";
        System.out.printf("%-8s %s%n", said, mutant.describe());
      }
    }
    System.out.printf(
        "%d of %d mutants noticed by the tests of reading = %.1f %%, with further tests %.1f %%"
            + " (seed %s, of %d)%n",
        noticed,
        tried,
        100.0 * noticed / tried,
        100.0 * (noticed + later) / tried,
        args[0],
        all.size());
    System.exit((noticed + later) * 100 >= tried * WANTED ? 0 : 1);
  }

  private static List<Mutant> all() throws IOException {
    List<Mutant> all = new ArrayList<>();
    try (Stream<Path> files = Files.list(CODE)) {
      for (Path file : files.sorted().toList()) {
        Matcher m = TOKEN.matcher(Files.readString(file));
        while (m.find()) {
          String token = m.group();
          boolean number = m.group("word") != null && Character.isDigit(token.charAt(0));
          String other =
              number ? String.valueOf(Long.parseLong(token) + 1) : OTHERS.getOrDefault(token, "");
          if (m.group("token") != null || m.group("word") != null || m.group("not") != null) {
            all.add(new Mutant(file, m.start(), m.end(), other));
          }
        }
      }
    }
    return all;
  }

  private static boolean compiles(Mutant mutant) throws IOException {
    empty(CLASSES);
    Path source = CLASSES.resolve(mutant.file().getFileName());
    Files.writeString(source, mutant.code());
    String[] arguments = {
      "-nowarn", "-proc:none", "-d", CLASSES.toString(), "-cp", classpath(), source.toString()
    };
    return ToolProvider.getSystemJavaCompiler()
            .run(null, OutputStream.nullOutputStream(), OutputStream.nullOutputStream(), arguments)
        == 0;
  }

  private static void empty(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.delete(file);
      }
    }
  }

  private static boolean isNoticed(List<String> tests, long limit)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Duser.timezone=UTC"));
    command.addAll(List.of("-cp", CLASSES + File.pathSeparator + classpath()));
    command.add(FirstFailure.class.getName());
    command.addAll(tests);
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (!process.waitFor(limit, TimeUnit.NANOSECONDS)) {
      process.destroyForcibly().waitFor();
      return true;
    }
    return process.exitValue() != 0;
  }

  private static String classpath() {
    return System.getProperty("java.class.path");
  }
}
