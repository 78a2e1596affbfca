package dev.shelfcheck.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which files of the repository are pages of the site, in which group of its contents, and at which
 * address below it.
 */
final class SitePages {
  /** The contents: a group's name, then its pages, each a file and what the contents call it. */
  private static final Map<String, Map<String, String>> GROUPS = new LinkedHashMap<>();

  static {
    group(
        "Using it",
        "README.md=Start",
        "src/docs/ci.md=Installing, CI and hooks",
        "src/docs/configuration.md=Configuration",
        "src/docs/kinds.md=Kinds of files",
        "src/docs/catalogue.md=Catalogue",
        "src/docs/online.md=Online",
        "src/docs/adding.md=Adding an entry",
        "src/docs/editors.md=Editors",
        "src/docs/assistants.md=Assistants",
        "src/docs/server.md=A warm process",
        "src/docs/fleet.md=Fleets of lists");
    group(
        "Extending it",
        "src/docs/own-rules.md=Rules of your own",
        "src/docs/own-plugin.md=Rules in Java",
        "src/docs/topics.md=Topics",
        "src/docs/library.md=API");
    group(
        "About it",
        "CHANGELOG.md=Changes",
        "SECURITY.md=Security",
        "src/docs/peers.md=Beside other tools",
        "src/docs/bibtex-peers.md=Beside tools for BibTeX",
        "CONTRIBUTING.md=Contributing",
        ".github/CODE_OF_CONDUCT.md=Conduct",
        "src/docs/architecture.md=Architecture",
        "src/docs/shelf-format.md=The pocket format",
        "reports/speed.md=Speed",
        "reports/speed-lists.md=Speed over many lists");
  }

  /**
   * A page to be.
   *
   * @param file in the repository, with slashes
   * @param address below the site, with slashes
   * @param called what the contents call it; empty for a page that stands in none
   */
  record Page(String file, String address, String called) {
    boolean isRule() {
      return file.startsWith("rules/");
    }
  }

  private final Map<String, Page> pages = new LinkedHashMap<>();

  private static void group(String name, String... pages) {
    Map<String, String> named = new LinkedHashMap<>();
    for (String page : pages) {
      int sign = page.indexOf('=');
      named.put(page.substring(0, sign), page.substring(sign + 1));
    }
    GROUPS.put(name, named);
  }

  /** Of a repository: the pages of the contents, its decisions and its rules. */
  static SitePages of(Path repository) throws IOException {
    SitePages sitePages = new SitePages();
    GROUPS.values().forEach(group -> group.forEach(sitePages::put));
    for (String folder : List.of("src/docs", "src/docs/decisions", "rules")) {
      try (Stream<Path> files = Files.list(repository.resolve(folder))) {
        files
            .map(f -> f.getFileName().toString())
            .filter(n -> n.endsWith(".md"))
            .sorted()
            .forEach(n -> sitePages.put(folder + "/" + n, ""));
      }
    }
    return sitePages;
  }

  private void put(String file, String called) {
    pages.putIfAbsent(file, new Page(file, address(file), called));
  }

  private static String address(String file) {
    if (file.equals("README.md")) {
      return "index.html";
    }
    String name = file.replace("src/docs/", "docs/").replace(".github/", "");
    return name.substring(0, name.length() - ".md".length()) + ".html";
  }

  List<Page> pages() {
    return new ArrayList<>(pages.values());
  }

  Optional<Page> page(String file) {
    return Optional.ofNullable(pages.get(file));
  }

  /** The contents, in their order. */
  Map<String, List<Page>> contents() {
    Map<String, List<Page>> contents = new LinkedHashMap<>();
    GROUPS.forEach(
        (name, files) -> contents.put(name, files.keySet().stream().map(pages::get).toList()));
    return contents;
  }
}
