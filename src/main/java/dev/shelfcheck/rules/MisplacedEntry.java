package dev.shelfcheck.rules;

import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Entry;
import dev.shelfcheck.rule.Check;
import dev.shelfcheck.rule.Finding;
import dev.shelfcheck.rule.Message;
import dev.shelfcheck.rule.Rule;
import dev.shelfcheck.rule.RuleId;
import dev.shelfcheck.rule.RunFacts;
import dev.shelfcheck.rule.Subject;
import dev.shelfcheck.rules.shelf.Doubt;
import dev.shelfcheck.rules.shelf.Lexicon;
import dev.shelfcheck.rules.shelf.ShelfMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An entry stands in one section and speaks for another. */
final class MisplacedEntry implements Rule.OfDocument {
  private final Lexicon lexicon;

  MisplacedEntry(RunFacts facts) {
    this.lexicon = new Lexicon(facts.topics());
  }

  @Override
  public RuleId id() {
    return new RuleId("misplaced-entry");
  }

  @Override
  public Stream<Check> check(Document document) {
    ShelfMap map = ShelfMap.of(document, lexicon);
    Map<Integer, Doubt> doubts =
        map.doubts().stream().collect(Collectors.toMap(d -> d.entry().index(), d -> d));
    return document.entries().stream()
        .filter(e -> map.judged().contains(e.index()) || doubts.containsKey(e.index()))
        .map(
            e -> {
              Doubt doubt = doubts.get(e.index());
              return doubt == null
                  ? Check.holds(Subject.of(document, e))
                  : Check.broken(finding(document, e, doubt));
            });
  }

  private static Finding finding(Document document, Entry entry, Doubt doubt) {
    String better = "\"" + doubt.better().name() + "\"";
    Message message =
        new Message(
            "stands in \"" + doubt.shelf().name() + "\", but " + reason(doubt) + " " + better,
            "a reader who looks for it under " + better + " does not find it",
            "move it there, or leave it and suppress this where it belongs in both");
    return Finding.of(Subject.of(document, entry), message)
        .identifiers(entry.ownIdentifiers())
        .claims(Map.of("section", doubt.shelf().name(), "betterSection", doubt.better().name()))
        .key(doubt.better().name());
  }

  private static String reason(Doubt doubt) {
    String words =
        doubt.because().stream().map(w -> "\"" + w + "\"").collect(Collectors.joining(", "));
    return switch (doubt.ground()) {
      case LABEL -> "its label " + words + " names";
      case TOPIC -> "its title (" + words + ") speaks of";
      case WORDS -> "its words (" + words + ") are those of";
    };
  }
}
