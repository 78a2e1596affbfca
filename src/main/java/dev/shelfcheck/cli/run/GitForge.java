package dev.shelfcheck.cli.run;

import dev.shelfcheck.read.git.Git;
import dev.shelfcheck.report.html.Forge;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where files can be seen on the web, as their git remote tells. */
public final class GitForge {
  private static final Pattern REMOTE =
      Pattern.compile("(?:https?://(?:[^@/]*@)?|ssh://git@|git@)([^/:]+)[/:](.+?)(?:\\.git)?/?");

  private GitForge() {}

  /** The forge of a run's files; absent where they are of several repositories, or of none. */
  public static Optional<Forge> find(Stream<String> shown, ForgePaths paths) {
    List<Optional<Path>> tops = shown.map(paths::top).distinct().toList();
    if (tops.size() != 1 || tops.get(0).isEmpty()) {
      return Optional.empty();
    }
    Git git = new Git(tops.get(0).get());
    return git.origin()
        .flatMap(GitForge::web)
        .flatMap(web -> git.head().map(commit -> new Forge(web + "/blob/" + commit, paths)));
  }

  /** The address of a repository's page; absent where its remote is at no forge that is known. */
  public static Optional<String> web(String remote) {
    Matcher m = REMOTE.matcher(remote);
    return m.matches() ? Optional.of("https://" + m.group(1) + "/" + m.group(2)) : Optional.empty();
  }
}
