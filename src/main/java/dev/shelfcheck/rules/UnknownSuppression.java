package dev.shelfcheck.rules;

import dev.shelfcheck.model.Document;
import dev.shelfcheck.rule.Check;
import dev.shelfcheck.rule.Finding;
import dev.shelfcheck.rule.Nearest;
import dev.shelfcheck.rule.Rule;
import dev.shelfcheck.rule.RuleId;
import dev.shelfcheck.rule.RunFacts;
import dev.shelfcheck.rule.Subject;
import dev.shelfcheck.rule.Suppression;
import dev.shelfcheck.rule.Suppression.Reach;
import java.util.List;
import java.util.stream.Stream;

/** A suppression names no rule there is. */
final class UnknownSuppression implements Rule.OfDocument {
  private static final String FORM = "write <!-- shelfcheck-ignore[rule]: reason -->";
  private final List<String> known;

  UnknownSuppression(RunFacts facts) {
    this.known = facts.cards().keySet().stream().map(RuleId::value).sorted().toList();
  }

  @Override
  public Stream<Check> check(Document document) {
    return Suppression.in(document).stream().map(s -> check(document, s));
  }

  private Check check(Document document, Suppression suppression) {
    Subject subject = Subject.of(document, suppression.comment());
    if (suppression.reach() == Reach.MALFORMED) {
      return broken(subject, "this comment silences nothing: it has no form that is known", FORM);
    }
    if (suppression.rules().isEmpty()) {
      return suppression.reach() == Reach.END
          ? Check.holds(subject)
          : broken(subject, "this comment silences nothing: it names no rule", FORM);
    }
    return suppression.rules().stream()
        .filter(r -> !known.contains(r))
        .findFirst()
        .map(r -> broken(subject, "there is no rule \"" + r + "\"", advice(r)))
        .orElseGet(() -> Check.holds(subject));
  }

  private String advice(String rule) {
    return Nearest.to(rule, known)
        .map(near -> "did you mean " + near)
        .orElse("`shelfcheck rules` lists them");
  }

  private static Check broken(Subject subject, String what, String todo) {
    return Check.broken(Finding.of(subject, what, todo));
  }
}
