package dev.shelfcheck.ask;

import dev.shelfcheck.model.WebAddress;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whether a page has the place that a link's fragment names.
 *
 * @param url absolute, without fragment
 * @param fragment as the link has it, undecoded
 */
public record PageFragment(String url, String fragment) implements Question<Landing> {
  /**
   * Fragments that name no element: the top of a page, routes of scripts, text fragments, lines of
   * source code, parameters (of PDF viewers and others); and numbers of answers and comments, which
   * pages show some at a time.
   */
  private static final Pattern NO_ELEMENT =
      Pattern.compile(
          "|(?i:top)|[!?].*|%21.*|.*/.*|(?i:.*%2f.*)|.*:~:.*|.*=.*|(?i:L\\d+.*|lines?-\\d+.*)"
              + "|nameddest.*|(?:.*\\D)?\\d{5,}");

  /** Hosts whose scripts make the places of their pages, or answer to fragments of their own. */
  private static final Set<String> FORGES =
      Set.of(
          "github.com",
          "gist.github.com",
          "gitlab.com",
          "bitbucket.org",
          "codeberg.org",
          "gitee.com",
          "huggingface.co");

  private static final Pattern SOURCE = Pattern.compile(".*/(?:blob|tree|blame|raw|src/branch)/.*");

  /** The question for a link's target, absent where its fragment is no matter of the page's. */
  public static Optional<PageFragment> of(String target) {
    String text = target.strip();
    int hash = text.indexOf('#');
    String fragment = hash < 0 ? "" : text.substring(hash + 1);
    return LinkStatus.of(text)
        .filter(page -> !NO_ELEMENT.matcher(fragment).matches())
        .filter(page -> WebAddress.parse(page.url()).filter(PageFragment::scripted).isEmpty())
        .map(page -> new PageFragment(page.url(), fragment));
  }

  private static boolean scripted(WebAddress page) {
    return FORGES.contains(page.bareHost()) || SOURCE.matcher(page.path()).matches();
  }

  /** The question whether its page answers at all. */
  public LinkStatus page() {
    return new LinkStatus(url);
  }

  @Override
  public String words() {
    return "does " + url + " have a place named #" + fragment;
  }
}
