package dev.shelfcheck.cli;

import dev.shelfcheck.disk.RepositoryRoot;
import dev.shelfcheck.read.git.Git;
import dev.shelfcheck.report.html.Forge;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where files can be seen on the web, as their git remote tells. */
final class GitForge {
  private static final Pattern REMOTE =
      Pattern.compile("(?:https?://(?:[^@/]*@)?|ssh://git@|git@)([^/:]+)[/:](.+?)(?:\\.git)?/?");

  private GitForge() {}

  /** The forge of a run's files; absent where they are of several repositories, or of none. */
  static Optional<Forge> find(Stream<String> shown, Path folder, UnaryOperator<String> place) {
    List<Optional<Path>> roots =
        shown.map(s -> parent(folder, s)).distinct().map(GitForge::root).distinct().toList();
    if (roots.size() != 1 || roots.get(0).isEmpty()) {
      return Optional.empty();
    }
    Git git = new Git(roots.get(0).get());
    return git.origin()
        .flatMap(GitForge::web)
        .flatMap(web -> git.head().map(commit -> new Forge(web + "/blob/" + commit, place)));
  }

  private static Optional<Path> parent(Path folder, String shown) {
    try {
      return Optional.ofNullable(folder.toAbsolutePath().resolve(shown).getParent());
    } catch (InvalidPathException e) { // a name that this system's locale cannot write
      return Optional.empty();
    }
  }

  private static Optional<Path> root(Optional<Path> parent) {
    return parent.flatMap(RepositoryRoot::nearest).map(RepositoryRoot::folder);
  }

  static Optional<String> web(String remote) {
    Matcher m = REMOTE.matcher(remote);
    return m.matches() ? Optional.of("https://" + m.group(1) + "/" + m.group(2)) : Optional.empty();
  }
}
