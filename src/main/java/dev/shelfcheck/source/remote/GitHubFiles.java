package dev.shelfcheck.source.remote;

import dev.shelfcheck.source.http.HttpAsk;
import dev.shelfcheck.source.http.HttpGate;
import dev.shelfcheck.source.http.HttpReply;
import dev.shelfcheck.source.http.HttpStatus;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/**
 * A repository's files at GitHub: two requests to its interface (the commit, the names of all
 * files: https://docs.github.com/rest/git/trees), then one a list. Without a token lists come from
 * the host of raw files, which counts no requests; with one from the interface, which shows private
 * repositories too. The token goes to the interface alone.
 */
public final class GitHubFiles {
  /** The host of raw files. */
  public static final String RAW = "https://raw.githubusercontent.com";

  /** The environment variable that sets another address for it, of a mirror or a test server. */
  public static final String RAW_VARIABLE = "SHELFCHECK_GITHUB_RAW_URL";

  private static final String COMMIT = "[0-9a-f]{40}(?:[0-9a-f]{24})?";

  private final HttpGate gate;
  private final String api;
  private final String raw;
  private final Optional<String> token;

  /**
   * A door to repositories.
   *
   * @param api the interface's address, without a trailing slash
   * @param raw that of raw files
   */
  public GitHubFiles(HttpGate gate, String api, String raw, Optional<String> token) {
    this.gate = gate;
    this.api = api;
    this.raw = raw;
    this.token = token;
  }

  /** The commit that a revision means. */
  String commit(RemotePlace.Repository place) throws RefusedException {
    HttpAsk ask =
        HttpAsk.get(repository(place) + "/commits/" + encoded(place.revision()))
            .header("Accept", "application/vnd.github.sha");
    String commit = answered(ask, place).strip();
    if (!commit.matches(COMMIT)) {
      throw new RefusedException("could not be read: GitHub's answer names no commit");
    }
    return commit;
  }

  GitHubTree tree(RemotePlace.Repository place, String commit) throws RefusedException {
    return GitHubTree.of(
        answered(
            HttpAsk.get(repository(place) + "/git/trees/" + commit + "?recursive=1")
                .header("Accept", "application/vnd.github+json"),
            place));
  }

  /** Asks for a file's text. */
  CompletableFuture<HttpReply> file(RemotePlace.Repository place, String commit, String path) {
    HttpAsk ask =
        token.isPresent()
            ? told(HttpAsk.get(repository(place) + "/contents/" + encoded(path) + "?ref=" + commit))
                .header("Accept", "application/vnd.github.raw+json")
            : HttpAsk.get(raw + "/" + place.repository() + "/" + commit + "/" + encoded(path));
    return gate.ask(ask.bodyCap(RemoteLists.LARGEST));
  }

  private String repository(RemotePlace.Repository place) {
    return api + "/repos/" + place.repository();
  }

  private HttpAsk told(HttpAsk ask) {
    return token.map(t -> ask.secret("Authorization", "Bearer " + t)).orElse(ask);
  }

  private String answered(HttpAsk ask, RemotePlace.Repository place) throws RefusedException {
    HttpReply reply = gate.ask(told(ask)).join();
    int status = reply instanceof HttpReply.Received r ? r.status() : 0;
    switch (status) {
      case HttpStatus.NOT_FOUND ->
          throw new RefusedException(
              "is no repository that GitHub shows"
                  + (token.isPresent()
                      ? " to this token"
                      : "; if it is private, GITHUB_TOKEN has to be set"));
      case HttpStatus.UNPROCESSABLE_CONTENT ->
          throw new RefusedException("has no revision '" + place.revision() + "'");
      case HttpStatus.CONFLICT -> throw new RefusedException("is an empty repository");
      case HttpStatus.FORBIDDEN, HttpStatus.TOO_MANY_REQUESTS ->
          throw new RefusedException(
              "could not be read: GitHub takes no more requests for now"
                  + (token.isPresent() ? "" : " (60 an hour; 5,000 where GITHUB_TOKEN is set)"));
      default -> {
        return RefusedException.body(reply);
      }
    }
  }

  private static String encoded(String path) {
    return Arrays.stream(path.split("/"))
        .map(p -> URLEncoder.encode(p, StandardCharsets.UTF_8).replace("+", "%20"))
        .collect(Collectors.joining("/"));
  }
}
