package dev.shelfcheck.read.claims;

import dev.shelfcheck.model.AuthorList;
import dev.shelfcheck.model.Claim;
import dev.shelfcheck.model.ClaimPart;
import dev.shelfcheck.model.Stated;
import dev.shelfcheck.vocabulary.StopWords;
import dev.shelfcheck.vocabulary.Years;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What of an entry nobody read, though it looks like a year, a person, a place where works appear:
 * what was read instead, or that nothing was, is in doubt.
 */
final class Leftovers {
  /** A year among more words may be one that they speak of. */
  private static final int SHORT = 4;

  /** No name of a place where works appear takes more words before a title. */
  private static final int LONGEST = 7;

  /** Nothing that is listed appears later; further numbers are sizes. */
  private static final int LATEST = 2035;

  /** Numbers before this one are sizes more often. */
  private static final int FIRST = 1960;

  /** Four digits that are no part of a date, a number, an address, a size. */
  private static final Pattern YEAR =
      Pattern.compile("(?<![\\d.,:/–-])(" + Years.RECENT + ")(?![\\d:/]|[.,]\\d|\\s?[x×k%])");

  /** What says that a number counts something. */
  private static final Pattern COUNTED = Pattern.compile("(?i)(?:cit|star|fork)\\w*\\W*$");

  /** So many characters before a number may say so. */
  private static final int NEAR = 20;

  private static final Pattern ALONE = Pattern.compile("(" + Years.RECENT + ")[a-z]?");

  /** What leads to people. */
  private static final Pattern LEADS =
      Pattern.compile("(?i)\\W*(?:(?:by|authors?|from|and)\\b\\W*)*|.*[:：]\\W*");

  /** What ends a list of people, or what is said of them. */
  private static final Pattern ENDS =
      Pattern.compile(
          "(?i)[\\s,，、\\d†‡∗’']*+(?:(?:et\\.? ?al|and"
              + " (?:others|more|colleagues)|etc|others|eds?|editors?|and|jr|sr|i{2,3})\\b[\\s,.]*+)*");

  /** Signs behind which something else is said. */
  private static final Pattern STOP = Pattern.compile("[.;:：*(\\[–—]|\\s-\\s");

  private static final Pattern PUBLISHED =
      Pattern.compile("(?:IEEE|ACM|USENIX|SIAM|IFIP|IET|Springer|Elsevier)\\b.*");

  /** What begins a row of journals' names, and is written small. */
  private static final String NPJ = "npj ";

  private final List<Stretch> stretches;
  private final Claim claim;
  private final boolean shared;

  /**
   * What of an entry was left over.
   *
   * @param stretches what stands around its title
   * @param shared whether another entry of its shape states the same venue
   */
  Leftovers(List<Stretch> stretches, Claim claim, boolean shared) {
    this.stretches = stretches;
    this.claim = claim;
    this.shared = shared;
  }

  /** The parts that are in doubt. */
  Set<ClaimPart> doubtful() {
    Set<ClaimPart> doubtful = EnumSet.noneOf(ClaimPart.class);
    boolean year =
        claim
            .year()
            .map(y -> stretches.stream().anyMatch(s -> hasOther(s, y)))
            .orElseGet(() -> stretches.stream().anyMatch(Leftovers::hasYear));
    if (year) {
      doubtful.add(ClaimPart.YEAR);
    }
    if (claim.authors().filter(this::areCut).isPresent()) {
      doubtful.add(ClaimPart.AUTHORS);
    }
    boolean venue =
        claim
            .venue()
            .map(this::isOdd)
            .orElseGet(() -> stretches.stream().anyMatch(this::isPublished));
    if (venue) {
      doubtful.add(ClaimPart.VENUE);
    }
    return doubtful;
  }

  private static boolean hasYear(Stretch stretch) {
    String text = stretch.text();
    Matcher m = YEAR.matcher(text);
    return Shape.words(text) <= SHORT
        && m.find()
        && isLikely(Integer.parseInt(m.group(1)))
        && !COUNTED.matcher(stretch.before(NEAR)).find();
  }

  /** Whether another year stands there with nothing else. */
  private static boolean hasOther(Stretch stretch, Stated<Integer> year) {
    Matcher m = ALONE.matcher(stretch.text().strip());
    return !stretch.holds(year.span())
        && m.matches()
        && isLikely(Integer.parseInt(m.group(1)))
        && Integer.parseInt(m.group(1)) != year.value()
        && !COUNTED.matcher(stretch.before(NEAR)).find();
  }

