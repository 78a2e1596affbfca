package dev.shelfcheck.read.claims;

import dev.shelfcheck.model.Tail;
import dev.shelfcheck.read.prose.Mark;
import dev.shelfcheck.read.prose.Style;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A title in bold, whole or by its name alone. */
final class BoldTitle {
  /** So many bold words are a title, whatever follows; fewer may be its name; chosen. */
  private static final int WHOLE = 4;

  /** So many words before a bold title are not its authors; chosen. */
  private static final int LEAD = 3;

  private static final Pattern AFTER_NAME =
      Pattern.compile("\\s*[:：]\\s*|\\s+[-–—]\\s+|\\s*[,，]\\s*|\\s*\\|\\s*|\\s+");

  /** A venue in brackets between a name and its title. */
  private static final Pattern DATED_NAME =
      Pattern.compile("\\s*+\\(([^()\\n]{3,40})\\)\\s*+[:：]\\s++");

  private static final Pattern SEMICOLON = Pattern.compile("\\s*[;；]\\s*+(?=\\S)");

  private static final String BY = "by ";

  /** What ends a list of makers. */
  private static final String MAKERS_END = ".([\n\u0001\u0002";

  /** A title behind its name is longer. */
  private static final int LEAST = 3;

  private final Shape shape;
  private final int end;

  BoldTitle(Shape shape) {
    this.shape = shape;
    this.end = shape.text().length();
  }

  Optional<Range> atStart(int start) {
    Optional<Mark> mark = shape.markAt(start, Style.BOLD).filter(m -> m.from() <= start + 1);
    if (mark.isEmpty() || mark.filter(this::arePeople).isPresent()) {
      return Optional.empty();
    }
    Mark bold = mark.get();
    if (isPartOfWord(bold)) {
      return Optional.empty();
    }
    Optional<Range> tagged = tag(bold.to()).map(tag -> PlainRun.read(shape, tag, end));
    if (tagged.filter(t -> shape.words(t.from(), t.to()) >= LEAST).isPresent()) {
      return tagged;
    }
    int to = joined(bold.to());
    Optional<Range> slanted = slanted(start, to);
    if (slanted.isPresent()) {
      return slanted;
    }
    boolean colonNext = shape.text().startsWith(":", to) || shape.text().charAt(to - 1) == ':';
    if (shape.words(start, to) >= WHOLE && !colonNext) {
      return Optional.of(new Range(start, to));
    }
    Matcher dated = DATED_NAME.matcher(shape.text()).region(to, end);
    if (dated.lookingAt() && Venues.yeared(dated.group(1)).matches()) {
      Range rest = PlainRun.read(shape, dated.end(), end);
      if (shape.words(rest.from(), rest.to()) >= LEAST) {
        return Optional.of(rest);
      }
    }
    Optional<Range> parted = behindSemicolon(to).filter(r -> shape.words(start, to) <= LEAST);
    if (parted.isPresent()) {
      return parted;
    }
    Matcher after = AFTER_NAME.matcher(shape.text()).region(to, end);
    if (after.lookingAt()) {
      String separator = after.group().strip();
      boolean colon =
          separator.equals(":") || separator.equals("：") || shape.text().charAt(to - 1) == ':';
      Range rest = PlainRun.read(shape, after.end(), end);
      boolean title =
          colon
              && shape.words(rest.from(), rest.to()) >= WordCounts.TITLE
              && !Talk.is(shape.text().substring(rest.from(), rest.to()));
      if (title) {
        return Optional.of(repeats(start, to, rest) ? rest : new Range(start, rest.to()));
      }
      boolean runsOn =
          separator.isEmpty()
              && !after.group().contains("\n")
              && shape.words(rest.from(), rest.to()) >= WordCounts.TITLE
              && Character.isLetter(shape.text().charAt(Math.min(after.end(), end - 1)))
              && !isByline(after.end())
              && !(shape.text().charAt(to - 1) == '.' && arePeople(rest))
              && shape.markAt(after.end(), Style.ITALIC).isEmpty()
              && !Talk.is(shape.text().substring(rest.from(), rest.to()));
      if (runsOn) {
        return Optional.of(new Range(start, rest.to()));
      }
    }
    return Optional.of(new Range(start, to));
  }

  /**
   * Whether a word goes on behind bold letters, or a hyphen joins the next: {@code **Moss**-Net}.
   */
  private boolean isPartOfWord(Mark bold) {
    String text = shape.text();
    int at = bold.to();
    boolean hyphen = text.startsWith("-", at) && at + 1 < end;
    return at < end
        && shape.words(bold.from(), at) < LEAST
        && Character.isLetter(text.charAt(hyphen ? at + 1 : at));
  }

