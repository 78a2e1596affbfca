package dev.shelfcheck.rules.entry;

import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.DocumentKind;
import dev.shelfcheck.model.Entry;
import dev.shelfcheck.model.EntryForm;
import dev.shelfcheck.model.Field;
import dev.shelfcheck.model.Span;
import dev.shelfcheck.rule.Subject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** An entry of a BibTeX file, with its fields as they are written. */
public record BibtexEntry(Document document, Entry entry) {
  /** Fields that hold an identifier and nothing else. */
  private static final Set<String> BARE = Set.of("doi", "eprint");

  /** Fields that say where a work appeared, and when, beside those of its venue. */
  private static final List<String> APPEARED = List.of("howpublished", "publisher", "school");

  /** A preprint's archive, or an address, is no place of appearance. */
  private static final Pattern PREPRINT =
      Pattern.compile("(?i)\\b(?:arxiv|corr|preprint)\\b|https?://");

  /** All of a BibTeX file, in reading order. */
  public static Stream<BibtexEntry> of(Document document) {
    return document.kind() == DocumentKind.BIBTEX ? inAny(document) : Stream.empty();
  }

  /** Those of any bibliography, whose fields go by BibTeX's names. */
  public static Stream<BibtexEntry> inAny(Document document) {
    return inAny(document, document.entries());
  }

  /** Those of some entries of any bibliography. */
  public static Stream<BibtexEntry> inAny(Document document, List<Entry> entries) {
    return entries.stream()
        .filter(e -> isCited(e) && !e.fields().isEmpty())
        .map(e -> new BibtexEntry(document, e));
  }

  /** Whether a link stands in a field that wants the identifier alone. */
  public static boolean isBare(LinkPlace place) {
    return place.entry().filter(BibtexEntry::isCited).stream()
        .flatMap(e -> e.fields().stream())
        .anyMatch(f -> BARE.contains(name(f)) && f.span().contains(place.link().targetSpan()));
  }

  /** Whether it is a reference of a bibliography. */
  public static boolean isCited(Entry entry) {
    return entry.form() == EntryForm.BIBTEX || entry.form() == EntryForm.RECORD;
  }

  /** Its type in lower case. */
  public String type() {
    return name(entry.fields().get(0)).substring(1);
  }

  /** Its citation key where it stands. */
  public Field key() {
    return entry.fields().get(0);
  }

  /** Its fields, with those that a parent lends it behind them. */
  List<Field> fields() {
    return entry.fields().subList(1, entry.fields().size());
  }

  /** Those it has itself. */
  public Stream<Field> own() {
    return fields().stream().filter(f -> !isLent(f));
  }

  /** The first of some fields that holds anything. */
  private Optional<Field> field(List<String> names) {
    return names.stream()
        .flatMap(n -> fields().stream().filter(f -> name(f).equals(n)))
        .filter(f -> !f.text().isBlank())
        .findFirst();
  }

  /** Whether it says where its work appeared: a venue, a publisher, another place. */
  public boolean saysWhere() {
    return entry.claim().venue().isPresent() || appearedElsewhere();
  }

  /** The same without regard to its venue. */
  public boolean appearedElsewhere() {
    return field(APPEARED).filter(f -> !PREPRINT.matcher(f.text()).find()).isPresent();
  }

  /** Whether one of some fields holds anything. */
  public boolean has(List<String> names) {
    return field(names).isPresent();
  }

  /** A field's name in lower case. */
  public static String name(Field field) {
    return field.label().toLowerCase(Locale.ROOT);
  }

  /** A field's value as it is written, its outer braces left out. */
  public String written(Field field) {
    return document.slice(field.span());
  }

  /** Whether a field's value stands between braces or quotation marks, not bare. */
  public boolean isQuoted(Field field) {
    int start = field.span().start();
    return start > 0 && "{\"".indexOf(document.source().text().charAt(start - 1)) >= 0;
  }

  /** The place of a field's name. */
  public Span nameOf(Field field) {
    String before = document.slice(new Span(entry.span().start(), field.span().start()));
    int at = before.lastIndexOf(field.label());
    int start = entry.span().start() + Math.max(0, at);
    return new Span(start, Math.min(start + field.label().length(), entry.span().end()));
  }

  /** The entry, shown at one of its pieces. */
  public Subject at(Span span) {
    return Subject.of(document, entry, span);
  }

  /** The entry, shown at its citation key. */
  public Subject atKey() {
    return at(key().span());
  }

  /** {@code @article key}, as messages name it. */
  public String shown() {
    return key().label() + " " + key().text();
  }

  /** A lent field stands where its lender is named. */
  private boolean isLent(Field field) {
    return fields().stream()
        .filter(f -> name(f).equals("crossref") || name(f).equals("xdata"))
        .anyMatch(f -> !name(f).equals(name(field)) && f.span().equals(field.span()));
  }
}
