package dev.shelfcheck.disk;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file that is replaced whole or not at all: a draft beside it, forced to the disk, takes its
 * name. Its permissions are kept; a new one has those that the process gives new files. Where the
 * name is a link, the file it leads to is replaced, unless a repository's link leads out of it.
 * What is no file (a pipe, a terminal) cannot be replaced and is written into.
 */
public final class WholeFile {
  private WholeFile() {}

  /** What is to stand in the file. */
  public interface ContentWriter {
    /**
     * Writes all of it.
     *
     * @param draft UTF-8, closed by who made it
     * @throws IOException where the draft cannot be written: the file stays as it was
     */
    void to(Writer draft) throws IOException;
  }

  /**
   * Writes a text as UTF-8.
   *
   * @throws IOException where it cannot be written; then the file is as it was
   */
  public static void write(Path file, String text) throws IOException {
    write(file, draft -> draft.write(text));
  }

  /**
   * Writes, as UTF-8, what need not be held in memory.
   *
   * @throws IOException where it cannot be written; then the file is as it was
   */
  public static void write(Path file, ContentWriter content) throws IOException {
    if (RepositoryRoot.leadsOut(file)) {
      throw UnusableFileException.leadsOut(file);
    }
    try {
      put(file, content);
    } catch (NoSuchFileException e) { // the draft's name means nothing to anybody
      throw new NoSuchFileException(file.toString());
    } catch (AccessDeniedException e) {
      throw new AccessDeniedException(file.toString());
    } catch (FileSystemException e) {
      throw named(file, e.getReason(), e);
    } catch (IOException e) { // a write says "No space left on device" and not where
      throw named(file, e.getMessage(), e);
    }
  }

  /**
   * Puts a draft, which is complete and lies in the file's own folder, in the file's place.
   *
   * @throws IOException where it cannot; then the file is as it was, and the draft too
   */
  public static void replace(Path file, Path draft) throws IOException {
    if (RepositoryRoot.leadsOut(file)) {
      throw UnusableFileException.leadsOut(file);
    }
    try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath().normalize();
    permit(target, draft);
    Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static IOException named(Path file, @Nullable String reason, IOException cause) {
    FileSystemException named = new FileSystemException(file.toString(), null, reason);
    named.initCause(cause);
    return named;
  }

  private static void put(Path file, ContentWriter content) throws IOException {
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      fill(file, content);
      return;
    }
    Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath().normalize();
    Path draft = target.resolveSibling(".shelfcheck-" + UUID.randomUUID() + ".tmp");
    try {
      draft(draft, content);
      permit(target, draft);
      Files.move(
          draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  private static void fill(Path pipe, ContentWriter content) throws IOException {
    try (Writer writer = Files.newBufferedWriter(pipe, StandardOpenOption.WRITE)) {
      content.to(writer);
    }
  }

  private static void draft(Path draft, ContentWriter content) throws IOException {
    try (FileChannel channel =
            FileChannel.open(draft, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        Writer writer = new BufferedWriter(Channels.newWriter(channel, StandardCharsets.UTF_8))) {
      content.to(writer);
      writer.flush();
      channel.force(true);
    }
  }

  private static void permit(Path target, Path draft) throws IOException {
    if (Files.exists(target)
        && Files.getFileAttributeView(draft, PosixFileAttributeView.class) != null) {
      Files.setPosixFilePermissions(draft, Files.getPosixFilePermissions(target));
    }
  }
}
