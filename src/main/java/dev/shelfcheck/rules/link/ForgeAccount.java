package dev.shelfcheck.rules.link;

import dev.shelfcheck.model.Entry;
import dev.shelfcheck.model.Link;
import dev.shelfcheck.model.WebAddress;
import dev.shelfcheck.vocabulary.ReservedAccounts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An account at a forge, whose page an address is.
 *
 * @param forge the forge's host
 * @param name empty for the forge's first page
 */
public record ForgeAccount(String forge, String name) {
  private static final List<String> FORGES =
      List.of("github.com", "gitlab.com", "gitee.com", "bitbucket.org", "huggingface.co");

  private static final Pattern ACRONYM =
      Pattern.compile("\\b(?=[^ ]*\\p{Lu}\\p{L}*\\p{Lu})[\\p{Lu}\\d][\\p{L}\\d]*?(?=s?\\b)");

  /** Shorter beginnings are many an account's. */
  private static final int SHORTEST = 4;

  private static final Pattern ACCOUNT = Pattern.compile("/*(?:orgs/)?([\\w.-]*)/*");

  /** A page of an organisation that lists what it has. */
  private static final Pattern SHELVES =
      Pattern.compile(
          "/*orgs/([\\w.-]+)/+(?:repositories|projects|packages|people)/*(?:[\\w.-]+/*)?");

  /** Whether an address leads to a forge. */
  public static boolean isForge(WebAddress web) {
    return FORGES.contains(web.bareHost());
  }

  /** The account whose page an address is; absent for a repository's, or another page. */
  public static Optional<ForgeAccount> of(WebAddress web) {
    Matcher shelves = SHELVES.matcher(web.path());
    Matcher m = ACCOUNT.matcher(shelves.matches() ? shelves.group(1) : web.path());
    return m.matches() && !reserved(web.bareHost(), m.group(1))
        ? Optional.of(new ForgeAccount(web.bareHost(), m.group(1)))
        : Optional.empty();
  }

  private static boolean reserved(String forge, String name) {
    return switch (forge) {
      case "github.com" -> ReservedAccounts.GITHUB.contains(name);
      case "huggingface.co" -> ReservedAccounts.HUGGINGFACE.contains(name);
      default -> false;
    };
  }

  /**
   * Whether the account is a work's own, a project with several repositories: its name stands in
   * the entry's title or cells, or is the link's label.
   */
  public boolean isOf(Entry entry, Link link) {
    String account = letters(name);
    return !account.isEmpty()
        && (letters(link.text()).equals(account)
            || entry.title().filter(t -> isNamedIn(t, account)).isPresent()
            || entry.fields().stream().anyMatch(f -> heads(f.text(), account)));
  }

  /** Whether a title holds the account, or the account a name of the title: {@code GAIA-vision}. */
  private static boolean isNamedIn(String title, String account) {
    return letters(title).contains(account)
        || heads(title, account)
        || ACRONYM
            .matcher(title)
            .results()
            .map(m -> letters(m.group()))
            .anyMatch(a -> a.length() >= SHORTEST && account.contains(a));
  }

  /** Whether an account begins with a name that stands before a title's colon, or in a cell. */
  private static boolean heads(String text, String account) {
    String head = letters(text.split("[:(|]|\\s[-–—]\\s", 2)[0]);
    return head.length() >= SHORTEST && account.startsWith(head);
  }

  private static String letters(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }

  /** It, as a message says it. */
  public String words() {
    return name.isEmpty() ? "the first page of " + forge : "the account " + name + " at " + forge;
  }
}
