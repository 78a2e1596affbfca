package dev.shelfcheck.read.claims;

import dev.shelfcheck.model.AuthorList;
import dev.shelfcheck.model.Stated;
import dev.shelfcheck.model.Tail;
import dev.shelfcheck.read.prose.Prose;
import dev.shelfcheck.read.prose.Style;
import dev.shelfcheck.vocabulary.JournalWords;
import dev.shelfcheck.vocabulary.Years;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a cell or a line below the title says, by its header or by its form. */
final class CellFacts {
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(" + Years.WRITTEN + ")(?!\\d)");

  /** What many people call themselves together. */
  private static final Pattern GROUP =
      Pattern.compile(
          "(?:\\p{Lu}[\\p{L}&'’-]*+\\s(?:(?:of|for|and|the|on)\\s)?){1,7}(?:Collaboration|Consortium|Team|Group|Initiative|Committee|Network|Investigators)");

  /** A volume behind a journal's slanted name. */
  private static final Pattern OF_JOURNAL = Pattern.compile("\\s?,\\s?\\d{1,4}\\b");

  /** What stands in square brackets before a description. */
  private static final Pattern TAG = Pattern.compile("\\s*\\[([^\\[\\]\\n]{2,40})\\]\\s");

  /** What stands where nobody knows yet. */
  private static final Pattern NOTHING =
      Pattern.compile(
          "(?i)(?:tbd|tba|tbc|n\\.?/?a\\.?|none|null|unknown|pending|not (?:yet|available))");

  /** In which of its volumes something stands, or a year and the volume behind it. */
  private static final Pattern VOLUME =
      Pattern.compile(
          "[,;]\\s*(?i:vol(?:ume)?|no|num(?:ber)?|issue|pp?|pages?)\\b|[,.]?\\s*+"
              + Years.RECENT
              + "\\s?;\\s?\\d");

  /** A year, a month and perhaps a day. */
  private static final Pattern DAY =
      Pattern.compile("\\s*+" + Years.RECENT + "[-./]\\d{1,2}(?:[-./]\\d{1,2})?+\\s*+");

  /** A day or a month with its year, in whatever order. */
  private static final Pattern DATED =
      Pattern.compile(
          "\\s*+(?:"
              + Years.RECENT
              + "[-./]\\d{1,2}(?:[-./]\\d{1,2})?+|(?:\\d{1,2}(?:st|nd|rd|th)?[-./\\s])?+(?:(?i:"
              + Years.MONTH
              + ")|\\d{1,2})[-./,\\s]{1,2}(?:\\d{1,2},?\\s)?+"
              + Years.RECENT
              + ")\\s*+");

  /** What says that a date is not the work's: {@code Last Update}. */
  private static final Pattern KEPT =
      Pattern.compile(
          "(?i)(?:updat|modif|access|check|visit|commit|add|retriev|view|read|deadline|end)");

  /** Under these a venue may stand as well. */
  private static final Set<Headers> OFTEN_VENUES =
      EnumSet.of(Headers.YEAR, Headers.TITLE, Headers.SOURCE, Headers.NONE);

  /** A journal, its volume, a page and perhaps the year. */
  private static final Pattern ISSUED =
      Pattern.compile(
          "(?<name>\\p{Lu}[^\\d\\n"
              + ",;:]{2,120}?),?\\s\\d{1,4}(?:\\s?\\(\\d{1,4}\\))?,\\s\\p{L}?\\d[\\d–-]*+(?:\\s\\("
              + Years.WRITTEN
              + "\\))?[.\\s]*+");

  /** A name before a year, perhaps its publisher behind it; or a name behind a year. */
  private static final Pattern AMONG_YEARS =
      Pattern.compile(
          "\\s*+(?:(?<name>(?![\\d'’])[^\\n"
              + "]{1,99}?[^\\s,('’])[\\s,('’]{1,4}(?<behind>(?<=['’])\\d\\d|(?:"
              + Years.MONTH
              + "\\s)?"
              + Years.RECENT
              + ")\\)?(?:\\s\\p{Lu}[\\p{L}&-]+)?|"
              + Years.RECENT
              + "[\\s,]++(?<led>(?=\\p{Lu})[^\\n]{2,100}?))[\\s.]*+");

  /** What is said of a date, and no place where works appear. */
  private static final Pattern NO_HOME =
      Pattern.compile(
          "(?i)(?:early|late|mid|since|from|until|circa|ca|about|first|last|updated?|published|submitted|released?"
              + "|announced|present|ongoing|q\\d|v\\d+(?:\\.\\d+)*|h\\d)\\b.*");

