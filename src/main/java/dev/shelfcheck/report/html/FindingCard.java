package dev.shelfcheck.report.html;

import dev.shelfcheck.ask.Evidence;
import dev.shelfcheck.audit.Broken;
import dev.shelfcheck.model.DocumentKind;
import dev.shelfcheck.model.Identifier;
import dev.shelfcheck.report.Shown;
import dev.shelfcheck.report.history.Trend;
import dev.shelfcheck.rule.Finding;
import dev.shelfcheck.rule.Related;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One finding, ready to be shown.
 *
 * @param place its number in the order of the places, from 0
 * @param anchor the fragment of its permanent link
 * @param fresh whether the audit before did not have it
 * @param section the path of its entry's section
 * @param frames its places, the first one leading
 * @param more how many places were left out
 * @param sides both sides where they can be compared word by word
 * @param witnesses who said so, and when
 * @param patch a unified diff of its fix
 * @param silencer the comment that silences it, put before the entry
 */
public record FindingCard(
    int place,
    String anchor,
    boolean fresh,
    String rule,
    String severity,
    String what,
    String why,
    String todo,
    String title,
    String section,
    List<Frame> frames,
    int more,
    Optional<WordSides> sides,
    List<Place> identifiers,
    List<String> witnesses,
    Optional<Patch> patch,
    Optional<String> silencer) {
  private static final int MOST_FRAMES = 12;
  private static final List<Map.Entry<String, String>> SIDES =
      List.of(
          Map.entry("listedTitle", "registryTitle"),
          Map.entry("listedAuthors", "registryAuthors"),
          Map.entry("listedYear", "registryYear"),
          Map.entry("listedVenue", "registryVenue"));

  public FindingCard {
    frames = List.copyOf(frames);
    identifiers = List.copyOf(identifiers);
    witnesses = List.copyOf(witnesses);
  }

  /** A name and where it leads. */
  public record Place(String text, String url) {}

  /** The findings, the gravest first and those of one severity as they stand in the lists. */
  static List<FindingCard> gravestFirst(List<Broken> broken, Optional<Forge> forge, Trend trend) {
    return IntStream.range(0, broken.size())
        .boxed()
        .sorted(Comparator.comparing(i -> broken.get(i).severity()))
        .map(i -> of(broken.get(i), i, forge, trend))
        .toList();
  }

  static FindingCard of(Broken broken, int place, Optional<Forge> forge, Trend trend) {
    Finding finding = broken.finding();
    List<Frame> frames =
        Stream.concat(
                Stream.of(finding.subject()), finding.related().stream().map(Related::subject))
            .limit(MOST_FRAMES)
            .map(s -> Frame.of(s, forge))
            .toList();
    return new FindingCard(
        place,
        anchor(broken),
        trend.isFresh(broken),
        broken.rule().value(),
        broken.severity().word(),
        Shown.line(finding.message().what()),
        Shown.line(finding.message().why()),
        Shown.line(finding.message().todo()),
        Shown.line(finding.subject().entry().flatMap(e -> e.title()).orElse("")),
        finding
            .subject()
            .entry()
            .map(e -> Shown.line(String.join(" › ", e.section().path())))
            .orElse(""),
        frames,
        finding.related().size() + 1 - frames.size(),
        sides(finding.claims()),
        finding.identifiers().stream().map(FindingCard::place).toList(),
        finding.evidence().stream().map(FindingCard::witness).distinct().toList(),
        finding.fix().flatMap(f -> Patch.of(f, finding.subject().document())),
        finding
            .subject()
            .document()
            .filter(d -> d.kind() == DocumentKind.MARKDOWN)
            .map(d -> "<!-- shelfcheck-ignore[" + broken.rule() + "]: say why -->"));
  }

  static String anchor(Broken broken) {
    return "f-" + broken.fingerprint().substring(0, 12);
  }

  private static Optional<WordSides> sides(Map<String, String> claims) {
    return SIDES.stream()
        .filter(s -> claims.containsKey(s.getKey()) && claims.containsKey(s.getValue()))
        .map(
            s ->
                WordSides.of(
                    "listed",
                    Shown.line(claims.getOrDefault(s.getKey(), "")),
                    "registry",
                    Shown.line(claims.getOrDefault(s.getValue(), ""))))
        .findFirst();
  }

  private static Place place(Identifier identifier) {
    return new Place(identifier.canonical(), identifier.url());
  }

  private static String witness(Evidence evidence) {
    if (evidence.provenance() == Evidence.Provenance.LOCAL) {
      return "the list's own files, " + evidence.when();
    }
    String provenance = evidence.provenance().name().toLowerCase(Locale.ROOT);
    boolean told = evidence.source().startsWith(provenance);
    return evidence.source() + ", " + evidence.when() + (told ? "" : " (" + provenance + ")");
  }
}
