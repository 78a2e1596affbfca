package dev.shelfcheck.read.data;

import dev.shelfcheck.model.Link;
import dev.shelfcheck.model.LinkForm;
import dev.shelfcheck.model.LinkRole;
import dev.shelfcheck.model.Span;
import dev.shelfcheck.vocabulary.LinkLabels;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The links of an item: each field that is declared to hold some. */
final class DataLinks {
  /** What an identifier stands behind, by the name of its field. */
  private static final Map<String, String> REGISTRIES =
      Map.of("doi", "https://doi.org/", "arxiv", "https://arxiv.org/abs/");

  private DataLinks() {}

  static List<Link> of(Spot item, List<String> fields, String file) {
    List<Link> links = new ArrayList<>();
    for (int i = 0; i < fields.size(); i++) {
      boolean first = i == 0;
      FieldPattern part = FieldPattern.of(fields.get(i));
      for (Spot.Said said : item.said(part.field(), file)) {
        link(said, part, first).ifPresent(links::add);
      }
    }
    return links;
  }

  /** A field, and what its value is written into. */
  private record FieldPattern(String before, String field, String behind) {
    static FieldPattern of(String declared) {
      int open = declared.indexOf('{');
      int close = declared.indexOf('}', open + 1);
      return open < 0 || close < 0
          ? new FieldPattern("", declared, "")
          : new FieldPattern(
              declared.substring(0, open),
              declared.substring(open + 1, close),
              declared.substring(close + 1));
    }

    boolean isPlain() {
      return before.isEmpty() && behind.isEmpty();
    }
  }

  private static Optional<Link> link(Spot.Said said, FieldPattern part, boolean first) {
    String value = said.value();
    String label = said.label().toLowerCase(Locale.ROOT);
    String target =
        labelled(value)
            .or(() -> bare(value, part, label))
            .orElseGet(() -> address(value) ? value : part.before() + value + part.behind());
    Span place = said.place();
    LinkRole role = role(label);
    boolean own = first && role != LinkRole.PDF;
    return value.contains(" ") || value.contains("\n")
        ? Optional.empty()
        : Optional.of(
            Link.of(target, "", LinkForm.FIELD, own ? LinkRole.PAPER : role, place, place));
  }

  /** An identifier behind its registry's name: {@code doi:10.1000/x}. */
  private static Optional<String> labelled(String value) {
    int colon = value.indexOf(':');
    return Optional.ofNullable(
            REGISTRIES.get(value.substring(0, Math.max(colon, 0)).toLowerCase(Locale.ROOT)))
        .map(registry -> registry + value.substring(colon + 1).strip());
  }

  /** One in a field that bears its registry's name. */
  private static Optional<String> bare(String value, FieldPattern part, String label) {
    return part.isPlain() && !address(value)
        ? Optional.ofNullable(REGISTRIES.get(label)).map(registry -> registry + value)
        : Optional.empty();
  }

  private static boolean address(String value) {
    return value.contains(":") || value.startsWith("/") || value.startsWith(".");
  }

  private static LinkRole role(String label) {
    Map<String, String> known = LinkLabels.words();
    return Stream.of(label.split("[^a-z0-9]+"))
        .map(known::get)
        .filter(w -> w != null)
        .flatMap(
            w ->
                Arrays.stream(LinkRole.values())
                    .filter(r -> r.name().toLowerCase(Locale.ROOT).equals(w)))
        .findFirst()
        .orElse(REGISTRIES.containsKey(label) ? LinkRole.PAPER : LinkRole.OTHER);
  }
}
