package dev.shelfcheck.rules;

import dev.shelfcheck.compare.Venue;
import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Entry;
import dev.shelfcheck.model.Link;
import dev.shelfcheck.rule.Check;
import dev.shelfcheck.rule.Finding;
import dev.shelfcheck.rule.Rule;
import dev.shelfcheck.rule.Subject;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** An entry is a bare link and says nothing of its work. */
final class LinkWithoutTitle implements Rule.OfEntries {
  private static final Pattern BLANK = Pattern.compile("\\s+");

  /** The fewest words of such a name: {@code Conference on Machine Learning}. */
  private static final int FEWEST = 4;

  @Override
  public Stream<Check> check(Document document, List<Entry> entries) {
    return entries.stream().flatMap(e -> check(document, e).stream());
  }

  private static Optional<Check> check(Document document, Entry entry) {
    return entry.links().stream()
        .filter(l -> l.role().leadsToWork())
        .findFirst()
        .map(
            l ->
                entry.title().isPresent() || isMeeting(l.text())
                    ? Check.holds(Subject.of(document, entry))
                    : broken(document, entry, l));
  }

  /** Whether a text is a venue's name in full, which is what a list of conferences offers. */
  private static boolean isMeeting(String text) {
    return BLANK.splitAsStream(text.strip()).limit(FEWEST).count() == FEWEST && Venue.names(text);
  }

  private static Check broken(Document document, Entry entry, Link link) {
    return Check.broken(
        Finding.of(
                Subject.of(document, entry, link.span()),
                "the entry gives the link " + link.target() + " and no title",
                "write the work's title, so that readers see what they are offered")
            .identifiers(link.identifiers())
            .recurring(
                "entries give a link"
                    + link.web().map(w -> " to " + w.host()).orElse("")
                    + " and no title",
                link.target(),
                "write the works' titles, so that readers see what they are offered")
            .key(link.target()));
  }
}
