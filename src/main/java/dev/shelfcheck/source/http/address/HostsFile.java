package dev.shelfcheck.source.http.address;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The names that a machine's own table answers for, without asking anybody (hosts(5)).
 *
 * @param names in lower case
 */
record HostsFile(Set<String> names) {
  /** Far more than a table holds; block lists of a million names have about 30 MB. */
  private static final int LONGEST = 64 << 20;

  /** The table of this machine, wherever its system keeps it, and the one Java was told of. */
  static HostsFile ofThisMachine() {
    return in(places(System.getProperty("jdk.net.hosts.file", ""), System.getenv()));
  }

  private static List<Path> places(String told, Map<String, String> environment) {
    Stream<Path> windows =
        Stream.ofNullable(environment.get("SystemRoot"))
            .map(root -> Path.of(root, "System32", "drivers", "etc", "hosts"));
    Stream<Path> java = told.isEmpty() ? Stream.of() : Stream.of(Path.of(told));
    return Stream.of(Stream.of(Path.of("/etc/hosts")), windows, java).flatMap(p -> p).toList();
  }

  /** The names of several tables; one that cannot be read holds none. */
  static HostsFile in(List<Path> files) {
    Set<String> names = new HashSet<>();
    files.forEach(file -> text(file).lines().flatMap(HostsFile::names).forEach(names::add));
    return new HostsFile(names);
  }

  private static String text(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return new String(in.readNBytes(LONGEST), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      return ""; // most machines have one of the places only
    }
  }

  private static Stream<String> names(String line) {
    String[] words = line.replaceFirst("#.*", "").strip().split("\\s+");
    return Arrays.stream(words).skip(1).map(name -> name.toLowerCase(Locale.ROOT));
  }

  /** Whether the table answers for a name. */
  boolean holds(String name) {
    return names.contains(name.toLowerCase(Locale.ROOT));
  }
}
