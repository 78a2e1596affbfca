package dev.shelfcheck.read.claims;

import dev.shelfcheck.read.prose.Anchor;
import dev.shelfcheck.read.prose.Mark;
import dev.shelfcheck.read.prose.Style;
import dev.shelfcheck.vocabulary.Years;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A title in quotes, in any of the ways that lists quote. */
final class QuotedTitle {
  static final Pattern QUOTED =
      Pattern.compile(
          "(?:[“\"]|(?<![^\\s(])”(?=[\\p{L}\\p{N}]))((?:[^“”\"\\n"
              + "]|(?<=[\\s(])[“\"](?=[\\p{L}\\p{N}])[^“”\"\\n"
              + "]{1,80}[”\"](?=[\\s:,.?!)-]*[\\p{L}\\p{N}])){2,300})[”\"]|``([^`'\\n"
              + "]{4,300})''|「([^」\\n"
              + "]{2,200})」|《([^》\\n"
              + "]{2,200})》|«\\s*+([^«»\\n"
              + "]{4,300})»|„([^„“”\"\\n"
              + "]{4,300})[“”\"]");

  /** Who made what was quoted: {@code "Title" by Noor et al. (2019)}. */
  private static final Pattern BYLINE =
      Pattern.compile(
          ",?\\s++by\\s++\\p{Lu}|\\s[-–—]\\s(?:\\p{L}{1,3}\\s){0,2}\\p{Lu}[^()\\n]{1,120}\\("
              + Years.WRITTEN);

  /** Who made what was quoted and when, and nothing else. */
  private static final Pattern CREDIT =
      Pattern.compile(
          "\\s[-–—]\\s(?<people>\\p{L}[^()\\n]{1,120})\\s\\("
              + Years.WRITTEN
              + "[^()\\n]{0,20}\\)\\s*+");

  /** A dash before the rest of a title that a quotation begins. */
  private static final Pattern DASH = Pattern.compile("\\s[-–—]\\s(?=\\p{Lu})");

  /** What may stand before a mark that opens. */
  private static final String BEFORE_MARK = " \t\n(";

  private final Shape shape;
  private final int end;

  QuotedTitle(Shape shape) {
    this.shape = shape;
    this.end = shape.text().length();
  }

  /** A quoted title at the start, after a short name, or after authors. */
  Optional<Range> find(int start) {
    Matcher m = QUOTED.matcher(shape.text());
    if (!next(m, shape.text(), start, end)) {
      return Optional.empty();
    }
    if (isCredited(shape)) {
      return Optional.of(new Range(m.start(group(m)), m.end(group(m))));
    }
    if (shape.words(m.start(), m.end()) < 2) {
      return Optional.empty();
    }
    boolean first = m.start() - start <= 1;
    boolean named =
        shape.words(start, m.start()) <= WordCounts.LEAD
            && !shape.text().substring(start, m.start()).contains("\n");
    boolean authors =
        AuthorsFirst.areAuthors(shape.text().substring(start, m.start()))
            && !goesOn(shape, m.start(), m.end());
    boolean insideTitle = closesEarly(m) && !isMadeBy(shape.text(), m.end());
    int group = group(m);
    return (authors || ((first || named) && !insideTitle))
            && shape.words(m.start(), m.end()) >= (authors ? 2 : WordCounts.TITLE)
        ? Optional.of(new Range(m.start(group), m.end(group)))
        : Optional.empty();
  }

  /** Whether who made a work stands behind its quotation marks. */
  static boolean isMadeBy(String text, int from) {
    return BYLINE.matcher(text).region(from, text.length()).lookingAt();
  }

  /** Whether a mark that closes quotations opens one: {@code ”Title.”}. */
  static boolean opensTurned(String text, int at) {
    return Scan.at(text, at) == '”'
        && (at == 0 || Scan.isOneOf(text.charAt(at - 1), BEFORE_MARK))
        && Character.isLetterOrDigit(Scan.at(text, at + 1));
  }

  /**
   * Whether a quotation only begins what letters of their own or a link set apart: {@code *"Raw
   * Moss" Is Cooked*}, {@code ["I would not": Views on Kites](u)}.
   */
  static boolean goesOn(Shape shape, int from, int to) {
    String text = shape.text();
    int end =
        shape
            .linkAt(from)
            .filter(l -> l.from() == from)
            .map(Anchor::to)
            .or(() -> shape.markAt(from, Style.ITALIC).filter(m -> m.from() == from).map(Mark::to))
            .or(() -> shape.markAt(from, Style.BOLD).filter(m -> m.from() == from).map(Mark::to))
            .orElse(to);
    boolean stopped = Scan.isOneOf(Scan.at(text, to - 2), ".,");
    boolean more =
        Scan.at(text, to) == ':'
            || (end > to
                && (Scan.at(text, to - 2) == ':' || DASH.matcher(text).region(to, end).lookingAt()))
            || (!stopped
                && shape.linkAt(from).isEmpty()
                && Scan.at(text, to) == ' '
                && Character.isLetter(Scan.at(text, to + 1)));
    return more && end > to && shape.words(to, end) >= 2 && !isMadeBy(text, to);
  }

  /**
   * Whether a bold quotation, who made it and when are all that stands there: {@code **"Title" -
   * Noor, Birk (2019)**}.
   */
  static boolean isCredited(Shape shape) {
    return credit(shape).isPresent();
  }

  /** Who made a work that is credited so. */
  static Optional<Range> credit(Shape shape) {
    int from = shape.lead();
    String text = shape.text();
    Matcher m = QUOTED.matcher(text).region(from, text.length());
    boolean bold =
        shape.markAt(from, Style.BOLD).filter(b -> text.substring(b.to()).isBlank()).isPresent();
    if (!bold || !m.lookingAt()) {
      return Optional.empty();
    }
    Matcher credit = CREDIT.matcher(text).region(m.end(), text.length());
    return credit.matches()
        ? Optional.of(new Range(credit.start("people"), credit.end("people")))
        : Optional.empty();
  }

  /** Finds the next quotation in a range. */
  static boolean next(Matcher m, String text, int from, int to) {
    return Scan.find(m, text, from, to, (t, i) -> Scan.isOneOf(t.charAt(i), "“\"`「《«„”"));
  }

  /** Which group of a match holds what stands within the quotes. */
  static int group(Matcher m) {
    int group = 1;
    while (m.group(group) == null) {
      group++;
    }
    return group;
  }

  /** Whether the quotation is a part of a linked or bold title: more of it follows. */
  private boolean closesEarly(Matcher m) {
    Optional<Anchor> link = shape.linkAt(m.start());
    Optional<Mark> bold = shape.markAt(m.start(), Style.BOLD);
    int until = link.map(Anchor::to).or(() -> bold.map(Mark::to)).orElse(m.end());
    int from = link.map(Anchor::from).or(() -> bold.map(Mark::from)).orElse(m.start());
    boolean more =
        shape.words(m.end(), Math.max(m.end(), until)) >= 2
            || (shape.words(from, m.start()) >= 2
                && Names.read(shape.text().substring(from, m.start())).isEmpty());
    String rest = shape.text().substring(m.end(), Math.min(end, m.end() + 2)).strip();
    boolean runsOn =
        link.isEmpty()
            && bold.isEmpty()
            && !rest.isEmpty()
            && shape.markAt(m.end() + 1, Style.ITALIC).isEmpty()
            && (Character.isLowerCase(rest.charAt(0)) || rest.charAt(0) == ':');
    return more || runsOn;
  }
}
