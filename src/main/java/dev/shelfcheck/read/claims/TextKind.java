package dev.shelfcheck.read.claims;

import dev.shelfcheck.vocabulary.Recent;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What a stretch of text is, by its words alone. */
enum TextKind {
  /** Nothing that anybody could read. */
  BLANK,
  /** The words by which a link is labelled, an identifier, an address. */
  LABEL,
  /** A year, a month, a day, alone or together. */
  DATE,
  /** Where a work appeared, with or without when. */
  VENUE,
  /** People. */
  NAMES,
  /** Universities, firms, laboratories. */
  INSTITUTION,
  /** A sentence about something. */
  REMARK,
  /** One or two words that name a thing. */
  NAME,
  /** Words that may well be a title. */
  TITLE;

  // In words: what is longer is a title, a remark, no venue's name and no house's; chosen.
  private static final int LONGEST_NAME = 2;
  private static final int MOST_WORDS = 45;
  private static final int LONGEST_VENUE = 6;
  private static final int LONGEST_HOUSE = 8;

  // How much a name and a remark are like a title, which is 1: a column of titles has some of the
  // former and few of the latter; chosen.
  private static final double NAME_LIKENESS = 0.45;
  private static final double REMARK_LIKENESS = 0.3;

  /** No date, and no name of forty letters with its year, is longer; patterns see no more. */
  private static final int LONGEST_DATED = 120;

  /** Words of a house's name that are no house's: more, and it is about one. */
  private static final int MOST_OTHERS = 3;

  private static final int SHORTEST_MONTH = "may".length();
  private static final int LONGEST_MONTH = "september".length();

  private static final Pattern DATED =
      Pattern.compile(
          "[\\W_]*(?:(?:\\d{1,4}|\\d{1,2}(?:st|nd|rd|th)|(?i:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec|january|february|march|april|june|july|august|september|october|november|december))\\b[\\W_]*){1,4}");
  private static final Set<String> HOUSES =
      Set.of(
          ("university universities universität universite université universidad univ institute"
               + " institut institutes instituto inst college school academy polytechnic department"
               + " dept lab labs laboratory laboratories research google microsoft meta facebook"
               + " nvidia openai deepmind apple huawei alibaba tencent amazon bytedance baidu intel"
               + " ibm adobe samsung mit eth cmu epfl inria stanford berkeley tsinghua oxford"
               + " cambridge harvard princeton inc corp corporation tech")
              .split(" "));

  /** What begins a journal's name, whatever its subject. */
  private static final Pattern SERIES =
      Pattern.compile(
          "(?:Annals|Archives|Bulletin|Journal|Proceedings|Transactions) (?:of|on|in)\\b");

  /** Small words that stand in titles and in no house's name. */
  private static final Set<String> NO_HOUSES_WORDS =
      Set.of("on", "in", "to", "by", "as", "via", "an", "a", "or", "is", "are", "how");

  private static final Recent<TextKind> KINDS = new Recent<>(TextKind::told);

  static TextKind of(String text) {
    return KINDS.of(text.strip());
  }

  private static TextKind told(String bare) {
    if (!Runs.hasLetterOrNumber(bare)) {
      return BLANK;
    }
    boolean brief = bare.length() <= LONGEST_DATED;
    if (brief && mayBeDate(bare) && DATED.matcher(bare).matches()) {
      return DATE;
    }
    if (Labels.isLabel(bare)) {
      return LABEL;
    }
    int words = Shape.words(bare);
    if (Venues.isVenue(bare) || (brief && words <= LONGEST_VENUE && Venues.isYeared(bare))) {
      return VENUE;
    }
    if (Names.read(bare).isPresent()) {
      return NAMES;
    }
    if (words <= LONGEST_HOUSE && isHouse(bare)) {
      return INSTITUTION;
    }
    if (words > MOST_WORDS || Talk.is(bare)) {
      return REMARK;
    }
    return words <= LONGEST_NAME ? NAME : TITLE;
  }

  /** Whether a text is of the kind {@link #DATE}. */
  static boolean isDate(String text) {
    return text.length() <= LONGEST_DATED
        && Runs.hasLetterOrNumber(text)
        && mayBeDate(text)
        && DATED.matcher(text).matches();
  }

  /** Whether its first letter or figure of ASCII's can begin a date: a figure, a month's letter. */
  private static boolean mayBeDate(String text) {
    int at = 0;
    while (at < text.length() && !isAscii(text.charAt(at))) {
      at++;
    }
    char c = Scan.at(text, at);
    return Scan.isDigit(c) || (Scan.isOneOf(c, "jfmasondJFMASOND") && endsMonth(text, at));
  }

  /** Whether a word is no longer than a month's name, and has a third letter of one. */
  private static boolean endsMonth(String text, int from) {
    int end = from;
    while (end - from <= LONGEST_MONTH
        && isAscii(Scan.at(text, end))
        && !Scan.isDigit(Scan.at(text, end))) {
      end++;
    }
    return end - from <= LONGEST_MONTH
        && end - from >= SHORTEST_MONTH
        && Scan.isOneOf(text.charAt(from + 2), "nbrylgptvcNBRYLGPTVC");
  }

  private static boolean isAscii(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }

  /** Whether a text is a known venue, and neither a date nor a label. */
  static boolean isVenue(String text) {
    return Venues.isVenue(text) && !isDate(text) && !Labels.isLabel(text);
  }

  /** Whether a text names institutions: one of their words, and no word begins small. */
  static boolean isHouse(String text) {
    boolean house = false;
    if (text.contains(": ") || SERIES.matcher(text).lookingAt()) {
      return false;
    }
    int others = 0;
    for (String word : Runs.ofLetters(text)) {
      boolean joint =
          word.length() <= "and".length()
              && !NO_HOUSES_WORDS.contains(word.toLowerCase(Locale.ROOT));
      if (Character.isLowerCase(word.charAt(0)) && !joint) {
        return false;
      }
      boolean named = HOUSES.contains(word.toLowerCase(Locale.ROOT));
      house |= named;
      others += named || joint ? 0 : 1;
    }
    return house && others <= MOST_OTHERS;
  }

  /** Whether nothing of this kind is a title, whatever stands around it. */
  boolean noTitle() {
    return this.compareTo(INSTITUTION) <= 0;
  }

  /** Whether a title can look so: three words in capitals look like a name. */
  boolean mayBeTitle() {
    return this == NAMES || this == INSTITUTION;
  }

  /** How much a text of this kind is like a title, from 0 to 1. */
  double likeness() {
    return switch (this) {
      case TITLE -> 1;
      case NAME -> NAME_LIKENESS;
      case REMARK -> REMARK_LIKENESS;
      default -> 0;
    };
  }
}
