package dev.shelfcheck.read;

import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.DocumentKind;
import dev.shelfcheck.model.DocumentStructure;
import dev.shelfcheck.model.Entry;
import dev.shelfcheck.model.Link;
import dev.shelfcheck.model.Section;
import dev.shelfcheck.model.SourceText;
import dev.shelfcheck.read.claims.Draft;
import dev.shelfcheck.read.claims.Grammar;
import dev.shelfcheck.read.shelf.ShelfReader;
import dev.shelfcheck.read.shelf.ShelfReader.Shelved;
import dev.shelfcheck.read.shelf.Shift;
import dev.shelfcheck.vocabulary.TextCaches;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * Reads Markdown as its author meant it. First its blocks, in one pass over the lines; then the
 * running text of each, by flexmark; then which blocks are one work's; last what they say of it.
 */
public final class MarkdownReader implements DocumentReader {
  /** So many edits are hardly made in an hour: what words mean is then worked out anew. */
  private static final int MANY = 1_000;

  /** A text read, and what the next reading of it may take up. */
  private record ReadText(Document document, ShelfReader reader, Grammar.DraftMemory memory) {}

  /** A draft, and where it is in the present text. */
  private record Placed(Draft draft, Shift shift) {}

  @Override
  public Document read(String path, String text) {
    return reading(path, text, Optional.empty()).document();
  }

  /**
   * A reader for texts that are being edited: what did not change since it last read a path is not
   * read again. What it reads is what any other reads.
   */
  public static DocumentReader remembering() {
    Map<String, ReadText> last = new ConcurrentHashMap<>();
    AtomicInteger readings = new AtomicInteger();
    return (path, text) -> {
      if (readings.incrementAndGet() % MANY == 0) {
        TextCaches.forget();
      }
      ReadText now = reading(path, text, Optional.ofNullable(last.get(path)));
      last.put(path, now);
      return now.document();
    };
  }

  private static ReadText reading(String path, String text, Optional<ReadText> before) {
    Texts texts = Texts.of(text, before.map(ReadText::reader));
    List<Section> sections = Sections.of(texts.opening(), text.length());
    List<Shelved> shelves = texts.reader().shelve(sections);
    List<Placed> drafts =
        shelves.stream()
            .flatMap(s -> s.drafts().stream().map(d -> new Placed(d, s.shift())))
            .sorted(Comparator.comparing(p -> p.shift().of(p.draft().span())))
            .toList();
    Grammar.Entries read =
        Grammar.entries(
            drafts.stream().map(Placed::draft).toList(),
            before.map(ReadText::memory).orElse(Grammar.DraftMemory.NONE));
    List<Entry> entries =
        IntStream.range(0, drafts.size())
            .mapToObj(i -> drafts.get(i).shift().of(read.all().get(i)))
            .toList();
    Document document =
        new Document(
            path,
            DocumentKind.MARKDOWN,
            new SourceText(text),
            new DocumentStructure(
                sections,
                texts.headings(),
                shelves.stream().flatMap(s -> s.contents().stream().map(s.shift()::of)).toList(),
                texts.anchors()),
            entries,
            loose(shelves),
            texts.outline().directives(),
            texts.defects());
    return new ReadText(document, texts.reader(), read.memory());
  }

  private static List<Link> loose(List<Shelved> shelves) {
    List<Link> loose = new ArrayList<>();
    shelves.forEach(s -> s.loose().forEach(l -> loose.add(s.shift().of(l))));
    loose.sort(Comparator.comparing(Link::span));
    return loose;
  }
}
