package dev.shelfcheck.rules;

import dev.shelfcheck.model.EntryForm;
import dev.shelfcheck.model.ReadingList;
import dev.shelfcheck.rule.Check;
import dev.shelfcheck.rule.Finding;
import dev.shelfcheck.rule.Message;
import dev.shelfcheck.rule.Rule;
import dev.shelfcheck.rule.RuleId;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Two entries of different people have one long title. */
final class RepeatedTitle implements Rule.OfList {
  /** Shorter titles are given to works again and again. */
  private static final int LONG = 6;

  @Override
  public RuleId id() {
    return new RuleId("repeated-title");
  }

  @Override
  public Stream<Check> check(ReadingList list) {
    Map<String, EntryPlace> first = new HashMap<>();
    return EntryPlace.of(list)
        .filter(p -> p.entry().form() == EntryForm.BIBTEX)
        .filter(p -> p.words().contentWords().size() >= LONG)
        .map(
            p -> {
              EntryPlace before = first.putIfAbsent(p.words().key(), p);
              return before != null && isOthers(before, p)
                  ? Check.broken(finding(before, p))
                  : Check.holds(p.subject());
            });
  }

  private static boolean isOthers(EntryPlace one, EntryPlace other) {
    return Makers.of(one.entry()).strangers(Makers.of(other.entry()))
        && Collections.disjoint(one.entry().ownIdentifiers(), other.entry().ownIdentifiers());
  }

  private static Finding finding(EntryPlace before, EntryPlace again) {
    return Finding.of(
            again.subject(),
            new Message(
                "\"" + again.title() + "\" stands twice, by different people",
                "a title was pasted twice, perhaps",
                "look both works up by their authors"))
        .related(List.of(before.related()));
  }
}
