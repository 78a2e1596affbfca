package dev.shelfcheck.read.claims;

import dev.shelfcheck.read.prose.Anchor;
import dev.shelfcheck.read.prose.Mark;
import dev.shelfcheck.read.prose.Style;
import dev.shelfcheck.vocabulary.Years;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands before a title and is none of it: numbers, dates, venues, tags in brackets, labelled
 * links, emoji.
 */
final class Lead {
  private static final Pattern NOISE =
      Pattern.compile(
          "(?::[a-z0-9_+-]{2,30}:|[\\s\\x{00a0}\\x{200b}\\x{fe0f}\\x{200d}|,.;:：·•~>#/–—=\\\\*-]|(?![\\p{L}\\p{N}])\\p{So}|[\\x{1F000}-\\x{1FAFF}]|&emsp;|\\p{Sk}){1,60}");
  private static final Pattern BRACKETED =
      Pattern.compile(
          "\\[([^\\[\\]\\n"
              + "]{0,60})\\]|\\(((?:[^()\\n"
              + "]{0,40}\\([^()\\n]{0,30}\\))?+[^()\\n"
              + "]{0,60})\\)|（([^（）\\n"
              + "]{0,40})）|【([^【】\\n"
              + "]{0,40})】|〔([^〕\\n"
              + "]{0,40})〕");
  private static final Pattern DATE =
      Pattern.compile(
          "(?:"
              + Years.RECENT
              + "(?:[-./年]\\s?\\d{1,2}(?:[-./月]\\s?\\d{1,2}日?)?)?(?!\\d|[-–]?[a-zA-Z])|"
              + Years.RECENT
              + "\\d{4}(?!\\d)|\\d{1,2}[./]\\d{1,2}(?=\\s))[\\s:：.,-]*");

  /** A day with its month and year: nothing else, so that it may stand within a link as well. */
  private static final Pattern DAY =
      Pattern.compile(
          "(?:\\d{1,2}(?<sign>[-./])\\d{1,2}\\k<sign>(?:"
              + Years.RECENT
              + "|\\d\\d)|"
              + Years.RECENT
              + "(?<other>[-./])\\d{1,2}\\k<other>\\d{1,2})[:：,]?\\s++(?=[\\p{L}\\d\"“])");

  /**
   * People and a year in one word, as bibliographies name their works, before a sign: {@code
   * NoorandBirk2012 - Title}, {@code Nooretal2007a: Title}.
   */
  private static final Pattern CITE_KEY =
      Pattern.compile(
          "\\p{Lu}(?=[\\p{L}'’-]{0,40}\\p{Ll}"
              + Years.RECENT
              + ")(?:[\\p{L}'’-]{2,40}+"
              + Years.RECENT
              + "[a-z]?\\s+[-–—]+|[\\p{L}'’-]{2,40}?(?:and\\p{Lu}[\\p{L}'’-]{2,40}+|etal)"
              + Years.RECENT
              + "[a-z]?:)\\s+(?=[\\p{Lu}\\d\"“])");

  /** A year, a venue perhaps, and the title, with nothing but low lines between them. */
  private static final Pattern JOINED =
      Pattern.compile(
          StatedDate.JOINED + "(?=[\\p{Lu}\"“][\\p{L}-]*+[\\s:]|\\p{Ll}[\\p{L}\\d-]*+:)");

  /** A tag and a dash of three strokes and more. */
  private static final Pattern DASHED =
      Pattern.compile(
          "\\p{Lu}[\\p{L}\\d/+]{1,14}+(?:-[\\p{L}\\d]{1,14}+)?+\\s*+-{3,}+\\s*+(?=[\\p{L}\"“])");

  private static final Pattern NUMBER = Pattern.compile("\\d{1,3}(?:[.)）、]|/(?=\\s))\\s*(?!\\d)");
  private static final Pattern LABEL =
      Pattern.compile(
          "(?i)(?:paper|title|paper title|name|论文名称|论文标题|论文|标题|论文名|paper"
              + " name|article|required|optional|recommended|further reading)\\s*[:：]\\s*");

  /** What a title may begin with, too, unless it is set apart behind it. */
  private static final Pattern KIND =
      Pattern.compile("(?i)(?:book|survey|blog|tutorial)\\s*[:：]\\s*");

  private static final Pattern ACRONYM =
      Pattern.compile("\\p{Lu}{2,8}(?:[-/ ]\\p{Lu}[\\p{L}&]{0,9}){1,2}(?:\\s?['’]?\\d{2,4})?");

