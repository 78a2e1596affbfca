package dev.shelfcheck.rules.address;

import dev.shelfcheck.model.Field;
import dev.shelfcheck.rule.Check;
import dev.shelfcheck.rule.Finding;
import dev.shelfcheck.rule.Severity;
import dev.shelfcheck.rules.entry.BibtexEntry;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A citation's {@code doi} that holds no DOI. What the resolver may know all the same is let be:
 * handles of repositories (20. and 21.) and <a href="https://shortdoi.org">short names</a>.
 */
public final class NoDoi {
  private static final Pattern LEAD =
      Pattern.compile("(?i)^(?:doi:?\\s*)?(?:https?://(?:[\\w-]+\\.)*doi\\.org/+)?(?:doi:\\s*)?");
  private static final Pattern KNOWN = Pattern.compile("(?i)10\\.?/[a-z0-9]+|2[01]\\..+/.+");

  /** What a program or a person writes where there is none. */
  private static final Pattern NONE =
      Pattern.compile("(?i)\\W*(?:none|null|n/?a|tbd|todo|nan)?\\W*");

  private NoDoi() {}

  /** That of a field, if it is one for a DOI and holds none. */
  public static Stream<Check> in(BibtexEntry bibtexEntry, Field field) {
    if (!BibtexEntry.name(field).equals("doi") || isRead(bibtexEntry, field)) {
      return Stream.empty();
    }
    Matcher lead = LEAD.matcher(field.text());
    String name = lead.replaceFirst("").strip();
    return KNOWN.matcher(name).matches() || NONE.matcher(name).matches()
        ? Stream.empty()
        : Stream.of(Check.broken(finding(bibtexEntry, field, name)));
  }

  /** Whether its link was seen to be a DOI, or something that can be none: then that is said. */
  private static boolean isRead(BibtexEntry bibtexEntry, Field field) {
    return bibtexEntry.entry().links().stream()
        .filter(l -> field.span().contains(l.targetSpan()))
        .anyMatch(l -> !l.identifiers().isEmpty() || !l.impossible().isEmpty());
  }

  private static Finding finding(BibtexEntry bibtexEntry, Field field, String name) {
    return Finding.of(
            bibtexEntry.at(field.span()),
            "the field doi holds no DOI: \"" + name + "\"",
            "a DOI is 10., a registrant's number, a slash and a suffix: the link is dead",
            "look the work up and write its DOI, or put an address into url")
        .severity(Severity.WARNING)
        .key("doi " + name);
  }
}
