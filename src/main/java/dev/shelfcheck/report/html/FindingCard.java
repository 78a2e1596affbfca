package dev.shelfcheck.report.html;

import dev.shelfcheck.ask.Evidence;
import dev.shelfcheck.audit.ReportedFinding;
import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.DocumentKind;
import dev.shelfcheck.model.Entry;
import dev.shelfcheck.model.Identifier;
import dev.shelfcheck.report.Shown;
import dev.shelfcheck.report.history.Trend;
import dev.shelfcheck.rule.Finding;
import dev.shelfcheck.rule.Message;
import dev.shelfcheck.rule.Related;
import dev.shelfcheck.rule.RuleId;
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
 * @param message its words, each in one line
 */
public record FindingCard(
    int place,
    String anchor,
    boolean fresh,
    String rule,
    String severity,
    Message message,
    Where where,
    CardEvidence grounds,
    Remedy remedy) {
  /** Places of a finding that are shown; the card says how many more there are. */
  private static final int MOST_FRAMES = 12;

  private static final List<Map.Entry<String, String>> SIDES =
      List.of(
          Map.entry("listedTitle", "registryTitle"),
          Map.entry("listedAuthors", "registryAuthors"),
          Map.entry("listedYear", "registryYear"),
          Map.entry("listedVenue", "registryVenue"));

  /**
   * Where it stands, and in which entry.
   *
   * @param title of its entry
   * @param section the path of its entry's section
   * @param frames its places, the first one leading
   * @param more how many places were left out
   */
  public record Where(String title, String section, List<Frame> frames, int more) {
    public Where {
      frames = List.copyOf(frames);
    }

    private static Where of(Finding finding, Optional<Forge> forge) {
      List<Frame> frames =
          Stream.concat(
                  Stream.of(finding.subject()), finding.related().stream().map(Related::subject))
              .limit(MOST_FRAMES)
              .map(s -> Frame.of(s, forge))
              .toList();
      Optional<Entry> entry = finding.subject().entry();
      return new Where(
          Shown.line(entry.flatMap(Entry::title).orElse("")),
          entry.map(e -> Shown.line(String.join(" › ", e.section().path()))).orElse(""),
          frames,
          finding.related().size() + 1 - frames.size());
    }
  }

  /**
   * What it rests on.
   *
   * @param sides both sides where they can be compared word by word
   * @param identifiers of the works it speaks of
   * @param witnesses who said so, and when
   */
  public record CardEvidence(
      Optional<WordSides> sides, List<NamedLink> identifiers, List<String> witnesses) {
    public CardEvidence {
      identifiers = List.copyOf(identifiers);
      witnesses = List.copyOf(witnesses);
    }

    private static CardEvidence of(Finding finding) {
      return new CardEvidence(
          FindingCard.sides(finding.claims()),
          finding.identifiers().stream().map(FindingCard::place).toList(),
          finding.evidence().stream().map(FindingCard::witness).distinct().toList());
    }
  }

  /**
   * What may be done at once.
   *
   * @param patch a unified diff of its fix
   * @param silencer the comment that silences it, put before the entry
   */
  public record Remedy(Optional<Patch> patch, Optional<String> silencer) {
    private static Remedy of(Finding finding, RuleId rule) {
      Optional<Document> document = finding.subject().document();
      return new Remedy(
          finding.fix().flatMap(f -> Patch.of(f, document)),
          document
              .filter(d -> d.kind() == DocumentKind.MARKDOWN)
              .map(d -> "<!-- shelfcheck-ignore[" + rule + "]: say why -->"));
    }
  }

  /** A name and where it leads. */
  public record NamedLink(String text, String url) {}

  /** The findings, the gravest first and those of one severity as they stand in the lists. */
  static List<FindingCard> gravestFirst(
      List<ReportedFinding> broken, Optional<Forge> forge, Trend trend) {
    return IntStream.range(0, broken.size())
        .boxed()
        .sorted(Comparator.comparing(i -> broken.get(i).severity()))
        .map(i -> of(broken.get(i), i, forge, trend))
        .toList();
  }

  static FindingCard of(ReportedFinding broken, int place, Optional<Forge> forge, Trend trend) {
    Finding finding = broken.finding();
    Message said = finding.message();
    return new FindingCard(
        place,
        anchor(broken),
        trend.isFresh(broken),
        broken.rule().value(),
        broken.severity().word(),
        new Message(Shown.line(said.what()), Shown.line(said.why()), Shown.line(said.todo())),
        Where.of(finding, forge),
        CardEvidence.of(finding),
        Remedy.of(finding, broken.rule()));
  }

  /** By so many digits of its fingerprint a finding is named on a page, as in reports. */
  private static final int ANCHOR_DIGITS = 12;

  static String anchor(ReportedFinding broken) {
    return "f-" + broken.fingerprint().substring(0, ANCHOR_DIGITS);
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

  private static NamedLink place(Identifier identifier) {
    return new NamedLink(identifier.canonical(), identifier.url());
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
