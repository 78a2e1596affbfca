package dev.shelfcheck.rules.duplicate;

import dev.shelfcheck.compare.Venue;
import dev.shelfcheck.model.Stated;
import dev.shelfcheck.rules.entry.BibtexEntry;
import dev.shelfcheck.rules.entry.EntryPlace;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What tells two references of one bibliography apart that no identifier joins: a book is not its
 * author's article, and what appeared elsewhere years later is another work of its name.
 */
final class CitationContrast {
  private static final Set<String> BOOKS =
      Set.of("book", "mvbook", "collection", "mvcollection", "proceedings");
  private static final Set<String> THESES = Set.of("phdthesis", "mastersthesis", "thesis");
  private static final Set<String> ARTICLES =
      Set.of("article", "inproceedings", "conference", "incollection");

  /** A preprint, a talk and the article are of one work within so many years. */
  private static final int APART = 3;

  /** Fields in which one says what an edition is. */
  private static final Set<String> REMARKS = Set.of("note", "addendum", "annote", "titleaddon");

  private static final Pattern REPRINT =
      Pattern.compile(
          "(?i)\\b(?:reprint|reissue|republi|corrected|corrigend|errat|translat|revised|expanded"
              + "|extended version|second version|facsimile|nachdruck|neudruck|übersetz|réimpress"
              + "|ristampa|reimpres)");

  /** What biblatex has for the work that another is a reprint or a translation of. */
  private static final Set<String> ORIGINAL = Set.of("origdate", "origtitle", "relatedtype");

  /** {@code Quist2020} and {@code Quist2020short}: kept side by side on purpose. */
  private static final Pattern VERSION =
      Pattern.compile("(?i)[-_:.]?(?:short|long|full|abbr(?:ev)?|brief|tr|ext(?:ended)?)");

  /** What is cited, as far as the types of references tell. */
  private enum Kind {
    BOOK,
    THESIS,
    ARTICLE,
    OTHER
  }

  private static final Pattern PAGE = Pattern.compile("^\\D{0,3}(\\d{1,7})\\b");

  private CitationContrast() {}

  static boolean between(EntryPlace one, EntryPlace other) {
    if (!BibtexEntry.isCited(one.entry()) || !BibtexEntry.isCited(other.entry())) {
      return false;
    }
    if (isReprint(one) != isReprint(other) || onPurpose(one, other)) {
      return true;
    }
    int years = years(one, other);
    boolean others = !one.words().key().equals(other.words().key());
    return kinds(one, other)
        || (others && (years > 0 || elsewhere(one, other)))
        || (years > APART && elsewhere(one, other))
        || (years > 0 && (pages(one, other) || printings(one, other)));
  }

  /** Whether each states its first page, and not the same; a preprint counts from one. */
  private static boolean pages(EntryPlace one, EntryPlace other) {
    int mine = page(one);
    int theirs = page(other);
    return mine > 1 && theirs > 1 && mine != theirs;
  }

  private static int page(EntryPlace place) {
    return place.entry().fields().stream()
        .filter(f -> BibtexEntry.name(f).equals("pages"))
        .map(f -> PAGE.matcher(f.text()))
        .filter(Matcher::find)
        .mapToInt(m -> Integer.parseInt(m.group(1)))
        .findFirst()
        .orElse(0);
  }

  /** Whether a journal printed one, and a conference the other. */
  private static boolean printings(EntryPlace one, EntryPlace other) {
    Set<Venue.Kind> kinds =
        Stream.of(one, other)
            .flatMap(p -> p.entry().claim().venue().stream())
            .map(v -> Venue.of(v.value()).kind())
            .collect(Collectors.toSet());
    return kinds.equals(Set.of(Venue.Kind.JOURNAL, Venue.Kind.CONFERENCE));
  }

  /** Whether it says to be another's new printing, translation or correction. */
  private static boolean isReprint(EntryPlace place) {
    return place.entry().fields().stream()
        .anyMatch(
            f ->
                ORIGINAL.contains(BibtexEntry.name(f))
                    || (REMARKS.contains(BibtexEntry.name(f)) && REPRINT.matcher(f.text()).find()));
  }

  /** Whether two references are kept side by side whatever they have in common. */
  static boolean onPurpose(EntryPlace one, EntryPlace other) {
    return BibtexEntry.isCited(one.entry())
        && BibtexEntry.isCited(other.entry())
        && (editions(one, other) || variants(one, other) || reprinted(one, other));
  }

  /**
   * Whether they are editions of one book: it came out again years later, or one of them says which
   * edition it is and is of another year.
   */
  private static boolean editions(EntryPlace one, EntryPlace other) {
    int years = years(one, other);
    boolean books = kind(one) == Kind.BOOK && kind(other) == Kind.BOOK;
    return (books && years > 1) || (years > 0 && saysEdition(one) != saysEdition(other));
  }

  /**
   * Whether a conference's paper came out in a journal years later, though one DOI stands at both.
   */
  private static boolean reprinted(EntryPlace one, EntryPlace other) {
    String mine = new BibtexEntry(one.document(), one.entry()).type();
    String theirs = new BibtexEntry(other.document(), other.entry()).type();
    return years(one, other) > 1
        && Set.copyOf(List.of(mine, theirs)).equals(Set.of("article", "inproceedings"));
  }

  private static boolean saysEdition(EntryPlace place) {
    return new BibtexEntry(place.document(), place.entry()).has(List.of("edition"));
  }

  /** Whether one's key is the other's and a word for another version of the reference itself. */
  private static boolean variants(EntryPlace one, EntryPlace other) {
    String mine = key(one);
    String theirs = key(other);
    return mine.startsWith(theirs)
        ? VERSION.matcher(mine.substring(theirs.length())).matches()
        : theirs.startsWith(mine) && VERSION.matcher(theirs.substring(mine.length())).matches();
  }

  private static String key(EntryPlace place) {
    return new BibtexEntry(place.document(), place.entry()).key().text();
  }

  private static boolean kinds(EntryPlace one, EntryPlace other) {
    Kind mine = kind(one);
    Kind theirs = kind(other);
    return mine != Kind.OTHER && theirs != Kind.OTHER && mine != theirs;
  }

  private static Kind kind(EntryPlace place) {
    String type = new BibtexEntry(place.document(), place.entry()).type();
    if (BOOKS.contains(type)) {
      return Kind.BOOK;
    }
    if (THESES.contains(type)) {
      return Kind.THESIS;
    }
    return ARTICLES.contains(type) ? Kind.ARTICLE : Kind.OTHER;
  }

  private static int years(EntryPlace one, EntryPlace other) {
    Optional<Integer> mine = one.entry().claim().year().map(Stated::value);
    Optional<Integer> theirs = other.entry().claim().year().map(Stated::value);
    return mine.isPresent() && theirs.isPresent() ? Math.abs(mine.get() - theirs.get()) : 0;
  }

  private static boolean elsewhere(EntryPlace one, EntryPlace other) {
    Optional<String> mine = one.entry().claim().venue().map(CitationContrast::letters);
    Optional<String> theirs = other.entry().claim().venue().map(CitationContrast::letters);
    return mine.isPresent() && theirs.isPresent() && !mine.equals(theirs);
  }

  private static String letters(Stated<String> venue) {
    return venue.value().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]", "");
  }
}
