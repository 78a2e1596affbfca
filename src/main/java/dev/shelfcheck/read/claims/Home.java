package dev.shelfcheck.read.claims;

import dev.shelfcheck.model.Stated;
import dev.shelfcheck.model.Tail;
import dev.shelfcheck.read.prose.Mark;
import dev.shelfcheck.read.prose.Style;
import dev.shelfcheck.vocabulary.JournalWords;
import dev.shelfcheck.vocabulary.StopWords;
import dev.shelfcheck.vocabulary.Years;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The journal or the book in which a reference says that its work stands, known by its place alone:
 * slanted or behind a stop, and its volume or its year behind it.
 */
final class Home {
  /** A volume, an issue, pages or a year, or nothing more. */
  private static final Pattern FIGURES =
      Pattern.compile(
          "[\\s\\x{00a0},.;:]*+(?:[(\\[]?(?:[Vv]ol(?:ume)?\\.?|[Nn]o\\.?|n[°º]|v\\.|pp?\\.|Т\\.|T\\.|Bd\\.)?\\s*+\\d|"
              + Years.MONTH
              + "\\s(?:\\d{1,2},?\\s)?+"
              + Years.RECENT
              + "|[–—-]\\s\\d|$|\\n"
              + "|\\x{0001})");

  /** A volume with its issue, its pages or its year. */
  private static final Pattern VOLUME =
      Pattern.compile(
          "[\\s\\x{00a0},.;:]*+(?:(?:[Vv]ol|[Nn]o)\\b|n[°º]|(?:v\\.\\s*+)?\\d{1,3}(?!\\d)\\s*+[(,.:;–-]|"
              + Years.RECENT
              + ",\\s++\\d{1,4}\\s*+[(,.:;–-])");

  /** Capitals, no figure, no stop; then a volume with what belongs to it, or the year. */
  private static final Pattern PLAIN =
      Pattern.compile(
          "(?:[.?!,”\"»]|//|(?<=\\x{0002}))\\s*+(?:[Ii]n:?\\s++)?(?<name>\\p{Lu}[^\\n"
              + "\\d.,;:?!()\\[\\]\\x{0001}\\x{0002}\"“”]{2,90}+)(?:(?:[,.]\\s*+|\\s++|(?<=\\s))(?:[Vv]ol(?:ume)?\\.?\\s*+|v\\.\\s*+)?(?!\\d{1,3},\\d{3})\\d{1,4}(?:\\.\\d{1,5})?+\\s*+(?:[(:;,]|no\\.|\\d*[-–]\\d)|[.]?\\s++"
              + Years.RECENT
              + "(?:\\s\\p{Lu}\\p{Ll}{2}(?:\\s\\d{1,2})?+)?+"
              + "[^\\d\\p{L}\\n"
              + "]{0,2}+;|[,.]?\\s++\\(?"
              + Years.MONTH
              + "\\s++(?:\\d{1,2},?\\s++)?"
              + Years.RECENT
              + "|(?<named>,?\\s++"
              + Years.RECENT
              + "(?=[.;]?\\s*+(?:$|[\\n\\[(\\x{0001}])))|,\\s++(?:[Vv]ol|[Nn]o|pp)\\.)");

  /** What GB/T 7714 puts before a journal, a meeting: {@code Title[C]//Gravel Conference}. */
  private static final Pattern TYPED =
      Pattern.compile(
          "\\[[CJM](?:/OL)?\\](?:\\s?//|\\.)\\s*+(?:[Ii]n:?\\s++|(?:in\\s)?[Pp]roc(?:eedings|\\.)?(?:"
              + " of(?: the)?)?\\s++)?+(?:"
              + Years.RECENT
              + "\\s++)?+(?<name>[\\p{L}\\d](?:[^.,;:\\n"
              + "\\x{0001}]|,(?=\\s(?!(?:[Vv]ol|[Nn]o|pp|[Ii]ssue|art)\\b)\\p{L})){2,160}+)");

  /** Capitals behind a quoted title, and nothing behind them. */
  private static final Pattern BEHIND_QUOTE =
      Pattern.compile(
          "[.,?!\\x{0002}]{0,2}[\"”]\\s++(?<name>\\p{Lu}[^\\n"
              + "\\d.,;:?!()\\[\\]\\x{0001}\\x{0002}\"“”]{2,90}+)\\.?\\s*+$");

