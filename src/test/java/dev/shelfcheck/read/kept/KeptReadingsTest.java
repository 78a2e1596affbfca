package dev.shelfcheck.read.kept;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shelfcheck.Trials;
import dev.shelfcheck.disk.Drawer;
import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.DocumentKind;
import dev.shelfcheck.model.Entry;
import dev.shelfcheck.model.Link;
import dev.shelfcheck.model.Span;
import dev.shelfcheck.read.DocumentReader;
import dev.shelfcheck.read.MarkdownReader;
import dev.shelfcheck.read.bibtex.BibtexReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptReadingsTest {
  private static final Path LAYOUTS = Path.of("fixtures/layouts");
  private static final String ENTRY =
      "- [On Shelves and their %d Makers](https://arxiv.org/abs/2301.0%04d), Ida Noor, ICML"
          + " 2021.\n";
  private static final long ROOM = 1 << 24;
  private static final int CHANGES = 20;
  private static final int SPOILT = 1_000;

  @TempDir private Path folder;

  /** A list long enough to be kept. */
  private static String list(int first) {
    StringBuilder text = new StringBuilder("# Shelves\n\n## Makers\n\n");
    for (int i = first; i < first + 600; i++) {
      text.append(ENTRY.formatted(i, i));
    }
    return text.toString();
  }

  /** How often the reader behind was asked. */
  private final AtomicInteger asked = new AtomicInteger();

  private Document read(String version, String path, String text) {
    try (KeptReadings readings = readings(version)) {
      return readings.read(path, text);
    }
  }

  private KeptReadings readings(String version) {
    return new KeptReadings(
        (p, t) -> {
          asked.incrementAndGet();
          return new MarkdownReader().read(p, t);
        },
        new Drawer(folder.resolve("readings"), ROOM),
        () -> Optional.of(version).filter(v -> !v.isEmpty()));
  }

  @Test
  @Tag("slow")
  void everyLayoutIsTheSameWhenItIsReadBack() throws IOException {
    List<Path> lists;
    try (Stream<Path> all = Files.list(LAYOUTS)) {
      lists = all.filter(p -> p.toString().endsWith(".md")).toList();
    }
    assertFalse(lists.isEmpty());
    for (Path list : lists) {
      String text = Files.readString(list);
      Document read = new MarkdownReader().read(list.toString(), text);
      assertEquals(
          Optional.of(read),
          WholeForm.document(WholeForm.bytes(read), list.toString(), text, List::of),
          list::toString);
    }
  }

  @Test
  void whatWasReadIsReadOnce() {
    Document first = read("1", "list.md", list(0));
    assertEquals(first, read("1", "list.md", list(0)));
    assertEquals(1, asked.get());
  }

  @Test
  void anEntryIsReadWhereSomebodyAsksForIt() {
    String text = list(0);
    Document read = new MarkdownReader().read("list.md", text);
    byte[] bytes = WholeForm.bytes(read);
    bytes[bytes.length - 1] = (byte) 0xFF; // within the last entry: a number without end
    AtomicInteger anew = new AtomicInteger();
    Document back =
        WholeForm.document(
                bytes,
                "list.md",
                text,
                () -> {
                  anew.incrementAndGet();
                  return read.entries();
                })
            .orElseThrow();
    int last = read.entries().size() - 1;
    assertEquals(read.entries().size(), back.entries().size());
    assertEquals(read.entries().get(7), back.entries().get(7));
    assertSame(back.entries().get(7), back.entries().get(7));
    assertEquals(0, anew.get());
    assertEquals(read.entries().get(last), back.entries().get(last));
    assertEquals(1, anew.get());
    assertEquals(read, back);
  }

  @Test
  void anotherKindOfFileIsKeptToo() {
    String text = "@article{noor2021, title = {On Shelves}, author = {Ida Noor}}\n".repeat(700);
    DocumentReader bibtex =
        (p, t) -> {
          asked.incrementAndGet();
          return new BibtexReader().read(p, t);
        };
    Document first;
    try (KeptReadings readings = readings("1")) {
      first = readings.beside(DocumentKind.BIBTEX, bibtex).read("works.bib", text);
      assertTrue(readings.name(first).isPresent());
    }
    try (KeptReadings readings = readings("1")) {
      Document again = readings.beside(DocumentKind.BIBTEX, bibtex).read("works.bib", text);
      assertEquals(first, again);
      assertNotEquals(readings.name(again), readings.name(readings.read("works.bib", text)));
    }
    assertEquals(2, asked.get(), "once as BibTeX, once as Markdown");
  }

  @Test
  void anotherTextAnotherNameAndAnotherReaderAreReadAnew() {
    Document first = read("1", "list.md", list(0));
    assertEquals(
        "On Shelves and their 7 Makers",
        read("1", "list.md", list(7)).entries().get(0).title().orElse(""));
    assertEquals("other.md", read("1", "other.md", list(0)).path());
    assertEquals(first, read("2", "list.md", list(0)));
    assertEquals(4, asked.get());
  }

  /** Whatever one change of a text is, what is said of it is what a reader without memory says. */
  @Test
  @Tag("slow")
  void noChangeOfATextIsAnsweredFromBefore() {
    read("1", "list.md", list(0));
    Trials.of(
        CHANGES,
        random -> {
          StringBuilder changed = new StringBuilder(list(0));
          changed.setCharAt(random.nextInt(changed.length()), (char) (' ' + random.nextInt(95)));
          return changed.toString();
        },
        text ->
            assertEquals(new MarkdownReader().read("list.md", text), read("1", "list.md", text)));
  }

  @Test
  @Tag("slow")
  void spoiltBytesAreNoReadingOrOneWithinItsText() {
    String text = list(0);
    Document read = new MarkdownReader().read("list.md", text);
    byte[] bytes = WholeForm.bytes(read);
    Trials.of(
        SPOILT,
        random -> spoilt(random, bytes),
        spoilt ->
            WholeForm.document(spoilt, "list.md", text, read::entries)
                .ifPresent(d -> assertTrue(spans(d).allMatch(s -> s.end() <= text.length()))));
  }

  private static byte[] spoilt(Random random, byte[] bytes) {
    byte[] spoilt =
        random.nextInt(10) == 0
            ? Arrays.copyOf(bytes, 1 + random.nextInt(bytes.length - 1))
            : bytes.clone();
    for (int i = random.nextInt(4); i >= 0; i--) {
      spoilt[random.nextInt(spoilt.length)] = (byte) random.nextInt(256);
    }
    return spoilt;
  }

  private static Stream<Span> spans(Document document) {
    return Stream.concat(
        document.links().map(Link::targetSpan), document.entries().stream().map(Entry::span));
  }

  @Test
  void aFileThatWasTouchedIsNotBelieved() throws IOException {
    Document first = read("1", "list.md", list(0));
    Path kept = only();
    byte[] bytes = Files.readAllBytes(kept);
    bytes[bytes.length / 2]++;
    Files.write(kept, bytes);
    assertEquals(first, read("1", "list.md", list(0)));
    assertEquals(2, asked.get());
  }

  @Test
  void aFolderThatOthersMayWriteIsNotBelieved() throws IOException {
    read("1", "list.md", list(0));
    Files.setPosixFilePermissions(
        folder.resolve("readings"), PosixFilePermissions.fromString("rwxrwx---"));
    read("1", "list.md", list(0));
    assertEquals(2, asked.get());
  }

  @Test
  void aReaderThatCannotTellWhatItIsMadeOfKeepsNothing() {
    read("", "list.md", list(0));
    read("", "list.md", list(0));
    assertEquals(2, asked.get());
    assertFalse(Files.exists(folder.resolve("readings")));
  }

  @Test
  void shortTextsAreNotKept() {
    read("1", "list.md", "- [A Title of Words](https://arxiv.org/abs/2301.00774)\n");
    assertFalse(Files.exists(folder.resolve("readings")));
  }

  @Test
  void manyShortTextsAreKept() {
    for (int run = 1; run <= 2; run++) {
      asked.set(0);
      try (KeptReadings readings = readings("1")) {
        for (int i = 0; i < 1_000; i++) {
          String path = "list" + i + ".md";
          String text = ENTRY.formatted(i, i);
          Document read = readings.read(path, text);
          assertEquals(new MarkdownReader().read(path, text), read);
          assertTrue(readings.name(read).isPresent());
        }
        assertEquals(Optional.empty(), readings.name(new MarkdownReader().read("a.md", ENTRY)));
      }
      assertTrue(run == 1 ? asked.get() == 1_000 : asked.get() < 500, asked::toString);
    }
  }

  @Test
  void itIsNoLargerThanItMayBe() throws IOException {
    Drawer drawer = new Drawer(folder.resolve("small"), 10_000);
    for (int i = 0; i < 30; i++) {
      drawer.put("kept" + i, new byte[1_000]);
    }
    drawer.clear();
    try (Stream<Path> all = Files.list(folder.resolve("small"))) {
      long left = all.count();
      assertTrue(left >= 5 && left <= 9, () -> left + " are left");
    }
  }

  private Path only() throws IOException {
    try (Stream<Path> all = Files.list(folder.resolve("readings"))) {
      return all.findFirst().orElseThrow();
    }
  }
}
