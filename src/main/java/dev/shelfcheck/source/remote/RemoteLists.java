package dev.shelfcheck.source.remote;

import dev.shelfcheck.model.Unreadable;
import dev.shelfcheck.source.http.HttpAsk;
import dev.shelfcheck.source.http.HttpGate;
import dev.shelfcheck.source.http.HttpReply;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;

/**
 * Fetches lists that are named by an address. Of a repository it is the files that a folder's check
 * would read, all at one commit; {@value #MOST} of them at most, the shallowest first.
 */
public final class RemoteLists {
  /** More than any reading list has, as for files on a disk. */
  static final int LARGEST = 8 << 20;

  /** Far more lists than the largest collections keep; a repository with more is a site. */
  static final int MOST = 200;

  /** What the lists of one repository may have together. */
  private static final long LARGEST_TOGETHER = 64L << 20;

  /** How far a fetching is. */
  public interface FetchListener {
    /** So many lists of so many are there. */
    void at(int done, int all);
  }

  private final HttpGate gate;
  private final GitHubFiles github;
  private final Predicate<String> isList;

  /**
   * A fetcher.
   *
   * @param isList whether a file is read as a list, by its path
   */
  public RemoteLists(HttpGate gate, GitHubFiles github, Predicate<String> isList) {
    this.gate = gate;
    this.github = github;
    this.isList = isList;
  }

  /**
   * Fetches; what could not be had stands in the result with its reason.
   *
   * @param progress hears of every list that is there
   */
  public Fetched fetch(RemotePlace place, FetchListener progress) {
    try {
      return place instanceof RemotePlace.Repository repository
          ? lists(repository, progress)
          : page((RemotePlace.WebFile) place);
    } catch (RefusedException e) {
      return Fetched.nothing(place, e.why());
    }
  }

  private Fetched page(RemotePlace.WebFile page) throws RefusedException {
    HttpReply reply = gate.ask(HttpAsk.get(page.url()).bodyCap(LARGEST)).join();
    String text = RefusedException.body(reply);
    if (isMarkup(reply, text)) {
      throw new RefusedException(
          "is a web page and no list: give the address of the file itself, or of a repository at "
              + RemotePlace.GITHUB);
    }
    return new Fetched(page, Optional.empty(), Map.of(page.name(), text), Set.of(), List.of());
  }

  private static boolean isMarkup(HttpReply reply, String text) {
    boolean told =
        reply instanceof HttpReply.Received r
            && r.headers().first("Content-Type").filter(t -> t.contains("html")).isPresent();
    String start = text.stripLeading();
    return told
        || start.regionMatches(true, 0, "<!doctype html", 0, "<!doctype html".length())
        || start.regionMatches(true, 0, "<html", 0, "<html".length());
  }

  private Fetched lists(RemotePlace.Repository place, FetchListener progress)
      throws RefusedException {
    String commit = github.commit(place);
    GitHubTree tree = github.tree(place, commit);
    List<Unreadable> unreadable = new ArrayList<>();
    List<GitHubTree.TreeFile> wanted = wanted(place, tree, unreadable);
    Map<String, CompletableFuture<HttpReply>> asked = new LinkedHashMap<>();
    wanted.forEach(f -> asked.put(f.path(), github.file(place, commit, f.path())));
    Map<String, String> texts = new LinkedHashMap<>();
    for (Map.Entry<String, CompletableFuture<HttpReply>> each : asked.entrySet()) {
      try {
        texts.put(each.getKey(), RefusedException.body(each.getValue().join()));
      } catch (RefusedException e) {
        unreadable.add(new Unreadable(each.getKey(), true, e.why()));
      }
      progress.at(texts.size(), asked.size());
    }
    return new Fetched(place, Optional.of(commit), texts, tree.paths(), unreadable);
  }

  /** The lists that are asked for; what the bounds leave out is said. */
  private List<GitHubTree.TreeFile> wanted(
      RemotePlace.Repository place, GitHubTree tree, List<Unreadable> unreadable)
      throws RefusedException {
    List<GitHubTree.TreeFile> lists =
        tree.files().stream()
            .filter(f -> f.isOf(place.path()) && isList.test(f.path()))
            .sorted(
                Comparator.comparing(GitHubTree.TreeFile::depth)
                    .thenComparing(GitHubTree.TreeFile::path))
            .toList();
    if (lists.isEmpty()) {
      throw new RefusedException(
          "holds no file that is read" + (place.path().isEmpty() ? "" : " at " + place.path()));
    }
    List<GitHubTree.TreeFile> wanted = new ArrayList<>();
    long together = 0;
    for (GitHubTree.TreeFile list : lists) {
      together += list.size();
      if (wanted.size() < MOST && together <= LARGEST_TOGETHER) {
        wanted.add(list);
      }
    }
    int left = lists.size() - wanted.size();
    if (left > 0) {
      unreadable.add(
          new Unreadable(
              place.name(),
              true,
              "has more lists than are fetched at once: "
                  + left
                  + " were not read; name a folder or a file of it"));
    }
    if (!tree.whole()) {
      unreadable.add(
          new Unreadable(
              place.name(), true, "has more files than GitHub names: others were not seen"));
    }
    return wanted;
  }
}
