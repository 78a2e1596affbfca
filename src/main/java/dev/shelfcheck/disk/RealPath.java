package dev.shelfcheck.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * Where a path leads when it is opened or made: without links, with {@code ..} counted from where a
 * link leads. What is not there yet, and the place that a dangling link names, are told as well.
 */
final class RealPath {
  /** As many links as Linux follows in one path. */
  private static final int MOST_LINKS = 40;

  private RealPath() {}

  static Path of(Path path) {
    Path whole = path.toAbsolutePath();
    try {
      return whole.toRealPath();
    } catch (IOException e) {
      return walked(whole);
    }
  }

  private static Path walked(Path whole) {
    Deque<Path> ahead = new ArrayDeque<>();
    push(ahead, whole);
    Path at = root(whole);
    int links = 0;
    while (!ahead.isEmpty()) {
      Path name = ahead.pop();
      Path next = at.resolve(name);
      if (name.toString().equals("..")) {
        at = Optional.ofNullable(at.getParent()).orElse(at);
      } else if (links < MOST_LINKS && Files.isSymbolicLink(next)) {
        links++;
        at = followed(at, next, ahead);
      } else if (!name.toString().equals(".")) {
        at = next;
      }
    }
    return at;
  }

  /** Where the names of a link's target are counted from; they are put before those ahead. */
  private static Path followed(Path at, Path link, Deque<Path> ahead) {
    try {
      Path target = Files.readSymbolicLink(link);
      push(ahead, target);
      return target.isAbsolute() ? root(target) : at;
    } catch (IOException e) {
      return link;
    }
  }

  private static void push(Deque<Path> ahead, Path names) {
    for (int i = names.getNameCount() - 1; i >= 0; i--) {
      ahead.push(names.getName(i));
    }
  }

  private static Path root(Path path) {
    return Optional.ofNullable(path.getRoot()).orElse(path);
  }
}