  /** Who tells others of a work. */
  private static final Pattern TOLD =
      Pattern.compile(
          "\\p{Lu}[\\p{L}'’-]*+(?:\\s[\\p{L}'’-]++){0,5}?\\s"
              + "(?:presents?|presented|presenting|discuss(?:es|ed)?|leads?|led|reads?):\\s");

  /** Words in capitals that say how a work is to be read. */
  private static final Pattern CALLED_OUT =
      Pattern.compile("\\p{Lu}{4,16}(?:\\s\\p{Lu}{3,16}){0,2}:\\s++");

  /** Somebody's family name, and not far behind a year in brackets. */
  private static final Pattern KEY =
      Pattern.compile("\\p{Lu}[^:.\\n\\d(]{1,80}\\(" + Years.WRITTEN + "[a-z]?\\)\\s");

  private static final Pattern PRESENTED =
      Pattern.compile(
          "[\\s,(]+(?i:oral|spotlight|poster|highlight|best paper(?: award)?|honorable"
              + " mention)\\)?\\s*[,:|\\]]");

  /** How something is done: no tag says that. */
  private static final Pattern ADVERB =
      Pattern.compile(
          "\\p{Lu}\\p{Ll}{2,}ly|Almost|Just|Not(?: [Ss]o)?|Too|Very|Some|More|Why|How|When");

  /** A capital behind a small letter, a digit, a hyphen: a name, and no word. */
  private static final Pattern INNER = Pattern.compile("\\p{Ll}\\p{Lu}|\\p{Lu}{2}|\\d|-");

  private static final Pattern DASH = Pattern.compile("\\s++[-–—]{1,2}\\s++(?=\\p{L})");

  /** A name with a note, in bold within brackets. */
  private static final int LONGEST_TAG = 10;

  /** Words of a venue, its track and year; chosen. */
  private static final int LONGEST_DATED = 8;

  /** The longest of a venue's names, and shorter than a title. */
  private static final int LONGEST_NAME = 3;

  private static final String STOP = ". ";

  /** Characters within which a title's first two words stand. */
  private static final int NEAR = 400;

  private final Shape shape;
  private final int end;

  Lead(Shape shape, int end) {
    this.shape = shape;
    this.end = end;
  }

  /** Where the title may begin. */
  int skip(int from) {
    int at = from;
    int before = -1;
    while (at < end && at != before) {
      before = at;
      at = noise(at);
      at = labelledLink(at);
      at = bracketed(at);
      at = day(at);
      at = citeKey(at);
      at = dated(at);
      at = matched(JOINED, at);
      at = matched(DASHED, at);
      at = matched(NUMBER, at);
      at = matched(LABEL, at);
      at = kind(at);
      at = teller(at);
      at = code(at);
      at = nameOfPeoplesWork(at);
      at = venue(at, from);
    }
    return Math.min(at, end);
  }

  private int day(int at) {
    if (at >= end || !Scan.isDigit(shape.text().charAt(at))) {
      return at;
    }
    Matcher m = DAY.matcher(shape.text()).region(at, end);
    return m.lookingAt() && laterText(m.end()) ? m.end() : at;
  }

  /** Behind a bibliography's key for the work, within a link as well, unless that is all of it. */
  private int citeKey(int at) {
    if (at >= end || !Character.isUpperCase(shape.text().charAt(at))) {
      return at;
    }
    Matcher m = CITE_KEY.matcher(shape.text()).region(at, end);
    return m.lookingAt() && laterText(m.end()) ? m.end() : at;
  }

  /** Behind a date, and behind the name between it and a linked title. */
  private int dated(int at) {
    int behind = matched(DATE, at);
    return behind > at ? DatedLead.skip(shape, behind, end) : at;
  }

  /**
   * Behind what says of which kind a work is, where nothing stands before it, or a link, bold
   * letters or quotes follow.
   */
  private int kind(int at) {
    int behind = matched(KIND, at);
    boolean apart =
        behind > at
            && behind < end
            && (!Runs.hasLetterOrNumber(shape.text().substring(0, at))
                || shape.linkAt(behind).isPresent()
                || shape.markAt(behind, Style.BOLD).filter(m -> m.from() >= behind).isPresent()
                || "\"“*_".indexOf(shape.text().charAt(behind)) >= 0);
    return apart ? behind : at;
  }

  private int noise(int at) {
    return matched(NOISE, at);
  }

  private int matched(Pattern pattern, int at) {
    if (at >= end
        || !mayBegin(pattern, shape.text().charAt(at))
        || (pattern != NOISE && shape.linkAt(at).isPresent())) {
      return at;
    }
    Matcher m = pattern.matcher(shape.text()).region(at, end);
    return m.lookingAt() ? m.end() : at;
  }

