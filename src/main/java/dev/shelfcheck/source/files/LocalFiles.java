package dev.shelfcheck.source.files;

import dev.shelfcheck.ask.Answer;
import dev.shelfcheck.ask.Cause;
import dev.shelfcheck.ask.FileExists;
import dev.shelfcheck.disk.RepositoryRoot;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

/** Says whether a file stands where a relative link says. */
public final class LocalFiles extends FileSource {
  private final Path folder;

  /**
   * Looks at the files around the lists.
   *
   * @param folder what the documents' paths are relative to
   * @param today the day its evidence bears
   */
  public LocalFiles(Path folder, LocalDate today) {
    super(today);
    this.folder = folder;
  }

  @Override
  Answer<Boolean> answer(FileExists question) {
    try {
      Path list = folder.resolve(question.from());
      if (!Files.isRegularFile(list)) {
        return Answer.unknown(Cause.NOT_READ, question.from() + " is no file on this disk");
      }
      return question.target().startsWith("/") ? belowRoot(list, question) : beside(list, question);
    } catch (InvalidPathException e) {
      return Answer.unknown(Cause.NOT_READ, "no path on this system: " + question.target());
    }
  }

  private Answer<Boolean> beside(Path list, FileExists question) {
    Path target = list.resolveSibling(question.target());
    boolean outside =
        RepositoryRoot.nearest(list.resolveSibling("")).filter(r -> !r.holds(target)).isPresent();
    return outside ? outside(question) : known(Files.exists(target));
  }

  /** What is there is told only of the repository's own files. */
  private static Answer<Boolean> outside(FileExists question) {
    return Answer.unknown(Cause.NOT_READ, question.target() + " is outside the repository");
  }

  /** A forge resolves a path with a leading slash from the root of the repository. */
  private Answer<Boolean> belowRoot(Path list, FileExists question) {
    Optional<Path> root = root(list.toAbsolutePath().normalize());
    if (root.isEmpty()) {
      return Answer.unknown(
          Cause.NOT_READ,
          question.target() + " leads from the root of a repository, and none is around");
    }
    String path = question.target().replaceFirst("^/+", "");
    if (!RepositoryRoot.of(root.get()).holds(root.get().resolve(path))) {
      return outside(question);
    }
    boolean there =
        ServedFolders.NAMES.stream().anyMatch(s -> Files.exists(root.get().resolve(s + path)));
    return !there && !ServedFolders.isFile(path)
        ? Answer.unknown(
            Cause.NOT_READ, question.target() + " is no file, and may be a page of a site")
        : known(there);
  }

  private static Optional<Path> root(Path list) {
    for (Path at = list.getParent(); at != null; at = at.getParent()) {
      if (Files.exists(at.resolve(".git"))) {
        return Optional.of(at);
      }
    }
    return Optional.empty();
  }
}
