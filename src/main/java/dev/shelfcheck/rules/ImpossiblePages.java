package dev.shelfcheck.rules;

import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Field;
import dev.shelfcheck.model.Span;
import dev.shelfcheck.rule.Check;
import dev.shelfcheck.rule.Finding;
import dev.shelfcheck.rule.Rule;
import dev.shelfcheck.rules.entry.BibtexEntry;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A work's last page stands before its first. */
final class ImpossiblePages implements Rule.OfDocument {
  /**
   * From one number to another of as many digits: a shorter one is cut short, {@code 1287--93}.
   * Twelve digits are more than any page has.
   */
  private static final Pattern RANGE =
      Pattern.compile(
          "(?<![\\p{L}\\d:.-])(\\d{2,12})\\s*(?:-{1,3}|[–—])\\s*(\\d{2,12})(?![\\d:.-])");

  @Override
  public Stream<Check> check(Document document) {
    return BibtexEntry.inAny(document)
        .flatMap(
            c -> c.own().filter(f -> BibtexEntry.name(f).equals("pages")).map(f -> check(c, f)));
  }

  private static Check check(BibtexEntry bibtexEntry, Field pages) {
    Matcher m = RANGE.matcher(bibtexEntry.written(pages));
    while (m.find()) {
      boolean turned =
          m.group(1).length() == m.group(2).length() && m.group(1).compareTo(m.group(2)) > 0;
      if (turned) {
        Span place = new Span(m.start(), m.end()).shift(pages.span().start());
        return Check.broken(finding(bibtexEntry, place, m.group(1), m.group(2)));
      }
    }
    return Check.holds(bibtexEntry.at(pages.span()));
  }

  private static Finding finding(BibtexEntry bibtexEntry, Span place, String first, String last) {
    return Finding.of(
            bibtexEntry.at(place),
            "the pages of " + bibtexEntry.shown() + " end at " + last + ", before " + first,
            "a digit was lost or exchanged",
            "look the pages up")
        .key(first + "-" + last);
  }
}
