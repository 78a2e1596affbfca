package dev.shelfcheck.cli;

import static dev.shelfcheck.source.http.Loopback.status;

import dev.shelfcheck.source.http.Loopback;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Runs of {@code links} on lists of addresses before two servers of this machine. */
final class LinksRun implements AutoCloseable {
  private final Loopback server = new Loopback();
  private final Loopback desk = new Loopback("127.0.0.2", 0);
  private final Map<String, String> environment = new HashMap<>();
  private final Supplier<Path> folder;

  /**
   * Runs in a folder.
   *
   * @param folder which is there once a test runs
   */
  LinksRun(Supplier<Path> folder) {
    this.folder = folder;
    server.on("/ok", status(200, "<title>A page</title>"));
    server.on("/old", status(301, "", "Location: /ok"));
    server.on("/wall", status(403, ""));
    server.on("/lost", status(301, "", "Location: /"));
    server.on("/", status(200, "<title>Home</title>"));
    server.on("/gone", status(404, ""));
  }

  /** Whose pages are listed. */
  Loopback server() {
    return server;
  }

  /** Who answers for others. */
  Loopback desk() {
    return desk;
  }

  /** May be changed. */
  Map<String, String> environment() {
    environment.putIfAbsent("XDG_CACHE_HOME", folder.get().resolve("cache").toString());
    return environment;
  }

  CommandLineHarness command() {
    return new CommandLineHarness(folder.get());
  }

  /** Runs the command on a list of addresses; those of the server are shown by their paths. */
  String links(String options, String... targets) throws IOException {
    list(targets);
    CommandLineHarness command = command();
    String config =
        command.path(".shelfcheck.yml").toFile().exists()
            ? "--config @.shelfcheck.yml"
            : "--no-config";
    String words =
        "links @list.md --allow-host 127.0.0.1 --no-host-limits " + config + " " + options;
    return command
        .run(words.strip(), "", environment())
        .toString()
        .replace(server.url(""), "")
        .replace('\t', '|')
        .replace("Try 'shelfcheck links --help'.\n", "");
  }

  /** Writes a list of addresses; those of the server are given by their paths. */
  void list(String... targets) throws IOException {
    StringBuilder text = new StringBuilder();
    for (String target : targets) {
      text.append("- [a](")
          .append(target.startsWith("/") ? server.url(target) : target)
          .append(")\n");
    }
    command().write("list.md", text.toString());
  }

  /** The user agent of the first visit to a path. */
  String agent(String path) {
    return server.seen(path).get(0).headers().getOrDefault("user-agent", "");
  }

  @Override
  public void close() {
    server.close();
    desk.close();
  }
}
