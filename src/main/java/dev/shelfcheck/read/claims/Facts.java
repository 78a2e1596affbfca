package dev.shelfcheck.read.claims;

import dev.shelfcheck.model.AuthorList;
import dev.shelfcheck.model.Span;
import dev.shelfcheck.model.Stated;
import dev.shelfcheck.model.Tail;
import dev.shelfcheck.read.prose.Anchor;
import dev.shelfcheck.read.prose.Prose;
import dev.shelfcheck.vocabulary.Years;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a piece of an entry says of authors, year and venue around its title. */
final class Facts {
  private static final Pattern INITIALLED =
      Pattern.compile("\\p{L}[\\p{L}\\p{M}'’ -]+ \\p{Lu}{1,3}(?: Jr)?\\.?");

  private static final Pattern RUN_ON =
      Pattern.compile("(?<name>\\p{L}[\\p{L}\\p{M}'’ -]+ \\p{Lu}{1,3})\\. \\p{Lu}[\\p{L} ]+");

  private static final String DOT = " · ";

  private static final Pattern ENDING =
      Pattern.compile(
          "\\((?:(?<people>\\p{Lu}[\\p{L}'’ -]{1,40} et al)\\.?,\\s)?(?<venue>\\p{L}[^(),;\\n"
              + "]{1,70}),\\s(?<year>"
              + Years.RECENT
              + ")(?:[;,][^()\\n]{0,40})?\\)[.\\s]*+$");

  /** A stop and a blank or two may stand behind the bracket. */
  private static final int END = 4;

  private static final Pattern ACRONYM = Pattern.compile("\\p{Lu}[\\p{Lu}\\d&-]{1,11}");

  /** Who printed a book, a colon and the year, right behind its title. */
  private static final Pattern PRINTED =
      Pattern.compile(
          "[*_]?,\\s\\p{Lu}[\\p{L}&.’' -]{1,40}:\\s(" + Years.WRITTEN + ")(?=[,.;)\\s]|$)");

  /** A line that says that its number is the work's year; other dates around it are not. */
  private static final Pattern YEAR_LINE =
      Pattern.compile(
          "\\n[ \\t*_-]*(?i:(?:publication )?year(?: of publication)?|年份)[*_]*\\s?[:：][ *_]*("
              + Years.WRITTEN
              + ")(?!\\d)");

  private final Prose prose;
  private final Range title;
  private final StatedDate date;
  private final Byline authors;
  private final Home home;
  private final int talk;
  private final boolean below;

  Facts(Prose prose, Range title) {
    this(prose, title, false);
  }

  /**
   * What a piece says.
   *
   * @param below whether it is a line below the title
   */
  Facts(Prose prose, Range title, boolean below) {
    this.prose = prose;
    this.below = below;
    this.title = title;
    Blanked whole = Blanked.of(prose, title);
    int content = FieldLabel.content(whole.text(), title.to());
    Blanked around = content < 0 ? whole : whole.until(content);
    this.talk = Talk.start(around.text(), end(prose, title));
    this.date = new StatedDate(around, talk);
    this.home = new Home(around, title, people().isPresent());
    this.authors = new Byline(around, title, below);
  }

  /** Where a title ends, or the link whose words it begins: all of them are said of the work. */
  private static int end(Prose prose, Range title) {
    return prose.anchors().stream()
        .filter(l -> l.from() <= title.from() && title.from() < l.to())
        .mapToInt(Anchor::to)
        .filter(to -> to > title.to())
        .findFirst()
        .orElse(title.to());
  }

  Optional<Stated<Integer>> year() {
    return ofPeople()
        .or(this::ofCitation)
        .or(this::ofLine)
        .or(() -> date.year().filter(y -> !isCitedAmid(String.valueOf(y.value()))))
        .or(home::year)
        .or(() -> makers().map(m -> stated(m.year())).flatMap(Facts::year))
        .or(
            () ->
                ending()
                    .flatMap(
                        e ->
                            StatedDate.plausible(
                                new Stated<>(
                                    Years.of(e.group("year")),
                                    prose.span(e.start("year"), e.end("year"))))))
        .or(this::printed);
  }

  /** The year that ends a link that cites the work before its title. */
  private Optional<Stated<Integer>> ofCitation() {
    return citing()
        .map(l -> Tail.cut(prose.text().substring(0, l.to()), " .:").length())
        .map(to -> new Range(to - Scan.YEAR, to))
        .filter(y -> Scan.isYear(prose.text(), y.from()))
        .map(this::stated)
        .flatMap(Facts::year);
  }

  /** The year behind who printed a work and a colon: {@code Moss Press: 2006}. */
  private Optional<Stated<Integer>> printed() {
    Matcher m = PRINTED.matcher(prose.text());
    return title.isEmpty() || !m.region(title.to(), prose.text().length()).lookingAt()
        ? Optional.empty()
        : year(stated(new Range(m.start(1), m.end(1))));
  }

