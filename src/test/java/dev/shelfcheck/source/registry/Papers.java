package dev.shelfcheck.source.registry;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The works that one stand-in knows. */
final class Papers {
  private final Map<String, Paper> byId = new ConcurrentHashMap<>();
  private final Map<String, Paper> byTitle = new ConcurrentHashMap<>();

  void add(Paper paper) {
    byId.put(paper.id().toLowerCase(Locale.ROOT), paper);
    byTitle.put(words(paper.title()), paper);
  }

  Optional<Paper> get(String scheme, String id) {
    return Optional.ofNullable(byId.get((scheme + ":" + id).toLowerCase(Locale.ROOT)));
  }

  List<Paper> all(String scheme, String commaSeparated) {
    return Arrays.stream(commaSeparated.split(","))
        .map(id -> get(scheme, id))
        .flatMap(Optional::stream)
        .toList();
  }

  /** The work of a title, which may be followed by further words. */
  List<Paper> called(String text) {
    String words = words(text);
    Paper exact = byTitle.get(words);
    if (exact != null) {
      return List.of(exact);
    }
    int space = words.lastIndexOf(' ');
    Paper shorter = space < 0 ? null : byTitle.get(words.substring(0, space));
    return shorter == null ? List.of() : List.of(shorter);
  }

  private static String words(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKD)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}]+", " ")
        .strip();
  }
}
