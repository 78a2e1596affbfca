package dev.shelfcheck.disk;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;

/**
 * The door to what is written and not replaced whole: folders that are made, files that grow or are
 * locked. Like {@link WholeFile}, it goes through no link that leads out of a repository.
 */
public final class WriteDoor {
  private WriteDoor() {}

  /**
   * Makes a folder and those it stands in, where they are not there.
   *
   * @throws IOException where they cannot be made, or would stand outside the repository
   */
  public static void folder(Path folder) throws IOException {
    guard(folder);
    Files.createDirectories(folder);
  }

  /**
   * Makes the folder that a file is to stand in.
   *
   * @throws IOException where it cannot be made, or would stand outside the repository
   */
  public static void folderOf(Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      folder(folder);
    }
  }

  /**
   * Opens a file in place.
   *
   * @throws IOException where it cannot be opened, or stands outside the repository
   */
  public static FileChannel file(Path file, OpenOption... options) throws IOException {
    guard(file);
    return FileChannel.open(file, options);
  }

  private static void guard(Path path) throws IOException {
    if (RepositoryRoot.leadsOut(path)) {
      throw UnusableFileException.leadsOut(path);
    }
  }
}
