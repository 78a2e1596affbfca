package dev.shelfcheck.read.shelf;

import dev.shelfcheck.model.ContentsItem;
import dev.shelfcheck.model.Defect;
import dev.shelfcheck.model.Link;
import dev.shelfcheck.model.Section;
import dev.shelfcheck.model.Span;
import dev.shelfcheck.read.claims.Draft;
import dev.shelfcheck.read.claims.LinkReader;
import dev.shelfcheck.read.outline.Block;
import dev.shelfcheck.read.outline.Outline;
import dev.shelfcheck.read.prose.Prose;
import dev.shelfcheck.read.prose.ProseReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Reads the texts of an outline's blocks and shelves them under their sections, passage by passage.
 * A passage that stood in the text before, letter for letter, is not read again where what it rests
 * on elsewhere is the same, too.
 */
public final class ShelfReader {
  private final Outline outline;
  private final ProseReader reader;
  private final Premises premises;
  private final List<PlacedPassage> passages;

  /**
   * What the texts of all passages rest on.
   *
   * @param width that the text is wrapped at
   * @param definitions what references are defined as, by label
   */
  private record Premises(int width, Map<String, String> definitions) {}

  /**
   * A passage where it now stands.
   *
   * @param text its letters
   * @param start its first one's place
   * @param whole whether it begins a line and all of its blocks end in it
   */
  private record PlacedPassage(Passage passage, String text, int start, boolean whole) {
    int by() {
      return start - passage.ground().start();
    }
  }

  /** Some blocks from a heading on, and where they stand. */
  private record BlockRun(List<Block> blocks, String text, int start, boolean whole) {
    PlacedPassage as(Passage passage) {
      return new PlacedPassage(passage, text, start, whole);
    }

    boolean is(PlacedPassage standing) {
      int by = start - standing.passage().ground().start();
      List<Block> before = standing.passage().blocks();
      return whole
          && standing.whole()
          && blocks.size() == before.size()
          && blocks.equals(before.stream().map(b -> b.shifted(by)).toList());
    }
  }

  /**
   * What a passage came to.
   *
   * @param drafts in their order, placed as in the text in which they were read
   * @param loose links outside any entry, placed so, too
   * @param shift says where all that is in the present text
   */
  public record Shelved(
      List<Draft> drafts, List<ContentsItem> contents, List<Link> loose, Shift shift) {
    public Shelved {
      drafts = List.copyOf(drafts);
      contents = List.copyOf(contents);
      loose = List.copyOf(loose);
    }
  }

