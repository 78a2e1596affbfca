package dev.shelfcheck.server;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A run as it was called: what a process of its own would have been given. */
public final class Request {
  private final String folder;
  private final List<String> arguments;
  private final Map<String, String> environment;
  private final byte[] input;
  private final boolean interactive;
  private final boolean watched;

  private Request(
      String folder,
      List<String> arguments,
      Map<String, String> environment,
      byte[] input,
      boolean interactive,
      boolean watched) {
    this.folder = folder;
    this.arguments = List.copyOf(arguments);
    this.environment = Map.copyOf(environment);
    this.input = input;
    this.interactive = interactive;
    this.watched = watched;
  }

  /** Hears one: words ended by zeros, lists and standard input behind their lengths. */
  static Request heard(Intake intake) throws IOException {
    String folder = intake.word();
    boolean interactive = intake.word().equals("true");
    boolean watched = intake.word().equals("true");
    List<String> arguments = words(intake);
    Map<String, String> environment = new LinkedHashMap<>();
    for (String variable : words(intake)) {
      int sign = variable.indexOf('=', 1);
      if (sign > 0) { // the first of two of one name counts, as for Java
        environment.putIfAbsent(variable.substring(0, sign), variable.substring(sign + 1));
      }
    }
    byte[] input = intake.bytes(number(intake));
    return new Request(folder, arguments, environment, input, interactive, watched);
  }

  private static List<String> words(Intake intake) throws IOException {
    int count = number(intake);
    List<String> words = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      words.add(intake.word());
    }
    return words;
  }

  private static int number(Intake intake) throws IOException {
    try {
      int number = Integer.parseInt(intake.word());
      if (number >= 0) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw new IOException("no number", e);
    }
    throw new IOException("a negative number");
  }

  /** Where it was called. */
  public String folder() {
    return folder;
  }

  /** The command line, the tool's own name left out. */
  public List<String> arguments() {
    return arguments;
  }

  /** The caller's environment. */
  public Map<String, String> environment() {
    return environment;
  }

  /** Standard input. */
  public InputStream input() {
    return new ByteArrayInputStream(input);
  }

  /** Whether people read standard output as it is written. */
  public boolean interactive() {
    return interactive;
  }

  /** Whether people read standard error as it is written. */
  public boolean watched() {
    return watched;
  }
}
