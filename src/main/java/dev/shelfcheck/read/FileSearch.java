package dev.shelfcheck.read;

import dev.shelfcheck.disk.RepositoryRoot;
import dev.shelfcheck.model.Unreadable;
import dev.shelfcheck.pattern.Glob;
import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Finds the files that the arguments of a command line mean: files, folders with all below them,
 * globs. Hidden folders and {@code node_modules} are passed over; links to folders are followed
 * only where they are named, links to files only within the repository, or within the folder named.
 */
final class FileSearch {
  /** A file that was found; {@code named} when the user wrote its very name. */
  record FoundFile(String path, Path file, boolean named) {}

  private static final Set<String> PASSED_OVER = Set.of("node_modules");

  private final Path folder;
  private final Predicate<String> declared;
  private final TreeMap<String, FoundFile> found = new TreeMap<>();
  private final TreeMap<String, FoundFile> passedOver = new TreeMap<>();
  private final List<Unreadable> unreadable = new ArrayList<>();

  /**
   * A search.
   *
   * @param declared which data files, by the path shown, a config declares
   */
  FileSearch(Path folder, Predicate<String> declared) {
    this.folder = folder;
    this.declared = declared;
  }

  /** The files, each once, sorted by the path shown. */
  List<FoundFile> found() {
    return List.copyOf(found.values());
  }

  /** Lists in the folders looked at that are of kinds not read, sorted by the path shown. */
  List<FoundFile> passedOver() {
    return List.copyOf(passedOver.values());
  }

  List<Unreadable> unreadable() {
    return List.copyOf(unreadable);
  }

  void add(String argument) {
    try {
      Path path = folder.resolve(argument);
      if (Files.isDirectory(path)) {
        addFolder(argument, path);
      } else if (Files.exists(path)) {
        addFile(argument, path);
      } else if (isGlob(argument)) {
        addGlob(argument);
      } else {
        unreadable.add(new Unreadable(argument, true, "does not exist"));
      }
    } catch (IllegalArgumentException e) { // an InvalidPathException is one
      unreadable.add(new Unreadable(argument, true, "is not a path"));
    }
  }

  private void addFile(String argument, Path path) {
    String shown = shown(path, argument);
    if (!Files.isRegularFile(path)) {
      unreadable.add(new Unreadable(shown, true, "is not a regular file"));
    } else if (!declared.test(shown) && FileKinds.ofNamed(shown).isEmpty()) {
      boolean data = FileKinds.isData(shown);
      unreadable.add(new Unreadable(shown, true, data ? FileKinds.UNDECLARED : FileKinds.NONE));
    } else {
      found.put(shown, new FoundFile(shown, path, true));
    }
  }

  private void addFolder(String argument, Path start) {
    if (collect(argument, start, path -> true) == 0) {
      unreadable.add(new Unreadable(argument, true, "holds no file that is read"));
    }
  }

  private void addGlob(String argument) {
    String pattern = (argument.startsWith("./") ? argument.substring(2) : argument);
    int star = firstWildcard(pattern);
    String fixed = pattern.substring(0, pattern.lastIndexOf('/', star) + 1);
    Path start = folder.resolve(fixed);
    Glob glob = Glob.of(pattern);
    int count =
        Files.isDirectory(start) ? collect(fixed, start, path -> glob.fits(shown(path, fixed))) : 0;
    if (count == 0) {
      unreadable.add(new Unreadable(argument, true, "matches no file that is read"));
    }
  }

  private int collect(String argument, Path start, Predicate<Path> wanted) {
    List<Path> files = new ArrayList<>();
    try {
      Path named = Files.isSymbolicLink(start) ? start.toRealPath() : start;
      Files.walkFileTree(named, new Walk(named, files));
      files.replaceAll(file -> start.resolve(named.relativize(file)));
    } catch (IOException e) {
      unreadable.add(new Unreadable(shown(start, argument), true, "could not be listed"));
    }
    RepositoryRoot root = RepositoryRoot.around(start);
    int count = 0;
    for (Path file : files) {
      String shown = shown(file, argument);
      if (isList(shown, file) && wanted.test(file)) {
        add(shown, file, root);
        count++;
      } else if (FileKinds.isUnread(shown) && wanted.test(file)) {
        passedOver.putIfAbsent(shown, new FoundFile(shown, file, false));
      }
    }
    return count;
  }

  /**
   * Whether a file in a folder is a list: by its name, its declaration, or LaTeX by what is in it.
   */
  private boolean isList(String shown, Path file) {
    return FileKinds.of(shown).isPresent()
        || (FileKinds.isData(shown) && declared.test(shown))
        || (FileKinds.mayBeList(shown)
            && FileText.read(file, FileText.LARGEST) instanceof FileText.Text text
            && FileKinds.holdsItems(text.text()));
  }

  /** A link that leads out may be a stranger's, laid to have something else read or changed. */
  private void add(String shown, Path file, RepositoryRoot root) {
    if (!isWritten(shown)) {
      unreadable.add(new Unreadable(shown, false, "has a name that this locale cannot write"));
    } else if (Files.isSymbolicLink(file) && !root.holds(file)) {
      unreadable.add(
          new Unreadable(
              shown, false, "is a link that leads out of the repository, and was not read"));
    } else {
      found.putIfAbsent(shown, new FoundFile(shown, file, false));
    }
  }

  /** A path as people wrote it: absolute where the argument was, with forward slashes. */
  private String shown(Path path, String argument) {
    boolean absolute = Path.of(argument).isAbsolute();
    Path whole = path.toAbsolutePath().normalize();
    Path plain = absolute ? whole : folder.toAbsolutePath().normalize().relativize(whole);
    return plain.toString().replace(File.separatorChar, '/');
  }

  /**
   * Whether a path shown is a path again: a name may have bytes that the locale has no letter for.
   */
  private boolean isWritten(String shown) {
    try {
      return Files.exists(folder.resolve(shown), LinkOption.NOFOLLOW_LINKS);
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private static boolean isGlob(String argument) {
    return firstWildcard(argument) < argument.length();
  }

  private static int firstWildcard(String text) {
    for (int i = 0; i < text.length(); i++) {
      if ("*?[{".indexOf(text.charAt(i)) >= 0) {
        return i;
      }
    }
    return text.length();
  }

  /** Walks a tree and gathers its regular files; what cannot be opened is passed over. */
  private static final class Walk extends SimpleFileVisitor<Path> {
    private final Path start;
    private final List<Path> files;

    Walk(Path start, List<Path> files) {
      this.start = start;
      this.files = files;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
      String name = String.valueOf(dir.getFileName());
      boolean hidden = name.startsWith(".") && !name.equals(".") && !name.equals("..");
      return !dir.equals(start) && (hidden || PASSED_OVER.contains(name))
          ? FileVisitResult.SKIP_SUBTREE
          : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (attributes.isRegularFile() || Files.isRegularFile(file)) {
        files.add(file);
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException cause) {
      return FileVisitResult.CONTINUE;
    }
  }
}
