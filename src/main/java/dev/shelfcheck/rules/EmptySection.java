package dev.shelfcheck.rules;

import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Section;
import dev.shelfcheck.model.Span;
import dev.shelfcheck.model.SpanIndex;
import dev.shelfcheck.rule.Check;
import dev.shelfcheck.rule.Finding;
import dev.shelfcheck.rule.Rule;
import dev.shelfcheck.rule.Subject;
import dev.shelfcheck.rules.entry.LinkPlace;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A section of the list has no entries. */
final class EmptySection implements Rule.OfDocument {
  @Override
  public Stream<Check> check(Document document) {
    SpanIndex links = new SpanIndex(LinkPlace.of(document).map(p -> p.link().span()).toList());
    return document.sections().stream()
        .filter(s -> s.level() > 0 && !s.title().isBlank())
        .filter(s -> s.heading().start() > document.sections().get(0).span().start())
        .filter(s -> !links.overlaps(s.heading()))
        .map(s -> check(document, s));
  }

  /** What is seen of no section: comments, anchors, rules and ways back to the top. */
  private static final Pattern FURNITURE =
      Pattern.compile(
          "(?s)<!--.*?-->|<a\\s[^>]*>\\s*</a>|<br\\s*/?>|(?m)^\\s*(?:[-*_]\\s*){3,}$|(?i)\\[[^\\]]*(?:top|back)[^\\]]*]\\(#[^)]*\\)");

  private static boolean bare(Document document, Section section) {
    int below = Math.max(section.heading().end(), section.span().start());
    String text =
        document.slice(new Span(Math.min(below, section.span().end()), section.span().end()));
    return visible(text) == text.length();
  }

  /** Where something of a section first shows; the text's length where nothing does. */
  private static int visible(String text) {
    Matcher furniture = FURNITURE.matcher(text);
    furniture.useAnchoringBounds(false);
    int at = 0;
    while (at < text.length()) {
      furniture.region(at, text.length());
      if (furniture.lookingAt() && furniture.end() > at) {
        at = furniture.end();
      } else if (Character.isWhitespace(text.charAt(at))) {
        at++;
      } else {
        return at;
      }
    }
    return at;
  }

  private static Check check(Document document, Section section) {
    Subject subject = Subject.of(document, section.heading());
    return bare(document, section)
        ? Check.broken(
            Finding.of(
                    subject,
                    "\"" + section.title() + "\" has no entries",
                    "add what belongs there, or remove the heading")
                .recurring(
                    "sections have no entries",
                    "\"" + section.title() + "\"",
                    "add what belongs there, or remove the headings"))
        : Check.holds(subject);
  }
}