  private static boolean isLikely(int year) {
    return year >= FIRST && year <= LATEST;
  }

  /** Whether words stand before the first of all people or behind the last one. */
  private boolean areCut(AuthorList authors) {
    String first = authors.names().get(0).value();
    String last = authors.names().get(authors.names().size() - 1).value();
    Optional<String> before = beside(authors.names().get(0)).map(t -> before(t, first));
    Optional<String> behind =
        beside(authors.names().get(authors.names().size() - 1))
            .map(t -> t.substring(t.lastIndexOf(last) + last.length()))
            .map(t -> t.substring(0, Credited.peopleStop(t)))
            .map(this::untilHome)
            .map(Leftovers::further);
    return before.filter(t -> speaks(t) && !LEADS.matcher(t).matches()).isPresent()
        || behind.filter(Leftovers::speaks).isPresent();
  }

  /** What goes on behind people and the words for further ones, up to the next sign. */
  private static String further(String text) {
    Matcher ends = ENDS.matcher(text);
    return STOP.split(ends.lookingAt() ? text.substring(ends.end()) : text, 2)[0];
  }

  /** The stretch in which a name was read. */
  private Optional<String> beside(Stated<String> name) {
    return stretches.stream()
        .filter(s -> s.holds(name.span()))
        .map(s -> s.spoken())
        .filter(t -> t.contains(name.value()))
        .findFirst();
  }

  private static boolean speaks(String text) {
    return text.codePoints().anyMatch(Character::isLetter)
        && TextKind.of(text) != TextKind.INSTITUTION
        && !Venues.isVenue(text);
  }

  private static String before(String text, String name) {
    return text.substring(0, text.indexOf(name));
  }

  /** A text up to the venue and the year that were read. */
  private String untilHome(String text) {
    String home =
        claim
            .venue()
            .map(Stated::value)
            .filter(text::contains)
            .map(v -> before(text, v))
            .orElse(text);
    return claim
        .year()
        .map(y -> String.valueOf(y.value()))
        .filter(home::contains)
        .map(y -> before(home, y))
        .orElse(home);
  }

  /** Whether a journal's name, or what its house's begins, stands before the title. */
  private boolean isPublished(Stretch stretch) {
    String text = stretch.spoken().strip();
    return stretch.site().line() == Site.BEFORE_TITLE
        && stretch.site().frame() == Site.SiteFrame.BEFORE
        && stretch.site().piece() == 0
        && Shape.words(text) <= LONGEST
        && (Venues.isJournal(text) || PUBLISHED.matcher(text).matches())
        && claim.authors().filter(a -> stretch.holds(a.names().get(0).span())).isEmpty();
  }

  /** Whether a known venue begins it, and more words follow: {@code Nature Kite Model}. */
  private static boolean beginsWithKnown(String name) {
    return new VenueFinder(name)
        .beginningAt(0, name.length())
        .filter(v -> v.end() < name.length() && name.charAt(v.end()) == ' ')
        .isPresent();
  }

  /** Whether half of the words begin great. */
  private static boolean areCapitals(String name) {
    List<String> words = Runs.ofLetters(name);
    return words.stream().filter(w -> !Character.isLowerCase(w.charAt(0))).count() * 2
        >= words.size();
  }

  /** Whether a venue that nobody knows begins small or with a sign, or ends with one. */
  private boolean isOdd(Stated<String> venue) {
    String name = venue.value();
    char last = name.charAt(name.length() - 1);
    boolean known =
        Venues.isVenue(name)
            || Venues.isNamed(name)
            || Venues.isJournal(name)
            || name.toLowerCase(Locale.ROOT).contains("rxiv");
    return !known
        && ((!shared && beginsWithKnown(name))
            || YEAR.matcher(name).find()
            || (!shared && Character.isLowerCase(name.codePointAt(0)) && !name.startsWith(NPJ))
            || !Character.isLetterOrDigit(name.codePointAt(0))
            || (!Character.isLetterOrDigit(last) && ").".indexOf(last) < 0)
            || StopWords.TORN.contains(name.substring(name.lastIndexOf(' ') + 1))
            || (!areCapitals(name) && !(shared && Shape.words(name) == 1)));
  }
}
