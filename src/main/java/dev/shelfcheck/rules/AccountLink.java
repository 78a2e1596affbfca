package dev.shelfcheck.rules;

import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Entry;
import dev.shelfcheck.model.Link;
import dev.shelfcheck.rule.Check;
import dev.shelfcheck.rule.Finding;
import dev.shelfcheck.rule.Rule;
import dev.shelfcheck.rule.Subject;
import dev.shelfcheck.rules.link.ForgeAccount;
import dev.shelfcheck.vocabulary.LinkLabels;
import dev.shelfcheck.vocabulary.Recent;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A link to a work's code leads to an account, not to a repository. */
final class AccountLink implements Rule.OfEntries {
  private static final Map<String, String> LABELS = LinkLabels.words();

  private static final Pattern OWN_PAGE = Pattern.compile("/?(?:(?:[\\w.-]+/)?~[\\w.-]+/?)?");

  private static final Recent<Boolean> CODE = new Recent<>(AccountLink::isCode);

  @Override
  public Stream<Check> check(Document document, List<Entry> entries) {
    return entries.stream()
        .filter(e -> e.links().stream().anyMatch(AccountLink::leadsToWork))
        .flatMap(
            e ->
                e.links().stream()
                    .filter(l -> CODE.of(l.text()))
                    .flatMap(l -> check(document, e, l).stream()));
  }

  /** Whether a link is a work's: not the first page of a site, nor somebody's own. */
  private static boolean leadsToWork(Link link) {
    return link.role().leadsToWork()
        && link.web().filter(w -> OWN_PAGE.matcher(w.path()).matches()).isEmpty();
  }

  /** Whether a link's text is nothing but a label of code. */
  private static boolean isCode(String text) {
    String label = text.toLowerCase(Locale.ROOT).replaceAll("^[^\\p{L}]+|[^\\p{L}\\p{N}+]+$", "");
    return "code".equals(LABELS.get(label));
  }

  private static Optional<Check> check(Document document, Entry entry, Link link) {
    Subject subject = Subject.of(document, entry, link.targetSpan());
    return link.web()
        .filter(ForgeAccount::isForge)
        .map(
            w ->
                Check.of(
                    subject,
                    ForgeAccount.of(w)
                        .filter(a -> !a.isOf(entry, link))
                        .map(a -> finding(subject, a, link))));
  }

  private static Finding finding(Subject subject, ForgeAccount account, Link link) {
    return Finding.of(
            subject,
            "the link to the code leads to " + account.words() + ", not to a repository",
            "readers cannot tell where the code is, or whether there is any",
            "link the repository, or take the link out until there is one")
        .key(link.target());
  }
}
