package dev.shelfcheck.read.claims;

import dev.shelfcheck.model.Tail;
import dev.shelfcheck.read.prose.Anchor;
import dev.shelfcheck.read.prose.Mark;
import dev.shelfcheck.read.prose.Style;
import dev.shelfcheck.vocabulary.StopWords;
import dev.shelfcheck.vocabulary.Years;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A title in plain text: as far as nothing says that it has ended. */
final class PlainRun {
  /** What an end can begin with: looked at first, for most characters are letters. */
  /** A comma before the last of several. */
  private static final Pattern SERIAL = Pattern.compile(",\\s*+and\\b");

  private static final String BEGINS = "(?=[\\s\\[(（【*|,.?!，。；;\\x{1F000}-\\x{1FAFF}]|$)";

  private static final Pattern STOP =
      Pattern.compile(
          BEGINS
              + String.join(
                  "|",
                  "(?:\\n",
                  "\\s[-–—]{1,3}\\s",
                  "\\s~\\s",
                  "\\s[·•]\\s",
                  "\\s//?\\s",
                  "\\s*+\\|",
                  "\\t",
                  "\\s{2,}+(?=\\p{Lu})",
                  "\\s*+[\\[(（【*]*+\\s*+$",
                  "[,.]?+\\s*+[\\[(（](?=" + Years.RECENT + ")",
                  "(?<=\\p{L}{2}|\\d|[)\\]?!])(?<!\\b(?:vs|etc|al|Dr|St|No|Vol|cf|[Aa]bbr))\\.(?=\\s)",
                  "[?!](?=\\s++[\\[(*\\p{Lu}])",
                  "\\s:[a-z_]++:",
                  "\\s*+[\\x{1F000}-\\x{1FAFF}]",
                  "\\s++https?:",
                  "[,，。；;]\\s*+$",
                  "[,;.]\\s++(?:[Ii]n:?\\s++)?Proc(?:\\.|eedings\\b)",
                  "[,;.]\\s++(?i:(?:in\\s++)?(?:arxiv|biorxiv|medrxiv|chemrxiv|psyarxiv|ssrn)\\b)",
                  "。",
                  "\\s?\\[(?:[CJMDRSPN]|(?:[CJM]|DB|EB)/OL)\\](?=\\.|\\s?//)",
                  "；)"));

  private static final Pattern BY = Pattern.compile("[,.]?\\s+(?:edited\\s+)?by\\s|[.,(]\\s");

  /** The number of a part, which stands within a title: {@code II. More of It}, {@code I: One}. */
  private static final Pattern PART =
      Pattern.compile("(?:[IVX]{1,5}[.:]|Part\\s(?:[IVX]{1,5}|\\d{1,2})[.:])\\s+\\p{L}");

  /** Behind such a number its part's title follows. */
  private static final Pattern NUMBERED =
      Pattern.compile("[.:?!–—-]\\s+(?:[IVX]{1,5}|Part\\s(?:[IVX]{1,5}|\\d{1,2}))$");

  /** A sign, "Part" and its number take no more. */
  private static final int LONGEST_PART = 16;

  /** Up to a stop behind a word. */
  private static final Pattern SENTENCE = Pattern.compile("((?:[^.]++|(?<!\\p{L}{2})\\.)*+)\\.");

  /** A name of words in capitals and its volume. */
  private static final Pattern JOURNAL =
      Pattern.compile(
          "\\p{Lu}[\\p{L}&'’-]*+(?: (?:(?:of|and|the|for|in|on|&) )?+\\p{Lu}[\\p{L}&'’-]*+){0,6}+[,"
              + " ]++\\d{1,3}\\s*+[(:,]");

  /** What leads from a title to the slanted name of its venue. */
  private static final Pattern IN = Pattern.compile("[,.]?\\s+[Ii]n\\s*$");

  /** What a venue's name goes on with. */
  private static final Set<String> VENUE_WORDS =
      Set.of(
          "preprint", "preprints", "workshop", "workshops", "track", "oral", "poster", "spotlight");

  /** What somebody made, no word of its title where slanted letters set it apart. */
  private static final Pattern KIND =
      Pattern.compile(
          "(?i)(?:(?:ph\\.?\\s?d\\.?|master(?:['’]?s)?|bachelor|doctoral)"
              + " )?(?:thesis|dissertation)|(?:text)?book|book chapter|(?:technical |tech"
              + " )?report|tutorial|blog(?: post)?|talk");