  private static final Set<TextKind> NOWHERE =
      EnumSet.of(TextKind.DATE, TextKind.INSTITUTION, TextKind.BLANK, TextKind.LABEL);

  /** What may stand between people and a year, and behind it. */
  private static final String SIGNS = " \t\n,.()[]";

  /** So long are people who are cited: {@code Noor et al.}, {@code Noor, Birk and Sand}. */
  private static final int LONGEST_CITED = 80;

  /** What says that a column holds the first authors alone. */
  private static final String FIRST = "first";

  private final Part part;
  private final Facts facts;

  CellFacts(Part part, Facts facts) {
    this.part = part;
    this.facts = facts;
  }

  private Prose prose() {
    return part.prose();
  }

  private boolean free() {
    return part.kind() != Part.Kind.CELL
        || (Headers.of(part.label()) == Headers.NONE && part.label().isBlank());
  }

  Optional<AuthorList> authors() {
    boolean labelled = Headers.of(part.label()) == Headers.AUTHORS;
    Optional<AuthorList> found = labelled || free() ? facts.authors() : Optional.empty();
    return labelled ? found.or(this::lone).map(this::asFirst) : found.or(this::cited);
  }

  /** The people of a column, who are not all where it says that they are the first ones. */
  private AuthorList asFirst(AuthorList people) {
    return part.label().toLowerCase(Locale.ROOT).contains(FIRST)
        ? new AuthorList(people.names(), false)
        : people;
  }

  /** The people of a cell that holds them and a year, whatever its column is called. */
  private Optional<AuthorList> cited() {
    Optional<String> people =
        part.kind() == Part.Kind.CELL ? beforeYear(prose().text()) : Optional.empty();
    return people.flatMap(p -> several(p).map(f -> list(f, prose().text().indexOf(p))));
  }

  /** Whether a text is several people and a year. */
  static boolean cites(String text) {
    return beforeYear(text).flatMap(CellFacts::several).isPresent();
  }

  /** What stands before the year that ends a text: {@code Noor et al., 2019}. */
  private static Optional<String> beforeYear(String text) {
    String bare = Tail.cut(text.strip(), SIGNS);
    int letter = !bare.isEmpty() && Character.isLowerCase(bare.charAt(bare.length() - 1)) ? 1 : 0;
    int year = bare.length() - letter - Scan.YEAR;
    return year > 0 && Scan.isYear(bare, year)
        ? Optional.of(Tail.cut(bare.substring(0, year), SIGNS))
            .filter(p -> !p.isEmpty() && p.length() <= LONGEST_CITED)
            .filter(p -> p.chars().noneMatch(Character::isDigit))
        : Optional.empty();
  }

  private static Optional<Names.Found> several(String text) {
    return Names.read(text).or(() -> LooseNames.families(text)).filter(Names.Found::areSeveral);
  }

  private AuthorList list(Names.Found found, int from) {
    return new AuthorList(
        found.names().stream()
            .map(n -> new Stated<>(n.text(), prose().span(from + n.from(), from + n.to())))
            .toList(),
        found.complete());
  }

  /** The only person of a cell that is said to hold people. */
  private Optional<AuthorList> lone() {
    return Names.read(prose().text())
        .or(() -> LooseNames.column(prose().text()))
        .map(f -> list(f, 0))
        .or(this::group);
  }

  /** A group of people in a column of people, by the name it goes by. */
  private Optional<AuthorList> group() {
    String name = EntryReader.squeeze(prose().text());
    return GROUP.matcher(name).matches()
        ? Optional.of(new AuthorList(List.of(whole(name, prose().text().length())), true))
        : Optional.empty();
  }

  /** The people of a cell that is said to hold them. */
  Optional<AuthorList> labelledAuthors() {
    return Headers.of(part.label()) == Headers.AUTHORS ? authors() : Optional.empty();
  }

  /** The year of a cell under a header such as Year or Date; the only one that stands in it. */
  Optional<Stated<Integer>> labelledYear() {
    if (Headers.of(part.label()) != Headers.YEAR) {
      return Optional.empty();
    }
    Matcher m = YEAR.matcher(prose().text());
    return m.find()
        ? Optional.of(year(new Range(m.start(1), m.end(1))))
        : VenueCell.onlyDate(prose().text()).map(this::year).or(() -> cell().map(this::year));
  }