  /** The year in a line behind the title that says it is one: {@code Year: 1956}. */
  private Optional<Stated<Integer>> ofLine() {
    String text = prose.text();
    int line = title.isEmpty() ? -1 : text.indexOf('\n', title.to());
    Matcher year = YEAR_LINE.matcher(text);
    return line >= 0 && year.region(line, text.length()).find()
        ? year(stated(new Range(year.start(1), year.end(1))))
        : Optional.empty();
  }

  private static Optional<Stated<Integer>> year(Stated<String> figures) {
    return StatedDate.plausible(new Stated<>(Years.of(figures.value()), figures.span()));
  }

  /** Where a work appeared and when, in the bracket that ends what is said of it. */
  private Optional<Matcher> ending() {
    String text = prose.text();
    int close = text.lastIndexOf(')');
    int open = text.lastIndexOf('(');
    if (title.isEmpty() || open <= title.to() || close < open || text.length() - close > END) {
      return Optional.empty();
    }
    Matcher m = ENDING.matcher(text);
    return m.region(open, text.length()).lookingAt()
            && isHome(m.group("venue"), m.group("year"), m.group("people") != null)
        ? Optional.of(m)
        : Optional.empty();
  }

  private static boolean isHome(String name, String year, boolean people) {
    return people || Venues.isDated(name, year) || ACRONYM.matcher(name).matches();
  }

  /** The year in brackets between a reference's people and its title. */
  private Optional<Stated<Integer>> ofPeople() {
    Optional<CitedPeople> people = Shape.of(prose).people().filter(CitedPeople::dated);
    return people.isEmpty() || people.get().names().isEmpty() || title.from() < people.get().end()
        ? Optional.empty()
        : StatedDate.bracketed(prose, people.get().namesEnd(), people.get().end());
  }

  Optional<Stated<String>> venue() {
    return home.typed()
        .or(this::numbered)
        .or(() -> date.venue().map(home::whole))
        .or(() -> home.find(talk))
        .filter(v -> !v.value().isEmpty() && !Credited.namesParts(v.value()))
        .or(this::issue)
        .or(() -> below ? home.below().map(home::named) : Optional.empty())
        .or(home::book)
        .or(home::last)
        .or(
            () ->
                isBook()
                    ? Optional.empty()
                    : ending().map(e -> stated(new Range(e.start("venue"), e.end("venue")))))
        .filter(v -> !v.value().isEmpty())
        .filter(v -> !Publisher.is(v.value(), prose.text(), title.isEmpty() ? 0 : title.to()));
  }

  /** The same where nothing but the sign stands between the title and it, and people are sure. */
  private Optional<Stated<String>> numbered() {
    return people().isPresent() && Shape.of(prose).people().filter(CitedPeople::sure).isPresent()
        ? Issue.behind(prose.text(), Math.max(0, title.to() - 1), prose.text().length())
            .filter(i -> i.from() <= title.to() + 1)
            .map(i -> stated(unstopped(i.name())))
        : Optional.empty();
  }

  /** Whether people stand before a slanted title, and behind it who printed it and when. */
  private boolean isBook() {
    return people().isPresent() && Publisher.isBehind(prose, title);
  }

  /** A name without the stop behind its own letters: {@code *Gravel Studies*. 14}. */
  private Range unstopped(Range name) {
    int last = name.to() - 1;
    return prose.text().charAt(last) == '.' && prose.marks().stream().anyMatch(m -> m.to() == last)
        ? new Range(name.from(), last)
        : name;
  }

  /** The journal behind a reference's title whose volume follows it. */
  private Optional<Stated<String>> issue() {
    return title.isEmpty() || people().isEmpty()
        ? Optional.empty()
        : Issue.behind(prose.text(), Math.max(0, title.to() - 1), prose.text().length())
            .map(i -> stated(i.name()));
  }

  private Stated<String> stated(Range range) {
    return new Stated<>(
        EntryReader.squeeze(prose.text().substring(range.from(), range.to())),
        prose.span(range.from(), range.to()));
  }

  Optional<AuthorList> authors() {
    return people()
        .or(this::cited)
        .or(this::bracketed)
        .or(this::credited)
        .or(this::dotted)
        .or(authors::find)
        .map(a -> behind(a).orElse(a))
        .map(Facts::withoutHome)
        .or(() -> below ? date.makers() : Optional.empty())
        .filter(a -> !isCitedAmid(a.names().get(0).value()));
  }

  /** Who is named in a link that cites the work before its title: {@code [Noor et al. 2019](u)}. */
  private Optional<AuthorList> cited() {
    return citing()
        .flatMap(
            l -> {
              String shown = prose.text().substring(l.from(), l.to());
              int year = Tail.cut(shown, " .:").length() - Scan.YEAR;
              String people = Tail.cut(shown.substring(0, Math.max(0, year)), " .,(");
              return LooseNames.families(people)
                  .or(() -> Names.read(people))
                  .map(f -> list(f, l.from()));
            });
  }

