package dev.shelfcheck.read;

import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.DocumentKind;
import dev.shelfcheck.model.Entry;
import dev.shelfcheck.model.Link;
import dev.shelfcheck.model.Section;
import dev.shelfcheck.model.SourceText;
import dev.shelfcheck.read.claims.Draft;
import dev.shelfcheck.read.claims.Grammar;
import dev.shelfcheck.read.claims.LinkReader;
import dev.shelfcheck.read.shelf.Shelf;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Reads Markdown as its author meant it. First its blocks, in one pass over the lines; then the
 * running text of each, by flexmark; then which blocks are one work's; last what they say of it.
 */
public final class MarkdownReader implements DocumentReader {
  @Override
  public Document read(String path, String text) {
    Texts texts = Texts.of(text);
    List<Section> sections = Sections.of(texts.opening(), text.length());
    Shelf shelf = texts.reader().shelve(sections);
    return new Document(
        path,
        DocumentKind.MARKDOWN,
        new SourceText(text),
        sections,
        texts.headings(),
        entries(shelf),
        loose(shelf),
        shelf.contents(),
        texts.anchors(),
        texts.outline().directives(),
        texts.defects());
  }

  private static List<Entry> entries(Shelf shelf) {
    List<Draft> drafts = new ArrayList<>(shelf.drafts());
    drafts.sort(Comparator.comparing(Draft::span));
    return Grammar.entries(drafts);
  }

  private static List<Link> loose(Shelf shelf) {
    return shelf.loose().stream()
        .flatMap(p -> LinkReader.loose(p).stream())
        .sorted(Comparator.comparing(Link::span))
        .toList();
  }
}
