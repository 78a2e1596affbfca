package dev.shelfcheck.read.claims;

import dev.shelfcheck.read.claims.Site.SiteFrame;
import dev.shelfcheck.read.prose.Mark;
import dev.shelfcheck.read.prose.Style;
import dev.shelfcheck.vocabulary.JournalWords;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Parts what stands around an entry's title at brackets, slanted, bold and code letters, stops,
 * dashes, bars and line ends.
 */
final class Stretches {
  /** Pieces and lines further from the title are remarks. */
  private static final int NEAR = 3;

  /** Characters of a piece that are looked at: more are an abstract. */
  private static final int LONGEST = 2_000;

  private static final String OPENS = "([（【";
  private static final String CLOSES = ")]）】";
  private static final String MARKS = ",，.:;-–—|/";
  private static final String CUTS = "|·•。`";

  private final List<Stretch> found = new ArrayList<>();
  private final Map<SiteFrame, Integer> seen = new EnumMap<>(SiteFrame.class);
  private final Map<SiteFrame, Integer> seenBefore = new EnumMap<>(SiteFrame.class);
  private final int piece;
  private final Blanked around;
  private final String text;
  private final Range title;

  private Stretches(int piece, Blanked around, Range title) {
    this.piece = piece;
    this.around = around;
    this.text = around.text();
    this.title = title;
  }

  /** What stands around the title of a draft, piece by piece. */
  static List<Stretch> of(Draft draft, Titling titling) {
    List<Stretch> all = new ArrayList<>();
    for (int i = 0; i < draft.parts().size(); i++) {
      Part part = draft.parts().get(i);
      boolean lead = i == titling.part();
      Range title = lead ? titling.range() : Range.NOWHERE;
      if (part.kind() == Part.Kind.CELL && !lead) {
        Range whole = new Range(0, part.prose().text().length());
        all.add(
            new Stretch(
                new Site(i, 0, SiteFrame.CELL, 0, ' '), Blanked.of(part.prose(), title), whole));
      } else if (i - titling.part() <= NEAR) {
        all.addAll(new Stretches(i - titling.part(), Blanked.of(part.prose(), title), title).cut());
      }
    }
    return all;
  }

  private List<Stretch> cut() {
    int limit = Math.min(text.length(), title.to() + LONGEST);
    SiteFrame[] frames = frames(limit);
    int depth = 0;
    int from = 0;
    int line = 0;
    for (int i = 0; i < limit && line <= NEAR; i++) {
      int before = depth;
      depth = depth(depth, text.charAt(i));
      boolean sign = depth != before || isCut(i, depth);
      boolean other = i > 0 && before == 0 && frames[i] != frames[i - 1];
      if (sign || other) {
        add(line, before > 0 ? SiteFrame.BRACKETED : frames[Math.max(0, i - 1)], from, i);
        from = sign ? i + 1 : i;
      }
      if (text.charAt(i) == '\n' && i >= title.to()) {
        line++;
        seen.clear();
      }
    }
    add(line, depth > 0 || limit == 0 ? SiteFrame.BRACKETED : frames[limit - 1], from, limit);
    return found;
  }

  private static int depth(int before, char c) {
    return Scan.isOneOf(c, OPENS)
        ? before + 1
        : Scan.isOneOf(c, CLOSES) ? Math.max(0, before - 1) : before;
  }

  /** How each character is set apart; of marks about marks the first counts. */
  private SiteFrame[] frames(int limit) {
    SiteFrame[] frames = new SiteFrame[limit];
    Arrays.fill(frames, SiteFrame.BEHIND);
    Arrays.fill(frames, 0, Math.min(limit, title.from()), SiteFrame.BEFORE);
    List<Mark> marks = around.prose().marks();
    for (int i = marks.size() - 1; i >= 0; i--) {
      Mark mark = marks.get(i);
      SiteFrame set = frame(mark.style());
      if (set != SiteFrame.BEHIND
          && mark.from() < limit
          && !Names.leavesOut(text.substring(mark.from(), mark.to()))) {
        Arrays.fill(frames, mark.from(), Math.min(limit, mark.to()), set);
      }
    }
    return frames;
  }

  private static SiteFrame frame(Style style) {
    return switch (style) {
      case ITALIC, UNDERLINED -> SiteFrame.SLANTED;
      case BOLD -> SiteFrame.BOLD;
      case CODE -> SiteFrame.CODE;
      case STRUCK, SMALL -> SiteFrame.BEHIND;
    };
  }

  private boolean isCut(int at, int depth) {
    char c = text.charAt(at);
    return c == '\u0001'
        || c == '\u0002'
        || c == '\n'
        || Scan.isOneOf(c, CUTS)
        || (depth == 0 && (isStop(at) || isDash(at)));
  }

  /** Whether a full stop stands behind a word, not behind an initial or a word cut short. */
  private boolean isStop(int at) {
    return text.charAt(at) == '.'
        && Scan.isBlank(Scan.at(text, at + 1))
        && Character.isLetterOrDigit(Scan.at(text, at - 1))
        && Character.isLetterOrDigit(Scan.at(text, at - 2))
        && !isAbbreviated(at)
        && !text.startsWith("et. al", at - 2);
  }

  /** Whether a word of a venue's name, cut short, ends here: {@code Proc. Eur. Gravel Conf.} */
  private boolean isAbbreviated(int stop) {
    int from = stop;
    while (from > title.to() && Character.isLetter(text.charAt(from - 1))) {
      from--;
    }
    return from < stop
        && Character.isUpperCase(text.charAt(from))
        && JournalWords.abbreviates(text.substring(from, stop).toLowerCase(Locale.ROOT));
  }

  private boolean isDash(int at) {
    return Scan.isOneOf(text.charAt(at), "-–—")
        && Scan.isBlank(Scan.at(text, at - 1))
        && Scan.isBlank(Scan.at(text, at + 1));
  }

  private void add(int line, SiteFrame frame, int from, int to) {
    if (from < to && text.substring(from, to).chars().anyMatch(Character::isLetterOrDigit)) {
      boolean before = to <= title.from();
      int nth = (before ? seenBefore : seen).merge(frame, 1, Integer::sum) - 1;
      char mark = frame == SiteFrame.BEHIND || frame == SiteFrame.BEFORE ? mark(from) : ' ';
      int at = before ? Site.BEFORE_TITLE : line;
      found.add(new Stretch(new Site(piece, at, frame, nth, mark), around, new Range(from, to)));
    }
  }

  /** The last sign before the words of a stretch; a dash is a dash, however long. */
  private char mark(int from) {
    int at = from;
    while (at < text.length() && !Character.isLetterOrDigit(text.charAt(at))) {
      at++;
    }
    for (int i = at - 1; i >= 0 && text.charAt(i) != '\u0002'; i--) {
      char c = text.charAt(i);
      if (Scan.isOneOf(c, MARKS)) {
        return Scan.isOneOf(c, "–—") ? '-' : c == '，' ? ',' : c;
      }
      if (Character.isLetterOrDigit(c)) {
        return ' ';
      }
    }
    return ' ';
  }
}
