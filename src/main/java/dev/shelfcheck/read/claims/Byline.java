package dev.shelfcheck.read.claims;

import dev.shelfcheck.model.AuthorList;
import dev.shelfcheck.model.Stated;
import dev.shelfcheck.read.prose.Style;
import dev.shelfcheck.vocabulary.Years;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The authors that a piece names, wherever they stand around its title: its text is parted at
 * brackets, slanted stretches, stops, dashes and lines, and the first part that holds people is
 * taken.
 */
final class Byline {
  /** What parts a text by itself. */
  private static final String CUTS = "\u0001\u0002\n|·•()[]（）【】{}。`：";

  private static final Set<Style> APART = EnumSet.of(Style.ITALIC, Style.UNDERLINED, Style.CODE);

  private static final String DASHES = "-–—";

  /** Of the signs that draw a dash. */
  private static final int LONGEST_DASH = 3;

  private static final int YEAR = "2016".length();
  private static final Pattern CUE =
      Pattern.compile(
          "[\\s,;.*_\"'”’>~–—-]*(?:(?:(?i:edited\\s+by|eds?\\.|by|from|with|authors?|speakers?|von|par|por)\\b|作者|著者)[\\s:：]*|"
              + Credits.HONOUR
              + ")?");

  /** What nobody but a maker stands behind, by a family name alone, say. */
  private static final Pattern BY =
      Pattern.compile("(?i)(?:\\bby|(?:authors?|speakers?)\\s*[:：])\\s*$");

  private static final Pattern LABEL = Pattern.compile("(?i)(?:authors?|speakers?|by|作者|著者)");

  /** Before one person or several: {@code Author(s): Ida Noor}. */
  private static final Pattern EITHER =
      Pattern.compile("(?i)(?:author|speaker)\\(s\\)[*_]*\\s?[:：][\\s*_]*$");

  /** No such label and the marks around it are longer. */
  private static final int LONGEST_EITHER = 20;

  private static final Pattern COMMA = Pattern.compile("\\s*[,，、;；]\\s*");

  /** Who stands alone is no person by an article, an acronym or a product's two capitals. */
  private static final Pattern NO_PERSON =
      Pattern.compile("^(?:The|An?)\\s|\\b\\p{Lu}{3,}s?$|\\b\\p{Lu}{2,}\\p{Ll}{2}");

  /** An acronym, or a hyphen and small letters. */
  private static final Pattern THING = Pattern.compile("\\p{Lu}{2}|-\\p{Ll}");

  /** A venue that nobody knows: {@code TSE}, {@code JSS journal}. */
  private static final Pattern ACRONYM = Pattern.compile("\\p{Lu}{2,8}(?: [Jj]ournal)?");

  private static final Pattern INITIALLED =
      Pattern.compile("\\p{Lu}{1,3}\\s\\p{Lu}[\\p{Ll}\\p{M}][\\p{L}\\p{M}'’-]*+");

  /** In words; chosen. */
  private static final int LONGEST_NAME = 3;

  /** A name behind somebody's title is shorter. */
  private static final int NEAR = 40;

  /** A year behind a name, with or without a link between them. */
  private static final Pattern DATED =
      Pattern.compile("[\\s\\[(（,.\\x{0001}\\])*_]*+" + Years.RECENT);

  /** A volume or a year behind a journal's slanted name. */
  private static final Pattern FIGURES = Pattern.compile("[\\s,.(]*+\\d");

  private static final Pattern SAINT = Pattern.compile("\\sSt\\.\\s\\p{Lu}\\p{Ll}");

  /** A blank and the two letters before a stop. */
  private static final int SAINTED = 3;

  private static final Pattern MONTH = Pattern.compile("[,\\s]++" + Years.MONTH + "\\s++$");

  /** A journal's name and its volume. */
  private static final Pattern VOLUME =
      Pattern.compile("(?:\\p{Lu}[\\p{L}&-]*+\\s++){1,5}\\d{1,3}(?:\\s?\\(|[,:])");

  /** A comma, the longest month and the blanks around it. */
  private static final int LONGEST_MONTH = 14;

