package dev.shelfcheck.write;

import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Entry;
import dev.shelfcheck.model.EntryForm;
import dev.shelfcheck.model.Link;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What nearly all entries that are no rows say below a label, or link by one, and a new one does
 * not: {@code - *Data*: ...}, {@code [[Slides](u)]}.
 */
final class UnsaidFields {
  /** From which share of the entries on that have a field or a link a new one is to; chosen. */
  private static final double NEARLY_ALL = 0.9;

  /** Fewer entries tell no custom. */
  private static final int FEWEST = 4;

  /** More words are a title, and no label. */
  private static final int LONGEST_LABEL = 3;

  /** Fewer entries of a section leave it to the list's others to tell; these are looked at. */
  private static final int MOST = 60;

  private static final Pattern FIELD =
      Pattern.compile(
          "(?mU)^[ \\t]*(?:[-*+][ \\t]+)?[*_`]{1,3}(\\p{L}[\\p{L} -]{0,29})"
              + "[:：]?[*_`]{1,3}[ \\t]*[:：]?");

  private final Map<String, String> labels = new LinkedHashMap<>();
  private final List<String> usual = new ArrayList<>();
  private final GivenParts given;

  /**
   * Looks at entries.
   *
   * @param mates those that a new one is to stand among
   */
  UnsaidFields(Document document, List<Entry> mates, GivenParts given) {
    this.given = given;
    List<Entry> telling = mates.size() < FEWEST ? alike(document, mates) : mates;
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (Entry entry : telling) {
      Map<String, String> said = new LinkedHashMap<>();
      if (entry.form() != EntryForm.ROW) {
        said.putAll(fields(document.slice(Blocks.of(document, entry))));
        entry.links().forEach(l -> link(l, entry, said));
      }
      said.forEach(labels::putIfAbsent);
      said.keySet().forEach(s -> counts.merge(s, 1, Integer::sum));
    }
    counts.forEach(
        (label, count) -> {
          if (telling.size() >= FEWEST && count >= NEARLY_ALL * telling.size()) {
            usual.add(label);
          }
        });
  }

  private static List<Entry> alike(Document document, List<Entry> mates) {
    return document.entries().stream()
        .filter(e -> mates.isEmpty() || e.form() == mates.get(0).form())
        .limit(MOST)
        .toList();
  }

  /** Lines that begin with a word in emphasis and a colon. */
  private static Map<String, String> fields(String block) {
    Map<String, String> fields = new LinkedHashMap<>();
    Matcher field = FIELD.matcher(block);
    while (field.find()) {
      if (field.group().matches("(?sU).*[:：].*")) {
        fields.putIfAbsent(TableColumns.folded(field.group(1)), field.group(1).strip());
      }
    }
    return fields;
  }

  private static void link(Link link, Entry entry, Map<String, String> said) {
    String label = link.text().replaceAll("^[\\s\\[(]+|[\\s\\])]+$", "");
    boolean title = entry.title().filter(t -> t.contains(label)).isPresent();
    boolean leads = link.role().leadsToWork() || !link.identifiers().isEmpty();
    if (!label.isBlank() && !title && !leads && label.split("\\s+").length <= LONGEST_LABEL) {
      said.putIfAbsent(TableColumns.folded(label), label);
    }
  }

  /** The names that something can be said under. */
  List<String> names() {
    return List.copyOf(labels.values());
  }

  /** The labels of what a new entry lacks. */
  List<String> of(String text) {
    String folded = TableColumns.folded(text);
    return usual.stream()
        .filter(u -> !u.isEmpty() && !folded.contains(u) && !given.names().contains(u))
        .map(labels::get)
        .toList();
  }

  /**
   * Makes sure that something can be said under each name that is given.
   *
   * @throws NoColumnException where no entry has such a field or link
   */
  void requireKnown() {
    for (String name : given.named().keySet()) {
      if (!labels.containsKey(TableColumns.folded(name))) {
        throw new NoColumnException(name, names());
      }
    }
  }
}
