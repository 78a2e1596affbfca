package dev.shelfcheck.cli;

import dev.shelfcheck.report.html.Forge;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where this folder's files can be seen on the web, as its git remote tells. */
final class GitForge {
  private static final Pattern REMOTE =
      Pattern.compile("(?:https?://(?:[^@/]*@)?|ssh://git@|git@)([^/:]+)[/:](.+?)(?:\\.git)?/?");

  private GitForge() {}

  static Optional<Forge> find() {
    return git("remote", "get-url", "origin").flatMap(GitForge::web).flatMap(GitForge::atRevision);
  }

  static Optional<String> web(String remote) {
    Matcher m = REMOTE.matcher(remote);
    return m.matches() ? Optional.of("https://" + m.group(1) + "/" + m.group(2)) : Optional.empty();
  }

  private static Optional<Forge> atRevision(String web) {
    return git("rev-parse", "HEAD")
        .map(
            revision ->
                new Forge(
                    web + "/blob/" + revision,
                    git("rev-parse", "--show-prefix").orElse("").replaceAll("/$", "")));
  }

  private static Optional<String> git(String... arguments) {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    try {
      Process process =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      process.getOutputStream().close();
      String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      boolean done = process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
      return done ? Optional.of(out.strip()) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}