  /** Longer lists of authors are none. */
  private static final int LONGEST = 12_000;

  /** How many parts behind a list of names are tried to be left out of it. */
  private static final int TAIL = 3;

  /** A part of the text between two cuts. */
  private record CutRange(int from, int to) {}

  private final Blanked around;
  private final String text;
  private final Range title;
  private final boolean below;

  /**
   * The authors of a piece.
   *
   * @param below whether it is a line below the title, which may be one author's name
   */
  Byline(Blanked around, Range title, boolean below) {
    this.below = below;
    this.around = around;
    this.text = around.text();
    this.title = title;
  }

  Optional<AuthorList> find() {
    List<Names.Name> affiliated = Affiliated.in(text);
    if (!affiliated.isEmpty()) {
      return Optional.of(list(0, new Names.Found(affiliated, true)));
    }
    List<CutRange> pieces = pieces();
    for (int i = 0; i < pieces.size(); i++) {
      Optional<AuthorList> authors = authors(pieces, i);
      if (authors.isPresent()) {
        return authors;
      }
    }
    return Optional.empty();
  }

  private List<CutRange> pieces() {
    int[] edges =
        around.prose().marks().stream()
            .filter(m -> APART.contains(m.style()))
            .filter(m -> !Names.leavesOut(text.substring(m.from(), m.to())))
            .flatMapToInt(m -> IntStream.of(m.from(), m.to()))
            .sorted()
            .distinct()
            .toArray();
    List<CutRange> pieces = new ArrayList<>();
    int at = 0;
    for (int i = 0; i < text.length(); i++) {
      int end = cutEnd(i);
      if (end > i) {
        at = add(pieces, edges, at, i, end);
        i = end - 1;
      }
    }
    add(pieces, edges, at, text.length(), text.length());
    return pieces;
  }

  /** Where a cut ends that begins at an offset; the offset itself where none does. */
  private int cutEnd(int at) {
    char c = text.charAt(at);
    if (c > ' ' && Character.isLetter(c)) {
      return at;
    }
    char next = at + 1 < text.length() ? text.charAt(at + 1) : '\n';
    if ((c == ',' || c == ' ') && Credited.isBehindPeople(text, at)) {
      return at + 1;
    }
    boolean cut =
        (Scan.isOneOf(c, CUTS) && !(c == '\n' && isListed(at)) && !Names.isCalled(text, at))
            || (c == ':' && Scan.isBlank(Scan.at(text, at + 1)))
            || (c == '.' && (Scan.isBlank(next) || next == '*') && isStop(at));
    if (cut) {
      return at + 1;
    }
    if (c == '/') {
      boolean two = next == '/' && Scan.isBlank(Scan.at(text, at + 2));
      return two && Scan.at(text, at - 1) != '/' ? at + 2 : at;
    }
    return Scan.isBlank(c) ? dashEnd(at) : Scan.isYear(text, at) ? at + YEAR : at;
  }

  /** Whether a comma stands before a line's end. */
  private boolean isListed(int feed) {
    int at = feed;
    while (Scan.isBlank(Scan.at(text, at - 1))) {
      at--;
    }
    return Scan.at(text, at - 1) == ',';
  }

  /** Behind a dash with a blank on both sides. */
  private int dashEnd(int at) {
    int end = at + 1;
    while (end <= at + LONGEST_DASH && Scan.isOneOf(Scan.at(text, end), DASHES)) {
      end++;
    }
    boolean dash = end > at + 1 && Scan.isBlank(Scan.at(text, end));
    return dash ? end + 1 : at;
  }

  /**
   * Whether a full stop stands behind a figure or a word of two letters, not an initial, or before
   * a journal.
   */
  private boolean isStop(int at) {
    return Scan.isDigit(Scan.at(text, at - 1))
        || (at > 1
            && isOfName(at - 1)
            && isOfName(at - 2)
            && !isEt(at)
            && !isSaint(at)
            && !isHonour(at))
        || isBeforeJournal(at);
  }