  /** Whether a pattern may begin with a character. */
  @SuppressWarnings("ReferenceEquality") // a pattern has no equals
  private static boolean mayBegin(Pattern pattern, char c) {
    if (pattern == NOISE) {
      return !isAsciiLetter(c) && !Scan.isDigit(c);
    }
    if (pattern == DASHED) {
      return Character.isUpperCase(c) || Character.isSurrogate(c);
    }
    return Scan.isDigit(c) || (pattern != DATE && pattern != JOINED && pattern != NUMBER);
  }

  private static boolean isAsciiLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private int labelledLink(int at) {
    if (at >= end) {
      return at;
    }
    Optional<Anchor> link = shape.linkAt(at);
    boolean label = link.isPresent() && shape.isLabel(link.get()) && laterText(link.get().to());
    return label ? link.get().to() : at;
  }

  /** Whether anything like a title follows; else the label itself has to do. */
  private boolean laterText(int from) {
    return from < end && shape.words(from, Math.min(end, from + NEAR)) >= 2;
  }

  /** A tag in brackets: short, or a labelled link, or a venue, a date. */
  private int bracketed(int at) {
    if (at >= end || !Scan.isOneOf(shape.text().charAt(at), "[(（【〔")) {
      return at;
    }
    int open = at;
    Optional<Anchor> inner = shape.linkAt(at + 1);
    if (inner.isPresent() && shape.linkAt(at).isEmpty()) {
      int close = lastLabel(inner.get()).to();
      while (close < end && Scan.isBlank(shape.text().charAt(close))) {
        close++;
      }
      boolean closed = close < end && Scan.isOneOf(shape.text().charAt(close), "])）】");
      boolean tag =
          shape.isLabel(inner.get())
              || isAcronym(inner.get())
              || isJournal(inner.get())
              || isBeforePlain(inner.get(), close + 1);
      return closed && tag && laterText(close + 1) ? close + 1 : open;
    }
    Matcher m = BRACKETED.matcher(shape.text()).region(at, end);
    if (!m.lookingAt() || !laterText(m.end())) {
      return open;
    }
    String content = shape.text().substring(at + 1, m.end() - 1);
    boolean set =
        shape
                .markAt(at + 1, Style.BOLD)
                .filter(b -> b.to() >= at + 1 + content.length())
                .isPresent()
            && shape.markAt(at, Style.BOLD).isEmpty();
    if (isOfTitle(content, m.end())) {
      return open;
    }
    boolean tag =
        Shape.words(content) <= LONGEST_NAME
            || ((set || beforeTitle(m.end())) && Shape.words(content) <= LONGEST_TAG)
            || Venues.isVenue(content)
            || beginsWithVenue(content)
            || isNameAndVenue(content)
            || (Venues.isYeared(content) && Shape.words(content) <= LONGEST_DATED);
    return tag && wholeStyle(at, m.end()) ? m.end() : open;
  }

  /** Whether a known venue and its year begin it, a note behind them: {@code ICML 2019 MOSS}. */
  private static boolean beginsWithVenue(String content) {
    return Shape.words(content) <= LONGEST_TAG
        && new VenueFinder(content)
            .beginningAt(0, content.length())
            .filter(FoundVenue::hasYear)
            .isPresent();
  }

  /** Whether a short name, a comma and a venue with its year stand in a bracket. */
  private static boolean isNameAndVenue(String content) {
    int comma = content.lastIndexOf(',');
    return comma > 0
        && Shape.words(content.substring(0, comma)) <= LONGEST_NAME
        && Venues.isYeared(content.substring(comma + 1).strip());
  }

  /** Whether a word in brackets is a title's first: {@code (Nearly) Free}, {@code (Re)drawing}. */
  private boolean isOfTitle(String content, int to) {
    boolean runsOn = to < end && Character.isLowerCase(shape.text().charAt(to));
    return runsOn || ADVERB.matcher(content).matches();
  }

  /** The last of the labels that stand together in one bracket. */
  private Anchor lastLabel(Anchor first) {
    Anchor last = first;
    for (Anchor link : shape.links()) {
      boolean label = shape.isLabel(link) || shape.words(link.from(), link.to()) < LONGEST_NAME;
      boolean next = link.from() >= last.to() && link.to() < end && label;
      if (next && shape.text().substring(last.to(), link.from()).matches("[\\s,;|/&]+")) {
        last = link;
      }
    }
    return last;
  }