  /** More words in bold letters are something of their own. */
  private static final int LONGEST_STRESS = 3;

  /** Words before bold ones that set something apart, not a word of the title; chosen. */
  private static final int BEFORE_BOLD = 4;

  /** Letters of a word that has a capital where a title has capitals; chosen. */
  private static final int LONG_WORD = 4;

  /** Characters of a title that a venue may follow; chosen. */
  private static final int BEFORE_VENUE = 6;

  /** Characters of a title that people may follow behind a comma; chosen. */
  private static final int BEFORE_PEOPLE = 10;

  /** So many people behind a comma are a title's, not words that are like names; chosen. */
  private static final int SURELY_PEOPLE = 3;

  /** None of them is longer. */
  private static final int LONGEST_WORD = 12;

  /** No title has so many; each is looked at with all that follows it. */
  private static final int MOST_STOPS = 16;

  /** No title has so many before its authors. */
  private static final int MOST_COMMAS = 12;

  /** Characters after a comma that are read as authors: some hundred of them. */
  private static final int LONGEST_BYLINE = 2_000;

  private PlainRun() {}

  static Range read(Shape shape, int from, int limit) {
    String text = shape.text();
    int end = limit;
    for (Anchor link : shape.links()) {
      if (link.from() >= from
          && link.from() < end
          && (shape.isLabel(link) || shape.words(from, link.from()) >= 2)) {
        end = openingBefore(text, from, link.from());
      }
    }
    for (Mark mark : shape.prose().marks()) {
      if (mark.from() <= from || mark.from() >= end) {
        continue;
      }
      boolean apart =
          mark.style() == Style.UNDERLINED
              || (mark.style() == Style.CODE && shape.words(from, mark.from()) >= WordCounts.TITLE)
              || (mark.style() == Style.BOLD
                  && shape.words(from, mark.from()) >= BEFORE_BOLD
                  && !isAmongWords(shape, mark))
              || (mark.style() == Style.ITALIC
                  && (venueLike(text, mark) || isKindOfWork(text, mark, from)));
      end = apart ? mark.from() : end;
      if (mark.style() == Style.ITALIC) {
        Matcher in = IN.matcher(text).region(from, mark.from());
        end = in.find() ? in.start() : end;
      }
    }
    end = Math.min(end, slantedEnd(shape, from, end));
    int venue = venueCut(shape, from, end);
    boolean published = venue < end;
    end = venue;
    Matcher m = STOP.matcher(text);
    m.useTransparentBounds(true);
    int last = openEnd(text, from, end);
    int at = from;
    for (int stops = 0; stops < MOST_STOPS; stops++) {
      if (!Scan.find(m, text, at, end, (t, i) -> i >= last || mayStop(t, i))) {
        break;
      }
      at = m.end();
      boolean asks = m.group().startsWith("?") || m.group().startsWith("!");
      if (m.start() > from + 1 && !goesOn(shape, m, from, end)) {
        end = asks ? m.start() + 1 : m.start();
        break;
      }
    }
    return new Range(
        from, authorCut(text, from, Math.max(from, end), published && isOver(text, end, venue)));
  }

  /** Whether what may end a title can begin at an offset: most characters are letters. */
  private static boolean mayStop(String text, int at) {
    char c = text.charAt(at);
    if (c == ' ' && at + 1 < text.length()) {
      char next = text.charAt(at + 1);
      return Scan.isBlank(next)
          || Scan.isOneOf(next, "-–—~·•|[(（【*:h/")
          || Character.isHighSurrogate(next);
    }
    return Scan.isBlank(c) || Scan.isOneOf(c, "[(（【*|,.?!，。；;") || Character.isHighSurrogate(c);
  }

  /** Where the blanks and open brackets begin with which a range ends. */
  private static int openEnd(String text, int from, int to) {
    int at = to;
    while (at > from
        && (Scan.isBlank(text.charAt(at - 1)) || Scan.isOneOf(text.charAt(at - 1), "[(（【*"))) {
      at--;
    }
    return at;
  }

  /** Where a title that is slanted as a whole ends, if a sign or the word "by" follows it. */
  private static int slantedEnd(Shape shape, int from, int end) {
    return shape
        .markAt(from, Style.ITALIC)
        .filter(
            m -> m.from() == from && m.to() <= end && shape.words(from, m.to()) >= WordCounts.TITLE)
        .filter(m -> BY.matcher(shape.text()).region(m.to(), shape.text().length()).lookingAt())
        .map(Mark::to)
        .orElse(end);
  }

