package dev.shelfcheck.read.claims;

import dev.shelfcheck.model.Tail;
import dev.shelfcheck.read.prose.Anchor;
import dev.shelfcheck.read.prose.Mark;
import dev.shelfcheck.read.prose.Style;
import dev.shelfcheck.vocabulary.Recent;
import dev.shelfcheck.vocabulary.Years;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Text that says nothing but labels, links, dates, venues and names: the detail of a work. */
final class DetailText {
  /** Words of a line that is a venue with its year, and little else; chosen. */
  private static final int YEARED = 4;

  /** Words of a line beside a link that say what that is; chosen. */
  private static final int BESIDE_LINK = 3;

  private static final Pattern LABELLED =
      Pattern.compile("[^\\n:：\\x{0001}]{1,40}[:：]+\\s*[\\x{0001}\\s,;/|&()\\[\\]*]*");

  /** Small words that names may stand between: "by" before them, a venue's name after them. */
  private static final int ASIDE = 2;

  /** A person's name in bold has fewer words. */
  private static final int TITLE_WORDS = 4;

  /** A word of twenty letters, a year with its month and some signs; more is not looked through. */
  private static final int LONGEST_TAIL = 64;

  private static final Pattern BEFORE_NAMES =
      Pattern.compile("(?i)^[\\s*_]*(?:by|authors?\\s*[:：])\\s*");
  private static final Pattern AFTER_NAMES =
      Pattern.compile(
          "[\\s.,;*_\\[\\]()]*+(?:\\b[A-Za-z'’-]{2,20}+["
              + " ,'’-]*+)?+(?:"
              + Years.RECENT
              + "(?:[.-]\\d{1,2}){0,2})?[\\s.,;*_\\[\\]()]*+$");

  /** What parts names from the labels of links behind them. */
  private static final String TAIL = " \t\n\u000B\f\r.,;*_[]()|";

  private static final String FIGURES = "0123456789";

  private static final Pattern ADDRESS = Pattern.compile("[\\w.-]{0,40}\\s*+:?\\s*+https?://\\S++");

  private static final Pattern FILLER = Pattern.compile("[\\s\\x{0001}\\p{P}\\p{S}]+");

  /** A house and an acronym of what it publishes: {@code IEEE TSG}. */
  private static final Pattern HOUSED =
      Pattern.compile("(?:IEEE|ACM|IET|SIAM|USENIX) \\p{Lu}[\\p{L}]{1,11}");

  private static final Recent<Boolean> LINES = new Recent<>(DetailText::saysDetails);

  private DetailText() {}

  static boolean is(Shape shape) {
    StringBuilder rest = new StringBuilder(shape.text());
    for (Anchor link : shape.links()) {
      if (!shape.isLabel(link)
          && shape.words(link.from(), link.to()) >= WordCounts.TITLE
          && !showsAddress(shape, link)
          && !isAmongPeople(shape, link)) {
        return false;
      }
      for (int i = link.from(); i < link.to(); i++) {
        rest.setCharAt(i, '\u0001');
      }
    }
    if (shape.links().isEmpty()
        && (isCode(shape)
            || shape.prose().marks().stream().anyMatch(m -> isBehindPeople(shape.text(), m)))) {
      return true;
    }
    int at = 0;
    for (String line : rest.toString().split("\n")) {
      if (!isDetailLine(line) || isBoldTitle(shape, line, at)) {
        return false;
      }
      at += line.length() + 1;
    }
    return true;
  }

  /** Whether a slanted name ends a line of people: {@code I. Noor et al. *Energies.*} */
  static boolean isBehindPeople(String text, Mark mark) {
    String people = text.substring(0, mark.from()).strip();
    return mark.style() == Style.ITALIC
        && mark.from() > 0
        && text.substring(mark.to()).chars().noneMatch(Character::isLetterOrDigit)
        && people.indexOf('\n') < 0
        && Scan.isOneOf(people.isEmpty() ? ' ' : people.charAt(people.length() - 1), ".,")
        && Names.read(Tail.cut(people, " ,"))
            .filter(f -> !f.complete() || f.names().size() > 1)
            .isPresent()
        && !Names.areListed(text.substring(mark.from(), mark.to()))
        && (people.endsWith(".")
            || Names.read(text.substring(mark.from(), mark.to()).strip()).isEmpty())
        && !TextKind.of(text.substring(mark.from(), mark.to()).strip()).equals(TextKind.BLANK);
  }

