package dev.shelfcheck.rules;

import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Entry;
import dev.shelfcheck.model.Heading;
import dev.shelfcheck.model.Span;
import dev.shelfcheck.model.SpanIndex;
import dev.shelfcheck.rule.Check;
import dev.shelfcheck.rule.Edit;
import dev.shelfcheck.rule.Finding;
import dev.shelfcheck.rule.Fix;
import dev.shelfcheck.rule.Rule;
import dev.shelfcheck.rule.Subject;
import dev.shelfcheck.rules.text.Misreading;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Text was once read in the wrong encoding. */
final class Mojibake implements Rule.OfDocument {
  private static final char LOST = '\uFFFD';
  private static final char NUL = '\0';

  @Override
  public Stream<Check> check(Document document) {
    Stream<Check> listed =
        document.entries().stream()
            .flatMap(e -> check(document, e.span(), s -> Subject.of(document, e, s)));
    SpanIndex entries = new SpanIndex(document.entries().stream().map(Entry::span).toList());
    Stream<Check> headings =
        document.headings().stream()
            .map(Heading::span)
            .filter(h -> !entries.overlaps(h))
            .flatMap(h -> check(document, h, s -> Subject.of(document, s)));
    return Stream.concat(Stream.concat(listed, headings), zeros(document, entries));
  }

  /** The zeros that stand outside entries and headings. */
  private static Stream<Check> zeros(Document document, SpanIndex entries) {
    String text = document.source().text();
    return text.indexOf(NUL) < 0
        ? Stream.empty()
        : IntStream.range(0, text.length())
            .filter(i -> text.charAt(i) == NUL)
            .mapToObj(i -> new Span(i, i + 1))
            .filter(
                s ->
                    !entries.overlaps(s)
                        && document.headings().stream().noneMatch(h -> h.span().contains(s)))
            .map(s -> Check.broken(zero(Subject.of(document, s))));
  }

  private static Stream<Check> check(Document document, Span part, Function<Span, Subject> at) {
    String text = document.slice(part);
    List<Misreading> garbled = Misreading.in(text);
    int lost = text.indexOf(LOST);
    if (!garbled.isEmpty()) {
      return Stream.of(Check.broken(garbled(document, part, garbled, at)));
    }
    if (lost >= 0) {
      return Stream.of(Check.broken(lost(at.apply(new Span(lost, lost + 1).shift(part.start())))));
    }
    int zero = text.indexOf(NUL);
    if (zero >= 0) {
      return Stream.of(Check.broken(zero(at.apply(new Span(zero, zero + 1).shift(part.start())))));
    }
    return Stream.of(Check.holds(at.apply(part)));
  }

  private static Finding garbled(
      Document document, Span part, List<Misreading> found, Function<Span, Subject> at) {
    Misreading first = found.get(0);
    Span place = first.span().shift(part.start());
    String more = found.size() > 1 ? ", and " + (found.size() - 1) + " more here" : "";
    List<Edit> edits =
        found.stream()
            .map(m -> new Edit(document.path(), m.span().shift(part.start()), m.meant()))
            .toList();
    return Finding.of(
            at.apply(place),
            document.slice(place) + " is " + first.meant() + " read in the wrong encoding" + more,
            "readers see two odd letters, and a search finds nothing",
            "write " + first.meant())
        .fix(new Fix("Restore the characters", Fix.Applicability.SAFE, edits))
        .key(document.slice(place));
  }

  private static Finding lost(Subject subject) {
    return Finding.of(
        subject,
        "a character was lost here when the text was converted (U+FFFD)",
        "nobody can tell any more what stood here",
        "write the character again from the original");
  }

  private static Finding zero(Subject subject) {
    return Finding.of(
        subject,
        "a NUL stands here in place of a character (U+0000)",
        "programs take the file for a binary one, and nobody can tell what stood here",
        "write the character again from the original");
  }
}