  /** Whether a title goes on after what may be its end: a dash within it, a stop after one word. */
  private static boolean goesOn(Shape shape, Matcher stop, int from, int end) {
    String rest = shape.text().substring(stop.end(), end).strip();
    String before = shape.text().substring(from, stop.start());
    String near = before.substring(Math.max(0, before.length() - LONGEST_PART));
    boolean lone = rest.startsWith("I.") || rest.startsWith("V.") || rest.startsWith("X.");
    if ((PART.matcher(rest).lookingAt() && !(lone && isSource(rest)))
        || NUMBERED.matcher(near).find()) {
      return true;
    }
    if (stop.group().isBlank() && !stop.group().contains("\n") && stop.group().length() > 1) {
      return !Talk.is(rest) || Shape.words(before) < 2;
    }
    if (stop.group().strip().equals("/")) {
      int next = rest.indexOf(" / ");
      return !TextKind.of(next < 0 ? rest : rest.substring(0, next)).noTitle();
    }
    if (stop.group().strip().equals("~")) {
      return LooseNames.read(rest).or(() -> LooseNames.families(rest)).isEmpty();
    }
    boolean asks = stop.group().equals("?") || stop.group().equals("!");
    if (asks && !rest.isEmpty() && Character.isUpperCase(rest.charAt(0))) {
      return !isSource(rest);
    }
    if (stop.group().equals(".")) {
      return Shape.words(before) < 2 && Shape.words(rest) >= WordCounts.TITLE;
    }
    if (stop.group().strip().matches("-{2,3}")) {
      return TextKind.of(rest).likeness() > 0 && !rest.contains("\n");
    }
    boolean dash = !stop.group().isBlank() && Scan.isOneOf(stop.group().strip().charAt(0), "-–—");
    return dash && titled(rest) && !rest.contains("\n");
  }

  /** Whether people, a venue or a journal with its volume follow the question that a title is. */
  private static boolean isSource(String rest) {
    String near = rest.substring(0, Math.min(rest.length(), LONGEST_BYLINE));
    Matcher people = SENTENCE.matcher(near);
    String first = people.lookingAt() ? people.group(1) : near;
    return new VenueFinder(near).beginningAt(0, near.length()).isPresent()
        || JOURNAL.matcher(near).lookingAt()
        || TextKind.of(first) == TextKind.INSTITUTION
        || (Names.areListed(first) && Names.read(first).isPresent());
  }

  private static boolean ties(String word) {
    return StopWords.TITLE.contains(word);
  }

  /** Whether words are written as in a title: most long ones with a capital. */
  static boolean titled(String text) {
    int capital = 0;
    int small = 0;
    for (String word : text.split("[\\s-]+")) {
      if (word.length() >= LONG_WORD && Character.isLetter(word.charAt(0))) {
        capital += Character.isUpperCase(word.charAt(0)) ? 1 : 0;
        small += Character.isUpperCase(word.charAt(0)) || ties(word) ? 0 : 1;
      }
    }
    return capital >= 2
        && capital > 2 * small
        && !text.endsWith(".")
        && Names.read(text).isEmpty()
        && !Venues.isVenue(text);
  }

  /** Whether slanted letters behind a comma say what kind of work it is: {@code , *Book* 2021}. */
  private static boolean isKindOfWork(String text, Mark mark, int from) {
    return lastSolid(text, mark.from(), from) == ','
        && KIND.matcher(text).region(mark.from(), mark.to()).matches();
  }

  /** Whether a few words in bold letters stand among others of one title, and are no venue. */
  private static boolean isAmongWords(Shape shape, Mark mark) {
    String text = shape.text();
    boolean behind =
        Scan.isOneOf(Scan.at(text, mark.to()), " -")
            && Character.isLetter(Scan.at(text, mark.to() + 1))
            && shape.linkAt(mark.to() + 1).isEmpty()
            && shape.prose().marks().stream().noneMatch(m -> m.from() == mark.to() + 1);
    int before = mark.from() - 1;
    boolean after = text.charAt(before) == ' ' && Character.isLetter(Scan.at(text, before - 1));
    return behind
        && after
        && shape.words(mark.from(), mark.to()) <= LONGEST_STRESS
        && !venueLike(text, mark);
  }

