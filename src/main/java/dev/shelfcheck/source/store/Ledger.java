package dev.shelfcheck.source.store;

import dev.shelfcheck.disk.WholeFile;
import dev.shelfcheck.disk.WriteDoor;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Two files and a lock: the book, sorted and whole, and the journal of what was learned since,
 * appended under the lock. Folding joins the journal into a new book that takes the old one's place
 * in one move; a fold cut short leaves a journal that is joined again, which changes nothing.
 *
 * @param book sorted lines, one for each question
 * @param journal lines in the order they were learned
 * @param lock an empty file that is never removed
 * @param own which of the book's lines this machine wrote; absent where nobody else can write it
 */
record Ledger(Path book, Path journal, Path lock, Optional<WrittenHere> own) {

  /**
   * The lines of both files, joined; nothing is decoded that stands alone.
   *
   * @param all by key
   * @param foreign the keys of those that somebody else wrote or changed
   */
  record Content(Map<String, String> all, Set<String> foreign) {}

  Content read(LedgerLines lines) throws IOException {
    return LedgerLock.holding(lock, () -> joined(lines));
  }

  /** Appends lines; a line that a killed run left unfinished is closed off first. */
  void append(Collection<String> lines) throws IOException {
    String text = String.join("\n", lines) + "\n";
    LedgerLock.holding(lock, () -> appended(text));
  }

  private long appended(String text) throws IOException {
    try (FileChannel file =
        WriteDoor.file(
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
  void fold(LedgerLines lines) throws IOException {
    LedgerLock.holding(lock, () -> folded(lines));
  }

  private boolean folded(LedgerLines lines) throws IOException {
    if (!Files.exists(journal)) {
      return false;
    }
    Content content = joined(lines);
    replaceBook(content.all().values());
    if (own.isPresent()) {
      Map<String, String> ours = new TreeMap<>(content.all());
      ours.keySet().removeAll(content.foreign());
      own.get().write(ours.values());
    }
    return Files.deleteIfExists(journal);
  }

  private void replaceBook(Collection<String> lines) throws IOException {
    WriteDoor.folderOf(book);
    WholeFile.write(
        book,
        draft -> {
          for (String line : lines) {
            draft.append(line).append('\n');
          }
        });
  }

  private Content joined(LedgerLines lines) throws IOException {
    TreeMap<String, String> all = new TreeMap<>();
    if (Files.exists(book)) {
      LineFile.of(book, lines.damage(), line -> lines.join(all, line));
    }
    Set<String> foreign = foreign(all);
    if (Files.exists(journal)) {
      LineFile.of(
          journal,
          lines.damage(),
          line -> {
            lines.join(all, line);
            LedgerLines.keyOf(line).ifPresent(foreign::remove);
          });
    }
    return new Content(all, foreign);
  }

  private Set<String> foreign(Map<String, String> lines) {
    Set<String> foreign = new TreeSet<>();
    own.map(WrittenHere::read)
        .ifPresent(
            ours ->
                lines.forEach(
                    (key, line) -> {
                      if (!ours.contains(WrittenHere.digest(line))) {
                        foreign.add(key);
                      }
                    }));
    return foreign;
  }

  long journalSize() throws IOException {
    return Files.exists(journal) ? Files.size(journal) : 0;
  }
}