  /**
   * Whether a few words are linked, and a plain title in capitals follows with no link of its own.
   */
  private boolean isBeforePlain(Anchor link, int at) {
    boolean few =
        shape.words(link.from(), link.to()) <= LONGEST_NAME && shape.text().startsWith(" ", at);
    if (!few) {
      return false;
    }
    Range run = PlainRun.read(shape, at + 1, end);
    String title = shape.text().substring(run.from(), run.to());
    return Character.isUpperCase(title.isEmpty() ? ' ' : title.charAt(0))
        && shape.words(run.from(), run.to()) > LONGEST_NAME
        && shape.linkAt(run.from()).isEmpty()
        && PlainRun.titled(title)
        && !Talk.is(title);
  }

  /** Whether a link's text is a publisher's and a series' acronyms: {@code IEEE-TED}. */
  private boolean isAcronym(Anchor link) {
    return ACRONYM.matcher(shape.text().substring(link.from(), link.to())).matches();
  }

  /**
   * Whether a journal's or a meeting's name is all that a link shows, two words of a field's, say.
   */
  private boolean isJournal(Anchor link) {
    String shown = shape.text().substring(link.from(), link.to());
    return Venues.isJournal(shown) || Venues.isNamed(shown);
  }

  /** Whether a bold text of several words, or a link that is no label, follows at once. */
  private boolean beforeTitle(int at) {
    int next = at;
    while (next < end && Scan.isOneOf(shape.text().charAt(next), " \t:-–—")) {
      next++;
    }
    int title = next;
    return title < end
        && (shape
                .markAt(title, Style.BOLD)
                .filter(b -> b.from() == title && shape.words(b.from(), b.to()) > 2)
                .isPresent()
            || shape
                .linkAt(title)
                .filter(l -> !shape.isLabel(l) && shape.words(l.from(), l.to()) > 2)
                .isPresent());
  }

  /** Whether a range does not cut a bold title in two. */
  private boolean wholeStyle(int from, int to) {
    Optional<Mark> bold = shape.markAt(from, Style.BOLD);
    Optional<Anchor> link = shape.linkAt(from);
    return (bold.isEmpty() || bold.get().to() <= to + 1 || shape.words(to, bold.get().to()) >= 2)
        && (link.isEmpty() || link.get().to() <= to + 1 || shape.words(to, link.get().to()) >= 2);
  }

  private int venue(int at, int from) {
    Optional<FoundVenue> found =
        at < end ? new VenueFinder(shape.text()).beginningAt(at, end) : Optional.empty();
    if (found.isEmpty() || shape.linkAt(at).isPresent()) {
      return at;
    }
    FoundVenue m = found.get();
    if (isOfBold(at, m)) {
      return at;
    }
    String after = shape.text().substring(m.end(), Math.min(end, m.end() + 1));
    boolean apart =
        m.hasYear()
            || after.isEmpty()
            || (" \t:|,]".contains(after)
                && (nextIsTitle(m.end()) || isBetweenDashes(from, at, m)));
    return apart && laterText(m.end()) ? presented(m.end()) : at;
  }

  /** Whether bold words that begin with it go on at once: {@code **ICRA 2020 Moss Contest**}. */
  private boolean isOfBold(int at, FoundVenue venue) {
    String behind = venue.hasYear() ? " " : ": ";
    return shape.text().startsWith(behind, venue.end())
        && shape
            .markAt(at, Style.BOLD)
            .filter(b -> b.from() == at && b.to() > venue.end() + 1)
            .isPresent();
  }

  /** Whether a date or a tag stands before it and a dash behind it: {@code 2021 - ACL - Title}. */
  private boolean isBetweenDashes(int from, int at, FoundVenue venue) {
    return shape.text().substring(from, at).stripTrailing().endsWith("-")
        && shape.text().startsWith(" - ", venue.end());
  }

  /**
   * Behind who tells of it before a reference by people and year: {@code Ida presents: Noor and
   * Birk (2004) Title}.
   */
  private int teller(int at) {
    if (at >= end || !Character.isUpperCase(shape.text().charAt(at))) {
      return at;
    }
    Matcher called = CALLED_OUT.matcher(shape.text()).region(at, end);
    if (called.lookingAt()) {
      return CitedPeople.at(shape, called.end(), end).filter(CitedPeople::sure).isPresent()
          ? called.end()
          : at;
    }
    Matcher label = TOLD.matcher(shape.text()).region(at, end);
    return label.lookingAt()
            && KEY.matcher(shape.text()).region(label.end(), end).lookingAt()
            && CitedPeople.at(shape, label.end(), end)
                .filter(p -> p.dated() && p.sure() && shape.words(p.end(), end) >= 2)
                .isPresent()
        ? label.end()
        : at;
  }

