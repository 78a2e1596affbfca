package dev.shelfcheck.rules.link;

import dev.shelfcheck.model.Document;
import dev.shelfcheck.rules.address.MissingScheme;
import dev.shelfcheck.vocabulary.Recent;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The file that a link names by its path from the file it stands in. */
public final class RelativePath {
  private static final Pattern SCHEME = Pattern.compile("(?i)^[a-z][a-z0-9+.-]*:.*");

  /** Pages of a forge that stand beside its files and are none. */
  private static final Pattern FORGE =
      Pattern.compile(
          "(?i)(?:\\.\\./)+(?:(?:issues|pulls?|wiki|discussions|releases|actions|projects|graphs|network|stargazers|commits?|compare|tree|blob|raw|fork)(?:/.*)?)?");

  /** A placeholder that something fills in before people read the file. */
  private static final Pattern TEMPLATE = Pattern.compile(".*[{}<>$\\s].*");

  /** What a template says of an address instead of one. */
  private static final Pattern PLACEHOLDER =
      Pattern.compile(
          "(?i)(?:(?:paper|code|project|github|repo|dataset|pdf|arxiv|your|the|insert)["
              + " _-]?)?(?:urls?|links?|address|href|https?)(?:["
              + " _-]?here)?|\\.\\.\\.+|…|[-–—]+|n/?a|todo|tb[ad]|xxx+");

  private static final Recent<Optional<String>> FILES = new Recent<>(RelativePath::read);

  private RelativePath() {}

  /** That of a link's target, its escapes read; nothing for targets that name no such file. */
  public static Optional<String> of(String target) {
    return FILES.of(target);
  }

  /**
   * That of a target that names a place in the file, too; nothing for a path from the repository's
   * root, for one with a query, and where a highlighted quotation is all the place.
   */
  public static Optional<String> ofPlaceIn(String target) {
    int hash = target.indexOf('#');
    boolean relative =
        hash > 0 && !target.startsWith("/") && target.substring(0, hash).indexOf('?') < 0;
    return relative && !target.startsWith(":~:", hash + 1) ? of(target) : Optional.empty();
  }

  /** The path of a file that a document names; nothing where it leaves what is checked. */
  public static Optional<String> from(Document document, String path) {
    Deque<String> folders = new ArrayDeque<>(List.of(document.path().split("/")));
    folders.removeLast();
    for (String name : path.split("/")) {
      if (name.equals("..") && folders.pollLast() == null) {
        return Optional.empty();
      }
      if (!name.equals("..") && !name.equals(".") && !name.isEmpty()) {
        folders.addLast(name);
      }
    }
    return Optional.of(String.join("/", folders));
  }

  /** Whether a path is what a template says where an address belongs. */
  public static boolean isPlaceholder(String path) {
    return PLACEHOLDER.matcher(path).matches();
  }

  private static Optional<String> read(String target) {
    if (isPlainlyOfTheWeb(target)) {
      return Optional.empty();
    }
    String path = target.strip().replaceFirst("[?#].*", "");
    boolean relative =
        !path.isEmpty()
            && !path.startsWith("//")
            && !path.startsWith("www.")
            && !SCHEME.matcher(path).matches()
            && !FORGE.matcher(path).matches()
            && !TEMPLATE.matcher(path).matches()
            && MissingScheme.of(path).isEmpty();
    return relative ? Optional.of(decoded(path)) : Optional.empty();
  }

  /** Most are; what is written in one line of ASCII has a scheme where it begins with one. */
  private static boolean isPlainlyOfTheWeb(String target) {
    return (target.startsWith("https://") || target.startsWith("http://"))
        && target.chars().allMatch(c -> c > ' ' && c <= '~');
  }

  private static String decoded(String path) {
    try {
      return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException malformed) {
      return path;
    }
  }
}
