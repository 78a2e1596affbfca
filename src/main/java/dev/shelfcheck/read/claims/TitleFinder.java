package dev.shelfcheck.read.claims;

import dev.shelfcheck.read.prose.Anchor;
import dev.shelfcheck.read.prose.Mark;
import dev.shelfcheck.read.prose.Style;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the title in the text of an entry. */
final class TitleFinder {
  /** A range of the text. */
  record Range(int from, int to) {
    boolean isEmpty() {
      return from >= to;
    }
  }

  private static final Pattern QUOTED =
      Pattern.compile(
          "[“\"]((?:[^“”\"\\n"
              + "]|(?<=[\\s(])[“\"](?=[\\p{L}\\p{N}])[^“”\"\\n"
              + "]{1,80}[”\"](?=[\\s:,.?!)-]*[\\p{L}\\p{N}])){2,300})[”\"]|``([^`'\\n"
              + "]{4,300})''|「([^」\\n"
              + "]{2,200})」|《([^》\\n"
              + "]{2,200})》");
  private static final Pattern APA =
      Pattern.compile("\\(((?:19|20)\\d{2})[a-z]?(?:,\\s+\\p{L}+(?:\\s+\\d{1,2})?)?\\)[.,:]?\\s+");
  private static final Pattern AFTER_NAME =
      Pattern.compile("\\s*[:：]\\s*|\\s+[-–—]\\s+|\\s*[,，]\\s*|\\s*\\|\\s*|\\s+");

  private static final int TAG_WORDS = 3;

  private final Shape shape;
  private final int end;

  TitleFinder(Shape shape) {
    this.shape = shape;
    this.end = shape.text().length();
  }

  Optional<Range> find() {
    int start = new Lead(shape, end).skip(0);
    if (start >= end) {
      return Optional.empty();
    }
    return quoted(start)
        .or(() -> linked(start))
        .or(() -> bold(start))
        .or(() -> cited(start))
        .or(() -> laterBold(start))
        .or(() -> plain(start))
        .map(r -> TitleTrim.trim(shape, r))
        .filter(r -> !r.isEmpty());
  }

