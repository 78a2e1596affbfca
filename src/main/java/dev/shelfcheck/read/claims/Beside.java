package dev.shelfcheck.read.claims;

import dev.shelfcheck.model.Stated;
import dev.shelfcheck.vocabulary.StopWords;
import dev.shelfcheck.vocabulary.Years;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The venue, the year of a stretch that stands where the entries around have theirs. */
final class Beside {
  private static final Pattern YEAR =
      Pattern.compile("(?<!\\d)(" + Years.RECENT + ")(?!\\d)|['’`](\\d\\d)(?!\\d)");

  /** A venue and two digits, and nothing else: {@code TPAMI 23}, {@code KITE17}. */
  private static final Pattern TAG =
      Pattern.compile("\\W*((?:\\d\\p{Lu})?\\p{Lu}[\\p{L}&/ -]{0,60}\\p{L})\\s?(\\d\\d)\\W*");

  private static final Pattern ACRONYM = Pattern.compile("\\p{Lu}{2,8}");

  private static final Pattern NEXT =
      Pattern.compile("[.]?[,\\s]{1,2}\\(?(" + Years.RECENT + ")(?![\\d:/–-])");

  private static final Pattern LAST =
      Pattern.compile("(?<![\\d:/.–-])(" + Years.RECENT + "|(?<=['’‘])\\d\\d)[\\s.,;*_\"”]*+$");

  /** What leads to a venue's name, the name, and what may end it. */
  private static final Pattern VENUE =
      Pattern.compile(
          "^[\\s\\p{P}\\x{0001}]*+(?:(?i:(?:submitted|accepted|published|to"
              + " appear|presented)\\s++(?:to|by|at|in)?\\s*+|in:?\\s++))?+(?:"
              + Years.RECENT
              + "(?:[-./]\\d{1,2})?+[\\s-]++)?+(?<name>(?:[\\p{Lu}\\p{Lo}\\d]|[a-z](?=[a-z]{0,5}[rR][Xx]iv)|npj\\s)[^,;:()\\[\\]\\x{0001}\\n"
              + "]*?)[\\s–-]*+(?:$|[,;:()\\[\\]\\x{0001}\\n"
              + "]|['’`]\\s?(?:\\d\\d\\b|"
              + Years.RECENT
              + ")|"
              + Years.RECENT
              + "|\\d+(?:\\.\\d+)?\\s*(?:$|[,:(])|no\\.|vol\\.)");

  /**
   * What goes on behind a comma or a colon in a journal's name, up to the year: {@code , Moss and
   * Stones}.
   */
  private static final Pattern LISTED =
      Pattern.compile(
          "(?<more>:\\s\\p{Lu}\\p{Ll}[\\p{L}-]*+(?:\\s(?:\\p{Lu}\\p{Ll}[\\p{L}-]*+|and|&|of|in)){0,4}(?=\\s"
              + Years.RECENT
              + ")|,\\s\\p{Lu}\\p{Ll}[\\p{L}-]*+(?:,?\\s\\p{Lu}\\p{Ll}[\\p{L}-]*+){0,3}\\s(?:and|&)(?:\\s\\p{Lu}\\p{Ll}[\\p{L}-]*+){1,3})\\W*(?:$|\\d)");

  /**
   * The same in the name of one that calls itself a journal or a meeting, whatever is written
   * small.
   */
  private static final Pattern LISTED_ON =
      Pattern.compile(
          "(?<more>(?:,\\s[\\p{L}-]{2,20}+(?:\\s[\\p{L}-]{2,20}+){0,3}){1,3},?\\s(?:and|&)(?:\\s[\\p{L}-]{2,20}+){1,6}"
              + "|:\\s\\p{Lu}[\\p{L}-]++(?:,?\\s[\\p{L}&-]{2,20}+){0,8})\\W*(?:$|\\d)");

  /** What parts a name from what stands before it. */
  private static final Pattern OPENING = Pattern.compile("^[\\s\\p{P}]++");

