package dev.shelfcheck.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * What can be made again at any time, kept in a folder of this user's own: bytes by name. Whatever
 * goes wrong (a full disk, a folder that others may write, a file cut short), nothing is kept or
 * found, and nobody is told. It is as large as it may be and no larger: what was put in first goes
 * first.
 */
public final class Drawer {
  /** A checksum before the bytes. */
  private static final int HEAD = Integer.BYTES;

  /** More than anything has that is kept. */
  private static final int LARGEST = 64 << 20;

  /** How full it is left by a clearing, that not every run clears. */
  private static final double LEFT = 0.75;

  private static final Set<PosixFilePermission> OTHERS =
      EnumSet.of(PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);

  private final Path folder;
  private final long most;
  private final AtomicBoolean filled = new AtomicBoolean();

  /** Whether nobody else could have put anything there, looked at before the first is taken out. */
  private final AtomicBoolean ours = new AtomicBoolean();

  /** Whose process this is, once that was asked. */
  private final AtomicReference<@Nullable UserPrincipal> user = new AtomicReference<>();

  /**
   * A folder; it is made with the first that is kept.
   *
   * @param most bytes that stay in it
   */
  public Drawer(Path folder, long most) {
    this.folder = folder;
    this.most = most;
  }

  /** What is kept by a name of letters and digits; absent where it is not as it was put there. */
  public Optional<byte[]> get(String name) {
    try {
      if (!ours.get()) {
        if (!isOurs()) {
          return Optional.empty();
        }
        ours.set(true);
      }
      byte[] all = BoundedFile.bytes(folder.resolve(name), LARGEST);
      if (all.length < HEAD) {
        return Optional.empty();
      }
      ByteBuffer bytes = ByteBuffer.wrap(all);
      int sum = bytes.getInt();
      return sum == sum(bytes.slice())
          ? Optional.of(Arrays.copyOfRange(all, HEAD, all.length))
          : Optional.empty();
    } catch (IOException | UnsupportedOperationException e) {
      return Optional.empty();
    }
  }

  /** Keeps bytes by a name. */
  public void put(String name, byte[] bytes) {
    if (bytes.length > LARGEST - HEAD) {
      return;
    }
    try {
      make();
      if (!isOurs()) {
        return;
      }
      Path draft = folder.resolve(UUID.randomUUID() + ".draft");
      try {
        write(draft, bytes);
        Files.move(
            draft,
            folder.resolve(name),
            StandardCopyOption.ATOMIC_MOVE,
            StandardCopyOption.REPLACE_EXISTING);
        filled.set(true);
      } finally {
        Files.deleteIfExists(draft);
      }
    } catch (IOException | UnsupportedOperationException e) {
      return; // it is made again next time
    }
  }

  private static void write(Path draft, byte[] bytes) throws IOException {
    ByteBuffer head = ByteBuffer.allocate(HEAD).putInt(sum(ByteBuffer.wrap(bytes))).flip();
    ByteBuffer rest = ByteBuffer.wrap(bytes);
    try (FileChannel channel =
        FileChannel.open(draft, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      while (head.hasRemaining()) {
        channel.write(head);
      }
      while (rest.hasRemaining()) {
        channel.write(rest);
      }
    }
  }

  private static int sum(ByteBuffer bytes) {
    CRC32C sum = new CRC32C();
    sum.update(bytes);
    return (int) sum.getValue();
  }

  private void make() throws IOException {
    if (Files.notExists(folder, LinkOption.NOFOLLOW_LINKS)) {
      WriteDoor.folderOf(folder);
      try {
        Files.createDirectory(
            folder,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      } catch (FileAlreadyExistsException e) {
        return; // another thread or run was first; whose it is, is looked at all the same
      }
    }
  }

  /** Whether nobody else can have put anything there. */
  private boolean isOurs() throws IOException {
    PosixFileAttributes is =
        Files.readAttributes(folder, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    return is.isDirectory()
        && is.owner().equals(user())
        && is.permissions().stream().noneMatch(OTHERS::contains);
  }

  private UserPrincipal user() throws IOException {
    UserPrincipal known = user.get();
    if (known == null) {
      known =
          folder
              .getFileSystem()
              .getUserPrincipalLookupService()
              .lookupPrincipalByName(System.getProperty("user.name"));
      user.set(known);
    }
    return known;
  }

  /** A file of the folder. */
  private record DrawerFile(Path file, long size, FileTime since) {}

  /** Clears it where it is too full; whoever put something there calls this in the end. */
  public void clear() {
    if (!filled.getAndSet(false)) {
      return;
    }
    try {
      List<DrawerFile> all = kept();
      long sum = all.stream().mapToLong(DrawerFile::size).sum();
      if (sum <= most) {
        return;
      }
      all.sort(Comparator.comparing(DrawerFile::since));
      for (DrawerFile oldest : all) {
        if (sum <= LEFT * most) {
          return;
        }
        Files.deleteIfExists(oldest.file());
        sum -= oldest.size();
      }
    } catch (IOException e) {
      return; // another run clears it
    }
  }

  private List<DrawerFile> kept() throws IOException {
    List<DrawerFile> all = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
          BasicFileAttributes is = Files.readAttributes(file, BasicFileAttributes.class);
          all.add(new DrawerFile(file, is.size(), is.lastModifiedTime()));
        }
      }
    }
    return all;
  }
}
