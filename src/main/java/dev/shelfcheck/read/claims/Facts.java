package dev.shelfcheck.read.claims;

import dev.shelfcheck.model.AuthorList;
import dev.shelfcheck.model.Stated;
import dev.shelfcheck.read.claims.TitleFinder.Range;
import dev.shelfcheck.read.prose.Anchor;
import dev.shelfcheck.read.prose.Prose;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a piece of an entry says of authors, year and venue around its title. Only what stands where
 * such things are stated counts: a year in the midst of a sentence is none.
 */
final class Facts {
  private static final String MONTH =
      "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)[a-z]*\\.?";
  private static final Pattern YEAR =
      Pattern.compile(
          "[\\[(（]\\s*(?:"
              + MONTH
              + "\\s*,?\\s*)?((?:19|20)\\d{2})[a-z]?(?:[-./]\\d{1,2}(?:[-./]\\d{1,2})?|,\\s*"
              + MONTH
              + "(?:\\s\\d{1,2})?)?\\s*[\\])）]"
              + "|(?:^|\\n|[,.;|\\x{0001}]\\s*|\\s[-–—]\\s+)(?:\\d{1,2}\\s+)?(?:"
              + MONTH
              + "\\s*(?:\\d{1,2},)?\\s*)?((?:19|20)\\d{2})(?:[-./]\\d{1,2}(?:[-./]\\d{1,2})?)?\\s*(?=[.,;|)\\]\\x{0001}]|\\n"
              + "|$|\\[|\\()");
  private static final Pattern BY =
      Pattern.compile("^[\\s.,:;|–—\\-*_\"”'()]*(?:(?i:by|authors?\\s*[:：]|作者\\s*[:：])\\s*)?");
  private static final Pattern AUTHORS_STOP =
      Pattern.compile(
          "[\\x{0001}\\x{0002}\\n"
              + "(\\[（【|`]|(?<=[\\p{L}]{3}|\\w\\d)\\.(?=\\s|$)|\\.(?=\\s+(?:In|arXiv|\\p{Lu}{3,})\\b)|\\s[-–—]\\s|:|(?:19|20)\\d{2}");

  private final String text;
  private final Prose prose;
  private final Range title;
  private final int talk;

  Facts(Prose prose, Range title) {
    this.prose = prose;
    this.title = title;
    this.text = blanked(prose, title);
    this.talk = Talk.start(text, title.to());
  }

  /** The text with labelled links blanked to one mark, the title to another. */
  private static String blanked(Prose prose, Range title) {
    StringBuilder out = new StringBuilder(prose.text());
    for (Anchor link : prose.anchors()) {
      String shown = prose.text().substring(link.from(), link.to());
      boolean speaks =
          Venues.isVenue(shown) || (Venues.yeared(shown).matches() && Shape.words(shown) <= 4);
      for (int i = link.from(); i < link.to() && !speaks; i++) {
        out.setCharAt(i, '\u0001');
      }
    }
    for (int i = title.from(); i < title.to(); i++) {
      out.setCharAt(i, '\u0002');
    }
    return out.toString();
  }

  /** Where talk about the work begins, after the title. */
  int talk() {
    return talk;
  }

  Optional<Stated<Integer>> year() {
    Optional<Stated<Integer>> ofVenue = Optional.empty();
    Matcher venue = Venues.named(text);
    for (int at = 0; Venues.next(venue, text, at, talk()); at = venue.end()) {
      if (venue.group(2) != null && stands(venue)) {
        Stated<Integer> year =
            new Stated<>(Venues.year(venue.group(2)), prose.span(venue.start(2), venue.end(2)));
        boolean preprint = venue.group(1).toLowerCase(java.util.Locale.ROOT).contains("arxiv");
        if (!preprint) {
          return plausible(year);
        }
        ofVenue = Optional.of(year);
      }
    }
    return ofVenue.flatMap(Facts::plausible).or(this::bracketedVenueYear).or(this::bareYear);
  }

  private Optional<Stated<Integer>> bareYear() {
    Matcher m = YEAR.matcher(text).region(0, talk());
    m.useAnchoringBounds(false);
    m.useTransparentBounds(true);
    if (!m.find()) {
      return Optional.empty();
    }
    int group = m.group(1) != null ? 1 : 2;
    return plausible(
        new Stated<>(Integer.parseInt(m.group(group)), prose.span(m.start(group), m.end(group))));
  }

  /** {@code [PAMI' 16]}, {@code (BEA @ ACL '19)}: a year in a tag whose venue nobody knows. */
  private Optional<Stated<Integer>> bracketedVenueYear() {
    Matcher m = TAG.matcher(text).region(0, talk());
    while (m.find()) {
      Matcher tag = Venues.yeared(m.group(1));
      if (tag.matches()) {
        int group = tag.group(2) != null ? 2 : 3;
        int from = m.start(1) + tag.start(group);
        int to = m.start(1) + tag.end(group);
        return plausible(new Stated<>(Venues.year(tag.group(group)), prose.span(from, to)));
      }
    }
    return Optional.empty();
  }

  private static final Pattern TAG =
      Pattern.compile("[\\[(（]([^\\[\\]()（）\\n\\x{0002}]{3,50})[\\])）]");

  private static Optional<Stated<Integer>> plausible(Stated<Integer> year) {
    return year.value() >= 1900 && year.value() <= 2099 ? Optional.of(year) : Optional.empty();
  }

