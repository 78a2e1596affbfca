package dev.shelfcheck.write;

import dev.shelfcheck.compare.Venue;
import dev.shelfcheck.model.AuthorList;
import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Entry;
import dev.shelfcheck.model.Identifier;
import dev.shelfcheck.model.IdentifierMention;
import dev.shelfcheck.model.Link;
import dev.shelfcheck.model.LinkForm;
import dev.shelfcheck.model.Span;
import dev.shelfcheck.model.Stated;
import dev.shelfcheck.vocabulary.VenueNames;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the slots of one entry's text, what it says twice included. */
final class Marking {
  /** Longer beginnings of titles are no names. */
  private static final int LONGEST_NAME = 30;

  private static final String ET_AL = "(?:et\\.?\\s?al\\b\\.?|and others|等)";

  private static final Pattern AND_OTHERS =
      Pattern.compile("[,;]?\\s*(?:and\\s+|&\\s*)?(?:(\\*{1,2}|_)" + ET_AL + "\\1|" + ET_AL + ")");

  /** What stands between two signs. */
  private static final Pattern PART =
      Pattern.compile("\\p{Lu}[^.,:;|\\[\\](){}*_<>\"\\n]{2,60}(?<! )");

  /**
   * Quotation marks that titles are read with where they stand alone: apostrophes, and bent ones.
   */
  private static final String QUOTES = "'\u2018\u2019\u201C\u201D";

  private record MarkedSlot(Span span, ValueSlot valueSlot) {}

  private final Document document;
  private final Entry entry;
  private final Span block;
  private final List<MarkedSlot> marks = new ArrayList<>();

  private Marking(Document document, Entry entry, Span block) {
    this.document = document;
    this.entry = entry;
    this.block = block;
  }

  /**
   * The text of a block with its slots marked; empty where it cannot be a pattern for others.
   *
   * @param number where the entry's number in its list stands
   * @param alias where a short name of its work stands
   */
  static Optional<Marked> of(
      Document document, Entry entry, Span block, Optional<Span> number, Optional<Span> alias) {
    Marking marking = new Marking(document, entry, block);
    number.ifPresent(n -> marking.add(n, ValueSlot.SlotKind.NUMBER));
    marking.stated();
    alias.ifPresent(a -> marking.add(a, ValueSlot.SlotKind.NAME));
    marking.repeated();
    marking.dates();
    marking.venueNotRead();
    return marking.marked();
  }

  private void stated() {
    entry.claim().title().ifPresent(t -> add(begun(unquoted(t.span())), ValueSlot.SlotKind.TITLE));
    linkedPeople().ifPresent(s -> add(s, ValueSlot.SlotKind.AUTHORS));
    for (Link link : entry.links()) {
      if (link.form() != LinkForm.IMAGE) {
        add(
            reference(link).orElse(link.targetSpan()),
            new ValueSlot(
                ValueSlot.SlotKind.TARGET,
                document.slice(link.targetSpan()),
                Optional.of(link),
                false));
      }
    }
    entry
        .claim()
        .authors()
        .ifPresent(a -> add(people(a.names(), a.complete()), ValueSlot.SlotKind.AUTHORS));
    entry
        .claim()
        .venue()
        .ifPresent(v -> add(VenueStyle.whole(document, v.span()), ValueSlot.SlotKind.VENUE));
    entry.claim().year().ifPresent(y -> add(date(y.span()), ValueSlot.SlotKind.YEAR));
    entry.textIdentifiers().stream()
        .filter(IdentifierMention::own)
        .forEach(i -> add(i.span(), ValueSlot.SlotKind.IDENTIFIER));
  }

  /** A title without a quotation mark that begins before it. */
  private Span unquoted(Span title) {
    String text = document.source().text();
    boolean quoted =
        title.start() > block.start()
            && title.length() > 1
            && QUOTES.indexOf(text.charAt(title.start() - 1)) >= 0
            && QUOTES.indexOf(text.charAt(title.end() - 1)) >= 0;
    return quoted ? new Span(title.start(), title.end() - 1) : title;
  }

  /** A title without the signs that stand before its first word. */
  private Span begun(Span title) {
    String text = document.slice(title);
    int from = 0;
    while (from < text.length() && "!?.,;: \t".indexOf(text.charAt(from)) >= 0) {
      from++;
    }
    return from == text.length() ? title : new Span(title.start() + from, title.end());
  }

  /** The name of a definition that stands below, between brackets: {@code [title][name]}. */
  private Optional<Span> reference(Link link) {
    if (link.form() != LinkForm.REFERENCE || block.contains(link.targetSpan())) {
      return Optional.empty();
    }
    int name = document.slice(link.span()).lastIndexOf("][") + 1;
    return name == 0
        ? Optional.empty()
        : Optional.of(new Span(link.span().start() + name, link.span().end()));
  }

  /** People of whom some are linked to pages of theirs, which nobody knows of others. */
  private Optional<Span> linkedPeople() {
    List<Stated<String>> names = entry.claim().authors().map(AuthorList::names).orElse(List.of());
    List<Span> own =
        entry.links().stream()
            .filter(l -> names.stream().anyMatch(n -> isOf(l, n)))
            .map(Link::span)
            .toList();
    return own.isEmpty()
        ? Optional.empty()
        : Optional.of(
            own.stream()
                .reduce(people(names, entry.claim().authors().get().complete()), Span::union));
  }

  private static boolean isOf(Link link, Stated<String> name) {
    return link.span().contains(name.span()) && link.text().strip().equals(name.value());
  }

