package dev.shelfcheck.read.claims;

import dev.shelfcheck.read.prose.Anchor;
import dev.shelfcheck.read.prose.Style;
import dev.shelfcheck.vocabulary.Years;
import java.util.Optional;
import java.util.regex.Pattern;

/** A title that is the text of a link. */
final class LinkedTitle {
  /** So many words before a linked title may say what it is, where a colon ends them; chosen. */
  private static final int LONG_LEAD = 24;

  /** A tag before a title has no more words; chosen. */
  private static final int TAG_WORDS = 3;

  /** A year, or the end of the line. */
  private static final Pattern AFTER_BOLD =
      Pattern.compile("\\s*(?:[(\\[]" + Years.WRITTEN + "[)\\]]|\\n)");

  private final Shape shape;

  LinkedTitle(Shape shape) {
    this.shape = shape;
  }

  /** The text of the first link that is more than a label. */
  Optional<Range> find(int start) {
    Optional<Range> name = Optional.empty();
    for (Anchor link : shape.links()) {
      if (link.to() <= start || shape.isLabel(link) || link.to() <= link.from()) {
        continue;
      }
      int words = shape.words(link.from(), link.to());
      boolean opens = link.from() <= start;
      if ((words >= WordCounts.TITLE || isLabelled(start, link))
          && reachable(start, link, name)
          && !namesTitleNext(link)) {
        Range whole = new Range(untagged(start, link), link.to());
        return Optional.of(titleIn(start, link))
            .filter(title -> !title.equals(whole))
            .or(() -> new Attributed(shape, whole.from()).dashed(whole))
            .or(() -> new CitedTitle(shape).inside(link))
            .or(() -> Optional.of(whole));
      }
      if (opens && name.isEmpty()) {
        name = Optional.of(titleIn(start, link));
      } else if (name.isPresent() && !follows(name.get().to(), link.from())) {
        break;
      }
    }
    return name;
  }

  /**
   * Whether a short linked name stands behind bold words and a colon that say what it is for, and
   * by whom it is, or which of its parts are meant, behind it.
   */
  private boolean isLabelled(int start, Anchor link) {
    String behind = shape.text().substring(link.to());
    return start < link.from()
        && shape
            .markAt(start, Style.BOLD)
            .filter(m -> m.from() <= start && shape.words(m.from(), m.to()) <= TAG_WORDS)
            .filter(
                m ->
                    isColon(m.to(), link.from())
                        || (m.to() <= link.from()
                            && Scan.isOneOf(shape.text().charAt(m.to() - 1), ":：")
                            && shape.text().substring(m.to(), link.from()).isBlank()))
            .isPresent()
        && (Credited.isBy(behind) || Credited.hasParts(behind));
  }

  /** The bold title that a link begins with, where its year, its people come behind it. */
  private Range titleIn(int start, Anchor link) {
    return shape
        .markAt(link.from(), Style.BOLD)
        .filter(m -> m.from() <= link.from() && m.to() < link.to())
        .filter(
            m ->
                AFTER_BOLD.matcher(shape.text()).region(m.to(), link.to()).lookingAt()
                    || new Attributed(shape, link.from()).isStopped(m.to()))
        .map(m -> new Range(link.from(), m.to()))
        .orElseGet(() -> new Range(untagged(start, link), link.to()));
  }

  /** Where a link's words begin behind a tag in brackets and a blank. */
  private int untagged(int start, Anchor link) {
    boolean tag =
        start > link.from() + 1
            && start < link.to()
            && Scan.isBlank(shape.text().charAt(start - 1))
            && !Scan.isOneOf(shape.text().substring(link.from(), start).strip().charAt(0), "])）】");
    return tag ? start : link.from();
  }

  /** Whether a link is a work's code or page by name, and its title's link follows at once. */
  private boolean namesTitleNext(Anchor link) {
    return !Roles.of(shape.prose().shown(link), link.target()).leadsToWork()
        && shape.links().stream()
            .filter(l -> l.from() > link.to() && shape.words(l.from(), l.to()) >= WordCounts.TITLE)
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
    if (before.contains("\n")) {
      return isTag(before, link);
    }
    boolean bold =
        shape
            .markAt(start, Style.BOLD)
            .filter(m -> m.to() <= link.from() && shape.words(m.from(), m.to()) >= WordCounts.TITLE)
            .filter(m -> shape.words(m.from(), m.to()) > TAG_WORDS || !isColon(m.to(), link.from()))
            .isPresent();
    boolean hard =
        !before.isBlank()
            && Scan.isOneOf(before.strip().charAt(before.strip().length() - 1), ":：;；\"“");
    boolean wide =
        Shape.isWide(before) && !Shape.isWide(shape.text().substring(link.from(), link.to()));
    return !bold
        && (Shape.words(before) <= WordCounts.LEAD
            || ((hard || wide) && Shape.words(before) <= LONG_LEAD)
            || AuthorsFirst.areAuthors(before));
  }

  /** Whether a line above the linked title only tags it: a track, a status, an identifier. */
  private boolean isTag(String before, Anchor link) {
    return !before.strip().contains("\n")
        && Shape.words(before) <= TAG_WORDS
        && Roles.of(shape.prose().shown(link), link.target()).leadsToWork();
  }

  private boolean isColon(int from, int to) {
    return follows(from, to) && Scan.isOneOf(Scan.solid(shape.text(), from), ":：");
  }

  /** Whether only a separator stands between a short name and the title: {@code Name: Title}. */
  private boolean follows(int from, int to) {
    String between = shape.text().substring(from, Math.max(from, to));
    return between.matches("\\s*[:：]\\s*[“\"]?|\\s+[-–—]\\s+[“\"]?|\\s*[|]\\s*");
  }
}