  /** Behind how a work was presented there: {@code ICRA 2020 Oral, Title}. */
  private int presented(int at) {
    Matcher m = PRESENTED.matcher(shape.text()).region(at, end);
    return m.lookingAt() ? m.end() : at;
  }

  /** Whether a link or a set-apart title follows at once, so that the venue was a tag. */
  private boolean nextIsTitle(int at) {
    int next = at;
    while (next < end && Scan.isOneOf(shape.text().charAt(next), " \t:|,-–")) {
      next++;
    }
    return next < end
        && (shape.linkAt(next).isPresent()
            || shape.markAt(next, Style.BOLD).filter(m -> m.from() >= at).isPresent()
            || shape.text().charAt(next - 1) == ':');
  }

  /** Whether a text in code is what an entry is called: a dash and a description follow. */
  private boolean isName(Mark code) {
    String text = shape.text();
    Matcher dash = DASH.matcher(text).region(code.to(), end);
    return dash.lookingAt()
        && Character.isLowerCase(text.codePointAt(dash.end()))
        && TextKind.of(text.substring(code.from(), code.to())) == TextKind.NAME;
  }

  /** Whether one word in code and a colon begin a title: {@code `moss`: A Kit for Gravel}. */
  private boolean isHeadOfTitle(Mark code) {
    String name = shape.text().substring(code.from(), code.to());
    return shape.text().startsWith(": ", code.to())
        && TextKind.of(name) == TextKind.NAME
        && name.chars().noneMatch(c -> c == ' ')
        && (name.equals(name.toLowerCase(Locale.ROOT)) || INNER.matcher(name).find());
  }

  /**
   * Behind a bold name and its colon where nothing but people stand behind it in the line; or
   * behind a bold name before a reference that begins with people.
   */
  private int nameOfPeoplesWork(int at) {
    Optional<Mark> bold = shape.markAt(at, Style.BOLD).filter(m -> m.from() == at && m.to() < end);
    if (bold.isEmpty() || shape.words(at, bold.get().to()) > LONGEST_NAME) {
      return at;
    }
    int to = bold.get().to();
    boolean within = Scan.isOneOf(shape.text().charAt(to - 1), ":：");
    if (!within && !Scan.isOneOf(shape.text().charAt(to), ":：")) {
      boolean tag =
          !Scan.isOneOf(shape.text().charAt(to - 1), ".!?") && shape.text().startsWith(" ", to);
      return tag && isReference(to + 1) ? to + 1 : at;
    }
    int colon = within ? to : to + 1;
    String people = shape.text().substring(colon, Math.max(peopleEnd(at), colon));
    boolean listed = Names.areListed(people) && Names.read(people).isPresent();
    return listed || isReference(matched(NOISE, colon)) ? colon : at;
  }

  /** Whether several people begin a reference: a title follows them, then a link or a year. */
  private boolean isReference(int at) {
    int stop = sentenceEnd(at);
    String people = shape.text().substring(at, stop);
    int title = Math.min(end, stop + STOP.length());
    return Names.areListed(people)
        && !AuthorsFirst.hasSubject(people)
        && Names.read(people).filter(Names.Found::areSeveral).isPresent()
        && shape.words(title, PlainRun.read(shape, title, end).to()) >= LONGEST_NAME
        && (Scan.hasYear(shape.text().substring(stop), end - stop)
            || shape.links().stream().anyMatch(l -> l.from() > stop));
  }

  /** Where a full stop ends a word, not an initial; the same place if none does. */
  private int sentenceEnd(int at) {
    int stop = shape.text().indexOf(STOP, at);
    while (stop > at && !Character.isLowerCase(shape.text().charAt(stop - 1))) {
      stop = shape.text().indexOf(STOP, stop + 1);
    }
    return Math.max(at, stop);
  }

  /** Where the line ends, or what is bold next in it begins. */
  private int peopleEnd(int at) {
    int feed = shape.text().indexOf('\n', at);
    return shape.prose().marks().stream()
        .filter(m -> m.style() == Style.BOLD && m.from() > at && (feed < 0 || m.from() < feed))
        .filter(m -> shape.words(m.from(), m.to()) >= LONGEST_NAME)
        .mapToInt(Mark::from)
        .findFirst()
        .orElse(feed);
  }

  private int code(int at) {
    Optional<Mark> code = at < end ? shape.markAt(at, Style.CODE) : Optional.empty();
    boolean tag =
        code.isPresent()
            && code.get().from() == at
            && shape.linkAt(at).isEmpty()
            && laterText(code.get().to())
            && !isName(code.get())
            && !isHeadOfTitle(code.get())
            && shape.words(at, code.get().to()) <= LONGEST_NAME;
    return tag ? code.get().to() : at;
  }
}
