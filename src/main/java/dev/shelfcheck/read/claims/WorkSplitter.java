package dev.shelfcheck.read.claims;

import dev.shelfcheck.model.Tail;
import dev.shelfcheck.read.prose.Anchor;
import dev.shelfcheck.read.prose.Prose;
import dev.shelfcheck.vocabulary.Years;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Parts a text that lists several works into one text each. */
public final class WorkSplitter {
  private static final Pattern BETWEEN =
      Pattern.compile(
          "[\\s\\x{0001}\\p{P}\\p{S}]*(?:(?:and|or|plus|以及|和|及|"
              + Years.RECENT
              + ")[\\s\\x{0001}\\p{P}\\p{S}]*)*");

  private static final Pattern BRACKETED = Pattern.compile("[\\[(（【][^\\[\\]()（）【】]*+[\\])）】]");

  private WorkSplitter() {}

  /** The works of a text, in order; the text itself where it is about one. */
  public static List<Prose> in(Prose prose) {
    Shape shape = Shape.of(prose);
    List<Integer> cuts = new ArrayList<>();
    Anchor before = null;
    Anchor named = null;
    boolean several = true;
    for (Anchor link : shape.links()) {
      int words = shape.words(link.from(), link.to());
      if (shape.isLabel(link) || words < WordCounts.NAMED) {
        continue;
      }
      boolean title = words >= WordCounts.TITLE;
      if (named != null && isCredited(shape, named, link)) {
        cuts.add(cut(prose.text(), named.to(), link.from()));
      } else if (title && before != null && several) {
        several = parted(shape, before, link);
        if (several) {
          cuts.add(cut(prose.text(), before.to(), link.from()));
        }
      }
      before = title ? link : before;
      named = link;
    }
    return cuts.isEmpty() ? listed(shape).orElseGet(() -> lines(prose)) : parts(prose, cuts);
  }

  /**
   * Names of works that semicolons part, and nothing else but a word before them: {@code *More:*
   * [Moss](u); [Pebble Net](u)}. Half of them at least lead to papers.
   */
  private static Optional<List<Prose>> listed(Shape shape) {
    List<Anchor> links = shape.links();
    List<Integer> cuts = new ArrayList<>();
    for (int i = 1; i < links.size(); i++) {
      Anchor one = links.get(i - 1);
      String between = shape.text().substring(one.to(), Math.max(one.to(), links.get(i).from()));
      if (!between.strip().equals(";") || one.target().equals(links.get(i).target())) {
        return Optional.empty();
      }
      cuts.add(links.get(i).from());
    }
    long papers = links.stream().filter(l -> Roles.of("", l.target()).leadsToWork()).count();
    boolean alone =
        !cuts.isEmpty()
            && shape.words(0, links.get(0).from()) <= 1
            && shape.words(links.get(links.size() - 1).to(), shape.text().length()) == 0
            && links.stream().noneMatch(shape::isLabel);
    return alone && papers * 2 >= links.size()
        ? Optional.of(parts(shape.prose(), cuts))
        : Optional.empty();
  }

  /** Whether it says by whom the work is that one link names, and another begins at the next. */
  private static boolean isCredited(Shape shape, Anchor one, Anchor other) {
    String text = shape.text();
    if (other.from() <= one.to() || one.target().equals(other.target())) {
      return false;
    }
    String between = text.substring(one.to(), other.from());
    boolean opens = Tail.cut(between, " \"“*_").endsWith("\n");
    boolean parted = Tail.cut(between, " \"“*_\n").endsWith(";");
    return Credited.ends(Tail.cut(between, "\"“*_"))
        || (opens
            && Credited.isBy(text.substring(other.to()))
            && (parted || Credited.isBy(text.substring(one.to()))));
  }

  private static boolean parted(Shape shape, Anchor one, Anchor other) {
    StringBuilder between =
        new StringBuilder(shape.text().substring(one.to(), Math.max(one.to(), other.from())));
    for (Anchor link : shape.links()) {
      boolean inside = link.from() >= one.to() && link.to() <= other.from();
      for (int i = link.from(); inside && i < link.to(); i++) {
        between.setCharAt(i - one.to(), '\u0001');
      }
    }
    String text = between.toString();
    boolean colon =
        text.strip().equals(":") || text.strip().equals("-") || text.strip().equals("–");
    return BETWEEN.matcher(text).matches()
        && !colon
        && !one.target().equals(other.target())
        && !text.isEmpty();
  }

  /** Where one work ends: at the last line's end, or else before the last separator. */
  private static int cut(String text, int from, int to) {
    int line = text.lastIndexOf('\n', to - 1);
    if (line >= from) {
      return line + 1;
    }
    int at = to;
    while (at > from && Scan.isOneOf(text.charAt(at - 1), "[(\"“* ")) {
      at--;
    }
    return at;
  }

  /**
   * Lines that each open with a title and link it are works of their own; so is what a bold line
   * begins in a text that a bold line began, where both have their links below, or neither any.
   */
  private static List<Prose> lines(Prose prose) {
    String text = prose.text();
    if (!text.contains("\n")) {
      return List.of(prose);
    }
    List<Integer> cuts = new ArrayList<>();
    boolean linked = false;
    boolean titled = false;
    boolean bold = false;
    boolean below = false;
    int lastLink = Shape.of(prose).links().stream().mapToInt(Anchor::from).max().orElse(-1);
    int end;
    for (int at = 0; at <= text.length(); at = end + 1) {
      int stop = text.indexOf('\n', at);
      end = stop < 0 ? text.length() : stop;
      Nature line = new Nature(prose.part(at, end));
      boolean opens = line.opening().withTitle() && !isAside(text.substring(at, end));
      boolean work = opens && line.leadsOut() && !line.isDetail();
      boolean heads = !work && opens && line.isBold();
      boolean next =
          lastLink < 0
              ? heads && bold && below
              : linked && (work ? titled : heads && bold && end < lastLink);
      if (next) {
        cuts.add(at);
      }
      bold |= heads && at == 0;
      titled |= work;
      below = !heads;
      linked = (linked && !(next && heads)) || line.leadsOut();
    }
    return parts(prose, cuts);
  }

  /** Whether all that a line says stands in brackets: where a work appeared, its labels. */
  private static boolean isAside(String line) {
    return !Runs.hasLetterOrNumber(BRACKETED.matcher(line).replaceAll(" "));
  }

  private static List<Prose> parts(Prose prose, List<Integer> cuts) {
    if (cuts.isEmpty()) {
      return List.of(prose);
    }
    List<Prose> parts = new ArrayList<>();
    int from = 0;
    for (int cut : cuts) {
      parts.add(prose.part(from, cut));
      from = cut;
    }
    parts.add(prose.part(from, prose.text().length()));
    return parts;
  }
}
