package dev.shelfcheck.disk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A file that this user alone can read, in a folder that this user alone can enter. What is not so,
 * or leads elsewhere by a link, is refused: whoever else can read it knows what it says, and
 * whoever else can write there says what he likes.
 */
public final class PrivateFile {
  private static final Set<PosixFilePermission> FOLDER =
      PosixFilePermissions.fromString("rwx------");
  private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");

  private final Path path;
  private final UserPrincipal owner;

  private PrivateFile(Path path, UserPrincipal owner) {
    this.path = path;
    this.owner = owner;
  }

  /**
   * Writes a text, in place of what stood there; its folder is made where it is not there.
   *
   * @throws IOException where file or folder cannot be this user's alone
   */
  public static PrivateFile write(Path file, String text) throws IOException {
    Path path = file.toAbsolutePath();
    Path folder = folder(path);
    if (Files.notExists(folder, LinkOption.NOFOLLOW_LINKS)) {
      Files.createDirectories(folder, only(FOLDER));
    }
    Path draft = folder.resolve(UUID.randomUUID() + ".draft");
    try {
      Files.createFile(draft, only(FILE)); // whoever owns this is who we are
      PrivateFile made = new PrivateFile(path, Files.getOwner(draft));
      String trouble = made.folderTrouble().orElse("");
      if (!trouble.isEmpty()) {
        throw new IOException(trouble);
      }
      Files.writeString(draft, text, StandardCharsets.UTF_8, StandardOpenOption.WRITE);
      Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      return made;
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  private static FileAttribute<Set<PosixFilePermission>> only(Set<PosixFilePermission> allowed) {
    return PosixFilePermissions.asFileAttribute(allowed);
  }

  private static Path folder(Path path) {
    return Optional.ofNullable(path.getParent()).orElse(path);
  }

  /** Why somebody else may know or have changed what it says; empty where nobody can. */
  public Optional<String> trouble() {
    return folderTrouble().or(() -> trouble(path, FILE));
  }

  private Optional<String> folderTrouble() {
    return trouble(folder(path), FOLDER);
  }

  private Optional<String> trouble(Path place, Set<PosixFilePermission> allowed) {
    try {
      PosixFileAttributes is =
          Files.readAttributes(place, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      if (is.isSymbolicLink() || !is.owner().equals(owner)) {
        return Optional.of(place + " is not this user's own");
      }
      return is.permissions().equals(allowed)
          ? Optional.empty()
          : Optional.of(place + " must be this user's alone: " + mode(allowed));
    } catch (NoSuchFileException e) {
      return Optional.of(place + " is gone");
    } catch (IOException | UnsupportedOperationException e) {
      return Optional.of(place + " cannot be looked at: " + e);
    }
  }

  private static String mode(Set<PosixFilePermission> allowed) {
    return "chmod " + (allowed.equals(FOLDER) ? "700" : "600");
  }

  /** Whether it says this still: another process may have put its own in its place. */
  public boolean says(String text) {
    try {
      return BoundedFile.text(path, BoundedFile.SETTINGS).equals(text);
    } catch (IOException e) {
      return false;
    }
  }

  /** Takes it away. */
  public void remove() throws IOException {
    Files.deleteIfExists(path);
  }
}