  /** A quotation's end before the book in which its chapter stands. */
  private static final Pattern CHAPTER = Pattern.compile("[.,]?[\"”][.,]?\\s(?:[Ii]n:?\\s)?");

  private static final Pattern SHORTENED =
      Pattern.compile("\\p{L}\\s\\(\\p{Lu}[\\p{L}&'’-]{1,14}\\)$");

  private static final Pattern PROCEEDINGS =
      Pattern.compile(
          "(?<![\\p{L}\\d])In:?\\s(?:the\\s)?Proc(?:eedings|\\.)(?:\\sof)?(?:\\sthe)?\\s(?<name>[\\p{Lu}\\d][^\\n"
              + "\\[\\x{0001}]{4,200}?)(?=,\\s(?:pages?|pp|[Vv]ol|no)\\b|[.,]\\s|\\.?$|\\s\\(pp|\\s\\[|\\n"
              + "|\\x{0001})");

  /** A stop and a name up to the line's end or a link. */
  private static final Pattern ENDING =
      Pattern.compile(
          "(?:[.]|(?<=[?!]))\\s++(?<name>\\p{Lu}[^.;:?!()\\[\\]\\d\\n"
              + "\\x{0001}\"“”]{2,90}+)[.]?\\s*+(?:$|\\n"
              + "|\\[|\\x{0001})");

  /** A name, its volume and issue, pages perhaps, and the year, and nothing else in a line. */
  private static final Pattern LINE =
      Pattern.compile(
          "\\n"
              + "[ \\t]*+(?<name>\\p{Lu}[^\\n"
              + "\\d.,;:?!()\\[\\]\\x{0001}\"“”]{2,90}?),?\\s\\d{1,4}\\s?\\(\\d{1,3}\\),\\s(?:\\d{1,5}[-–]{1,2}\\d{1,5},\\s)?"
              + Years.RECENT
              + "\\.?\\s*+(?:$|\\n)");

  /** A year between commas and a name up to the line's end. */
  private static final Pattern BEHIND_YEAR =
      Pattern.compile(
          ",\\s"
              + Years.RECENT
              + ",\\s(?<name>\\p{Lu}[^\\n"
              + "\\d.,;:?!()\\[\\]\\x{0001}\"“”]{2,60}+)\\.?\\s*+(?:$|\\n"
              + ")");

  /** Editors, who are called so in brackets, and the name of what they edited. */
  private static final Pattern EDITED =
      Pattern.compile(
          "(?<![\\p{L}\\d])In:?\\s[^()\\n"
              + "\\x{0001}]{3,240}?\\s?\\((?:[Ee]ds?|[Hh]rsg|[Hh]g|[Cc]oords?)\\.?\\)[.,:]?\\s*(?<name>[\\p{Lu}\\d][^\\n"
              + "\\[\\x{0001}]{4,200}?)(?=,\\s(?:pages?|pp|[Vv]ol|no)\\b|\\.\\s|\\.?$|\\s\\(pp|\\s\\[|\\n"
              + ")");

  private static final Pattern IN = Pattern.compile("(?:^|[\\s.,(])[Ii]n:?\\s*+$");

  /** What stands before a known meeting's name. */
  private static final String PROCEEDED = "Proc";

  /** What leads to a name within its slanted letters. */
  private static final String LEADS = "In ";

  /** Characters before a name within which {@code , in: } ends; chosen. */
  private static final int NEAR = 6;

  /** A word cut short has seldom more letters. */
  private static final int LONGEST_CUT = 5;

  /** So many initials and words cut short may stand between a title and a name. */
  private static final int MOST_STOPS = 24;

  /** No label is longer. */
  private static final int LONGEST_LABEL = 24;

  /** What may stand between a title and the name of its home. */
  private static final String SEPARATORS = " ,.*_\"”’'";

  private static final String NAME_ENDS = ",;:([\n\u0001\u0002";

  /** A short name in brackets and the year. */
  private static final Pattern DATED =
      Pattern.compile("(?:\\([\\p{L}&' ]{2,12}\\))?+[\\s,.(]*+" + Years.RECENT + "(?!\\d)");

  /** A slanted remark is longer than the name of a journal that nothing but its letters tells. */
  private static final int LONGEST = 9;

