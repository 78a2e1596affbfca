package dev.shelfcheck.fix;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;

/**
 * Writes a file whole or not at all: a file beside it, forced to the disk, takes its name. Its
 * permissions are kept; where the name is a link, the file it leads to is written.
 */
public final class WholeFile {
  private WholeFile() {}

  /**
   * Writes a text as UTF-8.
   *
   * @throws IOException where it cannot be written; then the file is as it was
   */
  public static void write(Path file, String text) throws IOException {
    Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath().normalize();
    Path folder = target.resolveSibling("");
    Path draft = Files.createTempFile(folder, ".shelfcheck-", ".tmp");
    try {
      fill(draft, text);
      permit(target, draft);
      Files.move(
          draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  private static void fill(Path draft, String text) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
  }

  private static void permit(Path target, Path draft) throws IOException {
    if (!Files.getFileStore(draft).supportsFileAttributeView("posix")) {
      return;
    }
    Set<PosixFilePermission> permissions =
        Files.exists(target)
            ? Files.getPosixFilePermissions(target)
            : java.nio.file.attribute.PosixFilePermissions.fromString("rw-r--r--");
    Files.setPosixFilePermissions(draft, permissions);
  }
}
