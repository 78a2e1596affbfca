package dev.shelfcheck.read.claims;

import dev.shelfcheck.read.prose.Anchor;
import java.util.regex.Pattern;

/**
 * What stands directly before and behind a title. In a list that is written after one template it
 * is the same in nearly all entries: where words run on behind a title that in others a link, a
 * stop or a bracket ends, it was cut, or the entry is written otherwise.
 */
record Edges(Edge before, Edge behind) {
  /** What stands at one side of a title. */
  enum Edge {
    /** Nothing more in the line. */
    NOTHING,
    /** Nothing more in the line, and words begin the next. */
    WRAP,
    LINK,
    STOP,
    BRACKET,
    DASH,
    COLON,
    /** A quotation mark, and words behind it. */
    QUOTE,
    WORDS;

    /** Whether a title may well go on there. */
    boolean goesOn() {
      return compareTo(DASH) >= 0;
    }
  }

  private static final String MARKS = " \t*_`\u00a0";
  private static final int MARKS_CUT = 2;
  private static final Pattern EMOJI = Pattern.compile(":[a-z0-9_+-]{2,30}:");

  private static final Place.Fact<Edges> EDGES = new Place.Fact<>(p -> made(p.shape(), p.title()));

  static Edges of(Shape shape, Range title) {
    return shape.place(title).tell(EDGES);
  }

  private static Edges made(Shape shape, Range title) {
    return new Edges(before(shape, title), behind(shape, title.to()));
  }

  private static Edge before(Shape shape, Range title) {
    int at = title.from();
    int lead = Math.min(shape.lead(), at);
    if (shape.words(lead, at) == 0 || isWholeLink(shape, title)) {
      return Edge.NOTHING;
    }
    while (at > lead && Scan.isOneOf(shape.text().charAt(at - 1), MARKS + "\"“'")) {
      at--;
    }
    return at > lead ? edge(shape, at - 1, Edge.WORDS) : Edge.NOTHING;
  }

  /** Whether a title is all that a link shows: what stands before it is cut off nothing. */
  private static boolean isWholeLink(Shape shape, Range title) {
    return shape.links().stream()
        .anyMatch(l -> l.from() == title.from() && near(l.to(), title.to()));
  }

  private static Edge behind(Shape shape, int to) {
    String text = shape.text();
    int at = to;
    while (Scan.isOneOf(Scan.at(text, at), MARKS)) {
      at++;
    }
    if (at >= text.length()) {
      return Edge.NOTHING;
    }
    if (text.charAt(at) == '\n') {
      boolean words = Character.isLetter(Scan.at(text, at + 1));
      return words && shape.linkAt(at + 1).isEmpty() && !isClosed(shape, to)
          ? Edge.WRAP
          : Edge.NOTHING;
    }
    int from = at;
    if (shape.links().stream().map(Anchor::from).anyMatch(f -> f == from)) {
      return Edge.LINK;
    }
    if (EMOJI.matcher(text).region(at, text.length()).lookingAt()) {
      return Edge.STOP;
    }
    return edge(shape, at, isClosed(shape, to) ? Edge.STOP : Edge.WORDS);
  }

  /**
   * Whether a link or a mark ends with the title, or a question before another mark, so that words
   * behind it are none of it.
   */
  private static boolean isClosed(Shape shape, int to) {
    boolean asks = Scan.isOneOf(Scan.at(shape.text(), to - 1), "?!");
    return (asks && isBeforeVenue(shape.text(), to))
        || (asks && shape.prose().marks().stream().anyMatch(m -> m.from() == to + 1))
        || shape.links().stream().anyMatch(l -> near(l.to(), to))
        || shape.prose().marks().stream().anyMatch(m -> near(m.to(), to));
  }

  /** Whether a known venue, or what leads to one, follows behind a blank. */
  private static boolean isBeforeVenue(String text, int to) {
    int at = to + 1;
    return text.startsWith(" ", to)
        && (text.startsWith("In: ", at)
            || new VenueFinder(text).beginningAt(at, text.length()).isPresent());
  }

  /** A stop or a quotation mark is cut off a title within a link. */
  private static boolean near(int end, int to) {
    return end >= to && end <= to + MARKS_CUT;
  }

  private static Edge edge(Shape shape, int at, Edge other) {
    String text = shape.text();
    char c = text.charAt(at);
    if (Scan.isOneOf(c, ":：")) {
      return Edge.COLON;
    }
    if (Scan.isOneOf(c, "-–—")) {
      return Edge.DASH;
    }
    if (Scan.isOneOf(c, "\"”“’'")) {
      return other == Edge.STOP ? other : quote(text, at);
    }
    if (Scan.isOneOf(c, "[(（【") || Scan.isOneOf(c, "])）】")) {
      return Edge.BRACKET;
    }
    return Character.isLetterOrDigit(c) ? other : Edge.STOP;
  }

  /** A quotation mark ends a title unless a question or a colon and words follow it at once. */
  private static Edge quote(String text, int at) {
    int next = at + 1;
    boolean asks = Scan.isOneOf(Scan.at(text, next), "?!:");
    next += asks ? 1 : 0;
    boolean words = Scan.at(text, next) == ' ' && Character.isLetter(Scan.at(text, next + 1));
    return words && !QuotedTitle.isMadeBy(text, next) ? Edge.QUOTE : Edge.STOP;
  }
}