  private static final Pattern YEAR =
      Pattern.compile("[\\s,*_]*+(" + Years.RECENT + ")(?![\\d–-])");

  private static final Pattern LAST = Pattern.compile("[\\s,*_]*+" + Years.RECENT + "[\\s.,*_]*+");

  /** What stands behind a name within its slanted letters: a year, a volume, a bracket. */
  private static final Pattern BEHIND =
      Pattern.compile("[\\s,'’`]*+(?:\\(|(?:[Vv]ol\\.?\\s*+)?\\d[\\d\\s,.:;()–-]*+$)");

  /** One family name or two, which name nobody's journal where nothing else says so. */
  private static final Pattern PERSON =
      Pattern.compile("\\p{Lu}\\p{Ll}[\\p{L}'’-]*+(?: (?:&|and) \\p{Lu}\\p{Ll}[\\p{L}'’-]*+)?");

  private static final Set<TextKind> NONE =
      EnumSet.of(TextKind.BLANK, TextKind.LABEL, TextKind.DATE, TextKind.INSTITUTION);

  private final Blanked around;
  private final Range title;
  private final boolean cited;

  /**
   * Where a work stands.
   *
   * @param cited whether its people stand before its title, so that nobody is named behind it
   */
  Home(Blanked around, Range title, boolean cited) {
    this.cited = cited;
    this.around = around;
    this.title = title;
  }

  /** What is said behind the title, as far as the talk about it. */
  Optional<Stated<String>> find(int talk) {
    return title.isEmpty()
        ? Optional.empty()
        : proceedings()
            .or(this::edited)
            .or(this::slanted)
            .or(this::behindYear)
            .or(() -> plain(talk))
            .or(() -> cutShort(talk))
            .or(this::ending)
            .or(this::ofLine)
            .or(this::beforeTitle);
  }

  /** The journal, the meeting behind the sign of what the work is; not a server of preprints. */
  Optional<Stated<String>> typed() {
    if (title.isEmpty()) {
      return Optional.empty();
    }
    Matcher m = TYPED.matcher(around.text()).region(title.to(), around.text().length());
    return m.lookingAt() && !Venues.isServed(m.group("name"), 0)
        ? Optional.of(typed(m.start("name"), m.end("name")))
        : Optional.empty();
  }

  /**
   * A name in capitals that ends what a reference says behind a quoted title: {@code “Title.”
   * Gravel Studies.}
   */
  Optional<Stated<String>> last() {
    Matcher m = BEHIND_QUOTE.matcher(around.text());
    boolean found =
        cited && !title.isEmpty() && m.region(title.to(), around.text().length()).lookingAt();
    String name = found ? m.group("name").strip() : "";
    return found
            && Beside.hasCapitals(name)
            && !NONE.contains(TextKind.of(name))
            && Names.read(name).isEmpty()
        ? Optional.of(stated(m.start("name"), m.end("name")))
        : Optional.empty();
  }

  /** The slanted book that follows its chapter's quoted title, and who printed it. */
  Optional<Stated<String>> book() {
    String text = around.text();
    return around.prose().marks().stream()
        .filter(m -> m.style() == Style.ITALIC && m.from() > title.to() && cited)
        .filter(m -> CHAPTER.matcher(text).region(title.to(), m.from()).matches())
        .filter(m -> Publisher.isNext(text, m.to()))
        .findFirst()
        .map(this::named);
  }

  /** A name with its short form in brackets, which only another name would have. */
  private Stated<String> typed(int from, int to) {
    String name = around.text().substring(from, to).stripTrailing();
    return SHORTENED.matcher(name).find()
        ? around.stated(EntryReader.squeeze(name), from, from + name.length())
        : stated(from, to);
  }

  /** The meeting in whose proceedings a reference says that its work stands. */
  private Optional<Stated<String>> proceedings() {
    Matcher m = PROCEEDINGS.matcher(around.text());
    m.useTransparentBounds(true);
    int end = around.text().length();
    return cited && Scan.find(m, around.text(), title.to(), end, (t, i) -> t.startsWith("In", i))
        ? Optional.of(typed(m.start("name"), m.end("name")))
        : Optional.empty();
  }

