package dev.shelfcheck.write;

import dev.shelfcheck.model.AuthorList;
import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Entry;
import dev.shelfcheck.model.EntryForm;
import dev.shelfcheck.model.Link;
import dev.shelfcheck.model.SourceText;
import dev.shelfcheck.model.Span;
import dev.shelfcheck.model.Stated;
import dev.shelfcheck.vocabulary.LinkLabels;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Why a work could not stand like its neighbours, however it were written. */
final class Misfit {
  /** From which share of the neighbours on what they are is their custom. */
  private static final double MOST = 0.6;

  /** Fewer tell no custom. */
  private static final int FEWEST = 3;

  /** A title of so many words at most may be a name, or a label. */
  private static final int BRIEF = 2;

  /** A title of so many words is no name. */
  private static final int LONG = 4;

  /** From which share of the neighbours on that are described all are to be; chosen. */
  private static final double NEARLY_ALL = 0.8;

  /** A sign that parts, and four words at least with no comma between, on one line. */
  private static final Pattern SENTENCE =
      Pattern.compile(
          "[-\u2010-\u2015:.,\u00b7|\uFF1A][ \\t]+\\p{L}[\\p{L}\\p{N}'\u2019/-]*"
              + "(?:[ \\t]+[\\p{L}\\p{N}'\u2019/+-]+){2,}[ \\t]+\\p{Ll}[\\p{L}'\u2019-]*");

  /** Four words at least. */
  private static final Pattern QUOTED = Pattern.compile("^\\s+>\\s*(?:\\S+\\s+){3}\\S");

  private static final Pattern PEOPLE = Pattern.compile("(?i)\\bet\\.? al\\b");

  private static final Pattern LABELLED =
      Pattern.compile("\\s*[-*+]\\s+[*_]*\\p{L}[\\p{L} ]{0,29}[*_]*\\s*[:\uFF1A].*");

  private final Document document;
  private final List<Entry> mates;
  private final Particulars work;
  private final boolean described;

  /**
   * Looks at the entries that a work is to stand among.
   *
   * @param mates the section's entries of one form, in order
   * @param described whether words on it are at hand
   */
  Misfit(Document document, List<Entry> mates, Particulars work, boolean described) {
    this.described = described;
    this.document = document;
    this.mates = List.copyOf(mates);
    this.work = work;
  }

  /**
   * The reason, in words that go on "for"; empty where there is none.
   *
   * @param end where the lines before the new entry end
   */
  Optional<String> reason(int end) {
    return Stream.<Supplier<Optional<String>>>of(
            this::unread,
            this::peopled,
            this::named,
            this::spanning,
            this::parted,
            () -> amid(end),
            this::unsigned,
            this::cut,
            this::undescribed)
        .flatMap(s -> s.get().stream())
        .findFirst();
  }

  private boolean mostly(long some) {
    return !mates.isEmpty() && some >= MOST * mates.size();
  }

  private Optional<String> unread() {
    long titled = titles().count();
    return mates.isEmpty() || mostly(titled)
        ? Optional.empty()
        : Optional.of("the titles of its neighbours are not read");
  }

  private Stream<String> titles() {
    return mates.stream()
        .flatMap(e -> e.title().stream())
        .filter(t -> !LinkLabels.words().containsKey(t.strip().toLowerCase(Locale.ROOT)));
  }

  /** Whether entries are listed by short names; where they are few, those of the whole list. */
  static boolean named(Document document, List<Entry> mates) {
    List<Entry> telling = mates.size() < FEWEST ? document.entries() : mates;
    long brief =
        telling.stream().flatMap(e -> e.title().stream()).filter(t -> words(t) <= BRIEF).count();
    return telling.size() >= FEWEST && brief >= MOST * telling.size();
  }

  private Optional<String> named() {
    return named(document, mates) && words(work.title()) >= LONG
        ? Optional.of("its neighbours are listed by short names, not by titles")
        : Optional.empty();
  }

  /** People within titles were taken for a part of these. */
  private Optional<String> peopled() {
    return mostly(titles().filter(t -> PEOPLE.matcher(t).find()).count())
        ? Optional.of("people are read as a part of its neighbours' titles")
        : Optional.empty();
  }

  private static int words(String text) {
    return text.strip().split("\\s+").length;
  }