  /** Whether a stop stands behind what somebody is called: {@code Prof. Ida Noor}. */
  private boolean isHonour(int at) {
    return text.startsWith(" Prof", at - " Prof".length())
        || text.startsWith(" Dr", at - " Dr".length());
  }

  /** Whether a stop stands behind a family name's first letters: {@code Ida St. Noor}. */
  private boolean isSaint(int at) {
    return SAINT.matcher(text).region(Math.max(0, at - SAINTED), text.length()).lookingAt();
  }

  /** Whether a stop stands behind the first word of {@code et. al.} */
  private boolean isEt(int at) {
    return text.startsWith("et. al", at - 2);
  }

  /** Whether a known venue, or words and a volume, follow an initial: {@code Noor, I. Moss 7,}. */
  private boolean isBeforeJournal(int at) {
    boolean initial = Character.isUpperCase(Scan.at(text, at - 1));
    int next = at + 1;
    while (initial && Scan.isBlank(Scan.at(text, next))) {
      next++;
    }
    return initial
        && (VOLUME.matcher(text).region(next, text.length()).lookingAt()
            || new VenueFinder(text).beginningAt(next, text.length()).isPresent());
  }

  private boolean isOfName(int at) {
    char c = text.charAt(at);
    return Character.isLetter(c) || isMark(c);
  }

  private static boolean isMark(char c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK;
  }

  private int add(List<CutRange> pieces, int[] edges, int from, int to, int next) {
    int at = from;
    for (int edge : edges) {
      if (edge >= Math.min(from, to) && edge < Math.max(from, to)) {
        piece(pieces, at, edge);
        at = edge;
      }
    }
    piece(pieces, at, to);
    return next;
  }

  /** Whether it stands in code before the title: a work's short name, and nobody's. */
  private boolean isName(int from, int to) {
    return to <= title.from()
        && around.prose().marks().stream()
            .anyMatch(m -> m.style() == Style.CODE && m.from() <= from && to <= m.to());
  }

  private void piece(List<CutRange> pieces, int from, int to) {
    int end = beforeMonth(from, to);
    if (from < end && !text.substring(from, end).isBlank() && !isName(from, end)) {
      pieces.add(new CutRange(from, end));
    }
  }

  /** Before the month of the year that ends a piece: {@code Mossy, Aug 2019}. */
  private int beforeMonth(int from, int to) {
    if (!Scan.isYear(text, to)) {
      return to;
    }
    Matcher month = MONTH.matcher(text).region(Math.max(from, to - LONGEST_MONTH), to);
    return month.find() ? month.start() : to;
  }

  private Optional<AuthorList> authors(List<CutRange> pieces, int index) {
    CutRange piece = pieces.get(index);
    boolean topics = index > 0 && FieldLabel.namesTopics(text(pieces.get(index - 1)));
    if (piece.to() - piece.from() > LONGEST || topics) {
      return Optional.empty();
    }
    Matcher cue = CUE.matcher(text).region(piece.from(), piece.to());
    int from = behindVenue(cue.lookingAt() ? cue.end() : piece.from(), piece.to());
    boolean said =
        text.substring(piece.from(), from).chars().anyMatch(Character::isLetter)
            || (index > 0 && LABEL.matcher(words(pieces.get(index - 1))).matches())
            || EITHER.matcher(text).region(Math.max(0, from - LONGEST_EITHER), from).find();
    String rest = text.substring(from, piece.to());
    return Optional.of(rest)
        .filter(r -> BY.matcher(text).region(piece.from(), from).find() && !isHead(piece.to()))
        .flatMap(LooseNames::families)
        .or(
            () ->
                longest(from, piece.to())
                    .filter(
                        found ->
                            !found.complete()
                                || isList(found)
                                || (Shape.words(text(found)) > 1
                                    && (said || stands(all(from, found), pieces, index)))))
        .map(found -> list(from, found));
  }

  /** Behind a venue, a house and their comma: {@code arXiv, Noor, Ida, et al.} */
  private int behindVenue(int from, int to) {
    int comma = text.indexOf(',', from);
    if (Names.bySemicolons(text.substring(from, to)).isPresent()) {
      return from;
    }
    return comma > from && comma < to && isHome(from, comma) ? comma + 1 : from;
  }

