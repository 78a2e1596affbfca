package dev.shelfcheck.rules.address;

import dev.shelfcheck.model.ArxivId;
import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Doi;
import dev.shelfcheck.model.Identifier;
import dev.shelfcheck.model.Identifiers;
import dev.shelfcheck.model.Link;
import dev.shelfcheck.model.LinkForm;
import dev.shelfcheck.model.RegistryAddress;
import dev.shelfcheck.model.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of a link's text that names the identifier of its target, in another form than the
 * target does: in another case, by an address of former days, or as a number that has lost its last
 * zeros.
 *
 * @param said as it stands in the text
 * @param meant the same in the target's form
 * @param span in the document; absent where it cannot be told for certain
 */
public record IdentifierLabel(String said, String meant, Optional<Span> span) {
  private static final Set<LinkForm> LABELLED =
      Set.of(LinkForm.INLINE, LinkForm.REFERENCE, LinkForm.HTML);
  private static final Pattern NUMBER =
      Pattern.compile("(?<![\\w/.])(\\d{4}\\.\\d{1,5})([vV]\\d{1,3})?(?![\\w/])(?!\\.\\d)");

  private record Respelling(String said, String meant) {}

  /** What a link's text says otherwise than its target, absent where it says it alike. */
  public static Optional<IdentifierLabel> of(Document document, Link link) {
    if (!LABELLED.contains(link.form()) || link.text().isBlank()) {
      return Optional.empty();
    }
    Optional<RegistryAddress> target = RegistryAddress.of(link.target());
    return target
        .flatMap(t -> address(link.text().strip(), t))
        .or(() -> link.identifiers().stream().findFirst().flatMap(id -> name(link, id, target)))
        .map(r -> new IdentifierLabel(r.said(), r.meant(), place(document, link, r.said())));
  }

  /** Whether a text names an identifier, in whatever form. */
  public static boolean names(String text) {
    return RegistryAddress.of(text).isPresent()
        || NUMBER.matcher(text).find()
        || !Identifiers.inText(text).isEmpty();
  }

  private static Optional<Respelling> address(String text, RegistryAddress target) {
    return RegistryAddress.of(text)
        .filter(label -> text.contains("://") && !text.contains(" "))
        .filter(label -> label.written().equals(target.written()) && !label.written().equals(text))
        .map(label -> new Respelling(text, label.written()));
  }

  private static Optional<Respelling> name(
      Link link, Identifier identifier, Optional<RegistryAddress> target) {
    if (identifier instanceof ArxivId arxiv) {
      return number(link.text(), arxiv, target.map(RegistryAddress::name).orElse(arxiv.value()));
    }
    return identifier instanceof Doi
        ? target.flatMap(t -> caseOf(link.text(), t.name()))
        : Optional.empty();
  }

  private static Optional<Respelling> number(String text, ArxivId target, String name) {
    Matcher m = NUMBER.matcher(text);
    while (m.find()) {
      String version = m.group(2) == null ? "" : m.group(2).toLowerCase(Locale.ROOT);
      boolean elsewhere =
          !version.isEmpty() && !name.equals(target.value()) && !name.endsWith(version);
      boolean same = m.group(1).equals(target.value());
      if (!elsewhere && (same || lostZeros(m.group(1), target.value()))) {
        String meant = target.value() + version;
        return meant.equals(m.group())
            ? Optional.empty()
            : Optional.of(new Respelling(m.group(), meant));
      }
    }
    return Optional.empty();
  }

  /** A spreadsheet takes 2506.16500 for a number and shows 2506.165. */
  private static boolean lostZeros(String said, String value) {
    return ArxivId.parse(said).isEmpty()
        && value.startsWith(said)
        && value.substring(said.length()).matches("0+");
  }

  private static Optional<Respelling> caseOf(String text, String name) {
    Matcher m =
        Pattern.compile("(?i)(?<![\\w.])" + Pattern.quote(name) + "(?![\\w/])").matcher(text);
    return m.find() && !m.group().equals(name)
        ? Optional.of(new Respelling(m.group(), name))
        : Optional.empty();
  }

  /** The one place outside the target where the words stand. */
  private static Optional<Span> place(Document document, Link link, String said) {
    String written = document.slice(link.span());
    List<Span> places =
        Pattern.compile(Pattern.quote(said))
            .matcher(written)
            .results()
            .map(m -> new Span(m.start(), m.end()).shift(link.span().start()))
            .filter(s -> !s.overlaps(link.targetSpan()))
            .toList();
    return places.size() == 1 ? Optional.of(places.get(0)) : Optional.empty();
  }
}
