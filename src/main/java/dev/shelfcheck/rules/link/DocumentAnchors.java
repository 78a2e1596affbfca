package dev.shelfcheck.rules.link;

import dev.shelfcheck.model.ContentsItem;
import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Heading;
import dev.shelfcheck.model.Link;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The places in a document that a fragment can lead to. */
public final class DocumentAnchors {
  /** What forges put before the names in what they render. */
  private static final String RENDERED = "user-content-";

  /** What leads somewhere on every page that shows a document. */
  private static final Set<String> EVERYWHERE = Set.of("", "top", "readme", "start-of-content");

  /**
   * So many of the letters' pairs that a heading that was renamed is found and one that only shares
   * a word or two is not; by reasoning, not fitted.
   */
  private static final double ALIKE = 0.7;

  /** Of more headings none is guessed: a list made to cost time does not. */
  private static final int MOST = 200;

  private final Set<String> anchors;
  private final List<Heading> headings;
  private final Map<String, List<Heading>> byLetters;

  private DocumentAnchors(Set<String> anchors, List<Heading> headings) {
    this.anchors = anchors;
    this.headings = headings;
    this.byLetters =
        headings.stream()
            .collect(
                Collectors.groupingBy(
                    h -> letters(h.title()), LinkedHashMap::new, Collectors.toList()));
  }

  /** The same, but of the headings only those that no line of contents leads to. */
  public DocumentAnchors unlinked(List<ContentsItem> contents) {
    Set<String> linked =
        contents.stream().map(i -> folded(i.fragment())).collect(Collectors.toSet());
    return new DocumentAnchors(
        anchors, headings.stream().filter(h -> !linked.contains(folded(h.anchor()))).toList());
  }

  /** Those of a document. */
  public static DocumentAnchors of(Document document) {
    return new DocumentAnchors(
        document.anchors().stream().map(DocumentAnchors::folded).collect(Collectors.toSet()),
        document.headings());
  }

  /** Case, an escape, and what a badge or an emoji leaves at either end are the host's affair. */
  public boolean lead(String fragment) {
    String wanted = folded(fragment);
    return EVERYWHERE.contains(wanted) || anchors.contains(wanted) || wanted.matches("l\\d+.*");
  }

  /** Whether some place in the document itself is called so. */
  public boolean bear(String fragment) {
    return anchors.contains(folded(fragment));
  }

  /** What to do about a link with these words that leads nowhere, if a heading reads like them. */
  public Optional<String> advice(String words) {
    return nearest(words)
        .map(
            h ->
                letters(h.title()).equals(letters(words))
                    ? "link #" + h.anchor()
                    : "the nearest heading is \"" + h.title() + "\": link #" + h.anchor());
  }

  /** What a link in running text leads to, whose words may be about anything: by its fragment. */
  public Optional<String> nearest(Link link) {
    List<Heading> same = byLetters.getOrDefault(letters(link.text()), List.of());
    return same.size() == 1 ? advice(link.text()) : like(link.target().substring(1));
  }

  /** What to do about a fragment that leads nowhere, if a heading reads like it. */
  public Optional<String> like(String fragment) {
    return advice(folded(fragment));
  }

  /** The heading that reads most like these words, if one alone does. */
  private Optional<Heading> nearest(String words) {
    String wanted = letters(words);
    List<Heading> same = byLetters.getOrDefault(wanted, List.of());
    if (!same.isEmpty() || byLetters.size() > MOST) {
      return only(same);
    }
    double best = 0;
    List<Heading> most = List.of();
    for (Map.Entry<String, List<Heading>> there : byLetters.entrySet()) {
      double likeness =
          digits(there.getKey()).equals(digits(wanted))
              ? BigramSimilarity.shared(there.getKey(), wanted)
              : 0;
      if (likeness == best) {
        most = Stream.concat(most.stream(), there.getValue().stream()).limit(2).toList();
      } else if (likeness > best) {
        best = likeness;
        most = there.getValue();
      }
    }
    return best >= ALIKE ? only(most) : Optional.empty();
  }

  private static Optional<Heading> only(List<Heading> headings) {
    return headings.size() == 1 ? Optional.of(headings.get(0)) : Optional.empty();
  }

  private static String letters(String text) {
    return text.toLowerCase(Locale.ROOT).replace("&", "and").replaceAll("[^\\p{L}\\p{N}]", "");
  }

  /** A heading of another year, or another part, is another heading however it is called. */
  private static String digits(String letters) {
    return letters.replaceAll("\\D+", " ").strip();
  }

  private static String folded(String fragment) {
    String plain = fragment.startsWith(RENDERED) ? fragment.substring(RENDERED.length()) : fragment;
    try {
      return URLDecoder.decode(plain.replace("+", "%2B"), StandardCharsets.UTF_8)
          .toLowerCase(Locale.ROOT)
          .replace("\uFE0F", "")
          .replaceAll("^-+|-+$", "");
    } catch (IllegalArgumentException malformed) {
      return plain.toLowerCase(Locale.ROOT);
    }
  }
}