  /** Whether people and a year are all that is bold: {@code **Ida Noor (2019).** Title}. */
  private boolean arePeople(Mark bold) {
    return shape
        .people()
        .filter(p -> p.dated() && p.sure() && p.end() >= bold.to() && p.end() <= bold.to() + 1)
        .isPresent();
  }

  /** Whether several people are all that stands there. */
  private boolean arePeople(Range rest) {
    return Names.read(shape.text().substring(rest.from(), rest.to()))
        .filter(Names.Found::isList)
        .isPresent();
  }

  /** Behind a bracket in bold letters of its own after a name: {@code **Moss** **[NTU]** Title}. */
  private Optional<Integer> tag(int name) {
    return shape.prose().marks().stream()
        .filter(m -> m.style() == Style.BOLD && m.from() > name)
        .filter(m -> shape.text().substring(name, m.from()).isBlank())
        .filter(m -> shape.text().charAt(m.from()) == '[' && shape.text().charAt(m.to() - 1) == ']')
        .filter(m -> shape.text().startsWith(" ", m.to()) && m.to() + 1 < end)
        .map(m -> m.to() + 1)
        .findFirst();
  }

  /** Whether a title begins with the name before it: {@code **Moss**: Moss: Growing Pebbles}. */
  private boolean repeats(int start, int to, Range title) {
    String name = Tail.cut(shape.text().substring(start, to), ":： ");
    return !name.isEmpty()
        && shape.text().regionMatches(true, title.from(), name, 0, name.length())
        && shape.text().startsWith(":", title.from() + name.length());
  }

  /** Whether its makers follow: {@code **PebbleKit** by Ida Noor et al. (2016)}. */
  private boolean isByline(int at) {
    String text = shape.text();
    if (!text.startsWith(BY, at)) {
      return false;
    }
    int to = at;
    while (to < end && !Scan.isOneOf(text.charAt(to), MAKERS_END)) {
      to++;
    }
    String makers = text.substring(at + BY.length(), to).strip();
    return Names.read(makers).isPresent() || makers.endsWith(" et al");
  }

  /** The slanted title behind a name's semicolon: {@code **Moss**; *Sorting Pebbles by Moss*}. */
  private Optional<Range> behindSemicolon(int name) {
    Matcher semicolon = SEMICOLON.matcher(shape.text()).region(name, end);
    return semicolon.lookingAt()
        ? shape
            .markAt(semicolon.end(), Style.ITALIC)
            .filter(m -> shape.words(m.from(), m.to()) >= LEAST)
            .map(m -> new Range(m.from(), m.to()))
        : Optional.empty();
  }

  /** The slanted words in a bold stretch behind people and a dash. */
  private Optional<Range> slanted(int start, int to) {
    return shape.prose().marks().stream()
        .filter(m -> m.style() == Style.ITALIC && m.from() > start && m.to() <= to)
        .limit(1)
        .filter(m -> isBylined(shape.text().substring(start, m.from()).strip()))
        .map(m -> new Range(m.from(), m.to()))
        .findFirst();
  }

  private static boolean isBylined(String before) {
    if (before.isEmpty() || !Scan.isOneOf(before.charAt(before.length() - 1), "-–—,.:")) {
      return false;
    }
    String people = before.substring(0, before.length() - 1).strip();
    return LooseNames.read(people)
        .or(() -> LooseNames.families(people).filter(Names.Found::areSeveral))
        .isPresent();
  }

  /** The end of a bold stretch and of those that follow it without a gap. */
  private int joined(int to) {
    int at = to;
    for (Mark mark : shape.prose().marks()) {
      if (mark.style() == Style.BOLD
          && mark.from() >= at
          && shape.text().substring(at, mark.from()).isBlank()
          && shape.text().indexOf('\n', at) != at) {
        at = mark.to();
      }
    }
    return at;
  }

  /** A bold title after authors. */
  Optional<Range> afterAuthors(int start) {
    for (Mark mark : shape.prose().marks()) {
      if (mark.style() == Style.BOLD
          && mark.from() > start
          && shape.words(mark.from(), mark.to()) >= WHOLE) {
        String before = shape.text().substring(start, mark.from());
        boolean lead = Shape.words(before) <= LEAD && !before.contains("\n");
        return lead || AuthorsFirst.areAuthors(before)
            ? Optional.of(new Range(mark.from(), mark.to()))
            : Optional.empty();
      }
    }
    return Optional.empty();
  }
}
