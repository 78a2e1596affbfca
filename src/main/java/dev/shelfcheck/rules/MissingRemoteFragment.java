package dev.shelfcheck.rules;

import dev.shelfcheck.ask.Cause;
import dev.shelfcheck.ask.Landing;
import dev.shelfcheck.ask.PageFragment;
import dev.shelfcheck.model.Document;
import dev.shelfcheck.rule.Check;
import dev.shelfcheck.rule.Finding;
import dev.shelfcheck.rule.Outcome;
import dev.shelfcheck.rule.Rule;
import dev.shelfcheck.rule.Subject;
import dev.shelfcheck.rule.Witnessed;
import dev.shelfcheck.rules.link.WebLink;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** A link names a place that its page does not have. */
final class MissingRemoteFragment implements Rule.OfDocument {
  @Override
  public Stream<Check> check(Document document) {
    Set<PageFragment> met = new HashSet<>();
    return WebLink.each(document)
        .flatMap(
            l ->
                PageFragment.of(l.link().target()).filter(met::add).stream()
                    .map(f -> new Check.Asking<>(l.subject(), f, w -> judge(l.subject(), f, w))));
  }

  private static Check judge(Subject subject, PageFragment asked, Witnessed<Landing> landing) {
    return switch (landing.value()) {
      case THERE -> Check.holds(subject);
      case MISSING -> Check.broken(finding(subject, asked).evidence(landing.evidence()));
      case NO_PAGE, ELSEWHERE, UNREAD, SCRIPTED ->
          new Check.Settled(
              subject, new Outcome.Unchecked(Cause.UNDECIDED, landing.value().words()));
    };
  }

  private static Finding finding(Subject subject, PageFragment asked) {
    return Finding.of(
            subject,
            asked.url() + " has no place named #" + asked.fragment(),
            "open it, and link the place that is meant, or the page alone")
        .claims(Map.of("url", asked.url(), "fragment", asked.fragment()))
        .key(asked.url() + "#" + asked.fragment());
  }
}
