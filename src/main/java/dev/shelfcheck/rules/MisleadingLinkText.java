package dev.shelfcheck.rules;

import dev.shelfcheck.model.ArxivId;
import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Entry;
import dev.shelfcheck.model.Identifier;
import dev.shelfcheck.model.Identifiers;
import dev.shelfcheck.model.Link;
import dev.shelfcheck.rule.Check;
import dev.shelfcheck.rule.Finding;
import dev.shelfcheck.rule.Rule;
import dev.shelfcheck.rule.Subject;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A link's text names another identifier than its target. */
final class MisleadingLinkText implements Rule.OfEntries {
  private static final Pattern END = Pattern.compile("[.,;:!]$");
  private static final Pattern CUT = Pattern.compile("(?:\\.\\.|…)$");

  @Override
  public Stream<Check> check(Document document, List<Entry> entries) {
    Stream<Check> listed =
        entries.stream()
            .flatMap(
                e -> e.links().stream().flatMap(l -> check(place(document, e, l), l).stream()));
    Stream<Check> loose =
        document.looseLinks().stream()
            .flatMap(l -> check(Subject.of(document, l.span()), l).stream());
    return Stream.concat(listed, loose);
  }

  private static Subject place(Document document, Entry entry, Link link) {
    return Subject.of(document, entry, link.span());
  }

  private static Optional<Check> check(Subject subject, Link link) {
    if (link.identifiers().isEmpty()) {
      return Optional.empty();
    }
    List<Identifier> named = named(link.text());
    return link.identifiers().stream()
        .filter(target -> named.stream().anyMatch(n -> n.scheme().equals(target.scheme())))
        .findFirst()
        .map(
            target ->
                named.contains(target) || named.stream().anyMatch(n -> isCut(n, target))
                    ? Check.holds(subject)
                    : Check.broken(finding(subject, named, target)));
  }

  /** Whether a DOI was read as far as a sign that text seldom has, and goes on there. */
  private static boolean isCut(Identifier named, Identifier target) {
    String whole = target.canonical();
    int end = named.canonical().length();
    return named.scheme().equals(target.scheme())
        && whole.startsWith(named.canonical())
        && end < whole.length()
        && "<>&;%".indexOf(whole.charAt(end)) >= 0;
  }

  /** What a text names, whose last sign may be its sentence's; one that was cut names nothing. */
  private static List<Identifier> named(String said) {
    String text = END.matcher(said.strip()).replaceFirst("");
    if (CUT.matcher(said.strip()).find()) {
      return List.of();
    }
    Stream<Identifier> address = Identifiers.inUrl(text).identifiers().stream();
    Stream<Identifier> bare = ArxivId.parse(text).stream().map(Identifier.class::cast);
    Stream<Identifier> running =
        Identifiers.inText(text).stream().flatMap(s -> s.seen().identifiers().stream());
    return Stream.of(address, bare, running).flatMap(s -> s).distinct().toList();
  }

  private static Finding finding(Subject subject, List<Identifier> named, Identifier target) {
    Identifier said =
        named.stream().filter(n -> n.scheme().equals(target.scheme())).findFirst().orElse(target);
    return Finding.of(
            subject,
            "the text says " + said.canonical() + ", the link leads to " + target.canonical(),
            "one of them is another work",
            "open both and keep the one that the entry is about")
        .identifiers(List.of(target, said));
  }
}
