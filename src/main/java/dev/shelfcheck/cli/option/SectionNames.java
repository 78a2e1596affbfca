package dev.shelfcheck.cli.option;

import dev.shelfcheck.cli.terminal.UsageException;
import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Entry;
import dev.shelfcheck.model.Section;
import dev.shelfcheck.report.Shown;
import dev.shelfcheck.rule.Nearest;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the sections of a list are called on a command line. */
final class SectionNames {
  /** More candidates are no help. */
  private static final int SHOWN = 12;

  /** A line of the list, as it stands behind a file's name. */
  private static final Pattern LINE = Pattern.compile("\\s*:(\\d{1,9})\\s*");

  private final Document document;
  private final Set<Section> filled;

  /** Those of headings, and those that a line above their entries makes. */
  private final Set<Section> sections = new LinkedHashSet<>();

  /**
   * The names of a list's sections.
   *
   * @param filled those with entries of their own
   */
  SectionNames(Document document, Set<Section> filled) {
    this.document = document;
    this.filled = filled;
    sections.addAll(document.sections());
    sections.addAll(filled);
  }

  /**
   * A section by its name, by the end of its path ({@code Lamps > 2023}), by a part of its name
   * that no other one has, or by a line of it ({@code :120}).
   *
   * @throws UsageException where there is none, or several
   */
  Section named(String name) {
    List<Section> found = called(name);
    if (found.size() == 1) {
      return found.get(0);
    }
    Matcher line = LINE.matcher(name);
    if (found.isEmpty() && line.matches()) {
      return around(Integer.parseInt(line.group(1)));
    }
    throw new UsageException(
        found.isEmpty()
            ? "there is no section '"
                + Shown.line(name)
                + "'"
                + nearest(name)
                + "; there are"
                + listed(filled)
            : "several sections are called '" + Shown.line(name) + "'; say which" + listed(found));
  }

  private List<Section> called(String name) {
    String wanted = name(List.of(name.split("\\s*>\\s*")));
    List<Section> exact = sections.stream().filter(s -> ends(name(s.path()), wanted)).toList();
    List<Section> filledOnes = exact.stream().filter(filled::contains).toList();
    List<Section> found = exact.size() > 1 && !filledOnes.isEmpty() ? filledOnes : exact;
    return found.isEmpty()
        ? sections.stream().filter(s -> name(s.path()).contains(wanted)).toList()
        : found;
  }

  private static boolean ends(String path, String wanted) {
    return path.equals(wanted) || path.endsWith("\u0000" + wanted);
  }

  private static String name(List<String> path) {
    return path.stream()
        .map(part -> Shown.line(part).toLowerCase(Locale.ROOT).strip())
        .collect(Collectors.joining("\u0000"));
  }

  /** The section of the entry in a line; the innermost one around it where none is there. */
  private Section around(int line) {
    if (line < 1 || line > document.source().lineCount()) {
      throw new UsageException("there is no line " + line + " in " + Shown.line(document.path()));
    }
    int end = document.source().lineSpan(line).end();
    return entry(line)
        .map(Entry::section)
        .or(
            () ->
                sections.stream()
                    .filter(s -> s.span().start() <= end && end <= s.span().end())
                    .max(Comparator.comparingInt(s -> s.span().start())))
        .orElseThrow(
            () ->
                new UsageException(
                    "line "
                        + line
                        + " of "
                        + Shown.line(document.path())
                        + " is in no section; there are"
                        + listed(filled)));
  }

  private Optional<Entry> entry(int line) {
    return document.entries().stream()
        .filter(e -> line(e.span().start()) <= line && line <= line(e.span().end() - 1))
        .findFirst();
  }

  /** The entry in a line that names a section, where it is one of an entry. */
  Optional<Entry> entry(String name) {
    Matcher line = LINE.matcher(name);
    return line.matches() && called(name).isEmpty()
        ? entry(Integer.parseInt(line.group(1)))
        : Optional.empty();
  }

  private int line(int offset) {
    return document.source().line(Math.max(offset, 0));
  }

  private String nearest(String name) {
    return Nearest.to(name, sections.stream().map(Section::title).toList())
        .map(n -> "; did you mean '" + Shown.line(n) + "'?")
        .orElse("");
  }

  /** The names of some sections, as many as are a help. */
  String listed(Collection<Section> some) {
    String names = some.stream().limit(SHOWN).map(this::quoted).collect(Collectors.joining(", "));
    int more = some.size() - SHOWN;
    return ": " + names + (more > 0 ? " and " + more + " more" : "");
  }

  /** A name in quotation marks; where others are called so, the line that tells it from them. */
  private String quoted(Section section) {
    boolean shared = sections.stream().filter(s -> shown(s).equals(shown(section))).count() > 1;
    return "\""
        + shown(section)
        + "\""
        + (shared ? " (:" + line(section.span().start()) + ")" : "");
  }

  /** A section's path in one line. */
  static String shown(Section section) {
    return section.path().isEmpty()
        ? section.title()
        : section.path().stream().map(Shown::line).collect(Collectors.joining(" > "));
  }
}