  /**
   * A reader of an outline.
   *
   * @param before the one of the text as it was
   */
  public ShelfReader(Outline outline, Optional<ShelfReader> before) {
    this.outline = outline;
    this.reader = new ProseReader(outline.text(), outline.definitions());
    this.premises =
        new Premises(
            reader.width(Passage.stretches(outline.blocks())),
            outline.definitions().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, d -> slice(d.getValue()))));
    this.passages =
        standing(
            pieces(),
            before
                .filter(b -> b.premises.equals(premises))
                .map(ShelfReader::byText)
                .orElse(Map.of()));
  }

  private String slice(Span span) {
    return outline.text().substring(span.start(), span.end());
  }

  private Map<String, Deque<PlacedPassage>> byText() {
    Map<String, Deque<PlacedPassage>> known = new HashMap<>();
    passages.forEach(p -> known.computeIfAbsent(p.text(), t -> new ArrayDeque<>()).add(p));
    return known;
  }

  /** The blocks of each passage; of the first, before any heading, there may be none. */
  private List<BlockRun> pieces() {
    List<List<Block>> parts = new ArrayList<>();
    parts.add(new ArrayList<>());
    List<Integer> starts = new ArrayList<>();
    starts.add(0);
    for (Block block : outline.blocks()) {
      if (opens(block)) {
        parts.add(new ArrayList<>());
        starts.add(block.span().start());
      }
      parts.get(parts.size() - 1).add(block);
    }
    starts.add(outline.text().length());
    List<BlockRun> pieces = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      Span place = new Span(starts.get(i), Math.max(starts.get(i), starts.get(i + 1)));
      boolean whole =
          beginsLine(place.start())
              && parts.get(i).stream().map(Block::span).allMatch(place::contains);
      pieces.add(new BlockRun(parts.get(i), slice(place), place.start(), whole));
    }
    return pieces;
  }

  private static boolean opens(Block block) {
    return block instanceof Block.HeadingBlock h && h.depth() == 0;
  }

  private boolean beginsLine(int at) {
    return at == 0 || "\n\r".indexOf(outline.text().charAt(at - 1)) >= 0;
  }

  private List<PlacedPassage> standing(
      List<BlockRun> pieces, Map<String, Deque<PlacedPassage>> before) {
    List<Optional<Passage>> found = new ArrayList<>();
    for (BlockRun piece : pieces) {
      PlacedPassage earlier = before.getOrDefault(piece.text(), new ArrayDeque<>()).poll();
      found.add(Optional.ofNullable(earlier).filter(piece::is).map(PlacedPassage::passage));
    }
    List<List<Span>> unread = new ArrayList<>();
    for (int i = 0; i < pieces.size(); i++) {
      if (found.get(i).isEmpty()) {
        unread.addAll(Passage.stretches(pieces.get(i).blocks()));
      }
    }
    List<Prose> read = reader.read(unread, premises.width());
    List<List<Prose>> texts = new ArrayList<>();
    int at = 0;
    for (int i = 0; i < pieces.size(); i++) {
      boolean known = found.get(i).isPresent();
      int end = known ? at : at + Passage.stretches(pieces.get(i).blocks()).size();
      texts.add(read.subList(at, end));
      at = end;
    }
    return new ArrayList<>(
        IntStream.range(0, pieces.size())
            .parallel()
            .mapToObj(i -> standing(pieces.get(i), found.get(i), texts.get(i)))
            .toList());
  }

  private PlacedPassage standing(BlockRun piece, Optional<Passage> found, List<Prose> texts) {
    return piece.as(found.orElseGet(() -> passage(piece.start(), piece.blocks(), texts)));
  }

  private Passage passage(int start, List<Block> blocks, List<Prose> texts) {
    return new Passage(new Passage.PassageContext(start, outline.definitions()), blocks, texts);
  }

  /** Every text of the document, placed as in the text in which it was read. */
  public List<Prose> proses() {
    return passages.stream().flatMap(p -> p.passage().proses().stream()).toList();
  }

  /** What could not be read as meant. */
  public Stream<Defect> defects() {
    return passages.stream()
        .flatMap(
            p -> {
              Shift shift = shift(p);
              return p.passage().proses().stream()
                  .flatMap(t -> t.defects().stream())
                  .map(shift::of);
            });
  }

  /** The texts of the headings, in their order, as the outline has them. */
  public List<Prose> headings() {
    return passages.stream().flatMap(p -> p.passage().headings().stream()).toList();
  }

  private Shift shift(PlacedPassage standing) {
    return new Shift(
        standing.by(), standing.passage().ground().definitions(), outline.definitions());
  }

  /**
   * Shelves all blocks.
   *
   * @param sections the document's, the one before the first heading first
   */
  public List<Shelved> shelve(List<Section> sections) {
    WholeList list =
        WholeList.of(passages.stream().map(p -> p.passage().twigs()).toList(), headings());
    for (int i = 0; i < passages.size(); i++) {
      if (!passages.get(i).passage().isFor(sections.get(i), isLast(sections, i), list)) {
        passages.set(i, again(passages.get(i)));
      }
    }
    List<Passage.PassageContent> each =
        IntStream.range(0, passages.size())
            .parallel()
            .mapToObj(
                i -> passages.get(i).passage().shelve(sections.get(i), isLast(sections, i), list))
            .toList();
    Set<String> footnotes = new HashSet<>();
    List<Shelved> shelves = new ArrayList<>();
    for (int i = 0; i < passages.size(); i++) {
      Section section = sections.get(i);
      PlacedPassage standing = passages.get(i);
      Passage passage = standing.passage();
      Passage.PassageContent shelved = each.get(i);
      Shift shift = shift(standing);
      shift.put(shelved.section(), section);
      List<Link> loose = new ArrayList<>(shelved.loose());
      passage.footnotes().entrySet().stream()
          .filter(f -> footnotes.add(f.getKey()))
          .forEach(f -> loose.addAll(LinkReader.loose(f.getValue())));
      shelves.add(new Shelved(shelved.drafts(), shelved.contents(), loose, shift));
    }
    return shelves;
  }

  /** Whether the section of a passage has no subsection that the next one is of. */
  private static boolean isLast(List<Section> sections, int passage) {
    return passage + 1 >= sections.size()
        || sections.get(passage + 1).parent().filter(sections.get(passage)::equals).isEmpty();
  }

  /** The same passage, read where it now stands. */
  private PlacedPassage again(PlacedPassage standing) {
    List<Block> blocks =
        standing.passage().blocks().stream().map(b -> b.shifted(standing.by())).toList();
    List<Prose> texts = reader.read(Passage.stretches(blocks), premises.width());
    return new PlacedPassage(
        passage(standing.start(), blocks, texts),
        standing.text(),
        standing.start(),
        standing.whole());
  }
}