  private Optional<Anchor> citing() {
    Shape shape = Shape.of(prose);
    return title.isEmpty()
        ? Optional.empty()
        : prose.anchors().stream()
            .limit(1)
            .filter(l -> l.to() <= title.from())
            .filter(l -> shape.citesFirst(l, prose.text().substring(l.from(), l.to())))
            .findFirst();
  }

  /** People behind a dash and a quoted title, where family names are enough. */
  private Optional<AuthorList> credited() {
    return QuotedTitle.credit(Shape.of(prose))
        .filter(r -> !title.isEmpty())
        .flatMap(
            r -> {
              String people = prose.text().substring(r.from(), r.to());
              return Names.read(people)
                  .or(() -> LooseNames.families(people))
                  .map(f -> list(f, r.from()));
            });
  }

  /**
   * Whether something stands in a bracket within a sentence that goes on: other works are cited.
   */
  private boolean isCitedAmid(String words) {
    String text = prose.text();
    int at = title.isEmpty() ? -1 : text.indexOf(words, title.to());
    int open = at < 0 ? -1 : text.lastIndexOf('(', at);
    int close = at < 0 ? -1 : text.indexOf(')', at);
    return open > title.to()
        && close > 0
        && text.lastIndexOf(')', at) < open
        && Character.isLetter(Scan.at(text, open - 2))
        && Character.isLowerCase(Scan.at(text, close + 2))
        && Talk.is(text.substring(title.to(), text.length()));
  }

  /** The people in a bracket with a year behind a title. */
  private Optional<AuthorList> bracketed() {
    return makers().map(m -> list(m.people(), m.from()));
  }

  private Optional<Attributed.AttributedPeople> makers() {
    return title.isEmpty()
        ? Optional.empty()
        : new Attributed(Shape.of(prose), title.from()).behind(title);
  }

  /**
   * People alone in a piece below the title, with dots between them or one in bold letters; or
   * before a name set apart and its year.
   */
  private Optional<AuthorList> dotted() {
    String text = prose.text();
    if (!below || text.indexOf('\n') >= 0 || (prose.marks().isEmpty() && !text.contains(DOT))) {
      return Optional.empty();
    }
    return home.below()
        .flatMap(m -> Names.read(Tail.cut(text.substring(0, m.from()), ", ")))
        .or(
            () ->
                Names.read(text)
                    .filter(f -> f.names().size() > 1 && (text.contains(DOT) || isSet())))
        .map(f -> list(f, 0));
  }

  /** Whether letters of their own set one of those in a line apart, not all of it. */
  private boolean isSet() {
    return prose.text().chars().noneMatch(Character::isDigit)
        && prose.marks().stream()
            .anyMatch(m -> m.from() > 0 && m.to() - m.from() < prose.text().length());
  }

  /**
   * All people of a line behind the title, of whom the first was named before it with others left
   * out: {@code [Noor et al.](u)}, the title, {@code Ida Noor, Otto Birk}.
   */
  private Optional<AuthorList> behind(AuthorList some) {
    String name = some.names().get(0).value();
    if (some.complete() || some.names().size() > 1 || title.isEmpty()) {
      return Optional.empty();
    }
    String text = prose.text();
    for (int from = text.indexOf('\n', title.to());
        from >= 0;
        from = text.indexOf('\n', from + 1)) {
      int next = text.indexOf('\n', from + 1);
      String line = text.substring(from + 1, next < 0 ? text.length() : next);
      int start = from + 1;
      Optional<AuthorList> all =
          Names.read(line)
              .filter(f -> f.complete() && f.names().size() > 1)
              .filter(f -> isNamed(f.names().get(0).text(), name))
              .map(f -> list(f, start));
      if (all.isPresent()) {
        return all;
      }
    }
    return Optional.empty();
  }

  /** Whether a person is called so, whole or by the family name. */
  private static boolean isNamed(String person, String name) {
    return person.equals(name) || person.endsWith(" " + name);
  }

  private AuthorList list(Names.Found found, int from) {
    return new AuthorList(
        found.names().stream()
            .map(n -> new Stated<>(n.text(), prose.span(from + n.from(), from + n.to())))
            .toList(),
        found.complete());
  }

  /**
   * People without what stands behind the last one's initial and a stop, where all are written with
   * initials behind: {@code Noor I, Birk O. Kite}.
   */
  static AuthorList withoutHome(AuthorList people) {
    int last = people.names().size() - 1;
    Stated<String> name = people.names().get(last);
    Matcher m = RUN_ON.matcher(name.value());
    boolean initialled =
        last > 0
            && m.matches()
            && people.names().subList(0, last).stream()
                .allMatch(n -> INITIALLED.matcher(n.value()).matches());
    if (!initialled) {
      return people;
    }
    List<Stated<String>> names = new ArrayList<>(people.names().subList(0, last));
    String own = m.group("name");
    int start = name.span().start();
    names.add(new Stated<>(own, new Span(start, start + own.length())));
    return new AuthorList(names, people.complete());
  }

  /** The people before the title, where a bibliography has them. */
  private Optional<AuthorList> people() {
    return Shape.of(prose).people().flatMap(p -> p.authors(prose, title));
  }
}
