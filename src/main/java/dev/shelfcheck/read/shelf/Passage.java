package dev.shelfcheck.read.shelf;

import dev.shelfcheck.model.ContentsItem;
import dev.shelfcheck.model.Link;
import dev.shelfcheck.model.Section;
import dev.shelfcheck.model.Span;
import dev.shelfcheck.read.claims.Columns;
import dev.shelfcheck.read.claims.Draft;
import dev.shelfcheck.read.claims.LinkReader;
import dev.shelfcheck.read.claims.Nature;
import dev.shelfcheck.read.outline.Block;
import dev.shelfcheck.read.prose.Prose;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The blocks from one heading to the next, with their texts. Places in it are those of the text in
 * which it was read; where it stands again in a later one, a {@link Shift} tells where.
 */
final class Passage {
  private final PassageContext ground;
  private final List<Block> blocks;
  private final List<Prose> all;
  private final Map<Block, Prose> proses = new HashMap<>();
  private final Map<Block.Row, List<Prose>> cells = new HashMap<>();
  private final Map<BlockNode, TableText> tables = new HashMap<>();

  /** Footnotes that are remarks, by label; one that cites a work is shelved as a paragraph is. */
  private final Map<String, Prose> footnotes = new LinkedHashMap<>();

  private final List<BlockNode> blockNodes;
  private final AtomicReference<@Nullable PassageContent> last = new AtomicReference<>();

  /**
   * What a passage stands on.
   *
   * @param start its first character
   * @param definitions the places of reference targets, by label
   */
  record PassageContext(int start, Map<String, Span> definitions) {}

  /**
   * What a passage came to.
   *
   * @param section whose text it is
   * @param last whether no subsection follows
   * @param list what the whole document says
   * @param drafts in their order
   * @param loose its links outside any entry
   */
  record PassageContent(
      Section section,
      boolean last,
      WholeList list,
      List<Draft> drafts,
      List<ContentsItem> contents,
      List<Link> loose) {
    boolean holds(Section other, boolean nothingBelow, WholeList whole) {
      return last == nothingBelow && list.equals(whole) && Shift.alike(section, other);
    }
  }

  /**
   * A passage.
   *
   * @param all the texts of its {@link #stretches}
   */
  Passage(PassageContext ground, List<Block> blocks, List<Prose> all) {
    this.ground = ground;
    this.blocks = List.copyOf(blocks);
    this.all = List.copyOf(all);
    Iterator<Prose> prose = all.iterator();
    blocks.forEach(b -> take(b, prose));
    this.blockNodes = tree(blocks);
  }

  PassageContext ground() {
    return ground;
  }

  List<Block> blocks() {
    return blocks;
  }

  /** Every text of it. */
  List<Prose> proses() {
    return all;
  }

  List<BlockNode> twigs() {
    return blockNodes;
  }

  Map<String, Prose> footnotes() {
    return footnotes;
  }

  /** The texts of its headings, in their order. */
  List<Prose> headings() {
    return blocks.stream()
        .filter(Block.HeadingBlock.class::isInstance)
        .map(b -> proses.getOrDefault(b, Prose.EMPTY))
        .toList();
  }

  /** The lines of each text of some blocks. */
  static List<List<Span>> stretches(List<Block> blocks) {
    List<List<Span>> stretches = new ArrayList<>();
    blocks.forEach(b -> stretches(b, stretches));
    return stretches;
  }

  private static void stretches(Block block, List<List<Span>> stretches) {
    if (block instanceof Block.ItemBlock item) {
      stretches.add(item.lines());
    } else if (block instanceof Block.Paragraph paragraph) {
      stretches.add(paragraph.lines());
    } else if (block instanceof Block.HeadingBlock heading) {
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
   * Whether it can be shelved so: it was not shelved yet, which has its blocks adopt one another,
   * or was shelved the same.
   */
  boolean isFor(Section section, boolean nothingBelow, WholeList list) {
    PassageContent before = last.get();
    return before == null || before.holds(section, nothingBelow, list);
  }

  /**
   * Shelves its blocks, once.
   *
   * @param section the first time in the text in which it was read
   */
  PassageContent shelve(Section section, boolean nothingBelow, WholeList list) {
    PassageContent before = last.get();
    if (before != null) {
      return before;
    }
    Optional<Prose> heading =
        !blocks.isEmpty() && blocks.get(0) instanceof Block.HeadingBlock h && h.depth() == 0
            ? Optional.of(proses.getOrDefault(h, Prose.EMPTY))
            : Optional.empty();
    Shelf shelf = new Shelf();
    new Chapters(shelf, tables, list).add(new Chapter(section, heading, blockNodes, nothingBelow));
    PassageContent shelved =
        new PassageContent(
            section,
            nothingBelow,
            list,
            shelf.drafts().stream().sorted(Comparator.comparing(Draft::span)).toList(),
            shelf.contents(),
            shelf.loose().stream().flatMap(p -> LinkReader.loose(p).stream()).toList());
    last.set(shelved);
    return shelved;
  }

  private List<BlockNode> tree(List<Block> blocks) {
    List<BlockNode> roots = new ArrayList<>();
    Deque<BlockNode> open = new ArrayDeque<>();
    for (Block block : blocks) {
      if (block instanceof Block.HeadingBlock) {
        continue;
      }
      BlockNode blockNode = twig(block);
      if (block instanceof Block.Footnote && !blockNode.nature().isWork()) {
        continue;
      }
      while (!open.isEmpty() && open.getLast().block().depth() >= block.depth()) {
        open.removeLast();
      }
      (open.isEmpty() ? roots : open.getLast().children()).add(blockNode);
      if (blockNode.isItem()) {
        open.addLast(blockNode);
      }
    }
    return roots;
  }

  private BlockNode twig(Block block) {
    if (block instanceof Block.Table table) {
      BlockNode blockNode = new BlockNode(block, Prose.EMPTY);
      tables.put(blockNode, text(table));
      return blockNode;
    }
    return new BlockNode(block, proses.getOrDefault(block, Prose.EMPTY));
  }

  private TableText text(Block.Table written) {
    Block.Table table = headed(written);
    List<Prose> header = table.header().map(cells::get).orElse(List.of());
    return new TableText(
        table,
        header.stream().map(p -> p.text().replace('\n', ' ').strip()).toList(),
        header,
        table.rows().stream().map(cells::get).toList());
  }

  /** A table whose first row, where it has no header, is one by what its cells say. */
  private Block.Table headed(Block.Table table) {
    List<Prose> first =
        table.rows().stream()
            .limit(1)
            .flatMap(r -> cells.getOrDefault(r, List.of()).stream())
            .toList();
    boolean heads =
        table.header().isEmpty()
            && table.rows().size() > 1
            && table.rows().get(0).cells().size() == table.rows().get(1).cells().size()
            && first.stream().allMatch(c -> c.anchors().isEmpty())
            && Columns.areHeaders(first.stream().map(c -> c.text().strip()).toList());
    return heads
        ? new Block.Table(
            table.depth(),
            Optional.of(table.rows().get(0)),
            table.rows().subList(1, table.rows().size()),
            table.span())
        : table;
  }
}
