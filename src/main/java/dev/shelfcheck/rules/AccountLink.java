package dev.shelfcheck.rules;

import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Entry;
import dev.shelfcheck.model.Link;
import dev.shelfcheck.model.WebAddress;
import dev.shelfcheck.rule.Check;
import dev.shelfcheck.rule.Finding;
import dev.shelfcheck.rule.Message;
import dev.shelfcheck.rule.Rule;
import dev.shelfcheck.rule.RuleId;
import dev.shelfcheck.rule.Subject;
import dev.shelfcheck.vocabulary.LinkLabels;
import dev.shelfcheck.vocabulary.Recent;
import dev.shelfcheck.vocabulary.ReservedAccounts;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A link to a work's code leads to an account, not to a repository. */
final class AccountLink implements Rule.OfEntries {
  private static final Map<String, String> LABELS = LinkLabels.words();

  private static final List<String> FORGES =
      List.of("github.com", "gitlab.com", "gitee.com", "bitbucket.org", "huggingface.co");

  private static final Pattern ACRONYM =
      Pattern.compile("\\b(?=[^ ]*\\p{Lu}\\p{L}*\\p{Lu})[\\p{Lu}\\d][\\p{L}\\d]*?(?=s?\\b)");

  /** Shorter beginnings are many an account's. */
  private static final int SHORTEST = 4;

  private static final Pattern OWN_PAGE = Pattern.compile("/?(?:(?:[\\w.-]+/)?~[\\w.-]+/?)?");

  private static final Pattern ACCOUNT = Pattern.compile("/*(?:orgs/)?([\\w.-]*)/*");

  /** A page of an organisation that lists what it has. */
  private static final Pattern SHELVES =
      Pattern.compile(
          "/*orgs/([\\w.-]+)/+(?:repositories|projects|packages|people)/*(?:[\\w.-]+/*)?");

  private static final Recent<Boolean> CODE = new Recent<>(AccountLink::isCode);

  @Override
  public RuleId id() {
    return new RuleId("account-link");
  }

  @Override
  public Stream<Check> check(Document document, List<Entry> entries) {
    return entries.stream()
        .filter(e -> e.links().stream().anyMatch(AccountLink::leadsToWork))
        .flatMap(
            e ->
                e.links().stream()
                    .filter(l -> saysCode(l.text()))
                    .flatMap(l -> check(document, e, l).stream()));
  }

  /** Whether a link is a work's: not the first page of a site, nor somebody's own. */
  private static boolean leadsToWork(Link link) {
    return link.role().leadsToWork()
        && link.web().filter(w -> OWN_PAGE.matcher(w.path()).matches()).isEmpty();
  }

  /** Whether a link's text is nothing but a label of code. */
  private static boolean saysCode(String text) {
    return CODE.of(text);
  }

  private static boolean isCode(String text) {
    String label = text.toLowerCase(Locale.ROOT).replaceAll("^[^\\p{L}]+|[^\\p{L}\\p{N}+]+$", "");
    return "code".equals(LABELS.get(label));
  }

  private static Optional<Check> check(Document document, Entry entry, Link link) {
    Subject subject = Subject.of(document, entry, link.targetSpan());
    return link.web()
        .filter(w -> FORGES.contains(w.bareHost()))
        .map(
            w ->
                account(w)
                    .filter(a -> !named(a, entry, link))
                    .map(a -> Check.broken(finding(subject, w, a, link)))
                    .orElseGet(() -> Check.holds(subject)));
  }

  /** The account whose page an address is, empty for the forge's first page. */
  private static Optional<String> account(WebAddress web) {
    Matcher shelves = SHELVES.matcher(web.path());
    Matcher m = ACCOUNT.matcher(shelves.matches() ? shelves.group(1) : web.path());
    return m.matches() && !reserved(web.bareHost(), m.group(1))
        ? Optional.of(m.group(1))
        : Optional.empty();
  }

  private static boolean reserved(String forge, String name) {
    return switch (forge) {
      case "github.com" -> ReservedAccounts.GITHUB.contains(name);
      case "huggingface.co" -> ReservedAccounts.HUGGINGFACE.contains(name);
      default -> false;
    };
  }

  /** Whether the account is the work's own or the label's: a project with several repositories. */
  private static boolean named(String account, Entry entry, Link link) {
    String name = letters(account);
    return !name.isEmpty()
        && (letters(link.text()).equals(name)
            || entry.title().filter(t -> isNamedIn(t, name)).isPresent()
            || entry.fields().stream().anyMatch(f -> heads(f.text(), name)));
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

  private static Finding finding(Subject subject, WebAddress web, String account, Link link) {
    String where =
        account.isEmpty()
            ? "the first page of " + web.bareHost()
            : "the account " + account + " at " + web.bareHost();
    return Finding.of(
            subject,
            new Message(
                "the link to the code leads to " + where + ", not to a repository",
                "readers cannot tell where the code is, or whether there is any",
                "link the repository, or take the link out until there is one"))
        .key(link.target());
  }
}
