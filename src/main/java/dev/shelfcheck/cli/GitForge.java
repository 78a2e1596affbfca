package dev.shelfcheck.cli;

import dev.shelfcheck.read.git.Git;
import dev.shelfcheck.report.html.Forge;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where this folder's files can be seen on the web, as its git remote tells. */
final class GitForge {
  private static final Pattern REMOTE =
      Pattern.compile("(?:https?://(?:[^@/]*@)?|ssh://git@|git@)([^/:]+)[/:](.+?)(?:\\.git)?/?");

  private GitForge() {}

  static Optional<Forge> find() {
    Git git = new Git(Path.of(""));
    return git.origin().flatMap(GitForge::web).flatMap(web -> atRevision(git, web));
  }

  static Optional<String> web(String remote) {
    Matcher m = REMOTE.matcher(remote);
    return m.matches() ? Optional.of("https://" + m.group(1) + "/" + m.group(2)) : Optional.empty();
  }

  private static Optional<Forge> atRevision(Git git, String web) {
    return git.head().map(commit -> new Forge(web + "/blob/" + commit, git.prefix().orElse("")));
  }
}
