package dev.shelfcheck.source.catalogue;

import dev.shelfcheck.disk.BoundedFile;
import dev.shelfcheck.disk.WholeFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/** A pocket catalogue that came from elsewhere: looked through, and put in its place whole. */
public final class PocketDelivery {
  /** Bytes written at once; chosen. */
  private static final int BUFFER = 1 << 20;

  private final Path draft;

  /**
   * @param draft the file that came, in the folder where it is to stay
   */
  public PocketDelivery(Path draft) {
    this.draft = draft;
  }

  /**
   * Puts it in the place of a file.
   *
   * @param sum its SHA-256 in hexadecimal, where it is known
   * @throws IOException where it is not what it should be; then the file is as it was
   */
  public CatalogueInfo accept(Path file, Optional<String> sum) throws IOException {
    if (sum.isPresent() && !sum.get().toLowerCase(Locale.ROOT).equals(sum(draft))) {
      throw new IOException("what came has the SHA-256 " + sum(draft) + ", and not " + sum.get());
    }
    CatalogueInfo.of(draft);
    WholeFile.replace(file, draft);
    return CatalogueInfo.of(file);
  }

  private static String sum(Path file) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
    try (FileChannel channel = BoundedFile.places(file)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      while (channel.read(buffer) >= 0) {
        digest.update(buffer.flip());
        buffer.clear();
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
