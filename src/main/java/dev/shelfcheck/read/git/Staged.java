package dev.shelfcheck.read.git;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Files as they are staged, where that is not as they are. */
public final class Staged {
  private Staged() {}

  /**
   * The staged texts of the files that were edited since.
   *
   * @throws GitException where there is no git or no repository
   */
  public static Map<Path, String> texts(Path folder) {
    Path top = Changes.top(folder);
    Git git = new Git(top);
    Map<Path, String> texts = new HashMap<>();
    Arrays.stream(git.ask("diff", "--name-only", "-z", "--diff-filter=M").split("\0"))
        .filter(path -> !path.isEmpty())
        .forEach(path -> texts.put(top.resolve(path), git.ask("show", ":" + path)));
    return texts;
  }
}
