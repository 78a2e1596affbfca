package dev.shelfcheck.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shelfcheck.cli.Golden;
import dev.shelfcheck.fix.Mended;
import dev.shelfcheck.model.AuthorList;
import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Entry;
import dev.shelfcheck.model.Link;
import dev.shelfcheck.model.Position;
import dev.shelfcheck.model.Span;
import dev.shelfcheck.model.Stated;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Lists of kinds other than Markdown: each file beside what is read in it, every piece with its
 * place and with what stands there; {@code -Dgoldens.write=true} writes that anew.
 */
@Tag("slow")
class KindsTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
  private static final String CONFIG = ".shelfcheck.yml";
  private static final Path FOLDER = Path.of("src/test/resources/kinds");

  static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(FOLDER)) {
      return files
          .filter(Files::isRegularFile)
          .filter(f -> !f.toString().endsWith(".read") && !f.endsWith(CONFIG))
          .sorted()
          .toList();
    }
  }

  /** Data files are declared beside them. */
  private static Project project(Path file) throws IOException {
    Path config = file.resolveSibling(CONFIG);
    return Files.exists(config) ? Project.of(config, Optional.empty()) : Project.plain();
  }

  private static Document read(Path file, String text) throws IOException {
    return Inputs.texts(Map.of(file.toString(), text), project(file), Set.of())
        .documents()
        .findFirst()
        .orElseThrow();
  }

  private static Document read(Path file) throws IOException {
    return read(file, Files.readString(file));
  }

  @ParameterizedTest
  @MethodSource("files")
  void isReadWithItsPlaces(Path file) throws IOException {
    Document document = read(file);
    Golden.holds(file + ".read", render(document));
  }

  /** All that is read stands within the file, and within its entry. */
  @ParameterizedTest
  @MethodSource("files")
  void everyPieceStandsInItsEntry(Path file) throws IOException {
    Document document = read(file);
    Span whole = new Span(0, document.source().length());
    for (Entry entry : document.entries()) {
      assertTrue(whole.contains(entry.span()), file + ": " + entry);
      entry
          .claim()
          .title()
          .ifPresent(t -> assertTrue(entry.span().contains(t.span()), file + ": " + entry));
      entry.links().forEach(l -> assertTrue(whole.contains(l.targetSpan()), file + ": " + l));
    }
    document.sections().forEach(s -> assertTrue(whole.contains(s.span()), file + ": " + s));
  }

  /** A safe fix changes addresses alone; every other byte, and all that is read, is as before. */
  @ParameterizedTest
  @MethodSource("files")
  void aSafeFixTouchesItsSpanAlone(Path file) throws IOException {
    String name = file.toString();
    String text = Files.readString(file);
    Document before = read(file);
    Mended mended = fixes(file);
    String now = mended.after().getOrDefault(name, text);
    Document after = read(file, now);
    assertEquals(besideAddresses(before), besideAddresses(after));
    assertEquals(said(before), said(after));
    assertEquals(
        before.source().lineCount(), after.source().lineCount(), "lines came or went: " + file);
  }

  /** A file without the addresses of its links. */
  private static String besideAddresses(Document document) {
    StringBuilder text = new StringBuilder(document.slice(new Span(0, document.source().length())));
    document
        .links()
        .map(Link::targetSpan)
        .distinct()
        .sorted(Comparator.reverseOrder())
        .forEach(s -> text.replace(s.start(), s.end(), "@"));
    return text.toString();
  }

  /** Each kind has its ten files, and safe fixes were found and made in some of them. */
  @ParameterizedTest
  @MethodSource("kinds")
  void everyKindHasTenFilesAndFixes(Path kind) throws IOException {
    int mended = 0;
    List<Path> files = files().stream().filter(f -> f.startsWith(kind)).toList();
    for (Path file : files) {
      mended += fixes(file).applied().size();
    }
    assertTrue(files.size() >= 10, kind + " has " + files.size());
    assertTrue(mended > 0, kind.toString());
  }

  static List<Path> kinds() throws IOException {
    return files().stream().map(Path::getParent).distinct().toList();
  }

  private static Mended fixes(Path file) throws IOException {
    return new Shelfcheck(new RulesInForce(DAY, project(file)), Sources.none())
        .audit(Map.of(file.toString(), Files.readString(file)))
        .fixes();
  }

  private static List<String> said(Document document) {
    return document.entries().stream()
        .map(
            e ->
                e.title().orElse("-")
                    + e.claim().authors().map(AuthorList::names).map(KindsTest::names).orElse("-")
                    + e.claim().year().map(Stated::value).map(String::valueOf).orElse("-")
                    + e.section().path())
        .toList();
  }

  private static String names(List<Stated<String>> names) {
    return names.stream().map(Stated::value).collect(Collectors.joining("; "));
  }

  private static String render(Document document) {
    StringBuilder out = new StringBuilder();
    document.entries().forEach(e -> out.append(render(document, e)));
    document
        .directives()
        .forEach(d -> out.append("directive ").append(shown(document, d.span())).append('\n'));
    document
        .looseLinks()
        .forEach(l -> out.append("loose ").append(shown(document, l.targetSpan())).append('\n'));
    document
        .defects()
        .forEach(
            d ->
                out.append("defect ")
                    .append(place(document, d.span()))
                    .append(' ')
                    .append(d.kind())
                    .append(": ")
                    .append(d.detail())
                    .append('\n'));
    return out.toString();
  }

  private static String render(Document document, Entry entry) {
    StringBuilder out = new StringBuilder();
    out.append(place(document, entry.span())).append(' ').append(entry.form());
    out.append(" in ").append(entry.section().path()).append('\n');
    entry.claim().title().ifPresent(t -> line(document, "title", t, out));
    entry
        .claim()
        .authors()
        .ifPresent(a -> a.names().forEach(n -> line(document, "author", n, out)));
    entry.claim().year().ifPresent(y -> line(document, "year", y, out));
    entry.claim().venue().ifPresent(v -> line(document, "venue", v, out));
    for (Link link : entry.links()) {
      out.append("  link ").append(link.role()).append(' ').append(link.target());
      out.append(" @ ").append(shown(document, link.targetSpan())).append('\n');
    }
    entry
        .textIdentifiers()
        .forEach(
            m ->
                out.append("  id ")
                    .append(m.identifier())
                    .append(" @ ")
                    .append(shown(document, m.span()))
                    .append('\n'));
    return out.toString();
  }

  private static void line(Document document, String what, Stated<?> said, StringBuilder out) {
    out.append("  ").append(what).append(' ').append(said.value());
    out.append(" @ ").append(shown(document, said.span())).append('\n');
  }

  private static String shown(Document document, Span span) {
    return place(document, span)
        + " "
        + document.slice(span).replace("\r", "\\r").replace("\n", "\\n");
  }

  private static String place(Document document, Span span) {
    Position start = document.position(span.start());
    Position end = document.position(span.end());
    return start.line() + ":" + start.column() + "-" + end.line() + ":" + end.column();
  }
}
