package dev.shelfcheck.read.git;

import dev.shelfcheck.read.FileKinds;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * What changed in a repository.
 *
 * @param top the folder that the paths of the patch are relative to
 * @param patch a unified diff without context
 * @param added files that git does not know yet, or whose lines it cannot tell, from the top
 */
public record Changes(Path top, String patch, List<String> added) {
  /**
   * A comparison that reads the same whatever a repository sets, and runs no program of its: text
   * although attributes may call a list binary, no converted or coloured text, no lines around.
   */
  private static final List<String> PATCH =
      List.of(
          "diff",
          "--patch",
          "--no-color",
          "--no-ext-diff",
          "--no-textconv",
          "--text",
          "--unified=0",
          "--inter-hunk-context=0",
          "--find-renames",
          "--no-relative",
          "--ignore-submodules=all",
          "--ws-error-highlight=none",
          "--src-prefix=a/",
          "--dst-prefix=b/",
          "-O/dev/null");

  public Changes {
    added = List.copyOf(added);
  }

  /**
   * What changed since the branch left a revision, down to the files as they are now.
   *
   * @param data lists that are none by their names: data files that a config declares
   * @throws GitException where there is no git, no repository or no such revision
   */
  public static Changes since(Path folder, String revision, List<Path> data) {
    Path top = top(folder);
    Git git = new Git(top);
    Git.Reply commit =
        revision.startsWith("-") || revision.indexOf('\0') >= 0
            ? new Git.Reply(1, "", "")
            : git.run(
                "rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}");
    if (commit.code() != 0) {
      throw new GitException("there is no revision '" + revision + "'" + shallow(git));
    }
    Git.Reply base = git.run("merge-base", "--end-of-options", commit.line(), "HEAD");
    if (base.code() != 0) {
      throw new GitException("HEAD and '" + revision + "' have no commit in common" + shallow(git));
    }
    List<String> added = new ArrayList<>(unknown(git, top, data));
    added.addAll(Encoded.lists(git));
    return new Changes(top, diff(git, base.line(), top, data), added);
  }

  /** The lists that git does not know yet and does not ignore. */
  private static List<String> unknown(Git git, Path top, List<Path> data) {
    List<String> others =
        new ArrayList<>(List.of("ls-files", "-z", "--others", "--exclude-standard", "--"));
    others.addAll(pathspecs(top, data));
    return Arrays.stream(git.ask(others.toArray(String[]::new)).split("\0"))
        .filter(p -> !p.isEmpty())
        .toList();
  }

  /**
   * What is staged for the next commit.
   *
   * @param data lists that are none by their names: data files that a config declares
   * @throws GitException where there is no git or no repository
   */
  public static Changes staged(Path folder, List<Path> data) {
    Path top = top(folder);
    return new Changes(top, diff(Git.staging(top), "--cached", top, data), List.of());
  }

  /**
   * A patch as it is; its paths are from the repository's top, or from the folder where none is.
   */
  public static Changes patch(Path folder, String patch) {
    if (!patch.isBlank() && patch.lines().noneMatch(l -> l.matches("(diff |\\+\\+\\+ ).*"))) {
      throw new GitException(
          "standard input is no unified diff: it has no line that begins with +++");
    }
    return new Changes(topOrElse(folder), patch, List.of());
  }

  /** What a patch's paths are relative to: the repository where there is one, else the folder. */
  private static Path topOrElse(Path folder) {
    try {
      return top(folder);
    } catch (GitException noRepository) {
      return folder.toAbsolutePath();
    }
  }

  private static String diff(Git git, String what, Path top, List<Path> data) {
    List<String> command = new ArrayList<>(PATCH);
    command.addAll(List.of(what, "--"));
    command.addAll(pathspecs(top, data));
    return Git.told(git.compare("", command.toArray(String[]::new)));
  }

  /** The lists by their names, and some data files by theirs. */
  static List<String> pathspecs(Path top, List<Path> data) {
    return Stream.concat(
            FileKinds.pathspecs().stream(),
            data.stream()
                .map(f -> f.toAbsolutePath().normalize())
                .filter(f -> f.startsWith(top))
                .map(f -> top.relativize(f).toString().replace(File.separatorChar, '/'))
                .map(f -> ":(top,literal)" + f))
        .toList();
  }

  static Path top(Path folder) {
    Git.Reply reply = new Git(folder).run("rev-parse", "--show-toplevel");
    if (reply.isNowhere()) {
      throw new GitException(folder.toAbsolutePath().normalize() + " is in no git repository");
    }
    Git.told(reply);
    return Path.of(reply.line());
  }

  private static String shallow(Git git) {
    return git.run("rev-parse", "--is-shallow-repository").out().strip().equals("true")
        ? "; this clone is shallow, so fetch more of its history (git fetch --unshallow, or"
            + " fetch-depth: 0 in actions/checkout)"
        : "";
  }
}
