package dev.shelfcheck.rules.entry;

import dev.shelfcheck.model.Entry;
import dev.shelfcheck.model.Identifier;
import dev.shelfcheck.model.IdentifierMention;
import dev.shelfcheck.model.Link;
import dev.shelfcheck.model.LinkRole;
import dev.shelfcheck.model.Span;
import dev.shelfcheck.vocabulary.LinkLabels;
import dev.shelfcheck.vocabulary.Recent;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an entry's links say of its title: which identifiers are claimed to bear it. */
public final class TitleLinks {
  /** {@code [2025 v2]}, {@code [journal version]}: a successor may have a title of its own. */
  private static final Pattern SUCCESSOR =
      Pattern.compile("(?i)\\b(?:v[2-9]|extended|extension|journal version|follow-?up)\\b");

  private static final Set<String> LABELS = Set.copyOf(LinkLabels.words().keySet());

  /** {@code [1]}, and the score that the linked paper states: {@code 0.416}, {@code 83.2 %}. */
  private static final Pattern NUMBER = Pattern.compile("\\W*\\d{1,3}(?:[.,]\\d+)?\\W*");

  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}]+");

  private static final Recent<Boolean> NUMBERS = new Recent<>(t -> NUMBER.matcher(t).matches());
  private static final Recent<Boolean> SUCCEEDS = new Recent<>(t -> SUCCESSOR.matcher(t).find());

  private TitleLinks() {}

  /** The identifiers of the entry's own work, without those that are but sources of numbers. */
  public static List<Identifier> own(Entry entry) {
    List<Identifier> own = entry.ownIdentifiers();
    return entry.links().stream().anyMatch(TitleLinks::numbered)
            && (own.size() > 1 || linked(entry))
        ? own.stream().filter(i -> !cited(entry, i)).toList()
        : own;
  }

  /** Whether the title is itself a link. */
  private static boolean linked(Entry entry) {
    return entry
        .claim()
        .title()
        .filter(t -> entry.links().stream().anyMatch(l -> l.span().overlaps(t.span())))
        .isPresent();
  }

  /** Whether an identifier stands behind numbers alone. */
  private static boolean cited(Entry entry, Identifier identifier) {
    List<Link> links =
        entry.links().stream().filter(l -> l.identifiers().contains(identifier)).toList();
    return !links.isEmpty() && links.stream().allMatch(TitleLinks::numbered);
  }

  private static boolean numbered(Link link) {
    String text = link.text();
    int at = 0;
    while (at < text.length() && !isLetterOrDigit(text.charAt(at))) {
      at++;
    }
    return at < text.length() && text.charAt(at) <= '9' && NUMBERS.of(text);
  }

  private static boolean isLetterOrDigit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
  }

  /** The identifiers of the entry's own work, without those of its later versions. */
  public static Stream<IdentifierMention> claimed(EntryPlace place) {
    Set<Span> successors =
        place.entry().links().stream()
            .filter(l -> SUCCEEDS.of(l.text()))
            .map(Link::targetSpan)
            .collect(Collectors.toUnmodifiableSet());
    return place.entry().identifiers().stream()
        .filter(m -> m.own() && m.identifier().namesWork() && !successors.contains(m.span()))
        .filter(m -> !mentioned(place.entry(), m) && !cited(place.entry(), m));
  }

  /** Whether it is but a numbered source of what is said: {@code [[1]](https://...)}. */
  private static boolean cited(Entry entry, IdentifierMention mention) {
    return entry.links().stream()
        .filter(l -> l.targetSpan().equals(mention.span()))
        .anyMatch(TitleLinks::numbered);
  }

  /**
   * Whether an identifier stands in a remark: it is linked to words of the running text, while the
   * title, or a label, leads to another of the kind.
   */
  private static boolean mentioned(Entry entry, IdentifierMention mention) {
    String scheme = mention.identifier().scheme();
    return entry.links().stream()
            .filter(l -> l.targetSpan().equals(mention.span()))
            .anyMatch(l -> !claims(entry, l))
        && entry.links().stream()
            .filter(l -> l.role().leadsToWork() && claims(entry, l))
            .flatMap(l -> l.identifiers().stream())
            .anyMatch(i -> i.scheme().equals(scheme));
  }

  /** Whether an identifier's link is the title's, or its text a label. */
  static boolean claims(Entry entry, IdentifierMention mention) {
    return entry.links().stream()
        .filter(l -> l.targetSpan().equals(mention.span()))
        .anyMatch(l -> claims(entry, l));
  }

  /** Whether a link is the title's, or its text a label: {@code [pdf]}, {@code [arXiv paper]}. */
  public static boolean claims(Entry entry, Link link) {
    return entry.claim().title().filter(t -> link.span().overlaps(t.span())).isPresent()
        || BETWEEN
            .splitAsStream(link.text().toLowerCase(Locale.ROOT))
            .allMatch(w -> w.isEmpty() || LABELS.contains(w));
  }

  /**
   * The parties whose titles are papers'. A piece of software cites the paper that describes it;
   * where all of a list's titles lead to code, they are its papers' titles.
   */
  public static List<List<EntryPlace>> papers(List<List<EntryPlace>> parties) {
    List<List<EntryPlace>> papers =
        parties.stream().filter(p -> !p.stream().allMatch(m -> isSoftware(m.entry()))).toList();
    return papers.isEmpty() ? parties : papers;
  }

  /** Whether the title itself leads to code, or says what the code before it and its paper do. */
  public static boolean isSoftware(Entry entry) {
    return entry
        .claim()
        .title()
        .filter(
            t ->
                entry.links().stream()
                    .filter(l -> l.role() == LinkRole.CODE)
                    .anyMatch(l -> l.span().overlaps(t.span()) || before(entry, l, t.span())))
        .isPresent();
  }

  /** Whether code is linked first, and a title that is no link stands behind all links. */
  private static boolean before(Entry entry, Link code, Span title) {
    return entry.links().get(0).equals(code)
        && entry.links().stream().allMatch(l -> l.span().end() <= title.start());
  }
}