  private Span people(List<Stated<String>> names, boolean complete) {
    Span all = names.get(0).span().union(names.get(names.size() - 1).span());
    Matcher others = AND_OTHERS.matcher(document.source().text());
    others.region(all.end(), Math.max(all.end(), block.end()));
    return !complete && others.lookingAt() ? new Span(all.start(), others.end()) : all;
  }

  /** A year with the month and the day that stand beside it. */
  private Span date(Span year) {
    if (!block.contains(year)) {
      return year;
    }
    Matcher dates = DateText.in(document.source().text()).region(block.start(), block.end());
    while (dates.find()) {
      Span date = new Span(dates.start(), dates.end());
      if (date.contains(year) && marks.stream().noneMatch(m -> m.span().overlaps(date))) {
        return date;
      }
    }
    return year;
  }

  /** What is said once more: the year, the venue, the identifiers, the title and its name. */
  private void repeated() {
    entry.claim().title().map(Stated::span).map(document::slice).ifPresent(this::title);
    for (Identifier id : entry.ownIdentifiers()) {
      again(
          "(?i)(?<![\\w.])" + Pattern.quote(id.value()) + "(?:v\\d+)?(?!\\d)",
          ValueSlot.SlotKind.IDENTIFIER);
    }
    entry
        .claim()
        .venue()
        .map(v -> document.slice(v.span()))
        .filter(v -> !v.isBlank() && Venue.of(v).kind() != Venue.VenueType.PREPRINT)
        .ifPresent(
            v -> again("(?<!\\p{L})" + Pattern.quote(v) + "(?!\\p{L})", ValueSlot.SlotKind.VENUE));
    entry
        .claim()
        .year()
        .ifPresent(y -> again("(?<!\\d)" + y.value() + "(?!\\d)", ValueSlot.SlotKind.YEAR));
  }

  /** Dates beside the year that is read, and where none is. */
  private void dates() {
    Optional<YearMonth> posted = DateText.posted(entry);
    Matcher dates = DateText.in(document.source().text()).region(block.start(), block.end());
    dates.useTransparentBounds(true);
    while (dates.find()) {
      DateText date = new DateText(dates.group());
      if (date.isSure() || (posted.isPresent() && date.month().equals(posted))) {
        Span span = new Span(dates.start(), dates.end());
        add(span, new ValueSlot(ValueSlot.SlotKind.YEAR, date.raw(), Optional.empty(), true));
      }
    }
  }

  /** A venue's very name that was taken for no venue is one to whom it is the model. */
  private void venueNotRead() {
    Matcher parts = PART.matcher(document.source().text()).region(block.start(), block.end());
    while (entry.claim().venue().isEmpty() && parts.find()) {
      String part = parts.group();
      boolean venue =
          Venue.of(part).series().stream()
              .flatMap(s -> VenueNames.of(s).stream())
              .anyMatch(n -> n.text().equalsIgnoreCase(part));
      if (venue) {
        add(new Span(parts.start(), parts.end()), ValueSlot.SlotKind.VENUE);
      }
    }
  }

  private void title(String title) {
    again(Pattern.quote(title), ValueSlot.SlotKind.TITLE);
    Particulars.name(title)
        .filter(n -> n.length() > 1 && n.length() <= LONGEST_NAME)
        .ifPresent(
            n ->
                again(
                    "(?<![\\p{L}\\p{N}])" + Pattern.quote(n) + "(?![\\p{L}\\p{N}])",
                    ValueSlot.SlotKind.NAME));
  }

  private void again(String pattern, ValueSlot.SlotKind kind) {
    Matcher matcher =
        Pattern.compile(pattern)
            .matcher(document.source().text())
            .region(block.start(), block.end())
            .useTransparentBounds(true);
    while (matcher.find()) {
      Span found = new Span(matcher.start(), matcher.end());
      Span span = kind == ValueSlot.SlotKind.YEAR ? date(found) : found;
      add(span, new ValueSlot(kind, document.slice(span), Optional.empty(), true));
    }
  }

  private void add(Span span, ValueSlot.SlotKind kind) {
    if (block.contains(span)) {
      add(span, new ValueSlot(kind, document.slice(span), Optional.empty(), false));
    }
  }

  private void add(Span span, ValueSlot valueSlot) {
    boolean free = marks.stream().noneMatch(m -> m.span().overlaps(span));
    if (block.contains(span) && !span.isEmpty() && free) {
      marks.add(new MarkedSlot(span, valueSlot));
    }
  }

  private Optional<Marked> marked() {
    String raw = document.slice(block);
    boolean elsewhere =
        entry.links().stream()
            .filter(l -> l.form() != LinkForm.IMAGE)
            .anyMatch(
                l -> !block.contains(l.targetSpan()) && reference(l).isEmpty() && !inTitle(l));
    if (elsewhere
        || marks.size() > Marked.most()
        || raw.chars().anyMatch(c -> Marked.isSign((char) c))) {
      return Optional.empty();
    }
    marks.sort(Comparator.comparing(MarkedSlot::span));
    StringBuilder text = new StringBuilder(raw);
    for (int i = marks.size() - 1; i >= 0; i--) {
      Span span = marks.get(i).span().shift(-block.start());
      boolean named = marks.get(i).valueSlot().link().flatMap(this::reference).isPresent();
      String sign = String.valueOf(Marked.sign(i));
      // What is linked by a name is linked where it stands: no name is made up.
      text.replace(span.start(), span.end(), named ? "(" + sign + ")" : sign);
    }
    return Optional.of(
        new Marked(text.toString(), marks.stream().map(MarkedSlot::valueSlot).toList()));
  }

  private boolean inTitle(Link link) {
    return entry.claim().title().filter(t -> t.span().contains(link.span())).isPresent();
  }
}
