package dev.shelfcheck.rules;

import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Entry;
import dev.shelfcheck.rule.Check;
import dev.shelfcheck.rule.Finding;
import dev.shelfcheck.rule.Rule;
import dev.shelfcheck.rule.Subject;
import dev.shelfcheck.rules.edit.Repeats;
import java.util.List;
import java.util.stream.Stream;

/** An entry has nothing in it. */
final class EmptyEntry implements Rule.OfEntries {
  @Override
  public Stream<Check> check(Document document, List<Entry> entries) {
    return Repeats.joined(entries.stream().map(e -> check(document, e)), f -> f.message().what());
  }

  private static Check check(Document document, Entry entry) {
    Subject subject = Subject.of(document, entry);
    return empty(document, entry)
        ? Check.broken(
            Finding.of(
                subject, "the entry is empty", "write what was meant to stand here, or remove it"))
        : Check.holds(subject);
  }

  /** Whether nothing but the marks of an item or a row stands there. */
  static boolean empty(Document document, Entry entry) {
    return entry.links().isEmpty()
        && entry.title().isEmpty()
        && document
            .slice(entry.span())
            .replaceAll("^\\s*(?:[-*+]|\\d+[.)])", "")
            .matches("[\\s|&;nbsp-]*");
  }
}
