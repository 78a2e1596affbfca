package dev.shelfcheck.rules;

import dev.shelfcheck.model.ContentsItem;
import dev.shelfcheck.model.Document;
import dev.shelfcheck.rule.Check;
import dev.shelfcheck.rule.Finding;
import dev.shelfcheck.rule.Message;
import dev.shelfcheck.rule.Rule;
import dev.shelfcheck.rule.RuleId;
import dev.shelfcheck.rule.Subject;
import java.util.stream.Stream;

/** The table of contents names a section that is not there. */
final class StaleContents implements Rule.OfDocument {
  @Override
  public RuleId id() {
    return new RuleId("stale-contents");
  }

  @Override
  public Stream<Check> check(Document document) {
    Fragments fragments = Fragments.of(document);
    return document.contents().stream().map(i -> check(document, fragments, i));
  }

  private static Check check(Document document, Fragments fragments, ContentsItem item) {
    Subject subject = Subject.of(document, item.span());
    if (fragments.lead(item.fragment())) {
      return Check.holds(subject);
    }
    String todo =
        fragments
            .nearest(item.text())
            .map(a -> "link #" + a)
            .orElse("write the section's heading or take the line out");
    return Check.broken(
        Finding.of(
                subject,
                new Message(
                    "the table of contents leads to #" + item.fragment() + ", which no heading has",
                    "a reader who follows it stays where he is",
                    todo))
            .key(item.fragment()));
  }
}
