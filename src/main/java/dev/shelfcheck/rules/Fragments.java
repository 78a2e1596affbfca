package dev.shelfcheck.rules;

import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Heading;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The places in a document that a fragment can lead to. */
final class Fragments {
  /** What leads somewhere on every page that shows a document. */
  private static final Set<String> EVERYWHERE = Set.of("", "top", "readme", "start-of-content");

  private final Set<String> anchors;
  private final List<Heading> headings;

  private Fragments(Set<String> anchors, List<Heading> headings) {
    this.anchors = anchors;
    this.headings = headings;
  }

  static Fragments of(Document document) {
    return new Fragments(
        document.anchors().stream().map(Fragments::folded).collect(Collectors.toSet()),
        document.headings());
  }

  /** Case, an escape, and what a badge or an emoji leaves at either end are the host's affair. */
  boolean lead(String fragment) {
    String wanted = folded(fragment);
    return EVERYWHERE.contains(wanted) || anchors.contains(wanted) || wanted.matches("l\\d+.*");
  }

  /** The fragment of the one heading with these words. */
  Optional<String> nearest(String words) {
    List<Heading> same =
        headings.stream().filter(h -> letters(h.title()).equals(letters(words))).toList();
    return same.size() == 1 ? Optional.of(same.get(0).anchor()) : Optional.empty();
  }

  private static String letters(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }

  private static String folded(String fragment) {
    String plain = fragment.startsWith("user-content-") ? fragment.substring(13) : fragment;
    try {
      return URLDecoder.decode(plain.replace("+", "%2B"), StandardCharsets.UTF_8)
          .toLowerCase(Locale.ROOT)
          .replace("\uFE0F", "")
          .replaceAll("^-+|-+$", "");
    } catch (IllegalArgumentException malformed) {
      return plain.toLowerCase(Locale.ROOT);
    }
  }
}
