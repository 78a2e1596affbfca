package dev.shelfcheck.source.store;

import dev.shelfcheck.disk.WholeFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/**
 * Two files and a lock: the book, sorted and whole, and the journal of what was learned since,
 * appended under the lock. Folding joins the journal into a new book that takes the old one's place
 * in one move; a fold cut short leaves a journal that is joined again, which changes nothing.
 *
 * @param book sorted lines, one for each question
 * @param journal lines in the order they were learned
 * @param lock an empty file that is never removed
 */
record Ledger(Path book, Path journal, Path lock) {

  /** All lines of both files, joined; nothing is decoded that stands alone. */
  Map<String, String> read() throws IOException {
    return LedgerLock.holding(lock, this::joined);
  }

  /** Appends lines; a line that a killed run left unfinished is closed off first. */
  void append(Collection<String> lines) throws IOException {
    String text = String.join("\n", lines) + "\n";
    LedgerLock.holding(lock, () -> appended(text));
  }

  private long appended(String text) throws IOException {
    try (FileChannel file =
        FileChannel.open(
            journal,
            StandardOpenOption.CREATE,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE)) {
      long end = file.size();
      byte[] bytes = ((endsOpen(file, end) ? "\n" : "") + text).getBytes(StandardCharsets.UTF_8);
      ByteBuffer buffer = ByteBuffer.wrap(bytes);
      file.position(end);
      while (buffer.hasRemaining()) {
        file.write(buffer);
      }
      return file.size();
    }
  }

  private static boolean endsOpen(FileChannel file, long end) throws IOException {
    if (end == 0) {
      return false;
    }
    ByteBuffer last = ByteBuffer.allocate(1);
    file.read(last, end - 1);
    return last.get(0) != '\n';
  }

  /** Joins the journal into the book. */
  void fold() throws IOException {
    LedgerLock.holding(lock, this::folded);
  }

  private boolean folded() throws IOException {
    if (!Files.exists(journal)) {
      return false;
    }
    replaceBook(joined().values());
    return Files.deleteIfExists(journal);
  }

  private void replaceBook(Collection<String> lines) throws IOException {
    Files.createDirectories(book.toAbsolutePath().getParent());
    WholeFile.write(
        book,
        draft -> {
          for (String line : lines) {
            draft.append(line).append('\n');
          }
        });
  }

  private TreeMap<String, String> joined() throws IOException {
    TreeMap<String, String> lines = new TreeMap<>();
    for (Path file : new Path[] {book, journal}) {
      if (Files.exists(file)) {
        Files.readString(file).lines().forEach(line -> LedgerLines.join(lines, line));
      }
    }
    return lines;
  }

  long journalSize() throws IOException {
    return Files.exists(journal) ? Files.size(journal) : 0;
  }
}
