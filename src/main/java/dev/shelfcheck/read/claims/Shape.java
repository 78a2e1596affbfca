package dev.shelfcheck.read.claims;

import dev.shelfcheck.model.Tail;
import dev.shelfcheck.read.prose.Anchor;
import dev.shelfcheck.read.prose.Mark;
import dev.shelfcheck.read.prose.Once;
import dev.shelfcheck.read.prose.Prose;
import dev.shelfcheck.read.prose.Style;
import dev.shelfcheck.vocabulary.Years;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A prose with what the title's search asks of it: which link, which style stands at a character,
 * where its lead ends, where its title stands. What takes long is worked out once.
 */
final class Shape {
  /**
   * Characters below this one are neither wide nor Han, and letters and digits are quickly told.
   */
  private static final int ASCII = 0x80;

  /** Where Unicode's first block of Han begins, "CJK Radicals Supplement". */
  private static final int FIRST_HAN = 0x2E80;

  // Unicode's blocks "Hiragana" and "Katakana", one behind the other.
  private static final int FIRST_KANA = 0x3040;
  private static final int LAST_KANA = 0x30FF;

  /** Words before a citation with which an entry begins: a day and its month; chosen. */
  private static final int MOST_BEFORE_CITATION = 3;

  /** Characters within which a title's first words stand; chosen. */
  private static final int NEAR_TITLE = 120;

  /** Fewer words that lead nowhere are no title. */
  private static final int FEWEST_WORDS = 3;

  private static final Pattern LETTER = Pattern.compile("\\p{Lu}[+#]{0,2}");

  private static final Pattern DATED_TAG =
      Pattern.compile("\\p{Lu}[\\p{L}&-]{1,14}+[ ,'’-]{0,2}" + Years.RECENT);

  private static final Pattern CREDIT =
      Pattern.compile(",{0,2}\\s+by\\s+(?:\\p{Lu}[\\p{L}.'’-]*+\\s){1,3}");

  private static final Pattern FRONT_PAGE = Pattern.compile("(?i)https?://[^/?#\\s]++/?");

  private static final Pattern REPOSITORY =
      Pattern.compile("(?i)https?://(?:www\\.)?(?:github|gitlab)\\.com/[^/?#]+/[^/?#]+/?");

  private final Prose prose;
  private final List<Anchor> links;
  private final @Nullable Boolean[] labels;
  private final Once<Integer> lead;
  private final Once<Range> run;
  private final Once<Optional<Range>> title;
  private final Once<Boolean> detail;
  private final Once<Optional<CitedPeople>> people;
  private final Once<Optional<Range>> cited;
  private final Once<Boolean> reference;
  private final Map<Range, Place> places = new ConcurrentHashMap<>(1);
  private final AtomicReference<@Nullable Trimmed> trimmed = new AtomicReference<>();

  /** A range and what was left of it without what is not of a title. */
  private record Trimmed(Range whole, Range left) {}

  private Shape(Prose prose) {
    this.prose = prose;
    this.links = prose.anchors().stream().filter(a -> !a.isPicture()).toList();
    this.labels = new Boolean[links.size()];
    this.lead = new Once<>(() -> new Lead(this, text().length()).skip(0));
    this.run = new Once<>(() -> PlainRun.read(this, lead(), text().length()));
    this.title = new Once<>(() -> new TitleFinder(this).find());
    this.detail = new Once<>(() -> DetailText.is(this));
    this.people = new Once<>(() -> CitedPeople.at(this, lead(), text().length()));
    this.cited = new Once<>(() -> new CitedTitle(this).apa(lead(), text().length()));
    this.reference = new Once<>(this::references);
  }

  /** A title read in it: always the same one. */
  Place place(Range title) {
    return places.computeIfAbsent(title, t -> new Place(this, t));
  }

  /** The shape of a prose: always the same one. */
  static Shape of(Prose prose) {
    return prose.view(Shape.class, Shape::new);
  }

  /** Where the title may begin. */
  int lead() {
    return lead.get();
  }

  /** The plain text behind the lead, as far as a title goes. */
  Range run() {
    return run.get();
  }

  /** Where its title stands, as far as it alone tells. */
  Optional<Range> title() {
    return title.get();
  }

  /** The people that it begins with, as a bibliography does. */
  Optional<CitedPeople> people() {
    return people.get();
  }

  /** The title behind people that are written as in a bibliography. */
  Optional<Range> cited() {
    return cited.get();
  }

  /** Whether it is a reference as bibliographies have it, with or without a link. */
  boolean isReference() {
    return reference.get();
  }

  private boolean references() {
    CitedTitle cited = new CitedTitle(this);
    return cited.isReference(lead(), text().length()) || cited.isAbovePeople(lead());
  }

  /** Whether it says nothing but labels, links, dates, venues and names. */
  boolean isDetail() {
    return detail.get();
  }

  /** A range without what is not of a title. */
  Range trimmed(Range whole) {
    Trimmed known = trimmed.get();
    if (known == null || !known.whole().equals(whole)) {
      known = new Trimmed(whole, TitleTrim.trim(this, whole));
      trimmed.set(known);
    }
    return known.left();
  }

  Prose prose() {
    return prose;
  }

  String text() {
    return prose.text();
  }

  List<Anchor> links() {
    return links;
  }

  Optional<Anchor> linkAt(int at) {
    for (int i = 0; i < links.size(); i++) {
      Anchor link = links.get(i);
      if (link.from() <= at && at < link.to()) {
        return Optional.of(link);
      }
    }
    return Optional.empty();
  }

