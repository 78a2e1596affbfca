package dev.shelfcheck.read.translate;

import dev.shelfcheck.model.Defect;
import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.DocumentKind;
import dev.shelfcheck.model.Span;
import dev.shelfcheck.read.DocumentReader;
import dev.shelfcheck.read.tree.JsonTree;
import dev.shelfcheck.read.tree.MalformedException;
import dev.shelfcheck.read.tree.Transcript;
import dev.shelfcheck.read.tree.Tree;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads the Markdown cells of a notebook (<a
 * href="https://nbformat.readthedocs.io/en/latest/format_description.html">nbformat</a> 3 and 4),
 * one below the other, as one list.
 */
public final class NotebookReader implements DocumentReader {
  /** What code printed, and pictures: most of a notebook, and nothing of a list. */
  private static final Set<String> UNWANTED = Set.of("outputs", "metadata", "attachments");

  private final DocumentReader markdown;

  /**
   * A reader.
   *
   * @param markdown what reads the text of the cells
   */
  public NotebookReader(DocumentReader markdown) {
    this.markdown = markdown;
  }

  @Override
  public Document read(String path, String text) {
    Transcript cells = new Transcript();
    List<Defect> defects = List.of();
    try {
      cells(JsonTree.of(text, UNWANTED)).forEach(c -> write(c, cells));
    } catch (MalformedException e) {
      defects = List.of(Malformed.defect("the notebook", e));
    }
    Document read = markdown.read(path, cells.text());
    return Rendition.of(
        read,
        DocumentKind.NOTEBOOK,
        text,
        cells,
        Stream.concat(defects.stream(), Rendition.defects(read, cells).stream()).toList());
  }

  /** The cells; those of version 3 stand in worksheets. */
  private static Stream<Tree.Pairs> cells(Tree notebook) {
    if (!(notebook instanceof Tree.Pairs pairs)) {
      return Stream.empty();
    }
    Stream<Tree.Pairs> sheets =
        pairs.value("worksheets").stream().flatMap(Tree::items).flatMap(NotebookReader::object);
    return Stream.concat(Stream.of(pairs), sheets)
        .flatMap(p -> p.value("cells").stream())
        .flatMap(Tree::items)
        .flatMap(NotebookReader::object);
  }

  private static Stream<Tree.Pairs> object(Tree tree) {
    return tree instanceof Tree.Pairs pairs ? Stream.of(pairs) : Stream.empty();
  }

  private static void write(Tree.Pairs cell, Transcript out) {
    String type = cell.text("cell_type").map(Tree.Scalar::value).orElse("");
    cell.value("source")
        .ifPresent(
            source -> {
              if (type.equals("markdown")) {
                lines(source, out);
              } else if (type.equals("heading")) {
                long level =
                    cell.text("level").map(Tree.Scalar::value).filter("123456"::contains).stream()
                        .mapToLong(Long::parseLong)
                        .findFirst()
                        .orElse(1);
                out.say("#".repeat((int) level) + " ", source.span().start());
                lines(source, out);
              }
            });
  }

  private static void lines(Tree source, Transcript out) {
    Span span = source.span();
    Stream.concat(Stream.of(source), Tree.items(source))
        .flatMap(t -> t instanceof Tree.Scalar text ? Stream.of(text) : Stream.empty())
        .forEach(t -> out.copy(t.transcript(), 0, t.transcript().length()));
    out.say("\n\n", span.end());
  }
}
