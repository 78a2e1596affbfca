package dev.shelfcheck.read.shelf;

import dev.shelfcheck.model.Section;
import dev.shelfcheck.model.Span;
import dev.shelfcheck.read.claims.Nature;
import dev.shelfcheck.read.outline.Block;
import dev.shelfcheck.read.outline.Outline;
import dev.shelfcheck.read.prose.Prose;
import dev.shelfcheck.read.prose.ProseReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the texts of an outline's blocks and shelves them under their sections. */
public final class ShelfReader {
  private final Outline outline;
  private final Map<Block, Prose> proses = new HashMap<>();
  private final Map<Block.Row, List<Prose>> cells = new HashMap<>();
  private final Map<Twig, TableText> tables = new HashMap<>();

  /** Footnotes that are remarks, by label; one that cites a work is shelved as a paragraph is. */
  private final Map<String, Prose> footnotes = new HashMap<>();

  private final List<Prose> all;

  public ShelfReader(Outline outline) {
    this.outline = outline;
    List<List<Span>> stretches = new ArrayList<>();
    outline.blocks().forEach(b -> stretches(b, stretches));
    this.all = new ProseReader(outline.text(), outline.definitions()).read(stretches);
    Iterator<Prose> prose = all.iterator();
    outline.blocks().forEach(b -> take(b, prose));
  }

  /** Every text of the document. */
  public List<Prose> proses() {
    return List.copyOf(all);
  }

  /** The text of a heading. */
  public Prose heading(Block.Heading heading) {
    return proses.getOrDefault(heading, Prose.EMPTY);
  }

  private static void stretches(Block block, List<List<Span>> stretches) {
    if (block instanceof Block.Item item) {
      stretches.add(item.lines());
    } else if (block instanceof Block.Paragraph paragraph) {
      stretches.add(paragraph.lines());
    } else if (block instanceof Block.Heading heading) {
      stretches.add(List.of(heading.content()));
    } else if (block instanceof Block.Footnote footnote) {
      stretches.add(footnote.lines());
    } else if (block instanceof Block.Table table) {
      table.header().ifPresent(r -> r.cells().forEach(c -> stretches.add(List.of(c))));
      table.rows().forEach(r -> r.cells().forEach(c -> stretches.add(List.of(c))));
    }
  }

  private void take(Block block, Iterator<Prose> prose) {
    if (block instanceof Block.Table table) {
      table.header().ifPresent(r -> cells.put(r, take(r.cells().size(), prose)));
      table.rows().forEach(r -> cells.put(r, take(r.cells().size(), prose)));
      return;
    }
    Prose text = prose.next();
    proses.put(block, text);
    if (block instanceof Block.Footnote footnote && !new Nature(text).isWork()) {
      footnotes.putIfAbsent(footnote.label(), text);
    }
  }

  private static List<Prose> take(int count, Iterator<Prose> prose) {
    List<Prose> taken = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      taken.add(prose.next());
    }
    return taken;
  }

  /**
   * Shelves all blocks.
   *
   * @param sections the document's, the one before the first heading first
   */
  public Shelf shelve(List<Section> sections) {
    Shelf shelf = new Shelf();
    List<Chapter> chapters = new ArrayList<>();
    List<Block> below = new ArrayList<>();
    int at = 0;
    Optional<Prose> heading = Optional.empty();
    for (Block block : outline.blocks()) {
      if (block instanceof Block.Heading h && h.depth() == 0) {
        boolean deeper = sections.get(at + 1).parent().filter(sections.get(at)::equals).isPresent();
        chapters.add(new Chapter(sections.get(at), heading, tree(below), !deeper));
        below.clear();
        at++;
        heading = Optional.of(heading(h));
      } else {
        below.add(block);
      }
    }
    chapters.add(new Chapter(sections.get(at), heading, tree(below), true));
    boolean alike =
        Reference.areLikeWorks(chapters.stream().flatMap(c -> c.twigs().stream()).toList());
    Chapters all = new Chapters(shelf, tables, alike);
    chapters.forEach(all::add);
    footnotes.values().forEach(shelf::loose);
    return shelf;
  }

  private List<Twig> tree(List<Block> blocks) {
    List<Twig> roots = new ArrayList<>();
    Deque<Twig> open = new ArrayDeque<>();
    for (Block block : blocks) {
      if (block instanceof Block.Heading) {
        continue;
      }
      Twig twig = twig(block);
      if (block instanceof Block.Footnote && !twig.nature().isWork()) {
        continue;
      }
      while (!open.isEmpty() && open.getLast().block().depth() >= block.depth()) {
        open.removeLast();
      }
      (open.isEmpty() ? roots : open.getLast().children()).add(twig);
      if (twig.isItem()) {
        open.addLast(twig);
      }
    }
    return roots;
  }

  private Twig twig(Block block) {
    if (block instanceof Block.Table table) {
      Twig twig = new Twig(block, Prose.EMPTY);
      tables.put(twig, text(table));
      return twig;
    }
    return new Twig(block, proses.getOrDefault(block, Prose.EMPTY));
  }

  private TableText text(Block.Table table) {
    List<Prose> header = table.header().map(cells::get).orElse(List.of());
    return new TableText(
        table,
        header.stream().map(p -> p.text().replace('\n', ' ').strip()).toList(),
        header,
        table.rows().stream().map(cells::get).toList());
  }
}