  /** A quoted title at the start, after a short name, or after authors. */
  private Optional<Range> quoted(int start) {
    Matcher m = QUOTED.matcher(shape.text());
    m.region(start, end);
    if (!m.find() || shape.words(m.start(), m.end()) < 2) {
      return Optional.empty();
    }
    boolean first = m.start() - start <= 1;
    boolean named =
        shape.words(start, m.start()) <= 4
            && !shape.text().substring(start, m.start()).contains("\n");
    boolean authors = AuthorsFirst.areAuthors(shape.text().substring(start, m.start()));
    boolean insideTitle = closesEarly(m);
    int group = m.group(1) != null ? 1 : m.group(2) != null ? 2 : m.group(3) != null ? 3 : 4;
    return (authors || ((first || named) && !insideTitle))
            && shape.words(m.start(), m.end()) >= (authors ? 2 : 3)
        ? Optional.of(new Range(m.start(group), m.end(group)))
        : Optional.empty();
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

  /** The text of the first link that is more than a label. */
  private Optional<Range> linked(int start) {
    Optional<Range> name = Optional.empty();
    for (Anchor link : shape.links()) {
      if (link.to() <= start || shape.isLabel(link) || link.to() <= link.from()) {
        continue;
      }
      int words = shape.words(link.from(), link.to());
      boolean opens = link.from() <= start;
      if (words >= 3 && reachable(start, link, name) && !namesTitleNext(link)) {
        return citedInside(link).or(() -> Optional.of(new Range(link.from(), link.to())));
      }
      if (opens && name.isEmpty()) {
        name = Optional.of(new Range(link.from(), link.to()));
      } else if (name.isPresent() && !follows(name.get().to(), link.from())) {
        break;
      }
    }
    return name;
  }

  /** Whether a link is a work's code or page by name, and its title's link follows at once. */
  private boolean namesTitleNext(Anchor link) {
    return !Roles.of(shape.prose().shown(link), link.target()).leadsToWork()
        && shape.links().stream()
            .filter(l -> l.from() > link.to() && shape.words(l.from(), l.to()) >= 3)
            .filter(l -> Roles.of(shape.prose().shown(l), l.target()).leadsToWork())
            .anyMatch(l -> follows(link.to(), l.from()));
  }

  /** Whether a link further on may still carry the title: little and no title stands before it. */
  private boolean reachable(int start, Anchor link, Optional<Range> name) {
    if (link.from() <= start) {
      return true;
    }
    if (name.isPresent()) {
      return follows(name.get().to(), link.from());
    }
    String before = shape.text().substring(start, link.from());
    if (before.indexOf('\n') >= 0) {
      return isTag(before, link);
    }
    boolean bold =
        shape
            .markAt(start, Style.BOLD)
            .filter(m -> m.to() <= link.from() && shape.words(m.from(), m.to()) >= 3)
            .isPresent();
    boolean hard =
        !before.isBlank()
            && ":：;；\"“".indexOf(before.strip().charAt(before.strip().length() - 1)) >= 0;
    boolean wide =
        Shape.isWide(before) && !Shape.isWide(shape.text().substring(link.from(), link.to()));
    return !bold
        && (Shape.words(before) <= 4
            || ((hard || wide) && Shape.words(before) <= 24)
            || AuthorsFirst.areAuthors(before));
  }

  /** Whether a line above the linked title only tags it: a track, a status, an identifier. */
  private boolean isTag(String before, Anchor link) {
    return before.strip().indexOf('\n') < 0
        && Shape.words(before) <= TAG_WORDS
        && Roles.of(shape.prose().shown(link), link.target()).leadsToWork();
  }

  /** Whether only a separator stands between a short name and the title: {@code Name: Title}. */
  private boolean follows(int from, int to) {
    String between = shape.text().substring(from, Math.max(from, to));
    return between.matches("\\s*[:：]\\s*[“\"]?|\\s+[-–—]\\s+[“\"]?|\\s*[|]\\s*");
  }

  /** A whole reference as a link's text: the title stands in quotes or after the year. */
  private Optional<Range> citedInside(Anchor link) {
    String text = shape.text().substring(link.from(), link.to());
    Matcher m = QUOTED.matcher(text);
    if (m.find()
        && m.group(1) != null
        && Shape.words(m.group(1)) >= 3
        && Names.read(text.substring(0, m.start())).isPresent()) {
      return Optional.of(new Range(link.from() + m.start(1), link.from() + m.end(1)));
    }
    return apa(link.from(), link.to());
  }

  private Optional<Range> bold(int start) {
    Optional<Mark> mark = shape.markAt(start, Style.BOLD).filter(m -> m.from() <= start + 1);
    if (mark.isEmpty()) {
      return Optional.empty();
    }
    Mark bold = mark.get();
    int to = joined(bold.to());
    if (shape.words(start, to) >= 4 && !continues(to)) {
      return Optional.of(new Range(start, to));
    }
    Matcher after = AFTER_NAME.matcher(shape.text()).region(to, end);
    if (after.lookingAt()) {
      String separator = after.group().strip();
      boolean colon =
          separator.equals(":") || separator.equals("：") || shape.text().charAt(to - 1) == ':';
      Range rest = PlainRun.read(shape, after.end(), end);
      boolean title =
          colon
              && shape.words(rest.from(), rest.to()) >= 3
              && !Prosaic.is(shape.text().substring(rest.from(), rest.to()));
      if (title) {
        return Optional.of(new Range(start, rest.to()));
      }
      boolean runsOn =
          separator.isEmpty()
              && !after.group().contains("\n")
              && shape.words(rest.from(), rest.to()) >= 3
              && Character.isLetter(shape.text().charAt(Math.min(after.end(), end - 1)))
              && !Prosaic.is(shape.text().substring(rest.from(), rest.to()));
      if (runsOn) {
        return Optional.of(new Range(start, rest.to()));
      }
    }
    return Optional.of(new Range(start, to));
  }

  /** Whether a title goes on after its bold part: a colon, then words in capitals, then a quote. */
  private boolean continues(int to) {
    String rest = shape.text().substring(to, Math.min(end, to + 300));
    return rest.startsWith(": ")
        && rest.indexOf('"') > 10
        && !Prosaic.is(rest.substring(2, rest.indexOf('"')));
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

  /** {@code Author, A. (2020). Title. Venue} and {@code A. Author, B. Author. Title. Venue}. */
  private Optional<Range> cited(int start) {
    return apa(start, end).or(() -> authorsFirst(start));
  }

  private Optional<Range> apa(int start, int stop) {
    Matcher m = APA.matcher(shape.text()).region(start, stop);
    if (!m.find() || m.start() - start > 1500) {
      return Optional.empty();
    }
    String before = shape.text().substring(start, m.start());
    if (Names.read(before).isEmpty()) {
      return Optional.empty();
    }
    int from = m.end();
    int to = Sentence.end(shape.text(), from, stop);
    Optional<Anchor> link = shape.linkAt(from);
    return Optional.of(
        link.filter(l -> !shape.isLabel(l))
            .map(l -> new Range(l.from(), Math.min(l.to(), stop)))
            .orElse(new Range(from, to)));
  }

  private Optional<Range> authorsFirst(int start) {
    int line = shape.text().indexOf('\n', start);
    int stop = line < 0 ? end : line;
    int at = AuthorsFirst.end(shape.text(), start, stop);
    if (at < 0) {
      return Optional.empty();
    }
    Range rest = PlainRun.read(shape, at, stop);
    int to = Sentence.venueCut(shape.text(), rest.from(), rest.to());
    return shape.words(rest.from(), to) >= 3
        ? Optional.of(new Range(rest.from(), to))
        : Optional.empty();
  }

  /** A bold title after authors. */
  private Optional<Range> laterBold(int start) {
    for (Mark mark : shape.prose().marks()) {
      if (mark.style() == Style.BOLD
          && mark.from() > start
          && shape.words(mark.from(), mark.to()) >= 4) {
        String before = shape.text().substring(start, mark.from());
        boolean lead = Shape.words(before) <= 3 && !before.contains("\n");
        return lead || AuthorsFirst.areAuthors(before)
            ? Optional.of(new Range(mark.from(), mark.to()))
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private Optional<Range> plain(int start) {
    Range run = PlainRun.read(shape, start, end);
    return run.isEmpty() ? Optional.empty() : Optional.of(run);
  }
}