  /**
   * The name that ends a line behind a reference's title, nothing but its stop between them: {@code
   * Noor I (2020) A Title. Gravel Letters.}
   */
  private Optional<Stated<String>> ending() {
    Matcher m = ENDING.matcher(around.text()).region(title.to(), around.text().length());
    m.useTransparentBounds(true);
    if (!cited || Publisher.isSlanted(around.prose(), title) || !m.lookingAt()) {
      return Optional.empty();
    }
    String name = m.group("name");
    boolean journal = Venues.isJournal(name);
    return (journal || ((name.indexOf(',') < 0 || name.contains("&")) && Beside.hasCapitals(name)))
            && (journal || !NONE.contains(TextKind.of(name.strip())))
        ? Optional.of(stated(m.start("name"), m.end("name")))
        : Optional.empty();
  }

  /**
   * The name with which a line below the title begins, a volume, its issue and a year behind it.
   */
  private Optional<Stated<String>> ofLine() {
    Matcher m = LINE.matcher(around.text()).region(title.to(), around.text().length());
    return m.find() ? Optional.of(stated(m.start("name"), m.end("name"))) : Optional.empty();
  }

  /** A journal behind people and the year that ends a line: {@code , Noor I, 2019, Nat Gravel}. */
  private Optional<Stated<String>> behindYear() {
    Matcher m = BEHIND_YEAR.matcher(around.text()).region(title.to(), around.text().length());
    if (!m.find()) {
      return Optional.empty();
    }
    String name = m.group("name");
    boolean home =
        isCutShort(name)
            || Venues.isJournal(name)
            || (Beside.hasCapitals(name)
                && !NONE.contains(TextKind.of(name.strip()))
                && arePeople(around.text().substring(title.to(), m.start())));
    return home ? Optional.of(stated(m.start("name"), m.end("name"))) : Optional.empty();
  }

  /** Whether nothing but people stands behind a title, whatever parts them from it. */
  private static boolean arePeople(String behind) {
    int from = 0;
    while (from < behind.length() && !Character.isLetter(behind.charAt(from))) {
      from++;
    }
    String people = behind.substring(from);
    return LooseNames.read(people).or(() -> Names.read(people)).isPresent();
  }

  /**
   * Where a work appeared, between the year and its title: {@code Noor, 2013, Moss. [Title](u)}.
   */
  private Optional<Stated<String>> beforeTitle() {
    Matcher m = CitedPeople.YEAR_AND_HOME.matcher(around.text()).region(0, title.from());
    while (cited && m.find()) {
      if (m.end() == title.from()) {
        return Optional.of(stated(m.start("home"), m.end("home")));
      }
    }
    return Optional.empty();
  }

  /** The book behind its editors: {@code In: Noor, I., Birk, O. (eds.), Gravel Studies.} */
  private Optional<Stated<String>> edited() {
    Matcher m = EDITED.matcher(around.text());
    m.useTransparentBounds(true);
    int end = around.text().length();
    return cited && Scan.find(m, around.text(), title.to(), end, (t, i) -> t.startsWith("In", i))
        ? Optional.of(named(m.start("name"), m.end("name")))
        : Optional.empty();
  }

  private Optional<Stated<String>> slanted() {
    return mark().map(m -> stated(m.from(), m.to()));
  }

  private Optional<Mark> mark() {
    return around.prose().marks().stream()
        .filter(m -> m.style() == Style.ITALIC || m.style() == Style.BOLD)
        .filter(m -> m.from() >= title.to() && isHome(m))
        .findFirst();
  }

  /**
   * The name set apart between people and the year that ends a line below the title: {@code Noor,
   * Ida and Birk, Otto, *Gravel Bulletin*, 2023}.
   */
  Optional<Mark> below() {
    String text = around.text();
    return around.prose().marks().stream()
        .filter(m -> m.style() == Style.ITALIC || m.style() == Style.BOLD)
        .filter(m -> isDated(m) || DetailText.isBehindPeople(text, m))
        .findFirst();
  }

  /** Whether a comma stands before a name and a year behind it, which ends the line. */
  private boolean isDated(Mark mark) {
    String text = around.text();
    String name = text.substring(mark.from(), mark.to());
    return LAST.matcher(text).region(mark.to(), text.length()).matches()
        && text.substring(0, mark.from()).stripTrailing().endsWith(",")
        && !NONE.contains(TextKind.of(name.strip()))
        && !Names.areListed(name);
  }