  Optional<Stated<Integer>> year() {
    Headers header = Headers.of(part.label());
    if (header == Headers.VENUE) {
      return cell().map(c -> year(c)).or(facts::year);
    }
    if (header == Headers.AUTHORS) {
      return facts.year();
    }
    if (header == Headers.REMARK && VenueCell.onlyDate(prose().text()).isPresent()) {
      return VenueCell.onlyDate(prose().text()).map(this::year);
    }
    boolean venue = (OFTEN_VENUES.contains(header) || isDatedVenue(header)) && isVenue();
    return venue || free() ? facts.year().or(this::dated) : tag().flatMap(StatedDate::year);
  }

  /** Whether a day or a month is all that a cell says, under a header nobody knows. */
  static boolean isDay(Part part) {
    return part.kind() == Part.Kind.CELL
        && Headers.of(part.label()) == Headers.NONE
        && DAY.matcher(part.prose().text()).matches()
        && !KEPT.matcher(part.label()).find();
  }

  /** Whether a cell under a header such as Date says more of one than its year. */
  static boolean isOfDays(Part part) {
    return part.kind() == Part.Kind.CELL
        && Headers.of(part.label()) == Headers.YEAR
        && DATED.matcher(part.prose().text()).matches();
  }

  /** Whether a venue and its year are all that stands under a header such as Info. */
  private boolean isDatedVenue(Headers header) {
    return header == Headers.REMARK && cell().isPresent();
  }

  /** What a tag that begins a description says: {@code [CVPR 2024 Highlight] Walks of gravel}. */
  private Optional<StatedDate> tag() {
    Matcher tag = TAG.matcher(prose().text());
    boolean told =
        part.kind() == Part.Kind.CELL
            && Headers.of(part.label()) == Headers.REMARK
            && tag.lookingAt()
            && (TextKind.isDate(tag.group(1)) || beginsWithVenue(tag.group(1)));
    return told
        ? Optional.of(new StatedDate(Blanked.of(prose(), Range.NOWHERE), tag.end()))
        : Optional.empty();
  }

  private static boolean beginsWithVenue(String tag) {
    return new VenueFinder(tag).beginningAt(0, tag.length()).isPresent();
  }

  /** The year of a venue that everybody knows, in whatever form its date is written. */
  private Optional<Stated<Integer>> dated() {
    return known().map(this::year);
  }

  /** The cell of a venue that everybody knows, and its date. */
  private Optional<VenueCell> known() {
    return cell().filter(c -> Venues.isVenue(name(c).value() + " " + year(c).value()));
  }

  private Optional<VenueCell> cell() {
    return VenueCell.of(prose().text());
  }

  private Stated<Integer> year(VenueCell cell) {
    return year(cell.year());
  }

  private Stated<Integer> year(Range digits) {
    return year(part, digits);
  }

  /** The year whose digits stand in a part. */
  static Stated<Integer> year(Part part, Range digits) {
    int from = digits.from();
    int to = digits.to();
    return new Stated<>(
        Years.of(part.prose().text().substring(from, to)), part.prose().span(from, to));
  }

  Optional<Stated<String>> labelledVenue() {
    return switch (Headers.of(part.label())) {
      case VENUE ->
          issued()
              .or(this::unknown)
              .or(() -> facts.venue().filter(v -> !goesOn(v)))
              .or(this::wholeCell);
      case YEAR ->
          (isVenue()
                  ? facts.venue().or(() -> cell().map(this::name))
                  : Optional.<Stated<String>>empty())
              .or(this::amongYears);
      case REMARK ->
          isDatedVenue(Headers.REMARK) && isVenue()
              ? facts.venue().or(this::wholeCell)
              : Optional.empty();
      case TITLE -> isVenue() ? facts.venue().or(this::wholeCell) : Optional.empty();
      case SOURCE -> isSource() ? facts.venue().or(this::wholeCell) : Optional.empty();
      default -> Optional.empty();
    };
  }

  /** A journal, its volume and its page, and nothing else: {@code Gravel Lett. 47, 777 (1935)}. */
  private Optional<Stated<String>> issued() {
    String text = prose().text().stripTrailing();
    Matcher m = ISSUED.matcher(text);
    return text.length() <= VenueCell.LONGEST_NAME && m.matches()
        ? Optional.of(
            new Stated<>(
                EntryReader.squeeze(m.group("name")), prose().span(m.start("name"), m.end("name"))))
        : Optional.empty();
  }

