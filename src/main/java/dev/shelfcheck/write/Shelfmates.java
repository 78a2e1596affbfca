package dev.shelfcheck.write;

import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Entry;
import dev.shelfcheck.model.EntryForm;
import dev.shelfcheck.model.Section;
import dev.shelfcheck.model.SourceText;
import dev.shelfcheck.model.Span;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The entries of one section that stand side by side in one form. */
final class Shelfmates {
  /** Where a list's custom shows; more only take time. */
  private static final int MOST_MODELS = 60;

  /** Fewer tell no custom: others of the list are looked at as well. */
  private static final int FEWEST_MODELS = 3;

  /** A line's end, or several; a rule may stand between. */
  private static final Pattern GAP =
      Pattern.compile("[ \\t]*\\r?\\n\\s*(?:(?:[-*_]{3,}|<[bh]r ?/?>)[ \\t]*\\r?\\n\\s*)?");

  /** A rule that ends an entry, and parts it from the next. */
  private static final Pattern RULE_BELOW =
      Pattern.compile("\\s*\\n[ \\t]*\\r?\\n(?:[-*_]{3,}|<[bh]r ?/?>)$");

  /** What notes on a work are made of: items, what stands further in, pictures. */
  private static final Pattern NOTE = Pattern.compile("^(?:[-*+]\\s|\\s+\\S|!\\[|<img\\b)");

  private final Document document;
  private final Section section;
  private final List<Entry> entries;

  /** Those of the section that look like them and stand elsewhere in it. */
  private final List<Entry> kin;

  private final Trails trails;
  private final Aliases aliases;

  /**
   * Looks at a section.
   *
   * @param beside the entry of it that others are to be like, where one is said
   */
  Shelfmates(Document document, Section section, Optional<Entry> beside) {
    this.document = document;
    this.section = section;
    List<Entry> here =
        document.entries().stream().filter(e -> e.section().span().equals(section.span())).toList();
    this.entries = beside.map(b -> like(b, here)).orElseGet(() -> ofOneForm(here));
    this.kin =
        here.stream()
            .filter(e -> !entries.contains(e) && !entries.isEmpty())
            .filter(e -> form(e).equals(form(entries.get(0))))
            .toList();
    this.trails = new Trails(document, entries);
    this.aliases = new Aliases(document, entries);
  }

  /** Those of an entry's form and depth, below the same line. */
  private List<Entry> like(Entry entry, List<Entry> all) {
    return all.stream()
        .filter(e -> form(e).equals(form(entry)) && parent(e).equals(parent(entry)))
        .toList();
  }

  private OptionalInt parent(Entry entry) {
    return entry.form() == EntryForm.ITEM
        ? Blocks.parent(document, Blocks.of(document, entry))
        : OptionalInt.empty();
  }

  /** Those of the form and the depth that most have, of those that tell of works where some do. */
  private List<Entry> ofOneForm(List<Entry> all) {
    Map<String, Integer> counts = new HashMap<>();
    all.forEach(e -> counts.merge(form(e), tellsOfWork(e) ? all.size() + 1 : 1, Integer::sum));
    return counts.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(m -> all.stream().filter(e -> form(e).equals(m.getKey())).toList())
        .orElse(List.of());
  }

  /** Whether an entry says when or where its work appeared, or links it by its identifier. */
  private static boolean tellsOfWork(Entry entry) {
    return !entry.ownIdentifiers().isEmpty()
        || entry.claim().year().isPresent()
        || entry.claim().venue().isPresent();
  }

  private String form(Entry entry) {
    int depth =
        entry.form() == EntryForm.ITEM ? Blocks.indent(document, Blocks.of(document, entry)) : 0;
    return entry.form() + " " + depth;
  }

  List<Entry> entries() {
    return entries;
  }

  /** Entries to write after: those of the section around a place, else the nearest of the list. */
  List<Model> models(int at, Numbering numbering) {
    return Stream.concat(
            entries.stream()
                .sorted(Comparator.comparingInt(e -> Math.abs(entries.indexOf(e) - at)))
                .flatMap(e -> Model.of(document, e, numbering.place(e), aliases.place(e)).stream()),
            kin.stream()
                .flatMap(e -> Model.of(document, e, Optional.empty(), Optional.empty()).stream())
                .map(Model::numberedAnew))
        .limit(MOST_MODELS)
        .toList();
  }

