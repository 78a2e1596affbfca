package dev.shelfcheck.read.bibtex;

import dev.shelfcheck.model.AuthorList;
import dev.shelfcheck.model.Claim;
import dev.shelfcheck.model.Entry;
import dev.shelfcheck.model.EntryForm;
import dev.shelfcheck.model.Field;
import dev.shelfcheck.model.IdentifierMention;
import dev.shelfcheck.model.Identifiers;
import dev.shelfcheck.model.Isbn;
import dev.shelfcheck.model.Link;
import dev.shelfcheck.model.Section;
import dev.shelfcheck.model.Span;
import dev.shelfcheck.model.Stated;
import dev.shelfcheck.read.bibtex.Parents.Loan;
import dev.shelfcheck.vocabulary.Years;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One BibTeX entry as an entry of the list. */
final class EntryReading {
  private static final Pattern YEAR = Pattern.compile("\\b" + Years.WRITTEN + "\\b");
  private static final Pattern PREPRINT =
      Pattern.compile("(?i).*\\b(?:arxiv|corr)\\b.*|.*https?://.*", Pattern.DOTALL);
  private static final Set<String> TELLING =
      Set.of(
          "journal",
          "journaltitle",
          "note",
          "howpublished",
          "annote",
          "booktitle",
          "number",
          "volume");

  private final String text;
  private final BibtexBlock bibtexBlock;
  private final Map<String, String> values;
  private final Map<String, Loan> lent;
  private final Map<String, Span> places = new LinkedHashMap<>();

  /**
   * @param own the values of its fields
   * @param lent those that others lend it; they stand where it names these
   */
  EntryReading(
      String text, BibtexBlock bibtexBlock, Map<String, String> own, Map<String, Loan> lent) {
    this.text = text;
    this.bibtexBlock = bibtexBlock;
    this.lent = new TreeMap<>(lent);
    this.values = new HashMap<>(own);
    for (BibtexBlock.FieldSpans slot : bibtexBlock.fields()) {
      places.putIfAbsent(slice(slot.name()).toLowerCase(Locale.ROOT), slot.value());
    }
    lent.forEach(
        (field, loan) ->
            Optional.ofNullable(places.get(loan.by()))
                .ifPresent(
                    place -> {
                      values.put(field, loan.value());
                      places.put(field, place);
                    }));
  }

  Entry entry(int index, Section section) {
    List<Link> links = new FieldLinks(text, values, places).links();
    return new Entry(
        index,
        EntryForm.BIBTEX,
        section,
        bibtexBlock.span(),
        claim(),
        fields(),
        links,
        mentions(links));
  }

  private Claim claim() {
    return new Claim(
        title(),
        Optional.ofNullable(places.get("author")).flatMap(this::authors),
        year(),
        stated("booktitle")
            .or(() -> stated("journaltitle"))
            .or(() -> stated("journal"))
            .filter(v -> !PREPRINT.matcher(v.value()).matches()));
  }

  /** The title with its subtitle, which biblatex keeps apart. */
  private Optional<Stated<String>> title() {
    Optional<String> subtitle = stated("subtitle").map(Stated::value);
    return stated("title")
        .map(
            t ->
                new Stated<>(
                    subtitle
                        .filter(s -> !t.value().contains(s))
                        .map(s -> t.value().replaceFirst("\\s*:$", "") + ": " + s)
                        .orElse(t.value()),
                    t.span()));
  }

  /** Names stand where they are written, and all in one place where they are joined of strings. */
  private Optional<AuthorList> authors(Span place) {
    String value = values.getOrDefault("author", "");
    String written = slice(place);
    return value.isEmpty() || value.equals(written)
        ? BibtexNames.read(written, place.start())
        : BibtexNames.elsewhere(value, place);
  }

  private Optional<Stated<String>> stated(String field) {
    Span place = places.get(field);
    String value = TexToUnicode.plain(values.getOrDefault(field, ""));
    return place == null || value.isEmpty()
        ? Optional.empty()
        : Optional.of(new Stated<>(value, place));
  }

  private Optional<Stated<Integer>> year() {
    return Stream.of("year", "date").flatMap(f -> year(f).stream()).findFirst();
  }

  private Optional<Stated<Integer>> year(String field) {
    Span place = places.get(field);
    Matcher m = YEAR.matcher(values.getOrDefault(field, ""));
    if (place == null || !m.find()) {
      return Optional.empty();
    }
    int at = slice(place).indexOf(m.group());
    Span span =
        at < 0 ? place : new Span(place.start() + at, place.start() + at + m.group().length());
    return Optional.of(new Stated<>(Integer.valueOf(m.group()), span));
  }

  /** The citation key under the entry's type, then the fields. */
  private List<Field> fields() {
    List<Field> fields = new ArrayList<>();
    fields.add(new Field("@" + bibtexBlock.type(), slice(bibtexBlock.key()), bibtexBlock.key()));
    for (BibtexBlock.FieldSpans slot : bibtexBlock.fields()) {
      String name = slice(slot.name());
      String value = values.getOrDefault(name.toLowerCase(Locale.ROOT), "");
      fields.add(new Field(name, TexToUnicode.plain(value), slot.value()));
    }
    lent.forEach(
        (name, loan) ->
            Optional.ofNullable(places.get(loan.by()))
                .ifPresent(
                    at -> fields.add(new Field(name, TexToUnicode.plain(loan.value()), at))));
    return fields;
  }

  /** What the text of some fields names: {@code arXiv preprint arXiv:1706.03762}. */
  private List<IdentifierMention> mentions(List<Link> links) {
    List<IdentifierMention> mentions = new ArrayList<>();
    places.forEach(
        (name, place) -> {
          if (TELLING.contains(name)
              && links.stream().noneMatch(l -> place.contains(l.targetSpan()))) {
            Identifiers.inText(slice(place))
                .forEach(
                    s ->
                        s.seen().identifiers().stream()
                            .map(
                                id ->
                                    new IdentifierMention(id, s.span().shift(place.start()), true))
                            .forEach(mentions::add));
          }
        });
    isbn().ifPresent(mentions::add);
    return mentions;
  }

  /** A book's own number; elsewhere it is that of the volume a work stands in. */
  private Optional<IdentifierMention> isbn() {
    Span place = places.get("isbn");
    return place != null && !lent.containsKey("isbn") && isBook()
        ? Isbn.parse(values.getOrDefault("isbn", ""))
            .map(isbn -> new IdentifierMention(isbn, place, true))
        : Optional.empty();
  }

  /** A chapter is often exported as a book, with its pages. */
  private boolean isBook() {
    return Stream.of("book", "mvbook", "collection", "proceedings")
            .anyMatch(bibtexBlock.type()::equalsIgnoreCase)
        && Stream.of("pages", "chapter", "booktitle").noneMatch(values::containsKey);
  }

  private String slice(Span span) {
    return text.substring(span.start(), span.end());
  }
}