  /**
   * The name beside the year in a column of years, whether or not anybody knows it: {@code Gravel
   * Letters 2020 Elsevier}, {@code 2019 IEEE KITE}.
   */
  private Optional<Stated<String>> amongYears() {
    Matcher m = AMONG_YEARS.matcher(prose().text());
    if (prose().text().length() > VenueCell.LONGEST_NAME || !m.matches()) {
      return Optional.empty();
    }
    String group = m.group("behind") != null ? "name" : "led";
    String said = m.group(group).strip();
    String name =
        VenueCell.of(said).map(c -> said.substring(c.name().from(), c.name().to())).orElse(said);
    boolean home =
        Beside.hasCapitals(name)
            && !NO_HOME.matcher(name).matches()
            && !NOWHERE.contains(TextKind.of(name))
            && !TitleEnds.isStatus(name)
            && !Names.areListed(name);
    return home
        ? Optional.of(
            new Stated<>(
                EntryReader.squeeze(name),
                prose().span(m.start(group), m.start(group) + name.length())))
        : Optional.empty();
  }

  /** Whether a name's next word, cut short as its last was, follows: {@code J. Moss. Chem. B}. */
  private boolean goesOn(Stated<String> venue) {
    String text = EntryReader.squeeze(prose().text());
    int end = text.indexOf(venue.value()) + venue.value().length();
    String last = venue.value().substring(venue.value().lastIndexOf(' ') + 1);
    return text.startsWith(". ", end)
        && JournalWords.abbreviates(last.toLowerCase(Locale.ROOT))
        && Character.isUpperCase(Scan.at(text, end + 2));
  }

  /** Whether nothing but a venue stands in the cell, whatever its column is called. */
  private boolean isVenue() {
    return part.kind() == Part.Kind.CELL
        && (TextKind.of(prose().text()) == TextKind.VENUE || known().isPresent());
  }

  /** Whether what a work or its data comes from is where it appeared. */
  private boolean isSource() {
    String text = prose().text().strip();
    return Venues.isVenue(text) || Venues.isJournal(text) || Venues.isServer(text);
  }

  /** The name of a cell that is no known venue as a whole, of which a known one may be a part. */
  private Optional<Stated<String>> unknown() {
    return isVenue() ? Optional.empty() : cell().map(this::name);
  }

  private Stated<String> name(VenueCell cell) {
    int from = cell.name().from();
    int to = cell.name().to();
    return new Stated<>(
        EntryReader.squeeze(prose().text().substring(from, to)), prose().span(from, to));
  }

  /** What the cell says beside labelled links. */
  private String own() {
    return Blanked.of(prose(), Range.NOWHERE).text();
  }

  private Optional<Stated<String>> wholeCell() {
    Matcher volume = VOLUME.matcher(prose().text());
    String text = volume.find() ? prose().text().substring(0, volume.start()) : prose().text();
    String name = EntryReader.squeeze(text);
    boolean blank =
        name.isEmpty()
            || NOTHING.matcher(name).matches()
            || name.length() > VenueCell.LONGEST_NAME
            || !own().codePoints().anyMatch(Character::isLetter);
    return cell()
        .map(this::name)
        .or(() -> blank ? Optional.empty() : Optional.of(whole(name, text.length())));
  }

  private Stated<String> whole(String name, int to) {
    return new Stated<>(name, prose().span(0, to));
  }

  Optional<Stated<String>> venue() {
    boolean told = Headers.of(part.label()) == Headers.NONE && Venues.isVenue(prose().text());
    return (told || free() ? facts.venue() : tag().flatMap(StatedDate::venue)).or(this::slanted);
  }

  /** The slanted name that begins a cell, where its volume follows: {@code *Gravel*, 14(2)}. */
  private Optional<Stated<String>> slanted() {
    Prose cell = prose();
    return part.kind() != Part.Kind.CELL
        ? Optional.empty()
        : cell.marks().stream()
            .filter(m -> m.style() == Style.ITALIC && cell.text().substring(0, m.from()).isBlank())
            .filter(
                m ->
                    OF_JOURNAL
                        .matcher(cell.text())
                        .region(m.to(), cell.text().length())
                        .lookingAt())
            .map(
                m ->
                    new Stated<>(
                        EntryReader.squeeze(cell.text().substring(m.from(), m.to())),
                        cell.span(m.from(), m.to())))
            .findFirst();
  }
}
