package dev.shelfcheck.source.files;

import java.util.List;

/** What a path with a leading slash may begin at. */
final class ServedFolders {
  /** The root itself, and the folders below it that makers of sites serve as the root. */
  static final List<String> NAMES = List.of("", "docs/", "static/", "public/");

  private ServedFolders() {}

  /** Whether a path names a file; one without an ending may be a page that a site makes. */
  static boolean isFile(String path) {
    return path.substring(path.lastIndexOf('/') + 1).indexOf('.') >= 0;
  }
}
