package dev.shelfcheck.read;

import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.DocumentKind;
import dev.shelfcheck.model.DocumentStructure;
import dev.shelfcheck.model.Link;
import dev.shelfcheck.model.SourceText;
import dev.shelfcheck.read.claims.LinkReader;
import java.util.Comparator;
import java.util.List;

/**
 * Reads of Markdown its headings, anchors and links, for those who ask nothing of its entries: the
 * links are those that {@link MarkdownReader} finds, all of them loose.
 */
public final class MarkdownLinks implements DocumentReader {
  @Override
  public Document read(String path, String text) {
    Texts texts = Texts.of(text);
    return new Document(
        path,
        DocumentKind.MARKDOWN,
        new SourceText(text),
        new DocumentStructure(
            Sections.of(texts.opening(), text.length()),
            texts.headings(),
            List.of(),
            texts.anchors()),
        List.of(),
        links(texts),
        texts.outline().directives(),
        texts.defects());
  }

  private static List<Link> links(Texts texts) {
    return texts.reader().proses().stream()
        .flatMap(prose -> LinkReader.loose(prose).stream())
        .distinct() // a heading within an item is text of both
        .sorted(Comparator.comparing(Link::span))
        .toList();
  }
}
