package dev.shelfcheck.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Where the links of the repository's pages lead on the site: to another page, to a file that goes
 * along as it is, or, where nothing is there, nowhere, which ends the build.
 */
final class Targets {
  private final Path repository;
  private final SitePages sitePages;
  private final Map<String, Path> along = new TreeMap<>();

  Targets(Path repository, SitePages sitePages) {
    this.repository = repository;
    this.sitePages = sitePages;
  }

  /**
   * @param from the page that links
   * @param link as it is written there
   * @return the link as the site writes it
   * @throws IOException where a relative link leads to nothing in the repository
   */
  String of(SitePages.Page from, String link) throws IOException {
    if (link.startsWith("#") || link.contains("://") || link.startsWith("mailto:")) {
      return link;
    }
    int hash = link.indexOf('#');
    String fragment = hash < 0 ? "" : link.substring(hash);
    String path = hash < 0 ? link : link.substring(0, hash);
    return relative(from.address(), address(from, file(from, path))) + fragment;
  }

  /** What the contents call the page that a link leads to, if it is one of them. */
  Optional<String> called(SitePages.Page from, String link) {
    String path = link.contains("#") ? link.substring(0, link.indexOf('#')) : link;
    return sitePages
        .page(file(from, path))
        .map(SitePages.Page::called)
        .filter(called -> !called.isEmpty());
  }

  private static String file(SitePages.Page from, String path) {
    return Path.of(from.file()).resolveSibling(path).normalize().toString();
  }

  private String address(SitePages.Page from, String file) throws IOException {
    Optional<SitePages.Page> page = sitePages.page(file);
    if (page.isPresent()) {
      return page.get().address();
    }
    Path there = repository.resolve(file);
    if (Files.isRegularFile(there)) {
      along.put(file, there);
      return file;
    }
    if (!Files.isDirectory(there)) {
      throw new IOException(from.file() + " links " + file + ", which is not there");
    }
    try (Stream<Path> files = Files.list(there)) {
      for (Path each : files.filter(Files::isRegularFile).sorted().toList()) {
        String name = file + "/" + each.getFileName();
        if (sitePages.page(name).isEmpty()) {
          along.put(name, each);
        }
      }
    }
    return file.replace("src/docs/", "docs/") + "/index.html";
  }

  /** A site's address as another of its pages writes it. */
  static String relative(String from, String to) {
    Path folder = Path.of("/" + from).getParent();
    return folder == null ? to : folder.relativize(Path.of("/" + to)).toString();
  }

  /** Files that pages link and that are no pages, by the address that they are linked at. */
  Map<String, Path> along() {
    return along;
  }
}
