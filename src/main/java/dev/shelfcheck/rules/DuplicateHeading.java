package dev.shelfcheck.rules;

import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Section;
import dev.shelfcheck.rule.Check;
import dev.shelfcheck.rule.Finding;
import dev.shelfcheck.rule.Related;
import dev.shelfcheck.rule.Rule;
import dev.shelfcheck.rule.Subject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Two headings side by side have the same words. */
final class DuplicateHeading implements Rule.OfDocument {
  /** Where a heading stands: below which section, at which level, in which words. */
  private record HeadingKey(int parent, int level, String words) {
    static HeadingKey of(Section section) {
      int parent = section.parent().map(p -> p.span().start()).orElse(-1);
      return new HeadingKey(
          parent, section.level(), section.title().strip().toLowerCase(Locale.ROOT));
    }

    /** Written out, since what Java makes of a record costs a start milliseconds. */
    @Override
    public boolean equals(Object other) {
      return other instanceof HeadingKey that
          && parent == that.parent
          && level == that.level
          && words.equals(that.words);
    }

    @Override
    public int hashCode() {
      return 31 * (31 * parent + level) + words.hashCode();
    }
  }

  @Override
  public Stream<Check> check(Document document) {
    Map<HeadingKey, List<Section>> shelves =
        document.sections().stream()
            .filter(s -> s.level() > 0 && !s.title().isBlank())
            .collect(
                Collectors.groupingBy(HeadingKey::of, LinkedHashMap::new, Collectors.toList()));
    return shelves.values().stream().map(s -> check(document, s));
  }

  private static Check check(Document document, List<Section> sections) {
    Section first = sections.get(0);
    Subject subject = Subject.of(document, first.heading());
    if (sections.size() < 2) {
      return Check.holds(subject);
    }
    return Check.broken(
        Finding.of(
                subject,
                "\""
                    + first.title()
                    + "\" is the heading of "
                    + sections.size()
                    + " sections side by side",
                "a link to it reaches the first one only",
                "join the sections, or tell them apart in their headings")
            .related(
                sections.stream()
                    .skip(1)
                    .map(
                        s ->
                            new Related(
                                Subject.of(document, s.heading()), "\"" + s.title() + "\" again"))
                    .toList()));
  }
}
