package dev.shelfcheck.disk;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The folder that a repository's own files stand in. What a repository brings (configs, links) may
 * name what is in it and nothing else; where a path leads is told by following its links.
 */
public final class RepositoryRoot {
  private static final String GIT = ".git";

  private final Path folder;

  private RepositoryRoot(Path folder) {
    this.folder = folder;
  }

  /** A folder that stands for a repository where there is none. */
  public static RepositoryRoot of(Path folder) {
    return new RepositoryRoot(RealPath.of(folder));
  }

  /** Where it is, with all links followed. */
  public Path folder() {
    return folder;
  }

  /** The repositories that a folder stands in, the nearest first. */
  private static Stream<RepositoryRoot> above(Path folder) {
    return Stream.iterate(plain(folder), p -> p != null, Path::getParent)
        .filter(p -> Files.exists(p.resolve(GIT)))
        .map(RepositoryRoot::of);
  }

  /** The repository that a folder is in, or is. */
  public static Optional<RepositoryRoot> nearest(Path folder) {
    return above(folder).findFirst();
  }

  /** The repository that a folder is in, the folder itself where there is none. */
  public static RepositoryRoot around(Path folder) {
    return nearest(folder).orElseGet(() -> of(folder));
  }

  /**
   * Whether a file stands in a repository and is a link, or below one, that leads out of it or to
   * what git keeps for itself.
   */
  public static boolean leadsOut(Path file) {
    Path plain = plain(file);
    Path parent = Optional.ofNullable(plain.getParent()).orElse(plain);
    Path real = RealPath.of(file);
    return above(parent).anyMatch(root -> root.isLeft(plain, real));
  }

  private boolean isLeft(Path plain, Path real) {
    return !real.startsWith(folder) || (isGits(folder.relativize(real)) && !isGits(plain));
  }

  /** Whether a path, there or not, leads to a place in the repository that is not git's own. */
  public boolean holds(Path path) {
    Path real = RealPath.of(path);
    return real.startsWith(folder) && !isGits(folder.relativize(real));
  }

  /** A file's path from here, with forward slashes; absent where it stands elsewhere. */
  public Optional<String> path(Path file) {
    Path plain = plain(file);
    Path parent = plain.getParent();
    Path name = plain.getFileName();
    Path whole = parent == null || name == null ? plain : RealPath.of(parent).resolve(name);
    return whole.startsWith(folder)
        ? Optional.of(folder.relativize(whole).toString().replace(File.separatorChar, '/'))
        : Optional.empty();
  }

  /** File systems that know no case, or short names, know git's folder by these as well. */
  private static boolean isGits(Path path) {
    return StreamSupport.stream(path.spliterator(), false)
        .map(Path::toString)
        .anyMatch(name -> name.equalsIgnoreCase(GIT) || name.equalsIgnoreCase("git~1"));
  }

  private static Path plain(Path path) {
    return path.toAbsolutePath().normalize();
  }
}