  /** Whether an address, with a name before it perhaps, is all that a link behind a label shows. */
  private static boolean showsAddress(Shape shape, Anchor link) {
    Matcher shown = ADDRESS.matcher(shape.text()).region(link.from(), link.to());
    return shown.matches() && shape.text().substring(0, link.from()).strip().endsWith(":");
  }

  /** Whether several people, not all of them in one link, are all that stands in a link's line. */
  private static boolean isAmongPeople(Shape shape, Anchor link) {
    int from = shape.text().lastIndexOf('\n', link.from()) + 1;
    int end = shape.text().indexOf('\n', link.to());
    String line = shape.text().substring(from, end < 0 ? shape.text().length() : end);
    return line.strip().length() > link.to() - link.from()
        && Names.areListed(line)
        && Names.read(line.strip()).filter(f -> f.names().size() > 1).isPresent();
  }

  /** Whether all that is said is set in code, as tags are. */
  private static boolean isCode(Shape shape) {
    String text = shape.text();
    return !text.isBlank()
        && IntStream.range(0, text.length())
            .filter(i -> Character.isLetterOrDigit(text.charAt(i)))
            .allMatch(i -> shape.markAt(i, Style.CODE).isPresent());
  }

  /** Whether a line is bold from end to end and its words are no list of people. */
  private static boolean isBoldTitle(Shape shape, String line, int at) {
    int end = at + line.stripTrailing().length();
    return shape
        .markAt(at, Style.BOLD)
        .filter(m -> m.to() >= end && !Names.areListed(line))
        .filter(m -> shape.words(at, end) >= TITLE_WORDS && Names.read(line).isPresent())
        .isPresent();
  }

  /** Some brackets beside each other: {@code [6th Dec., 2022] [CVPR 2022]}. */
  private static final Pattern BRACKETS =
      Pattern.compile("(?:[\\[(【][^\\[\\]()【】]{2,60}[\\])】][\\s,]*+){2,4}");

  private static final Pattern BRACKET = Pattern.compile("[\\[\\]()【】]");

  private static boolean isDetailLine(String line) {
    return LINES.of(line);
  }

  private static boolean saysDetails(String line) {
    String bare = line.strip();
    if (bare.isEmpty()
        || (!Character.isLetterOrDigit(bare.charAt(0)) && FILLER.matcher(bare).matches())
        || (bare.contains("\u0001") && LABELLED.matcher(bare).matches())) {
      return true;
    }
    String spoken = bare.replace('\u0001', ' ');
    if (BRACKETS.matcher(bare).matches()) {
      return BRACKET
          .splitAsStream(bare)
          .filter(Runs::hasLetterOrNumber)
          .allMatch(t -> TextKind.isDate(t) || Venues.isVenue(t) || Venues.yeared(t).matches());
    }
    return Labels.isLabel(spoken)
        || Venues.isVenue(spoken)
        || (Venues.isYeared(spoken) && Shape.words(spoken) <= YEARED)
        || (bare.contains("\u0001")
            && Shape.words(spoken) <= BESIDE_LINK
            && !spoken.strip().startsWith("\""))
        || (SmallWords.in(spoken) <= ASIDE && holdsNames(spoken));
  }

  private static boolean holdsNames(String line) {
    String from = BEFORE_NAMES.matcher(line).replaceFirst("");
    return Names.read(Tail.cut(from, TAIL)).isPresent()
        || Names.read(withoutVenue(from)).isPresent()
        || arePeopleAtHome(from);
  }

  /** Whether several people stand there and behind them where their work appeared, and when. */
  private static boolean arePeopleAtHome(String line) {
    for (int at = Math.max(line.lastIndexOf(", "), line.lastIndexOf(". "));
        at > 0;
        at = Math.max(line.lastIndexOf(", ", at - 1), line.lastIndexOf(". ", at - 1))) {
      String home = Tail.cut(line.substring(at + 1), TAIL + FIGURES).strip();
      if (line.length() - at > LONGEST_TAIL
          || (!home.isEmpty()
              && !Venues.isVenue(home)
              && !HOUSED.matcher(home).matches()
              && !Venues.isJournal(unled(home)))) {
        return false;
      }
      boolean people =
          Names.read(line.substring(0, at)).filter(f -> f.isList() || !f.complete()).isPresent();
      if (people && !home.isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private static String unled(String home) {
    return home.startsWith("In ") ? home.substring("In ".length()) : home;
  }

  private static String withoutVenue(String from) {
    Matcher tail = AFTER_NAMES.matcher(from);
    tail.region(Math.max(0, from.length() - LONGEST_TAIL), from.length());
    tail.useTransparentBounds(true);
    return tail.find() ? from.substring(0, tail.start()) : from;
  }
}
