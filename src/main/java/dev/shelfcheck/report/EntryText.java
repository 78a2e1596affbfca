package dev.shelfcheck.report;

import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Entry;
import dev.shelfcheck.model.Field;
import dev.shelfcheck.model.IdentifierMention;
import dev.shelfcheck.model.Link;
import dev.shelfcheck.model.Stated;
import dev.shelfcheck.model.Understanding;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** An entry as it was read, one line a piece; what is absent has no line. */
final class EntryText {
  private EntryText() {}

  static List<String> of(Document document, Entry entry) {
    List<String> lines = new ArrayList<>();
    int first = document.source().line(entry.span().start());
    int last = document.source().line(Math.max(entry.span().start(), entry.span().end() - 1));
    lines.add(first == last ? "entry at line " + first : "entry at lines " + first + " to " + last);
    piece(lines, "section", String.join(" > ", entry.section().path()));
    piece(lines, "title", entry.title().orElse(""));
    piece(lines, "authors", authors(entry));
    piece(lines, "year", entry.claim().year().map(y -> y.value().toString()).orElse(""));
    piece(lines, "venue", entry.claim().venue().map(Stated::value).orElse(""));
    lines.addAll(understanding(entry));
    for (Field field : entry.fields()) {
      piece(lines, "field", field.label() + ": " + field.text());
    }
    for (Link link : entry.links()) {
      piece(lines, "link", link(document, link));
    }
    entry.identifiers().stream()
        .map(EntryText::identifier)
        .distinct()
        .forEach(i -> piece(lines, "identifier", i));
    return lines;
  }

  private static List<String> understanding(Entry entry) {
    List<String> lines = new ArrayList<>();
    Understanding read = entry.claim().understanding();
    piece(
        lines,
        "doubtful",
        read.doubtful().stream()
            .sorted()
            .map(p -> p.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(", ")));
    read.layout()
        .ifPresent(
            l -> {
              piece(lines, "layout", l.template() + " (" + l.members() + " entries)");
              piece(lines, "title slot", l.why());
            });
    read.alternatives().forEach(a -> piece(lines, "or title", a.title().value()));
    return lines;
  }

  /** A link in one line, with its role and its place. */
  static String link(Document document, Link link) {
    return link.role().name().toLowerCase(Locale.ROOT)
        + " "
        + (link.text().isBlank() ? "" : "[" + link.text() + "] ")
        + link.target()
        + " (line "
        + document.source().line(link.span().start())
        + ")";
  }

  private static String authors(Entry entry) {
    return entry
        .claim()
        .authors()
        .map(
            a ->
                a.names().stream().map(Stated::value).collect(Collectors.joining("; "))
                    + (a.complete() ? "" : "; and others"))
        .orElse("");
  }

  private static String identifier(IdentifierMention mention) {
    return mention.identifier().canonical() + (mention.own() ? "" : " (mentioned)");
  }

  private static void piece(List<String> lines, String name, String text) {
    if (!text.isBlank()) {
      lines.add(String.format(Locale.ROOT, "  %-12s %s", name, Shown.line(text)));
    }
  }
}