  Optional<Stated<String>> venue() {
    Matcher m = Venues.named(text);
    Optional<Stated<String>> preprint = Optional.empty();
    for (int at = 0; Venues.next(m, text, at, talk()); at = m.end()) {
      if (stands(m)) {
        String name = m.group(1).strip();
        Stated<String> venue =
            new Stated<>(
                name, prose.span(m.start(1), m.start(1) + m.group(1).stripTrailing().length()));
        if (!name.toLowerCase(java.util.Locale.ROOT).contains("arxiv")) {
          return Optional.of(venue);
        }
        preprint = preprint.or(() -> Optional.of(venue));
      }
    }
    return preprint;
  }

  /** Whether a venue stands apart: in brackets, after a stop, at a line's start. */
  private boolean stands(Matcher m) {
    int i = m.start() - 1;
    while (i >= 0 && (text.charAt(i) == ' ' || text.charAt(i) == '*' || text.charAt(i) == '_')) {
      i--;
    }
    boolean apart =
        i < 0
            || "\u0001\u0002\n.,;:|([（【{-–—/+·!?\"”&~".indexOf(text.charAt(i)) >= 0
            || !Character.isLetterOrDigit(text.charAt(i));
    char next = m.end() < text.length() ? text.charAt(m.end()) : '\n';
    boolean wordAfter =
        next == ' '
            && m.group(2) == null
            && m.end() + 1 < text.length()
            && Character.isLetter(text.charAt(m.end() + 1));
    return (apart && !wordAfter && next != '-' && next != ':') || m.group(2) != null;
  }

  /** Authors: before the title, right after it, or on a line of their own. */
  Optional<AuthorList> authors() {
    return before().or(this::after).or(this::line);
  }

  private Optional<AuthorList> before() {
    if (title.isEmpty() || title.from() == 0) {
      return Optional.empty();
    }
    String lead = text.substring(0, title.from());
    Matcher year =
        Pattern.compile("\\s*[\\[(](?:19|20)\\d{2}[a-z]?(?:, [^)]*)?[)\\]][.,:]?\\s*$")
            .matcher(lead);
    int to = year.find() ? year.start() : lead.length();
    int from = 0;
    Matcher number = Pattern.compile("^[\\s*\\[(]*\\d{1,3}[\\])*.\\s]+").matcher(lead);
    from = number.find() ? number.end() : from;
    return names(from, Math.max(from, to), 1);
  }

  private Optional<AuthorList> after() {
    int from = title.to();
    Matcher by = BY.matcher(text).region(from, text.length());
    boolean said = false;
    if (by.find()) {
      said = by.group().toLowerCase(java.util.Locale.ROOT).matches("(?s).*(by|author|作者).*");
      from = by.end();
    }
    return until(from, said ? 1 : 2);
  }

  private Optional<AuthorList> until(int from, int least) {
    Matcher stop = AUTHORS_STOP.matcher(text).region(from, text.length());
    stop.useTransparentBounds(true);
    while (stop.find()) {
      boolean initial =
          text.charAt(stop.start()) == '.'
              && Names.read(text.substring(from, stop.start())).isEmpty();
      if (!initial) {
        return names(from, stop.start(), least).or(() -> withoutLast(from, stop.start(), least));
      }
    }
    return names(from, text.length(), least).or(() -> withoutLast(from, text.length(), least));
  }

  /** Without what follows the last comma: a venue, most often. */
  private Optional<AuthorList> withoutLast(int from, int to, int least) {
    int comma = text.lastIndexOf(',', to - 1);
    if (comma <= from) {
      return Optional.empty();
    }
    Optional<AuthorList> most = names(from, comma, Math.max(2, least));
    int second = text.lastIndexOf(',', comma - 1);
    return most.or(
        () -> second > from ? names(from, second, Math.max(2, least)) : Optional.empty());
  }

  /** A line that holds names and nothing else but links and a venue after them. */
  private Optional<AuthorList> line() {
    int at = text.indexOf('\n', title.to());
    while (at >= 0 && at + 1 < text.length()) {
      int end = text.indexOf('\n', at + 1);
      int stop = end < 0 ? text.length() : end;
      Matcher by = BY.matcher(text).region(at + 1, stop);
      int from = by.find() ? by.end() : at + 1;
      Optional<AuthorList> found = until(from, 1).filter(a -> !a.names().isEmpty());
      if (found.isPresent() && plausibleLine(found.get())) {
        return found;
      }
      at = end;
    }
    return Optional.empty();
  }

  private static boolean plausibleLine(AuthorList authors) {
    return authors.names().size() >= 2
        || !authors.complete()
        || Shape.words(authors.names().get(0).value()) >= 2;
  }

  private Optional<AuthorList> names(int from, int to, int least) {
    if (to - from < 3 || to - from > 12_000) {
      return Optional.empty();
    }
    return Names.read(text.substring(from, to))
        .filter(found -> found.names().size() >= least || !found.complete())
        .map(found -> list(from, found));
  }

  private AuthorList list(int base, Names.Found found) {
    List<Stated<String>> names =
        found.names().stream()
            .map(n -> new Stated<>(n.text(), prose.span(base + n.from(), base + n.to())))
            .toList();
    return new AuthorList(names, found.complete());
  }
}
