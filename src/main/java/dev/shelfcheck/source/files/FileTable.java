package dev.shelfcheck.source.files;

import dev.shelfcheck.ask.Answer;
import dev.shelfcheck.ask.Cause;
import dev.shelfcheck.ask.FileExists;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Says by a table of paths whether a file stands where a relative link says: for lists that are on
 * no disk. What lies outside the table's root is not known.
 */
public final class FileTable extends FileSource {
  private final String root;
  private final Set<String> files;
  private final Set<String> places;

  /**
   * A table of all files there are.
   *
   * @param paths relative to one root, as the documents' are, with forward slashes; the folders
   *     they stand in are there as well
   * @param today the day its evidence bears
   */
  public FileTable(Set<String> paths, LocalDate today) {
    this("", paths, today);
  }

  /**
   * A table of the files of one place among several.
   *
   * @param root what the documents' paths begin with that are of this place, and its own do not
   */
  public FileTable(String root, Set<String> paths, LocalDate today) {
    super(today);
    this.root = root;
    this.files = new HashSet<>();
    this.places = new HashSet<>();
    for (String path : paths) {
      resolved("", path).ifPresent(this::enter);
    }
  }

  private void enter(String file) {
    files.add(file);
    places.add("");
    for (int at = file.length(); at > 0; at = file.lastIndexOf('/', at - 1)) {
      places.add(file.substring(0, at));
    }
  }

  @Override
  Answer<Boolean> answer(FileExists question) {
    Optional<String> list =
        Optional.of(question.from())
            .filter(from -> from.startsWith(root))
            .flatMap(from -> resolved("", from.substring(root.length())))
            .filter(files::contains);
    if (list.isEmpty()) {
      return Answer.unknown(Cause.NOT_READ, question.from() + " is no file of the table");
    }
    if (question.target().startsWith("/")) {
      return belowRoot(question.target());
    }
    int end = list.get().lastIndexOf('/');
    return resolved(end < 0 ? "" : list.get().substring(0, end), question.target())
        .<Answer<Boolean>>map(place -> known(places.contains(place)))
        .orElseGet(
            () ->
                Answer.unknown(
                    Cause.NOT_READ, question.target() + " lies outside the table of files"));
  }

  /** A path with a leading slash: a forge resolves it from the root, a site from what it serves. */
  private Answer<Boolean> belowRoot(String target) {
    boolean there =
        ServedFolders.NAMES.stream()
            .anyMatch(s -> resolved(s, target).filter(places::contains).isPresent());
    return there || ServedFolders.isFile(target)
        ? known(there)
        : Answer.unknown(Cause.NOT_READ, target + " is no file, and may be a page of a site");
  }

  /** A path from the root, absent where it leads out of it. */
  private static Optional<String> resolved(String folder, String path) {
    Deque<String> parts = new ArrayDeque<>();
    for (String part : (folder + "/" + path).split("/", -1)) {
      if (part.equals("..")) {
        if (parts.pollLast() == null) {
          return Optional.empty();
        }
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.addLast(part);
      }
    }
    return Optional.of(String.join("/", parts));
  }
}
