package dev.shelfcheck.read.git;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Files as they are staged, where that is not as they are, or where they are no longer. */
public final class Staged {
  private Staged() {}

  /**
   * The staged texts of the lists that may have been edited or taken away since.
   *
   * @param data lists that are none by their names: data files that a config declares
   * @throws GitException where there is no git or no repository
   */
  public static Map<Path, String> texts(Path folder, List<Path> data) {
    Path top = Changes.top(folder);
    Git git = Git.staging(top);
    List<String> command =
        new ArrayList<>(
            List.of(
                "diff-files", "-z", "--raw", "--no-abbrev", "--no-renames", "--diff-filter=MD"));
    command.add("--ignore-submodules=all");
    command.add("--");
    command.addAll(Changes.pathspecs(top, data));
    String[] cells = Git.told(git.compare("", command.toArray(String[]::new))).split("\0");
    Map<Path, String> texts = new HashMap<>();
    for (int i = 0; i + 1 < cells.length; i += 2) {
      put(texts, top, cells[i + 1], blob(cells[i]), git);
    }
    return texts;
  }

  /** The object's name in {@code :100644 100644 <staged> <zeros> M}, empty where it is no file. */
  private static String blob(String cell) {
    String[] words = cell.split(" ");
    return words.length > 2 && words[0].startsWith(":100") ? words[2] : "";
  }

  private static void put(Map<Path, String> texts, Path top, String path, String blob, Git git) {
    if (blob.isEmpty()) {
      return;
    }
    try {
      texts.put(top.resolve(path), git.ask("cat-file", "blob", blob));
    } catch (InvalidPathException e) {
      // A name that this system's file names cannot spell is the name of no document.
    }
  }
}