  /** Whether a slanted stretch is a venue or authors rather than a word of the title. */
  private static boolean venueLike(String text, Mark mark) {
    String slice = text.substring(mark.from(), mark.to());
    return Venues.isVenue(slice.replaceAll("[\\[\\]()]", ""))
        || Venues.isYeared(slice)
        || Names.read(slice).isPresent()
        || isPeopleAndVenue(slice);
  }

  /** Whether people, a comma and their venue are all: {@code Ida Noor et al, KITES.} */
  private static boolean isPeopleAndVenue(String slice) {
    int comma = slice.lastIndexOf(',');
    Optional<Names.Found> people =
        comma < 0 ? Optional.empty() : Names.read(slice.substring(0, comma));
    String home = Tail.cut(slice.substring(comma + 1).strip(), ". ");
    return people
        .filter(p -> !p.complete() || Venues.isVenue(home) || Venues.isServer(home))
        .isPresent();
  }

  /** Brackets that open before a link belong to the link. */
  private static int openingBefore(String text, int from, int at) {
    int i = at;
    while (i > from && Scan.isOneOf(text.charAt(i - 1), " \t[(（【`*\"“,;:|")) {
      i--;
    }
    return i;
  }

  private static int venueCut(Shape shape, int from, int end) {
    VenueFinder finder = new VenueFinder(shape.text());
    for (var found = finder.next(from, end);
        found.isPresent();
        found = finder.next(found.get().end(), end)) {
      FoundVenue m = found.get();
      if (m.start() - from < BEFORE_VENUE) {
        continue;
      }
      char before = lastSolid(shape.text(), m.start(), from);
      boolean parted = Scan.isOneOf(before, ".,(（[【|:;-–—?!");
      boolean wordAfter =
          m.end() < end && !m.hasYear() && wordBegins(shape.text().substring(m.end(), end));
      if (parted && !wordAfter && (m.hasYear() || (before != '-' && before != ':'))) {
        return m.start();
      }
    }
    return end;
  }

  /** Whether a word goes on behind a venue, other than one that still names it. */
  private static boolean wordBegins(String rest) {
    String next = rest.stripLeading();
    return next.chars().findFirst().orElse('.') >= 'a'
        && Runs.ofLetters(next.substring(0, Math.min(next.length(), LONGEST_WORD))).stream()
            .findFirst()
            .filter(VENUE_WORDS::contains)
            .isEmpty();
  }

  private static char lastSolid(String text, int at, int from) {
    int i = at - 1;
    while (i > from && text.charAt(i) == ' ') {
      i--;
    }
    return text.charAt(i);
  }

  /** Whether two whole names are people's: two more parts of a title have a comma before "and". */
  private static boolean areTwo(Names.Found found, String text, boolean published) {
    return found.names().size() == 2
        && found.names().stream().allMatch(n -> Shape.words(n.text()) > 1)
        && published
        && !SERIAL.matcher(text).find();
  }

  /** Whether people and a colon are all that stands there, so that a title comes behind them. */
  private static boolean introduces(String run) {
    return run.endsWith(":")
        && run.length() <= LONGEST_BYLINE
        && run.indexOf(',') > 0
        && Names.read(run.substring(0, run.length() - 1)).isPresent();
  }

  private static boolean isOver(String text, int from, int to) {
    return text.substring(Math.min(from, to), to).chars().noneMatch(Character::isLetterOrDigit);
  }

  /**
   * Where a comma hands over from the title to its authors.
   *
   * @param published whether a venue follows, so that two people may be all
   */
  private static int authorCut(String text, int from, int end, boolean published) {
    if (introduces(text.substring(from, end).strip())) {
      return end;
    }
    int commas = 0;
    for (int comma = text.indexOf(',', from);
        comma >= 0 && comma < end && comma - from < AuthorsFirst.LONGEST;
        comma = text.indexOf(',', comma + 1)) {
      if (comma - from < BEFORE_PEOPLE) {
        continue;
      }
      if (++commas > MOST_COMMAS) {
        return end;
      }
      String rest = text.substring(comma + 1, Math.min(end, comma + 1 + LONGEST_BYLINE));
      var names = Names.read(rest);
      boolean sure =
          !rest.isBlank()
              && (rest.contains("et al")
                  || rest.contains("et. al")
                  || !AuthorsFirst.hasSubject(rest));
      if (sure
          && names.isPresent()
          && (names.get().names().size() >= SURELY_PEOPLE
              || !names.get().complete()
              || areTwo(names.get(), rest, published))) {
        return comma;
      }
    }
    return end;
  }
}