  /** A known name, or the slanted one cut short that it only ends: {@code *J. Gravel Chem.*}. */
  Stated<String> whole(Stated<String> venue) {
    return around.prose().marks().stream()
        .filter(m -> m.style() == Style.ITALIC && m.from() >= title.to())
        .filter(m -> around.prose().span(m.from(), m.to()).contains(venue.span()))
        .filter(m -> isOneName(around.text().substring(m.from(), m.to())))
        .findFirst()
        .map(this::named)
        .filter(n -> n.span().start() < venue.span().start())
        .orElse(venue);
  }

  private static boolean isOneName(String slanted) {
    return isStopped(slanted) && !slanted.startsWith(PROCEEDED);
  }

  /** A name with the figures that are its own: {@code Gravel in Archaeology 1993}. */
  private Stated<String> named(int from, int to) {
    String name = Tail.cut(around.text().substring(from, to), " *_.,;:");
    return around.stated(EntryReader.squeeze(name), from, from + name.length());
  }

  Stated<String> named(Mark mark) {
    return stated(mark.from(), mark.to());
  }

  /** The year right behind a journal's slanted name: {@code *Gravel Bulletin* 2023, 12.} */
  Optional<Stated<Integer>> year() {
    return title.isEmpty() ? Optional.empty() : mark().flatMap(this::yearBehind);
  }

  private Optional<Stated<Integer>> yearBehind(Mark mark) {
    Matcher m = YEAR.matcher(around.text()).region(mark.to(), around.text().length());
    return m.lookingAt()
        ? Optional.of(around.stated(Years.of(m.group(1)), m.start(1), m.end(1)))
        : Optional.empty();
  }

  private boolean isHome(Mark mark) {
    String text = around.text();
    String name = text.substring(mark.from(), mark.to()).strip();
    String before = text.substring(Math.max(title.to(), mark.from() - NEAR), mark.from());
    boolean in = IN.matcher(before).find() || name.startsWith(LEADS);
    boolean figures = FIGURES.matcher(text).region(mark.to(), text.length()).lookingAt();
    boolean volume = VOLUME.matcher(text).region(mark.to(), text.length()).lookingAt();
    boolean people = Names.read(name).isPresent() && Names.areListed(name);
    boolean ends = text.substring(mark.to()).isBlank() || text.startsWith("\n", mark.to());
    int colon = name.indexOf(':');
    boolean topics =
        colon > 0 && (FieldLabel.namesTopics(name.substring(0, colon)) || isLabel(name, colon));
    boolean remark =
        topics || (ends && !in && (Shape.words(name) > LONGEST || !Beside.hasCapitals(name)));
    return !remark
        && (in || (figures && (mark.style() == Style.ITALIC || Venues.isJournal(name))))
        && !name.isEmpty()
        && !name.contains("\u0001")
        && (Character.isUpperCase(name.codePointAt(0)) || (in && Character.isDigit(name.charAt(0))))
        && !people
        && (in || volume || cited || !PERSON.matcher(name).matches())
        && (volume || Venues.isJournal(name) || !NONE.contains(TextKind.of(name)))
        && (in
            || volume
            || cited
            || Venues.isJournal(name)
            || hasWordCutShort(name)
            || Names.read(name).isEmpty())
        && !Talk.is(name);
  }

  /** Whether a word before a colon says what follows: {@code Algorithm: Kites}. */
  private static boolean isLabel(String name, int colon) {
    return colon <= LONGEST_LABEL
        && !Venues.isJournal(name)
        && Shape.words(name.substring(0, colon)) <= 2
        && new VenueFinder(name).beginningAt(0, colon).isEmpty();
  }

  private Optional<Stated<String>> plain(int talk) {
    Matcher m = PLAIN.matcher(around.text()).region(title.to(), Math.max(title.to(), talk));
    m.useTransparentBounds(true);
    int to = Math.max(title.to(), talk);
    for (int at = title.to(); Scan.find(m, around.text(), at, to, Home::mayBegin); at = m.end()) {
      String name = m.group("name");
      boolean bare = m.group("named") != null && !Venues.isJournal(name);
      if (!bare && (Venues.isJournal(name) || !NONE.contains(TextKind.of(name.strip())))) {
        return Optional.of(stated(m.start("name"), m.end("name")));
      }
    }
    return Optional.empty();
  }

