package dev.shelfcheck.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shelfcheck.model.AuthorList;
import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Entry;
import dev.shelfcheck.model.Link;
import dev.shelfcheck.model.Stated;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each layout is a file and what is read in it; {@code -Dgoldens.write=true} writes it anew. */
class LayoutsTest {
  private static final Path FOLDER = Path.of("fixtures/layouts");

  static List<Path> layouts() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(f -> f.toString().endsWith(".md")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("layouts")
  void isReadAsItsAuthorMeantIt(Path layout) throws IOException {
    String name = String.valueOf(layout.getFileName());
    Path golden = layout.resolveSibling(name.replace(".md", ".read"));
    String read = render(new MarkdownReader().read(name, Files.readString(layout)));
    if (Boolean.getBoolean("goldens.write")) {
      Files.writeString(golden, read);
    }
    assertEquals(Files.readString(golden), read);
  }

  private static String render(Document document) {
    StringBuilder out = new StringBuilder();
    document.entries().forEach(e -> out.append(render(document, e)));
    document.contents().forEach(c -> out.append("contents: ").append(c.fragment()).append('\n'));
    document
        .defects()
        .forEach(
            d ->
                out.append("defect: ")
                    .append(d.kind())
                    .append(' ')
                    .append(document.slice(d.span()))
                    .append('\n'));
    document.looseLinks().forEach(l -> out.append("loose: ").append(l.target()).append('\n'));
    return out.toString();
  }

  private static String render(Document document, Entry entry) {
    String first = String.valueOf(document.position(entry.span().start()).line());
    String last =
        String.valueOf(
            document.position(Math.max(entry.span().start(), entry.span().end() - 1)).line());
    String links =
        entry.links().stream()
            .map(LayoutsTest::render)
            .collect(Collectors.joining("\n    ", "    ", "\n"));
    return "%s-%s %s %s\n  title: %s\n  authors: %s\n  year: %s  venue: %s  fields: %s\n%s"
        .formatted(
            first,
            last,
            entry.form(),
            entry.section().path(),
            entry.title().orElse("-"),
            entry.claim().authors().map(LayoutsTest::render).orElse("-"),
            entry.claim().year().map(Stated::value).map(String::valueOf).orElse("-"),
            entry.claim().venue().map(Stated::value).orElse("-"),
            entry.fields().stream().map(f -> f.label() + "=" + f.text()).toList(),
            entry.links().isEmpty() ? "" : links);
  }

  private static String render(AuthorList authors) {
    return authors.names().stream().map(Stated::value).collect(Collectors.joining("; "))
        + (authors.complete() ? "" : "; ...");
  }

  private static String render(Link link) {
    return "%s %s <%s> %s".formatted(link.role(), link.form(), link.target(), link.text());
  }
}