  private static final Pattern FIGURES = Pattern.compile("[\\s\\d'’]");

  /** A server of preprints before words that say what a work is about: {@code bioRxiv Kites}. */
  private static final Pattern TAGGED_SERVER =
      Pattern.compile("(?i)[a-z]{0,6}(?:arxiv|rxiv)(?=\\s(?!preprint\\b)\\p{L})");

  /** What a work is, and not where it appeared, though others have their venue there. */
  private static final Set<String> KINDS =
      Set.of(
          ("survey surveys review reviews overview tutorial tutorials thesis phdthesis book books"
               + " dataset datasets benchmark benchmarks blog blogs report reports other others"
               + " misc github code project demo tool toolbox framework library course lecture talk"
               + " slides video website openreview unpublished new theory application applications")
              .split(" "));

  private static final Pattern PUBLISHED = Pattern.compile("(?:IEEE|ACM|IET|SIAM)[ -]\\p{Lu}.*");

  /** No venue's name has more words. */
  private static final int LONGEST = 9;

  private Beside() {}

  static Optional<Stated<Integer>> year(Stretch stretch) {
    return stated(stretch).year().or(() -> digits(stretch)).or(() -> tagged(stretch));
  }

  /**
   * The venue of a stretch.
   *
   * @param yearly whether the entries around have a year in it, too, so that small words in a
   *     bracket without one are a remark
   * @param settled whether hardly any of the entries around have anything but a venue there
   */
  static Optional<Stated<String>> venue(Stretch stretch, boolean yearly, boolean settled) {
    return stated(stretch)
        .venue()
        .or(
            () ->
                named(stretch, settled)
                    .filter(v -> !yearly || !isBare(stretch) || isCapital(v.value())));
  }

  /** Whether a text says what a work is, and not where it appeared: {@code Survey}. */
  static boolean isKind(String text) {
    return KINDS.contains(FIGURES.matcher(text).replaceAll("").toLowerCase(Locale.ROOT));
  }

  private static boolean isBare(Stretch stretch) {
    return stretch.site().frame() == Site.SiteFrame.BRACKETED && year(stretch).isEmpty();
  }

  private static boolean isCapital(String name) {
    return Venues.isJournal(name) || hasCapitals(name);
  }

  private static StatedDate stated(Stretch stretch) {
    return new StatedDate(stretch.alone(), stretch.range().to());
  }

  /** The year that a stretch ends with. */
  static Optional<Stated<Integer>> last(Stretch stretch) {
    Matcher m = LAST.matcher(stretch.text());
    int from = stretch.range().from();
    return m.find()
        ? Optional.of(
            stretch.around().stated(Years.of(m.group(1)), from + m.start(1), from + m.end(1)))
        : Optional.empty();
  }

  /** The year behind a name in a stretch, with nothing but a blank or a comma between them. */
  static Optional<Stated<Integer>> yearBehind(Stretch stretch, String name) {
    int at = stretch.text().indexOf(name);
    Matcher m = NEXT.matcher(stretch.text());
    int from = stretch.range().from();
    return at >= 0 && m.region(at + name.length(), stretch.text().length()).lookingAt()
        ? StatedDate.plausible(
            stretch.around().stated(Years.of(m.group(1)), from + m.start(1), from + m.end(1)))
        : Optional.empty();
  }

  /** The year of a tag, where the entries around have theirs. */
  static Optional<Stated<Integer>> tagged(Stretch stretch) {
    Matcher m = TAG.matcher(stretch.text());
    int from = stretch.range().from();
    return m.matches()
            && (isFramed(stretch)
                || Venues.isVenue(m.group(1))
                || ACRONYM.matcher(m.group(1)).matches())
        ? StatedDate.plausible(
            stretch.around().stated(Years.of(m.group(2)), from + m.start(2), from + m.end(2)))
        : Optional.empty();
  }

