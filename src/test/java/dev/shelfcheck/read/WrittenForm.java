package dev.shelfcheck.read;

import dev.shelfcheck.model.AuthorList;
import dev.shelfcheck.model.Entry;
import dev.shelfcheck.model.LinkForm;
import dev.shelfcheck.model.LinkRole;
import dev.shelfcheck.model.Stated;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One way in which people write lists, and what a careful reader takes from it: a line of a table,
 * its columns parted by tabs.
 *
 * @param line the line as it stands in the table
 * @param kind what the form is called
 * @param text Markdown of one or several entries
 * @param columns titles, authors, years, venues and links; in each one cell for each entry
 */
record WrittenForm(String line, String kind, String text, List<List<String>> columns) {
  private static final List<String> NAMES = List.of("title", "authors", "year", "venue", "links");
  private static final String NONE = "-";

  static WrittenForm of(String line) {
    String[] parts = line.split("\t", -1);
    if (parts.length != 2 + NAMES.size()) {
      throw new IllegalArgumentException("not seven columns: " + line);
    }
    List<List<String>> columns = new ArrayList<>();
    for (int i = 2; i < parts.length; i++) {
      columns.add(parts[i].isEmpty() ? List.of() : List.of(parts[i].split(" ¶ ")));
    }
    if (columns.stream().map(List::size).distinct().count() != 1) {
      throw new IllegalArgumentException("columns of several lengths: " + line);
    }
    return new WrittenForm(line, parts[0], parts[1].replace('⏎', '\n').replace('⇥', '\t'), columns);
  }

  /** What is read otherwise than a careful reader would, in words; empty where nothing is. */
  String difference() {
    List<Entry> entries = new MarkdownReader().read("list.md", text).entries();
    int wanted = columns.get(0).size();
    if (entries.size() != wanted) {
      return "entries: %d, read %d %s"
          .formatted(wanted, entries.size(), entries.stream().map(e -> e.title()).toList());
    }
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < wanted; i++) {
      List<String> read = cells(entries.get(i));
      for (int c = 0; c < NAMES.size(); c++) {
        String expected = columns.get(c).get(i);
        if (!List.of(expected.split(" \\|\\| ")).contains(read.get(c))) {
          out.append("%s: %s, read %s%n".formatted(NAMES.get(c), expected, read.get(c)));
        }
      }
    }
    return out.toString();
  }

  private static List<String> cells(Entry entry) {
    return List.of(
        entry.title().map(t -> t.replaceAll("\\s+", " ")).orElse(NONE),
        entry.claim().authors().map(WrittenForm::names).orElse(NONE),
        entry.claim().year().map(Stated::value).map(String::valueOf).orElse(NONE),
        entry.claim().venue().map(Stated::value).orElse(NONE),
        links(entry));
  }

  private static String names(AuthorList authors) {
    return authors.names().stream().map(Stated::value).collect(Collectors.joining("; "))
        + (authors.complete() ? "" : "; ...");
  }

  /** The targets of the links that are the work's or its authors', each once. */
  private static String links(Entry entry) {
    String targets =
        entry.links().stream()
            .filter(l -> l.form() != LinkForm.IMAGE && l.role() != LinkRole.MENTION)
            .map(l -> l.target())
            .filter(t -> !t.isBlank())
            .distinct()
            .collect(Collectors.joining(" "));
    return targets.isEmpty() ? NONE : targets;
  }
}
