package dev.shelfcheck.rules;

import dev.shelfcheck.model.Document;
import dev.shelfcheck.rule.Check;
import dev.shelfcheck.rule.Finding;
import dev.shelfcheck.rule.Rule;
import dev.shelfcheck.rule.Subject;
import dev.shelfcheck.rule.Suppression;
import dev.shelfcheck.rule.Suppression.Reach;
import java.util.stream.Stream;

/** A suppression gives no reason. */
final class UnreasonedSuppression implements Rule.OfDocument {
  @Override
  public Stream<Check> check(Document document) {
    return Suppression.in(document).stream()
        .filter(s -> s.reach() != Reach.END && !s.rules().isEmpty())
        .map(s -> check(document, s));
  }

  private static Check check(Document document, Suppression suppression) {
    Subject subject = Subject.of(document, suppression.comment());
    if (!suppression.reason().isEmpty()) {
      return Check.holds(subject);
    }
    String rules = String.join(", ", suppression.rules());
    return Check.broken(
        Finding.of(
                subject,
                rules + " is silenced here without a reason",
                "say why behind a colon: <!-- shelfcheck-ignore[" + rules + "]: reason -->")
            .key(rules));
  }
}
