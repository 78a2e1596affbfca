package dev.shelfcheck.fleet;

import dev.shelfcheck.api.Works;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** One list of a fleet, as a row of the table brings it. */
final class ListFile {
  private final ListName name;
  private final String digest;
  private final byte[] content;
  private final Set<String> files;
  private final String config;
  private final List<Works.FoundWork> works;
  private final List<String> evidence;

  /**
   * A list.
   *
   * @param digest SHA-256 of its text, in hexadecimal digits
   * @param content the file's bytes; not copied, and not changed by anybody
   * @param works what a join has found for it, in the order of their dumps
   * @param config the text of its repository's config; empty where it has none
   * @param evidence what is remembered of the pages that it links to, a line each
   * @param files the paths of all files of its repository, where they are known; else empty. A
   *     table may have nulls among them, which are none
   */
  ListFile(
      ListName name,
      String digest,
      byte[] content,
      List<String> files,
      String config,
      List<Works.FoundWork> works,
      List<String> evidence) {
    this.name = name;
    this.digest = digest;
    this.content = content;
    this.files = files.stream().filter(Objects::nonNull).collect(Collectors.toUnmodifiableSet());
    this.config = config;
    this.works = List.copyOf(works);
    this.evidence = List.copyOf(evidence);
  }

  ListName name() {
    return name;
  }

  String digest() {
    return digest;
  }

  byte[] content() {
    return content;
  }

  Set<String> files() {
    return files;
  }

  String config() {
    return config;
  }

  List<Works.FoundWork> works() {
    return works;
  }

  List<String> evidence() {
    return evidence;
  }
}