  /** Whether a name may begin behind an offset: behind a stop, the title, two strokes. */
  private static boolean mayBegin(String text, int at) {
    char c = text.charAt(at);
    return Scan.isOneOf(c, ".?!,”\"»")
        || (c == '/' && text.startsWith("/", at + 1))
        || Scan.at(text, at - 1) == '\u0002';
  }

  /**
   * A name whose words are cut short, the year behind it: {@code Proc. Gravel Conf. (GC), 2021}.
   */
  private Optional<Stated<String>> cutShort(int talk) {
    String text = around.text().substring(0, Math.max(title.to(), talk));
    String behind = text.substring(title.to());
    if (!Scan.hasYear(behind, behind.length())) {
      return Optional.empty();
    }
    Optional<Stated<String>> found = cutShort(text, title.to());
    int stop = title.to();
    for (int i = 0; found.isEmpty() && i < MOST_STOPS; i++) {
      stop = text.indexOf(". ", stop + 1);
      if (stop < 0) {
        return Optional.empty();
      }
      found = endsAbbreviation(text, stop) ? found : cutShort(text, stop);
    }
    return found;
  }

  /**
   * Whether the word before a stop may be one of a journal's, cut short, so that a name goes on.
   */
  private static boolean endsAbbreviation(String text, int stop) {
    int from = stop;
    while (from > 0 && Character.isLetter(text.charAt(from - 1))) {
      from--;
    }
    boolean brief = stop - from > 1 && stop - from <= LONGEST_CUT;
    return (brief && Character.isUpperCase(text.charAt(from)))
        || JournalWords.abbreviates(text.substring(from, stop).toLowerCase(Locale.ROOT));
  }

  private Optional<Stated<String>> cutShort(String text, int at) {
    int from = at;
    while (Scan.isOneOf(Scan.at(text, from), SEPARATORS)) {
      from++;
    }
    int to = from;
    while (to < text.length()
        && !Scan.isOneOf(text.charAt(to), NAME_ENDS)
        && !Scan.isYear(text, to)) {
      to++;
    }
    Matcher behind = DATED.matcher(text).region(to, text.length());
    return behind.lookingAt() && isCutShort(text.substring(from, to))
        ? Optional.of(stated(from, to))
        : Optional.empty();
  }

  /** Whether a name is a journal's whose words are cut short: {@code J. Gravel Res.} */
  static boolean isCutShort(String name) {
    return isStopped(name) || isBare(name.strip());
  }

  /** Whether all its words are cut short, without stops: {@code Nat Hum Behav}. */
  private static boolean isBare(String name) {
    return Shape.words(name) > 1
        && Beside.hasCapitals(name)
        && Runs.ofLetters(name).stream()
            .allMatch(
                w ->
                    StopWords.VENUE.contains(w)
                        || JournalWords.abbreviates(w.toLowerCase(Locale.ROOT)));
  }

  /** Whether a word, and no initial, stands before one of its stops, as journals cut theirs. */
  private static boolean hasWordCutShort(String name) {
    for (int stop = name.indexOf('.'); stop > 0; stop = name.indexOf('.', stop + 1)) {
      String word = name.substring(name.lastIndexOf(' ', stop) + 1, stop);
      if (word.length() > 1 && JournalWords.abbreviates(word.toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isStopped(String name) {
    boolean cut = false;
    for (int stop = name.indexOf('.'); stop > 0; stop = name.indexOf('.', stop + 1)) {
      int from = name.lastIndexOf(' ', stop) + 1;
      String word = name.substring(from, stop);
      boolean initial = word.length() == 1 && from > 0 && name.indexOf(' ', stop) > 0;
      cut |= !initial && JournalWords.abbreviates(word.toLowerCase(Locale.ROOT));
    }
    return cut && Shape.words(name) > 1 && Beside.hasCapitals(name);
  }

  private Stated<String> stated(int from, int to) {
    String text = around.text();
    int end = to;
    while (end > from && Scan.isOneOf(text.charAt(end - 1), " *_.,)];:'’`-")) {
      end--;
    }
    int start = from + (text.startsWith(LEADS, from) ? LEADS.length() : 0);
    Matcher more = BEHIND.matcher(text).region(start, end);
    end = more.find() ? more.start() : end;
    return around.stated(EntryReader.squeeze(text.substring(start, end)), start, end);
  }
}