  /** Entries of other sections, the nearest first; of the section's form, where it has one. */
  List<Model> elsewhere() {
    Optional<EntryForm> form = entries.stream().findFirst().map(Entry::form);
    return document.entries().stream()
        .filter(e -> !e.section().span().equals(section.span()))
        .filter(e -> form.map(f -> e.form() == f).orElse(e.form() != EntryForm.ROW))
        .sorted(Comparator.comparingInt(e -> Math.abs(e.span().start() - section.span().start())))
        .limit(MOST_MODELS)
        .flatMap(e -> Model.of(document, e, Optional.empty(), Optional.empty()).stream())
        .map(Model::numberedAnew)
        .toList();
  }

  /** Rows of other sections, where these are rows. */
  List<Model> rowsElsewhere() {
    return entries.stream().anyMatch(e -> e.form() == EntryForm.ROW) ? elsewhere() : List.of();
  }

  /** Whether the section's own entries show its custom. */
  boolean tell() {
    return entries.size() >= FEWEST_MODELS;
  }

  /** The lines of an entry with all that is nested in it. */
  Span whole(int at) {
    Entry entry = entries.get(at);
    Span block = Blocks.of(document, entry);
    int next = at + 1 < entries.size() ? entries.get(at + 1).span().start() : section.span().end();
    int end = block.end();
    if (entry.form() == EntryForm.HEADING) {
      end = Math.max(end, underHeading(block, next));
    } else if (entry.form() == EntryForm.ITEM) {
      end = trails.end(nested(block, next), next);
    } else if (entry.form() == EntryForm.PARAGRAPH) {
      end = notes(trails.end(end, next), next);
    }
    return new Span(block.start(), end);
  }

  private int underHeading(Span block, int next) {
    int end =
        document.sections().stream()
            .map(Section::span)
            .filter(s -> s.start() >= block.start() && s.start() < block.end())
            .mapToInt(Span::end)
            .max()
            .orElse(block.end());
    return trimmed(Math.min(end, Math.max(next, block.end())), block.end());
  }

  private int trimmed(int end, int least) {
    String text = document.source().text().substring(least, end).stripTrailing();
    Matcher rule = RULE_BELOW.matcher(text);
    return least + (rule.find() ? rule.start() : text.length());
  }

  /** The end of the list that stands directly below a paragraph, and of the pictures around it. */
  private int notes(int from, int next) {
    SourceText source = document.source();
    int end = from;
    for (int line = source.line(from) + 1; line <= source.lineCount(); line++) {
      Span span = source.lineSpan(line);
      if (span.start() >= next) {
        break;
      }
      String text = source.slice(span);
      if (!text.isBlank()) {
        if (!NOTE.matcher(text).find()) {
          break;
        }
        end = span.end();
      }
    }
    return end;
  }

  /** The end of the lines below that stand further in. */
  private int nested(Span block, int next) {
    SourceText source = document.source();
    int own = Blocks.indent(document, block);
    int end = block.end();
    for (int line = source.line(block.end()) + 1; line <= source.lineCount(); line++) {
      Span span = source.lineSpan(line);
      if (span.start() >= next) {
        break;
      }
      if (!source.slice(span).isBlank()) {
        if (Blocks.indent(document, span) <= own) {
          break;
        }
        end = span.end();
      }
    }
    return end;
  }

  /** What stands between two of them: a line's end, or several. */
  String between() {
    Map<String, Integer> gaps = new HashMap<>();
    for (int i = 1; i < entries.size(); i++) {
      int from = whole(i - 1).end();
      int to = Blocks.of(document, entries.get(i)).start();
      String gap = from < to ? document.slice(new Span(from, to)) : "";
      if (GAP.matcher(gap).matches()) {
        gaps.merge(gap, 1, Integer::sum);
      }
    }
    String line = document.source().text().contains("\r\n") ? "\r\n" : "\n";
    return gaps.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .orElse(tight() ? line : line + line);
  }

  private boolean tight() {
    return Stream.concat(entries.stream(), document.entries().stream())
        .findFirst()
        .filter(e -> e.form() == EntryForm.ROW || e.form() == EntryForm.ITEM)
        .isPresent();
  }

  /** Where the text of the section ends, the sections in it left out. */
  int end() {
    int to =
        document.sections().stream()
            .map(Section::span)
            .filter(s -> s.start() > section.span().start() && s.start() < section.span().end())
            .mapToInt(Span::start)
            .min()
            .orElse(section.span().end());
    return trimmed(to, section.heading().end());
  }
}
