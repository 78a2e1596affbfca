package dev.shelfcheck.read;

import dev.shelfcheck.model.Defect;
import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.DocumentKind;
import dev.shelfcheck.model.Entry;
import dev.shelfcheck.model.Heading;
import dev.shelfcheck.model.Link;
import dev.shelfcheck.model.Section;
import dev.shelfcheck.model.SourceText;
import dev.shelfcheck.read.claims.Draft;
import dev.shelfcheck.read.claims.EntryReader;
import dev.shelfcheck.read.claims.LinkReader;
import dev.shelfcheck.read.outline.Block;
import dev.shelfcheck.read.outline.Outline;
import dev.shelfcheck.read.prose.Prose;
import dev.shelfcheck.read.shelf.Shelf;
import dev.shelfcheck.read.shelf.ShelfReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reads Markdown as its author meant it. First its blocks, in one pass over the lines; then the
 * running text of each, by flexmark; then which blocks are one work's; last what they say of it.
 */
public final class MarkdownReader implements DocumentReader {
  @Override
  public Document read(String path, String text) {
    Outline outline = Outline.of(text);
    ShelfReader reader = new ShelfReader(outline);
    Fragments fragments = new Fragments();
    List<Heading> headings = new ArrayList<>();
    List<Heading> opening = new ArrayList<>();
    for (Block block : outline.blocks()) {
      if (block instanceof Block.Heading heading) {
        Heading read = heading(heading, reader.heading(heading), fragments);
        headings.add(read);
        if (heading.depth() == 0) {
          opening.add(read);
        }
      }
    }
    fragments.html(outline.text());
    List<Section> sections = Sections.of(opening, text.length());
    Shelf shelf = reader.shelve(sections);
    return new Document(
        path,
        DocumentKind.MARKDOWN,
        new SourceText(text),
        sections,
        headings,
        entries(shelf),
        loose(shelf),
        shelf.contents(),
        fragments.all(),
        outline.directives(),
        defects(outline, reader));
  }

  private static Heading heading(Block.Heading block, Prose prose, Fragments fragments) {
    String title = prose.text().replace('\n', ' ').strip();
    String anchor = block.anchored() ? fragments.heading(prose.text()) : "";
    return new Heading(title, block.level(), block.span(), anchor);
  }

  private static List<Entry> entries(Shelf shelf) {
    List<Draft> drafts = new ArrayList<>(shelf.drafts());
    drafts.sort(Comparator.comparing(Draft::span));
    List<Entry> entries = new ArrayList<>(drafts.size());
    for (Draft draft : drafts) {
      entries.add(EntryReader.read(draft, entries.size()));
    }
    return entries;
  }

  private static List<Link> loose(Shelf shelf) {
    return shelf.loose().stream()
        .flatMap(p -> LinkReader.loose(p).stream())
        .sorted(Comparator.comparing(Link::span))
        .toList();
  }

  private static List<Defect> defects(Outline outline, ShelfReader reader) {
    return Stream.concat(
            outline.defects().stream(), reader.proses().stream().flatMap(p -> p.defects().stream()))
        .sorted(Comparator.comparing(Defect::span))
        .toList();
  }
}