  private boolean isHome(int from, int to) {
    String home = text.substring(from, to).strip();
    TextKind kind = TextKind.of(home);
    return kind == TextKind.INSTITUTION
        || kind == TextKind.VENUE
        || Venues.isJournal(home)
        || ACRONYM.matcher(home).matches()
        || new VenueFinder(text).beginningAt(from, to).filter(v -> v.end() == to).isPresent();
  }

  /** Whether several names speak for themselves: two family names may be any two words. */
  private static boolean isList(Names.Found found) {
    return found.isList() && found.names().stream().anyMatch(n -> Shape.words(n.text()) > 1);
  }

  /**
   * Whether a line's only words can be nobody's but a person's: no link, no acronym, no subject.
   */
  private boolean mayBePerson(CutRange name) {
    String words = text(name);
    return Shape.words(words) <= LONGEST_NAME
        && !THING.matcher(words).find()
        && !AuthorsFirst.hasSubject(words)
        && around.prose().anchors().stream()
            .noneMatch(a -> a.from() < name.to() && name.from() < a.to());
  }

  private String text(CutRange piece) {
    return text.substring(piece.from(), piece.to());
  }

  private static String text(Names.Found found) {
    return found.names().stream().map(Names.Name::text).collect(Collectors.joining(" "));
  }

  /** Where the names of a stretch stand, from the first to the last. */
  private CutRange all(int from, Names.Found found) {
    List<Names.Name> names = found.names();
    return new CutRange(from + names.get(0).from(), from + names.get(names.size() - 1).to());
  }

  /** The names that a stretch begins with, as many as there are. */
  private Optional<Names.Found> longest(int from, int to) {
    if (to - from < TAIL) {
      return Optional.empty();
    }
    Optional<Names.Found> whole = Names.read(text.substring(from, to));
    List<Integer> commas = new ArrayList<>();
    Matcher comma = COMMA.matcher(text).region(from, to);
    while (whole.isEmpty() && comma.find()) {
      commas.add(comma.start());
    }
    for (int i = commas.size() - 1; i >= 0 && whole.isEmpty() && commas.size() - i <= TAIL; i--) {
      whole = Names.read(text.substring(from, commas.get(i)));
    }
    return whole.flatMap(found -> beforeVenue(from, found));
  }

  /** Without the venues of two words and more that end a list and look like people. */
  private Optional<Names.Found> beforeVenue(int base, Names.Found found) {
    List<Names.Name> names = found.names();
    int end = names.size();
    while (end > 0 && isVenue(base, names.get(end - 1))) {
      end--;
    }
    return end == 0
        ? Optional.empty()
        : Optional.of(new Names.Found(names.subList(0, end), found.complete()));
  }

  private boolean isVenue(int base, Names.Name name) {
    return Shape.words(name.text()) > 1
        && new VenueFinder(text)
            .beginningAt(base + name.from(), text.length())
            .filter(v -> v.end() >= base + name.to())
            .isPresent();
  }

  /** Whether one name alone stands where authors do: slanted, first of all, or before a date. */
  private boolean stands(CutRange name, List<CutRange> pieces, int index) {
    boolean slanted =
        around.prose().marks().stream()
            .anyMatch(
                m -> m.style() == Style.ITALIC && m.from() <= name.from() && name.to() <= m.to());
    boolean last = index + 1 == pieces.size() && name.to() + TAIL > pieces.get(index).to();
    boolean lone = last || lineEnds(name) || dated(name.to()) || isBeforeVenue(name.to());
    boolean beside = !title.isEmpty() && beside(name);
    boolean first =
        !title.isEmpty() && name.to() <= title.from() && beside && index == 0 && !isWorksName(name);
    boolean line = name.from() > 0 && text.charAt(lineStart(name)) == '\n' && lineEnds(name);
    boolean open = !bracketed(name);
    boolean whole = below && index == 0 && lineEnds(name) && mayBePerson(name);
    if (NO_PERSON.matcher(text).region(name.from(), name.to()).find()
        || Venues.isVenue(text.substring(name.from(), name.to()).replaceAll("['’]$", ""))) {
      return false;
    }
    boolean cited = first && isInitialled(name) && isQuoted();
    return (first && open)
        || cited
        || line
        || whole
        || (slanted && lone)
        || (beside && lone && open);
  }

