package dev.shelfcheck.disk;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * A file read as far as it may be long, and never for ever: pipes and devices are refused, and a
 * file that says it is empty (as those of {@code /proc} do, some of which wait for more) is given a
 * short time.
 */
public final class BoundedFile {
  /** More than any config, rule page, topic file or ignore file has. */
  public static final int SETTINGS = 1 << 20;

  /** More than the baseline or the history of the largest lists has. */
  public static final int RECORDS = 64 << 20;

  /** Longer than a disk takes for a file that is really empty. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private BoundedFile() {}

  /** A file that is not read; its message names it. */
  public static final class Refusal extends IOException {
    private static final long serialVersionUID = 1L;

    private final String why;

    Refusal(Path file, String why) {
      super(file + " " + why);
      this.why = why;
    }

    /** The second half of a sentence about it. */
    public String why() {
      return why;
    }
  }

  /**
   * Reads UTF-8 of a file that a repository may bring: no link that leads out of it.
   *
   * @param most bytes it may have
   * @throws IOException where it cannot be read; its message names the file and says why
   */
  public static String text(Path file, int most) throws IOException {
    stays(file);
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes(file, most)))
          .toString();
    } catch (CharacterCodingException e) {
      throw new Refusal(file, "is not UTF-8");
    }
  }

  /**
   * Opens a file that a repository may bring and that is read piece by piece: it has an end, and is
   * no link that leads out.
   *
   * @throws IOException where it cannot be opened; its message names the file and says why
   */
  public static InputStream pieces(Path file) throws IOException {
    stays(file);
    if (!Files.readAttributes(file, BasicFileAttributes.class).isRegularFile()) {
      throw new Refusal(file, "is not a regular file");
    }
    return Files.newInputStream(file);
  }

  /**
   * Opens a file that is read here and there, as large as it is: no link that leads out, no pipe.
   *
   * @throws IOException where it cannot be opened; its message names the file and says why
   */
  public static FileChannel places(Path file) throws IOException {
    stays(file);
    if (!Files.readAttributes(file, BasicFileAttributes.class).isRegularFile()) {
      throw new Refusal(file, "is not a regular file");
    }
    return FileChannel.open(file, StandardOpenOption.READ);
  }

  /**
   * Opens a file of which small pieces are read, as {@link #places} does; a thread that is
   * interrupted while it reads does not close it for the others.
   *
   * @throws IOException where it cannot be opened; its message names the file and says why
   */
  public static RandomAccessFile smallPieces(Path file) throws IOException {
    stays(file);
    if (!Files.readAttributes(file, BasicFileAttributes.class).isRegularFile()) {
      throw new Refusal(file, "is not a regular file");
    }
    return new RandomAccessFile(file.toFile(), "r");
  }

  /**
   * Looks at the files of a folder that a library opens by itself: none waits for ever or leads out
   * of its repository. The folder itself may be a link, for its name was judged where it was given.
   *
   * @return the folder without links
   * @throws IOException where one is not so; its message names the file and says why
   */
  public static Path folder(Path folder) throws IOException {
    Path real = folder.toRealPath();
    List<Path> files;
    try (Stream<Path> all = Files.list(real)) {
      files = all.toList();
    }
    for (Path file : files) {
      stays(file);
      if (!Files.isRegularFile(file) && !Files.isDirectory(file)) {
        throw new Refusal(file, "is not a regular file");
      }
    }
    return real;
  }

  private static void stays(Path file) throws IOException {
    if (RepositoryRoot.leadsOut(file)) {
      throw new Refusal(file, UnusableFileException.LEADS_OUT);
    }
  }

  /**
   * Reads all bytes.
   *
   * @throws IOException where it cannot be read; its message names the file and says why
   */
  public static byte[] bytes(Path file, int most) throws IOException {
    BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
    if (!attributes.isRegularFile()) {
      throw new Refusal(file, "is not a regular file");
    }
    if (attributes.size() > most) {
      throw tooLarge(file, most);
    }
    return attributes.size() > 0 ? read(file, most) : patiently(file, most);
  }

  private static IOException tooLarge(Path file, int most) {
    return new Refusal(file, "is larger than " + Sizes.mib(most) + " MiB");
  }

  private static byte[] read(Path file, int most) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(most + 1);
      if (bytes.length > most) {
        throw tooLarge(file, most);
      }
      return bytes;
    }
  }

  private static byte[] patiently(Path file, int most) throws IOException {
    CompletableFuture<byte[]> promise = new CompletableFuture<>();
    Thread reader =
        new Thread(
            () -> {
              try {
                promise.complete(read(file, most));
              } catch (IOException e) {
                promise.completeExceptionally(new UncheckedIOException(e));
              }
            },
            "file");
    reader.setDaemon(true);
    reader.start();
    try {
      return promise.get(PATIENCE.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      reader.interrupt();
      throw new Refusal(file, "has no end");
    } catch (ExecutionException e) {
      throw e.getCause() instanceof UncheckedIOException io && io.getCause() != null
          ? io.getCause()
          : new IOException(file + " could not be read", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(file + " was not read: interrupted", e);
    }
  }
}