  private static Optional<Stated<Integer>> digits(Stretch stretch) {
    Matcher m = YEAR.matcher(stretch.text());
    if (!m.find()) {
      return Optional.empty();
    }
    int group = m.group(1) != null ? 1 : 2;
    int from = stretch.range().from();
    int year = Years.of(m.group(group));
    return Optional.of(stretch.around().stated(year, from + m.start(group), from + m.end(group)));
  }

  private static Optional<Stated<String>> named(Stretch stretch, boolean settled) {
    Matcher m = VENUE.matcher(stretch.text());
    if (!m.find()
        || (!isFramed(stretch) && arePeople(stretch.text()))
        || !mayBeVenue(m.group("name").strip(), settled || isApart(stretch))) {
      return Optional.empty();
    }
    int from = stretch.range().from();
    Matcher server = TAGGED_SERVER.matcher(m.group("name"));
    if (server.lookingAt()) {
      return Optional.of(
          stretch
              .around()
              .stated(
                  server.group(), from + m.start("name"), from + m.start("name") + server.end()));
    }
    Pattern list = Venues.isJournal(m.group("name").strip()) ? LISTED_ON : LISTED;
    Matcher more = list.matcher(stretch.text()).region(m.end("name"), stretch.text().length());
    int end =
        more.lookingAt() ? more.end("more") : whole(stretch.text(), m.start("name"), m.end("name"));
    return Optional.of(
        stretch
            .around()
            .stated(
                EntryReader.squeeze(stretch.text().substring(m.start("name"), end)),
                from + m.start("name"),
                from + end));
  }

  /** Where a meeting's name with commas in it ends: before its year. */
  private static int whole(String text, int from, int comma) {
    Matcher year = YEAR.matcher(text).region(comma, text.length());
    if (!text.startsWith(", ", comma) || !year.find()) {
      return comma;
    }
    String name = text.substring(from, year.start()).stripTrailing();
    return Venues.isJournal(name) && hasCapitals(name) ? from + name.length() : comma;
  }

  /** Whether people stand there: several, or one without a year behind him. */
  private static boolean arePeople(String text) {
    Matcher year = YEAR.matcher(text);
    boolean journal =
        year.find()
            && Venues.isJournal(
                OPENING.matcher(text.substring(0, year.start())).replaceFirst("").strip());
    return !journal
        && LooseNames.read(text)
            .filter(f -> f.areSeveral() || !YEAR.matcher(text).find())
            .filter(f -> Names.isName(f.names().get(0).text()))
            .isPresent();
  }

  /** Whether brackets, slanted, bold or code letters or a cell are about it. */
  static boolean isFramed(Stretch stretch) {
    return switch (stretch.site().frame()) {
      case BRACKETED, SLANTED, CODE, BOLD, CELL -> true;
      case BEFORE, BEHIND -> false;
    };
  }

  /** Whether it is framed, or its year stands behind it. */
  private static boolean isApart(Stretch stretch) {
    return isFramed(stretch) || YEAR.matcher(stretch.text()).find();
  }

  private static boolean mayBeVenue(String name, boolean apart) {
    TextKind kind = TextKind.of(name);
    boolean server = Venues.isServed(name, 0);
    return server
        || (Shape.words(name) <= LONGEST
            && name.length() > 1
            && (kind != TextKind.LABEL || Venues.isVenue(name) || PUBLISHED.matcher(name).matches())
            && !isKind(name)
            && kind != TextKind.DATE
            && kind != TextKind.BLANK
            && kind != TextKind.INSTITUTION
            && !TitleEnds.isStatus(name)
            && !Names.areListed(name)
            && (apart || isCapital(name))
            && !StopWords.TORN.contains(name.substring(name.lastIndexOf(' ') + 1)));
  }

  /** Whether only words such as "of" and "on" begin small. */
  static boolean hasCapitals(String name) {
    return Runs.ofLetters(name).stream()
        .allMatch(w -> !Character.isLowerCase(w.charAt(0)) || StopWords.VENUE.contains(w));
  }
}