  /** Whether bare initials and a family name are all, as a search engine cites: {@code IB Noor}. */
  private boolean isInitialled(CutRange name) {
    return INITIALLED.matcher(text(name).strip()).matches();
  }

  private boolean isQuoted() {
    int at = title.from();
    while (at > 0 && Scan.isOneOf(text.charAt(at - 1), "\u0001 ")) {
      at--;
    }
    return Scan.isOneOf(Scan.at(text, at - 1), "\"“«„");
  }

  /**
   * Whether a known venue follows behind a comma or a stop, or slanted letters and then figures.
   */
  private boolean isBeforeVenue(int at) {
    int next = at;
    while (Scan.isOneOf(Scan.at(text, next), " .,;/|*_")) {
      next++;
    }
    return next > at
        && (new VenueFinder(text).beginningAt(next, text.length()).isPresent()
            || isSlantedHome(next));
  }

  /** Whether a colon follows, or the stop of somebody's title: {@code by Prof. Ida Noor}. */
  private boolean isHead(int at) {
    boolean stop = text.startsWith(". ", at) && at + 2 < text.length();
    return Scan.isOneOf(Scan.solid(text, at), ":：")
        || (stop
            && Names.read(
                    text.substring(at + 2, Math.min(text.length(), at + NEAR))
                        .split("[,.;\n]", 2)[0])
                .isPresent());
  }

  /** Whether it is bold and a colon follows: the name that a work goes by. */
  private boolean isWorksName(CutRange name) {
    return around.prose().marks().stream()
        .filter(m -> m.style() == Style.BOLD && m.from() <= name.from() && name.to() <= m.to())
        .anyMatch(
            m -> Scan.isOneOf(Scan.solid(text, m.to()), ":：") || text.charAt(m.to() - 1) == ':');
  }

  private boolean isSlantedHome(int at) {
    return around.prose().marks().stream()
        .filter(m -> m.style() == Style.ITALIC && m.from() == at)
        .anyMatch(m -> FIGURES.matcher(text).region(m.to(), text.length()).lookingAt());
  }

  private boolean lineEnds(CutRange piece) {
    int at = piece.to();
    while (Scan.isOneOf(Scan.at(text, at), " \u0001.,;[](){}*_|")) {
      at++;
    }
    return at >= text.length() || text.charAt(at) == '\n';
  }

  /** The line feed before a piece where nothing but marks stands between, else its first mark. */
  private int lineStart(CutRange piece) {
    int at = piece.from();
    while (at > 0 && !Character.isLetter(text.charAt(at - 1)) && text.charAt(at) != '\n') {
      at--;
    }
    return at;
  }

  private boolean dated(int at) {
    return DATED.matcher(text).region(at, text.length()).lookingAt();
  }

  private boolean bracketed(CutRange piece) {
    return Scan.isOneOf(Scan.at(text, piece.from() - 1), "([（【")
        || Scan.isOneOf(Scan.at(text, piece.to()), ")]）】");
  }

  /** Whether nothing but marks parts a piece from the title. */
  private boolean beside(CutRange piece) {
    int from = Math.min(piece.to(), title.to());
    int to = Math.max(piece.from(), title.from());
    return from <= to
        && text.substring(from, to).chars().noneMatch(c -> Character.isLetter(c))
        && !text.substring(from, to).contains("\n");
  }

  private String words(CutRange piece) {
    return String.join(" ", Runs.ofLettersAndNumbers(text.substring(piece.from(), piece.to())));
  }

  private AuthorList list(int base, Names.Found found) {
    List<Stated<String>> names =
        found.names().stream()
            .map(n -> around.stated(n.text(), base + n.from(), base + n.to()))
            .toList();
    return new AuthorList(names, found.complete());
  }
}
