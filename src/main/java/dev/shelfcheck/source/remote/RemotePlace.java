package dev.shelfcheck.source.remote;

import dev.shelfcheck.model.WebAddress;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where lists are that somebody named by an address. */
public sealed interface RemotePlace {
  /** What the place is called in messages and paths: an address without its scheme. */
  String name();

  /**
   * A repository at GitHub, or a part of one.
   *
   * @param repository {@code owner/name}
   * @param revision a branch, tag or commit; {@code HEAD} where none is named
   * @param path a file or folder in it; empty for all of it
   */
  record Repository(String repository, String revision, String path) implements RemotePlace {
    @Override
    public String name() {
      return GITHUB + "/" + repository;
    }
  }

  /**
   * One file anywhere on the web.
   *
   * @param url asked as it is; its query may hold a key and is shown nowhere
   */
  record WebFile(String url) implements RemotePlace {
    @Override
    public String name() {
      return url.replaceFirst("^(?i)https?://(?:[^/@]*@)?", "").replaceFirst("[?#].*$", "");
    }
  }

  /** The one forge whose repositories are read whole. */
  String GITHUB = "github.com";

  /** A repository's owner and name, by GitHub's own rules for both. */
  Pattern SHORT = Pattern.compile("([A-Za-z0-9][A-Za-z0-9-]{0,38}/[A-Za-z0-9._-]{1,100})");

  /** A repository's page, one of its folders or one of its files. */
  Pattern AT_GITHUB =
      Pattern.compile(
          "(?i)https?://(?:www\\.)?github\\.com/"
              + SHORT.pattern()
              + "(?:/(?:tree|blob|raw|blame)/([^/?#]+)(?:/([^?#]*))?)?/?(?:[?#].*)?");

  /** Whether an argument is an address. */
  static boolean isAddress(String argument) {
    String small = argument.toLowerCase(Locale.ROOT);
    return small.startsWith("https://") || small.startsWith("http://");
  }

  /** The repository at GitHub that {@code owner/name} means. */
  static Optional<RemotePlace> shorthand(String argument) {
    Matcher m = SHORT.matcher(argument);
    return m.matches() ? Optional.of(new Repository(bare(argument), "HEAD", "")) : Optional.empty();
  }

  /**
   * What an address means.
   *
   * @throws IllegalArgumentException in words, as the second half of a sentence
   */
  static RemotePlace of(String address) {
    WebAddress web =
        WebAddress.parse(address)
            .orElseThrow(() -> new IllegalArgumentException("is no address that can be asked"));
    Matcher m = AT_GITHUB.matcher(address);
    if (m.matches()) {
      String revision = Optional.ofNullable(m.group(2)).orElse("HEAD");
      String path = Optional.ofNullable(m.group(3)).orElse("").replaceFirst("/+$", "");
      return new Repository(bare(m.group(1)), decoded(revision), decoded(path));
    }
    if (web.bareHost().equals(GITHUB)) {
      throw new IllegalArgumentException("names no repository, folder or file at GitHub");
    }
    return new WebFile(unframed(address));
  }

  private static String bare(String repository) {
    return repository.replaceFirst("\\.git$", "");
  }

  private static String decoded(String part) {
    return WebAddress.parse("https://" + GITHUB + "/" + part)
        .map(w -> w.decodedPath().substring(1))
        .orElse(part);
  }

  /** The file itself where an address is that of a forge's page around it (GitLab, Forgejo). */
  private static String unframed(String address) {
    return address
        .replaceFirst("/-/blob/", "/-/raw/")
        .replaceFirst("/src/(branch|commit|tag)/", "/raw/$1/");
  }
}