  private Optional<String> unsigned() {
    long signed = mates.stream().filter(e -> e.claim().authors().isPresent()).count();
    return work.authors().isEmpty() && mostly(signed)
        ? Optional.of(
            "its neighbours name their authors, and who wrote this is not known here (--online"
                + " asks its registry)")
        : Optional.empty();
  }

  /** Whether its neighbours name everybody, and of its own people only the first are known. */
  private Optional<String> cut() {
    List<AuthorList> named = mates.stream().flatMap(e -> e.claim().authors().stream()).toList();
    boolean all =
        named.stream().allMatch(AuthorList::complete)
            && named.stream().anyMatch(a -> a.names().size() > 1);
    return !work.allAuthors() && named.size() >= FEWEST && mostly(named.size()) && all
        ? Optional.of(
            "its neighbours name all their authors, and of its own the first "
                + work.authors().size()
                + " alone are known here (--online asks its registry)")
        : Optional.empty();
  }

  /** Items that nearly all go on with a description, or all have a quotation below them. */
  private Optional<String> undescribed() {
    long told = mates.stream().filter(this::goesOn).count();
    boolean all = told >= NEARLY_ALL * mates.size() || mates.stream().allMatch(this::quotes);
    return mates.size() >= FEWEST && all && !described
        ? Optional.of(
            "its neighbours go on with words on their works, which nobody knows of it"
                + " (--description says them)")
        : Optional.empty();
  }

  /** Whether a quotation stands among an item's lines, or in the next one. */
  private boolean quotes(Entry entry) {
    SourceText source = document.source();
    Span block = Blocks.of(document, entry);
    int last = Math.min(source.line(block.end()) + 1, source.lineCount());
    return entry.form() == EntryForm.ITEM
        && IntStream.rangeClosed(source.line(block.start()) + 1, last)
            .anyMatch(l -> QUOTED.matcher(source.lineText(l)).find());
  }

  /** Whether a dash, a colon or a dot behind an entry's title and links begins a sentence. */
  private boolean goesOn(Entry entry) {
    if (entry.form() != EntryForm.ITEM || entry.claim().title().isEmpty()) {
      return false;
    }
    Span block = Blocks.of(document, entry);
    StringBuilder text = new StringBuilder(document.slice(block));
    Stream.of(
            entry.claim().title().map(Stated::span).stream(),
            entry.claim().venue().map(Stated::span).stream(),
            entry.claim().authors().stream().flatMap(a -> a.names().stream()).map(Stated::span),
            entry.links().stream().map(Link::span))
        .flatMap(s -> s)
        .filter(block::contains)
        .map(s -> s.shift(-block.start()))
        .forEach(s -> blank(text, s));
    int line = text.indexOf("\n", entry.claim().title().get().span().end() - block.start());
    return SENTENCE.matcher(line < 0 ? text : text.substring(0, line)).find();
  }

  private static void blank(StringBuilder text, Span span) {
    text.replace(span.start(), span.end(), "_".repeat(span.length()));
  }

  private Optional<String> spanning() {
    boolean span =
        mates.stream()
            .filter(e -> e.form() == EntryForm.ROW)
            .anyMatch(e -> HtmlCells.span(document.slice(Blocks.of(document, e))));
    return span ? Optional.of("rows beside it have cells in common") : Optional.empty();
  }

  /** Items below several others stand under what these say. */
  private Optional<String> parted() {
    long parents =
        mates.stream()
            .filter(e -> e.form() == EntryForm.ITEM)
            .flatMapToInt(e -> Blocks.parent(document, Blocks.of(document, e)).stream())
            .distinct()
            .count();
    return parents > 1
        ? Optional.of(
            "its neighbours stand below " + parents + " lines, and which is its own is not told")
        : Optional.empty();
  }

  /** Whether what follows is a field of the entry before: {@code - Abstract: ...}. */
  private Optional<String> amid(int end) {
    SourceText source = document.source();
    int line = source.line(end) + 1;
    while (line <= source.lineCount() && source.lineText(line).isBlank()) {
      line++;
    }
    if (line > source.lineCount() || !LABELLED.matcher(source.lineText(line)).matches()) {
      return Optional.empty();
    }
    Span next = source.lineSpan(line);
    boolean entry =
        document.entries().stream().anyMatch(e -> next.contains(Span.at(e.span().start())));
    return entry
        ? Optional.empty()
        : Optional.of("the lines behind it would be parted from the entry that they belong to");
  }
}
