package dev.shelfcheck.read.git;

import dev.shelfcheck.read.FileKinds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The lists that git compares in another encoding than shelfcheck reads them in, since an attribute
 * tells it to (gitattributes(5), {@code working-tree-encoding}). Which of their lines are new it
 * cannot say: a stranger's attribute would have it compare other characters than there are.
 */
final class Encoded {
  /** A path, the attribute, what it is there. */
  private static final int CELLS = 3;

  private static final String ENCODING = "working-tree-encoding";

  /** What git says of an attribute that does nothing. */
  private static final List<String> NONE = List.of("unspecified", "unset");

  private Encoded() {}

  /**
   * Their paths from the repository's top.
   *
   * @param git in the repository's top
   * @throws GitException where git cannot tell
   */
  static List<String> lists(Git git) {
    if (files(git, Stream.of(":(top)*.gitattributes")).isEmpty()) {
      return List.of();
    }
    String lists = String.join("\0", files(git, FileKinds.pathspecs().stream()));
    Git.Reply reply = git.compare(lists, "check-attr", "-z", "--stdin", ENCODING);
    String[] cells = Git.told(reply).split("\0"); // a path, the attribute, what it is there
    List<String> encoded = new ArrayList<>();
    for (int i = 0; i + 2 < cells.length; i += CELLS) {
      if (!NONE.contains(cells[i + 2])) {
        encoded.add(cells[i]);
      }
    }
    return encoded;
  }

  private static List<String> files(Git git, Stream<String> pathspecs) {
    List<String> command =
        new ArrayList<>(
            List.of("ls-files", "-z", "--cached", "--others", "--exclude-standard", "--"));
    command.addAll(pathspecs.toList());
    return Arrays.stream(git.ask(command.toArray(String[]::new)).split("\0"))
        .filter(p -> !p.isEmpty())
        .toList();
  }
}