  Optional<Mark> markAt(int at, Style style) {
    List<Mark> marks = prose.marks();
    for (int i = 0; i < marks.size(); i++) {
      Mark mark = marks.get(i);
      if (mark.style() == style && mark.from() <= at && at < mark.to()) {
        return Optional.of(mark);
      }
    }
    return Optional.empty();
  }

  /** Whether a link's text only labels it. */
  boolean isLabel(Anchor link) {
    int at = links.indexOf(link);
    if (at < 0) {
      return labels(link);
    }
    Boolean known = labels[at];
    if (known == null) {
      known = labels(link);
      labels[at] = known;
    }
    return known;
  }

  private boolean labels(Anchor link) {
    String shown = prose.text().substring(link.from(), link.to());
    if (isCredited(link) || isSite(link)) {
      return false;
    }
    return (Labels.isLabel(shown) && !isLetter(link, shown))
        || isVenueWithLabel(shown)
        || (Venues.isVenue(shown) && !isRepository(link))
        || isDatedTag(link, shown)
        || isPlace(link, shown)
        || (isBracketed(link) && Labels.isCitation(shown))
        || citesFirst(link, shown);
  }

  /**
   * Whether a link cites a work by its people and year and a title in capitals follows it: {@code
   * [Noor et al. 2019](u) A Title of Words}.
   */
  boolean citesFirst(Anchor link, String shown) {
    String cited = Tail.cut(shown, " .:");
    int behind = link.to();
    while (Scan.isOneOf(Scan.at(text(), behind), " .:")) {
      behind++;
    }
    if (Scan.at(text(), behind) == '\n') {
      behind++;
    }
    return behind > link.to()
        && Labels.citesSeveral(cited)
        && Character.isUpperCase(Scan.at(text(), behind))
        && linkAt(behind).isEmpty()
        && words(0, link.from()) <= MOST_BEFORE_CITATION
        && words(behind, Math.min(text().length(), behind + NEAR_TITLE)) >= FEWEST_WORDS;
  }

  /** Whether a link leads to a place in the document, and not nowhere yet: {@code [Title](#)}. */
  private static boolean isPlace(Anchor link, String shown) {
    return link.target().startsWith("#")
        && (link.target().length() > 1 || words(shown) < FEWEST_WORDS);
  }

  /** Whether a link in brackets shows an acronym and its year: {@code [[MIA2020]](u)}. */
  private boolean isDatedTag(Anchor link, String shown) {
    boolean within = shown.startsWith("[") && shown.endsWith("]");
    boolean about = Scan.at(text(), link.from() - 1) == '[' && text().startsWith("]", link.to());
    String bare = within ? shown.substring(1, shown.length() - 1) : shown;
    return (within || about) && DATED_TAG.matcher(bare).matches();
  }

  /** Whether behind an entry's first link it says who made what the link shows. */
  private boolean isCredited(Anchor link) {
    char next = Scan.at(text(), link.to());
    return (next == ',' || next == ' ')
        && CREDIT.matcher(text()).region(link.to(), text().length()).lookingAt()
        && opens(link);
  }

  /** Whether an entry's first link leads to a site's front page, and a dash and words follow. */
  private boolean isSite(Anchor link) {
    return text().startsWith(" - ", link.to())
        && FRONT_PAGE.matcher(link.target()).matches()
        && opens(link);
  }

  /** Whether an entry's first link leads to a repository, and a dash and words follow: its name. */
  private boolean isRepository(Anchor link) {
    return text().startsWith(" - ", link.to())
        && REPOSITORY.matcher(link.target()).matches()
        && opens(link);
  }

  private boolean opens(Anchor link) {
    return !Runs.hasLetterOrNumber(text().substring(0, link.from()));
  }

  /** Whether one capital letter is what an entry is called: a dash and words come behind it. */
  private boolean isLetter(Anchor link, String shown) {
    return LETTER.matcher(shown.strip()).matches()
        && text().substring(0, link.from()).isBlank()
        && text().startsWith(" - ", link.to());
  }

  /** Whether a venue with its year and then a label stand there: {@code ICML 2023 OpenReview}. */
  private static boolean isVenueWithLabel(String shown) {
    int last = shown.strip().lastIndexOf(' ');
    return last > 0
        && Scan.hasYear(shown, shown.length())
        && Labels.isLabel(shown.strip().substring(last))
        && Venues.isVenue(shown.strip().substring(0, last));
  }

  /** Whether round brackets stand about a link behind other words. */
  private boolean isBracketed(Anchor link) {
    return link.from() > 1
        && text().charAt(link.from() - 1) == '('
        && Scan.at(text(), link.to()) == ')'
        && !text().substring(0, link.from() - 1).isBlank();
  }

  /** Whether a text has Chinese or Japanese characters. */
  static boolean isWide(String text) {
    return text.codePoints().anyMatch(Shape::isWide);
  }

  /** How many words a range has; two wide characters count as one. */
  int words(int from, int to) {
    return words(text().substring(from, Math.max(from, to)));
  }

  static int words(String text) {
    int words = 0;
    int wide = 0;
    boolean within = false;
    int c;
    for (int i = 0; i < text.length(); i += Character.charCount(c)) {
      c = text.codePointAt(i);
      if (c >= ASCII && (isWide(c) || isHan(c))) {
        wide += isWide(c) ? 1 : 0;
        within = false;
      } else if (Runs.isLetterOrNumber(c)) {
        words += within ? 0 : 1;
        within = true;
      } else {
        within &= Scan.isOneOf(c, "'’.+-");
      }
    }
    return words + wide / 2;
  }

  static boolean isHan(int c) {
    return c >= FIRST_HAN && Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
  }

  private static boolean isWide(int c) {
    return Character.isIdeographic(c) || (c >= FIRST_KANA && c <= LAST_KANA);
  }
}
